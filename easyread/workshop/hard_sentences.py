"""The sentences that are hardest to take in: long ones, full of hard words."""

from __future__ import annotations

from collections.abc import Sequence

from easyread.analysis import Analysis
from easyread.language.sentences import Sentence

#: Words: a shorter sentence is seldom hard for its making, a longer one is a list or a slip.
_SHORTEST, _LONGEST = 16, 55
_HARD_WORD = 0.35
_PROSE = ("paragraph", "list-item")


def find_hard_sentences(papers: Sequence[Analysis]) -> list[tuple[Analysis, Sentence]]:
    """The sentences of all papers, the hardest first, the best of each paper before the rest."""
    ranked: list[tuple[int, float, int, Analysis, Sentence]] = []
    for number, paper in enumerate(papers):
        rated = [(-_rate(each), each) for each in paper.sentences if _is_eligible(paper, each)]
        rated.sort(key=lambda pair: pair[0])
        for rank, (rate, sentence) in enumerate(rated):
            ranked.append((rank, rate, number, paper, sentence))
    ranked.sort(key=lambda row: row[:3])
    return [(paper, sentence) for *_, paper, sentence in ranked]


def _is_eligible(paper: Analysis, sentence: Sentence) -> bool:
    return (
        paper.block_of(sentence).kind in _PROSE
        and _SHORTEST <= len(sentence.words) <= _LONGEST
        and sentence.text.rstrip().endswith((".", "!", "?"))
        and not sentence.quotes
    )


def _rate(sentence: Sentence) -> float:
    """How hard it is: each word adds a little, each hard word its difficulty."""
    names = sentence.names
    hard = sum(
        word.difficulty
        for index, word in enumerate(sentence.words)
        if word.difficulty >= _HARD_WORD and index not in names
    )
    return len(sentence.words) / 10 + hard
