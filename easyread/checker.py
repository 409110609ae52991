"""Check a document: what makes it hard, where, and what to write instead."""

from __future__ import annotations

from collections import Counter
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

from easyread.advice import advise
from easyread.allowances import apply_allowances
from easyread.analysis import Analysis
from easyread.document import Document, Span
from easyread.finding import Finding, Suggestion
from easyread.glossary import Glossary
from easyread.headline import headline
from easyread.levels.level import estimate_level
from easyread.notes import notes_on
from easyread.quick import uncollected
from easyread.readers import read_path, read_text
from easyread.report import (
    CHANGE_KINDS,
    Comparison,
    ReadingLevel,
    Report,
    Revision,
    Signature,
    Summary,
)
from easyread.rules import all_rules
from easyread.selection import select_rules
from easyread.settings import Profile, Settings, SettingsError, is_severity, nearest
from easyread.version import __version__ as version

Source = str | Path | Document


def read(source: Source, format: str | None = None) -> Document:
    """Read a document.

    A str is always text (plain unless ``format`` says otherwise), a Path is always a file, whose
    format its suffix and content tell.

    Raises ReadError when the file cannot be read: the message names it and says what to do.
    """
    if isinstance(source, Document):
        return source
    if isinstance(source, Path):
        return read_path(source, format)
    return read_text(source, format=format or "text")


@uncollected()
def check(
    source: Source,
    *,
    glossary: Glossary | Path | str | None = None,
    settings: Settings | None = None,
    profile: Profile | None = None,
    format: str | None = None,
) -> Report:
    """Check a text, a file or a document that was read before.

    ``glossary`` is a Glossary, or a CSV file to put over the built-in ones. ``profile`` wins
    over the one in ``settings``. Raises ReadError, GlossaryError or SettingsError.
    """
    settings, words = _prepare(glossary, settings, profile, source)
    document = read(source, format)
    text = Analysis(document, words)
    findings, allowances = apply_allowances(
        document,
        find(text, settings),
        known=all_rules(),
        ran={rule.name for rule, _, _ in select_rules(settings)} if document.remarks else (),
    )
    level = estimate_level(text)
    report = Report.model_construct(
        name=document.name,
        format=document.format,
        profile=settings.profile,
        aim=settings.aim,
        headline=headline(level, findings, settings.aim),
        level=level,
        summary=_summarise(text, findings),
        findings=findings,
        notes=notes_on(text, date.today()),
        allowances=allowances,
        signature=_sign(settings, words),
    )
    report._document = document
    return report


@uncollected()
def compare(
    original: Source,
    revised: Source,
    *,
    glossary: Glossary | Path | str | None = None,
    settings: Settings | None = None,
    profile: Profile | None = None,
    format: str | None = None,
) -> Comparison:
    """Say what a rewrite dropped, added or changed; the two may differ in format.

    ``faithful`` means that no change is an error or a warning. Raises as :func:`check`.
    """
    from easyread.meaning.comparison import compare_texts  # a check does not pay for it

    settings, words = _prepare(glossary, settings, profile, revised)
    severities = settings.severities_of_changes
    for kind, severity in severities.items():
        if kind not in CHANGE_KINDS:
            raise SettingsError(
                f"There is no kind of change “{kind}”.{nearest(kind, list(CHANGE_KINDS))}"
            )
        if not is_severity(severity):
            raise SettingsError(
                f"Kind of change “{kind}”: “{severity}” is not error, warning, advice or off."
            )
    return compare_texts(
        Analysis(read(original, format), words),
        Analysis(read(revised, format), words),
        severities,
    )


def fix(
    source: Source,
    *,
    glossary: Glossary | Path | str | None = None,
    settings: Settings | None = None,
    profile: Profile | None = None,
    format: str | None = None,
) -> Revision:
    """Write plainer words where that keeps the meaning, and list what is left to a person.

    Only suggestions that are safe are applied, and only where :func:`compare` is silent: for each
    by itself, and for all together. ``text`` of the Revision is the source with nothing but these
    words changed (for Word, PDF and the like the text alone). Raises as :func:`check`.
    """
    from easyread.revision import revise  # a check does not pay for it

    settings, words = _prepare(glossary, settings, profile, source)
    given: Any = {"glossary": words, "settings": settings}
    document = read(source, format)
    reread = document.format if document.source else "text"
    return revise(
        check(document, **given),
        guard=lambda before, after: compare(before, after, **given).changes,
        recheck=lambda text: check(text, format=reread, **given),
    )


