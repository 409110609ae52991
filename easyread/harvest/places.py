"""Where something stands in some papers, without the papers themselves: an archive is large."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from easyread.analysis import Analysis
from easyread.language.sentences import Sentence

#: In characters.
_LONGEST_EXAMPLE = 200
_MARKS = str.maketrans("", "", "[]")


@dataclass(frozen=True, slots=True)
class Place:
    """Characters ``start`` to ``end`` of a sentence, in the paper of that number and name."""

    number: int
    name: str
    sentence: str
    start: int
    end: int

    @classmethod
    def of(cls, paper: Analysis, number: int, sentence: Sentence, first: int, last: int) -> Place:
        """The place of words ``first`` up to ``last`` of a sentence."""
        start = sentence.starts[first] - sentence.start
        end = sentence.end_of(last - 1) - sentence.start
        return cls(number, paper.document.name, sentence.text, start, end)

    @property
    def written(self) -> str:
        """The words as they stand there."""
        return self.sentence[self.start : self.end]


def papers_of(places: Sequence[Place]) -> tuple[str, ...]:
    """The names of the papers, in order."""
    return tuple({place.number: place.name for place in places}.values())


def example_of(places: Sequence[Place]) -> str:
    """The sentence of middling length among those, with the words in [[ ]]; a long one is cut."""
    fitting = [p for p in places if len(p.sentence) <= _LONGEST_EXAMPLE] or places[:1]
    place = min(fitting, key=lambda p: abs(len(p.sentence) - _LONGEST_EXAMPLE // 2))
    text = place.sentence
    start = max(0, place.start - _LONGEST_EXAMPLE // 2)
    end = min(len(text), place.end + _LONGEST_EXAMPLE // 2)
    before = text[start : place.start].translate(_MARKS)
    after = text[place.end : end].translate(_MARKS)
    opening, closing = "… " if start else "", " …" if end < len(text) else ""
    return " ".join(f"{opening}{before}[[{place.written}]]{after}{closing}".split())
