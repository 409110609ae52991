"""What to write instead of some words of a sentence, when somebody asks about just these."""

from __future__ import annotations

from collections.abc import Iterable

from easyread.analysis import Analysis
from easyread.derivations import derived
from easyread.document import Span
from easyread.finding import Suggestion
from easyread.language.inflection import match_case
from easyread.language.latin import latin_row
from easyread.language.sentences import Sentence
from easyread.terms import terms_at
from easyread.wording import wordings


def advise(text: Analysis, span: Span) -> list[Suggestion]:
    """The suggestions for the words under ``span``, best first; [] where nothing is known."""
    for sentence in text.sentences:
        inside = [
            index
            for index, start in enumerate(sentence.starts)
            if start < span.end and sentence.end_of(index) > span.start
        ]
        if inside:
            first, last = inside[0], inside[-1] + 1
            longer = _of_a_longer_term(text, span)
            alone = [one for one in longer if one.kind == "replace"]
            return (
                _distinct([*alone, *_of_the_term(text, sentence, first, last)])
                or longer
                or _word_by_word(text, span)
                or _in_english(sentence, first, last)
                or list(derived(sentence, first, text.glossary) if last - first == 1 else ())
            )
    return []


def _of_the_term(text: Analysis, sentence: Sentence, first: int, last: int) -> list[Suggestion]:
    """What the glossary says of exactly these words, every sense in turn."""
    return [
        suggestion
        for match in terms_at(sentence, first, last, text.glossary.ways)
        for suggestion in wordings(match)
    ]


def _distinct(suggestions: Iterable[Suggestion]) -> list[Suggestion]:
    """Each wording once, where it stands first."""
    found: dict[str, Suggestion] = {}
    for suggestion in suggestions:
        found.setdefault(suggestion.replacement, suggestion)
    return list(found.values())


def _in_english(sentence: Sentence, first: int, last: int) -> list[Suggestion]:
    """What a Latin abbreviation is in English."""
    written = sentence.words[first].text
    row = latin_row(written)
    if row is None or row["next"] or last - first > 1:
        return []
    return [Suggestion(match_case(row["plain"], written), reason="The same in English.")]


def _of_a_longer_term(text: Analysis, span: Span) -> list[Suggestion]:
    """What it says of a term that the words are only part of.

    Where the wording leaves the rest of the term as it is, only these words change:
    claim, for "purports" in [purports to -> claims to]. Elsewhere the rest changes with them.
    """
    for match in text.matches:
        is_longer = match.end - match.start > span.end - span.start
        if is_longer and match.start <= span.start and span.end <= match.end:
            before = text.text[match.start : span.start]
            after = text.text[span.end : match.end]
            return [_within(one, before, after, match.written) for one in wordings(match)]
    return []


def _within(one: Suggestion, before: str, after: str, term: str) -> Suggestion:
    """The part of a wording for ``term`` that stands between its own first and last words."""
    if one.kind != "replace":
        return one
    plain = one.replacement
    rest = len(before) + len(after)
    if len(plain) > rest and plain.startswith(before) and plain.endswith(after):
        return Suggestion(plain[len(before) : len(plain) - len(after)], reason=one.reason)
    return Suggestion(plain, "rewrite", False, f"Instead of “{term}”.")


def _word_by_word(text: Analysis, span: Span) -> list[Suggestion]:
    """The words with every term among them put plainly; the meanings, where none can be."""
    inside = [m for m in text.matches if span.start <= m.start and m.end <= span.end]
    plain, at = "", span.start
    meanings: list[Suggestion] = []
    for match in inside:
        first, *_ = wordings(match) or [None]
        if first is None:
            continue
        if first.kind == "explain":
            meanings.append(first)
        else:
            plain += text.text[at : match.start] + first.replacement
            at = match.end
    if at == span.start:
        return meanings
    return [Suggestion(plain + text.text[at : span.end]), *meanings]