def _prepare(
    glossary: Glossary | Path | str | None,
    settings: Settings | None,
    profile: Profile | None,
    source: Source,
) -> tuple[Settings, Glossary]:
    """The settings for this source with the profile over them, and the words they ask for."""
    settings = settings or Settings()
    if settings.per_file and isinstance(source, Path):
        settings = settings.for_paper(source)
    if profile is not None:
        settings = settings.changed(profile=profile)
    words = glossary if isinstance(glossary, Glossary) else load_glossary(settings, glossary)
    return settings, words


def load_glossary(settings: Settings, path: Path | str | None = None) -> Glossary:
    """The built-in glossaries, with those of the settings and ``path`` over them."""
    extra = [*settings.glossary, *([path] if path is not None else [])]
    if not extra:
        return _default_glossary()
    glossary = Glossary.default()
    for file in extra:
        glossary.layer(file)
    return glossary


@cache
@uncollected()
def _default_glossary() -> Glossary:
    return Glossary.default()


def find(text: Analysis, settings: Settings) -> list[Finding]:
    """The findings of every rule that the settings select, in the order of the text."""
    found: list[Finding] = []
    for rule, options, severity in select_rules(settings):
        name, why = rule.name, rule.explanation
        for each in rule(text, **options):
            found.append(  # noqa: PERF401 - each part by name
                Finding(
                    rule=name,
                    severity=severity or each.severity,
                    span=each.span,
                    text=each.text,
                    message=each.message,
                    explanation=each.explanation or why,
                    suggestions=each.suggestions,
                    place=text.document.place(each.span),
                    fingerprint=text.fingerprint(name, each.span),
                )
            )
    found.sort(key=lambda f: (f.span.start, f.span.end, f.rule))
    return found


def _summarise(text: Analysis, findings: list[Finding]) -> Summary:
    words = len(text.words)
    lengths = [len(sentence.words) for sentence in text.sentences]
    rules = Counter(finding.rule for finding in findings)
    severities = Counter(finding.severity for finding in findings)
    per_100 = 100 / words if words else 0.0
    return Summary(
        words=words,
        sentences=len(lengths),
        blocks=len(text.prose),
        words_per_sentence=round(words / len(lengths), 1) if lengths else 0.0,
        longest_sentence=max(lengths, default=0),
        hard_words_per_100=round(rules["hard-word"] * per_100, 1),
        jargon_per_100=round((rules["jargon"] + rules["unexplained-term"]) * per_100, 1),
        errors=severities["error"],
        warnings=severities["warning"],
        advice=severities["advice"],
        other_language_blocks=text.other_language_blocks,
    )


def _sign(settings: Settings, glossary: Glossary) -> Signature:
    return Signature(
        easyread=version,
        profile=settings.profile,
        glossary=glossary.signature,
        settings=settings.signature,
    )


def reading_level(source: Source) -> ReadingLevel:
    """Estimate the reading level alone, with no rule run.

    One sentence is enough, with a wide range, and a short one of three words too; under five
    words that are no sentence, or not in English, ``reading_age`` is None and ``reason`` says why.
    """
    return estimate_level(Analysis(read(source), Glossary()))


def suggest(sentence: str, start: int, end: int) -> list[Suggestion]:
    """What to write instead of the characters ``start`` to ``end`` of ``sentence``, best first.

    It answers from the whole glossary, also where ``check`` would stay silent (names, quotations,
    a sense that the sentence does not clearly speak for); then from the plainer word that a word
    was made from. The list is empty where nothing is known.

    Raises ValueError when the span is not inside the sentence.
    """
    if not 0 <= start < end <= len(sentence):
        raise ValueError(f"characters {start} to {end} are not in a text of {len(sentence)}")
    return advise(Analysis(read(sentence), _default_glossary()), Span(start, end))
