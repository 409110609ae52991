"""HTML: one page to read, print and send on, or a fragment of it for a notebook.

The page asks for nothing from elsewhere and runs no script.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator, Sequence
from itertools import groupby

from easyread.document import Block, Document, Span
from easyread.finding import SEVERITY_WORDS, Finding
from easyread.readers.own_files import REPORT_MARK
from easyread.report import Driver, Report
from easyread.writers.escaping import begin, escape, name_of
from easyread.writers.filters import choose, kind_title, style
from easyread.writers.marking import Noted, list_notes, mark
from easyread.writers.notice import closing_lines, tell_nothing
from easyread.writers.page import fragment, whole
from easyread.writers.picture import draw

#: Kinds of block that a reader would not know by their look alone.
_KINDS = {
    "caption": "Caption",
    "footnote": "Footnote",
    "text-box": "Text box",
    "header": "Header or footer",
    "note": "Note",
}
_SENTENCE_END = re.compile(r"(?<=[.!?])\s+")
#: An effect on the reading age below this (in years) is not told.
_LEAST_EFFECT = 0.1


def render(report: Report) -> str:
    """One report as a whole page."""
    title = f"Reading report: {name_of(report.name)}"
    extra = style(report.findings, _prefix(report))
    return whole(title, _render(report, top=1), extra, generator=REPORT_MARK)


def render_fragment(report: Report) -> str:
    """One report as a part of another page: its style holds for the report alone."""
    extra = style(report.findings, _prefix(report))
    return fragment("Reading report", _render(report, top=2), extra)


def _render(report: Report, top: int) -> str:
    """The report; its title is a heading of level ``top``."""
    # A report that was read from JSON has no document.
    document: Document | None = getattr(report, "document", None)
    noted = list(enumerate(report.findings, start=1))
    prefix = _prefix(report)
    parts = [
        f"<h{top}>Reading report: {name_of(report.name)}</h{top}>\n",
        f'<p class="er-headline">{escape(report.headline)}</p>\n',
        f"<p>{_counts(report)}</p>\n",
    ]
    for title, body in (
        ("What makes it hard or easy", _drivers(report.level.drivers)),
        ("Where the hard parts are", draw(document, report.findings) if document else ""),
        ("The text, with notes", _text(document, noted, top, prefix) if document else ""),
        ("What to change", "" if document else _list(noted, prefix)),
        ("The words explained", _meanings(report.findings)),
        ("Why these things are hard to read", _reasons(report.findings)),
        ("About this report", "".join(f"<p>{escape(x)}</p>\n" for x in closing_lines(report))),
    ):
        if body:
            parts.append(f"<h{top + 1}>{title}</h{top + 1}>\n{body}\n")
    return "".join(parts)


def _prefix(report: Report) -> str:
    """The start of every id, so that two reports in one notebook do not share any."""
    content = "\0".join((report.name, report.headline, *(f.fingerprint for f in report.findings)))
    return f"er-{hashlib.sha256(content.encode('utf-8', 'surrogatepass')).hexdigest()[:8]}-"


def _counts(report: Report) -> str:
    summary = report.summary
    told = [
        f'<strong class="er-{name}">{count} {SEVERITY_WORDS[name]}</strong>'
        for name, count in zip(
            SEVERITY_WORDS, (summary.errors, summary.warnings, summary.advice), strict=True
        )
        if count
    ]
    return f"{summary.words:,} words, {summary.sentences:,} sentences. " + (
        f"Found: {', '.join(told)}." if told else tell_nothing(report)
    )


def _drivers(drivers: Sequence[Driver]) -> str:
    items = [
        f"<li>{escape(begin(driver.message))}: {_effect(driver.years)}</li>"
        for driver in drivers
        if abs(driver.years) >= _LEAST_EFFECT
    ]
    return f"<ul>{''.join(items)}</ul>" if items else ""


def _effect(years: float) -> str:
    way = "harder" if years > 0 else "easier"
    if abs(years) < 0.5:
        return f"a little {way}"
    return f"{way}, by about {abs(years):.1f} years of reading age"


def _list(noted: Sequence[Noted], prefix: str) -> str:
    """The notes alone, where there is no text to show them in."""
    return choose([finding for _, finding in noted], prefix) + list_notes(
        noted, prefix, places=True
    )


def _text(document: Document, noted: Sequence[Noted], top: int, prefix: str) -> str:
    severities = dict.fromkeys(finding.severity for _, finding in noted)
    key = ", ".join(
        f'<mark class="er-{name}">{word}</mark>'
        for name, word in SEVERITY_WORDS.items()
        if name in severities
    )
    said = f"<p>Each mark has a number. The note of that number stands below: {key}.</p>\n"
    chosen = choose([finding for _, finding in noted], prefix)
    return (
        (said if key else "")
        + chosen
        + (f'<div class="er-text">\n{"".join(_blocks(document, noted, top, prefix))}</div>')
    )


def _blocks(document: Document, noted: Sequence[Noted], top: int, prefix: str) -> Iterator[str]:
    remaining = iter([*noted, None])
    following = next(remaining)
    above = ""
    for (place, is_list), group in groupby(document.blocks, _group):
        if place and place != above:
            yield f'<p class="er-where">{escape(place)}</p>\n'
        above = place
        if is_list:
            yield "<ul>\n"
        for block in group:
            inside: list[Noted] = []
            while following is not None and following[1].span.start < block.end:
                inside.append(following)
                following = next(remaining)
            notes = list_notes(inside, prefix) if inside else ""
            words = mark(document, Span(block.start, block.end), inside, prefix)
            yield _block(block, words, notes, top)
        if is_list:
            yield "</ul>\n"


def _group(block: Block) -> tuple[str, bool]:
    """What blocks that stand under one line about their place, or in one list, share."""
    return _where(block), block.kind == "list-item"


def _where(block: Block) -> str:
    place = block.place
    words = [f"Page {place.page}"] if place.page is not None else []
    name = place.part or _KINDS.get(block.kind)
    words += [begin(name)] if name else []
    words += [f"Table {place.table}, row {place.row}"] if place.table is not None else []
    return ", ".join(words)


def _block(block: Block, words: str, notes: str, top: int) -> str:
    if block.kind == "list-item":
        return f'<li class="er-level-{min(block.level, 4)}" dir="auto">{words}{notes}</li>\n'
    if block.kind == "heading":
        level = min(top + 1 + block.level, 6)
        return f'<h{level} dir="auto">{words}</h{level}>{notes}\n'
    if block.kind == "quotation":
        return f'<blockquote dir="auto">{words}</blockquote>{notes}\n'
    name = ' class="er-cell"' if block.kind == "table-cell" else ""
    return f'<p{name} dir="auto">{words}</p>{notes}\n'


def _meanings(findings: Sequence[Finding]) -> str:
    meanings: dict[str, tuple[str, str]] = {}
    for finding in findings:
        for suggestion in finding.suggestions:
            if suggestion.kind == "explain":
                term = " ".join(finding.text.split())
                meanings.setdefault(term.lower(), (term, suggestion.replacement))
    items = "".join(
        f"<dt>{escape(term)}</dt><dd>{escape(meaning)}</dd>\n"
        for _, (term, meaning) in sorted(meanings.items())
    )
    return f"<dl>\n{items}</dl>" if items else ""


def _reasons(findings: Sequence[Finding]) -> str:
    reasons = dict.fromkeys((finding.rule, finding.explanation) for finding in findings)
    items = "".join(
        f"<dt>{escape(kind_title(rule))}</dt><dd>{escape(_plain(why))}</dd>\n"
        for rule, why in sorted(reasons)
        if _plain(why)
    )
    return f"<dl>\n{items}</dl>" if items else ""


def _plain(explanation: str) -> str:
    """An explanation without the sentences about a rule's options, whose names have backticks."""
    sentences = _SENTENCE_END.split(" ".join(explanation.split()))
    return " ".join(sentence for sentence in sentences if "`" not in sentence)
