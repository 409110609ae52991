"""A sentence as it is quoted on the sheet, with the place where people find it."""

from __future__ import annotations

from pathlib import PurePath

from easyread.analysis import Analysis
from easyread.document import Span
from easyread.language.sentences import Sentence
from easyread.word_sheet import Quote

#: A longer sentence is cut, so many words on either side of the one that matters.
_MOST_WORDS, _AROUND = 40, 16


def quote(paper: Analysis, sentence: Sentence, span: Span | None) -> Quote:
    """The sentence on one line; the word at ``span`` is marked, a long sentence cut around it."""
    start, end = sentence.start, sentence.end
    before = after = ""
    if span is not None and len(sentence.words) > _MOST_WORDS:
        at = next(i for i, place in enumerate(sentence.starts) if place >= span.start)
        if at > _AROUND:
            start, before = sentence.starts[at - _AROUND], "… "
        if at + _AROUND < len(sentence.words):
            end, after = sentence.end_of(at + _AROUND), " …"
    place = describe_place(paper, sentence)
    if span is None:
        return Quote(_one_line(paper.text[start:end]), place)
    ahead = before + _one_line(paper.text[start : span.start], keep_end=True)
    word = _one_line(paper.text[span.start : span.end])
    rest = _one_line(paper.text[span.end : end], keep_start=True) + after
    return Quote(ahead + word + rest, place, len(ahead), len(ahead) + len(word))


def _one_line(text: str, *, keep_start: bool = False, keep_end: bool = False) -> str:
    """``text`` with single spaces; one at an edge stays where the sentence goes on there."""
    first = " " if keep_start and text[:1].isspace() else ""
    last = " " if keep_end and text[-1:].isspace() else ""
    return f"{first}{' '.join(text.split())}{last}"


def describe_place(paper: Analysis, sentence: Sentence) -> str:
    """The paper, and the page or the heading to look under."""
    place = paper.document.place(Span(sentence.start, sentence.end))
    words = [PurePath(paper.document.name).name]
    if place.page is not None:
        words.append(f"page {place.page}")
    elif place.heading:
        words.append(f"under “{place.heading}”")
    elif place.table is not None:
        words.append(f"table {place.table}, row {place.row}")
    elif place.paragraph is not None:
        words.append(f"paragraph {place.paragraph}")
    return ", ".join(words)
