"""How well what stands around a phrase in the original fits what stands around one in the revision.

Only the words of the phrase's own clause count, near ones more than far ones, rare ones more than
common ones.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from easyread.language.frequency import zipf
from easyread.meaning.pair import Pair, Range
from easyread.meaning.passage import Mark, Passage

#: A word ten times rarer weighs this much more, up to the heaviest.
_MIDDLE, _HEAVIEST = 6.8, 1.5
#: So much better a mark of the same value fits.
_SAME = 0.3


def affinity(pair: Pair, mine: Sequence[Range], theirs: Sequence[Range]) -> float:
    """How much of what stands around a thing in the original stands around one in the revision."""
    return max((fit(pair, a, b) for a in mine for b in theirs), default=0.0)


def fit(pair: Pair, mine: Range, theirs: Range) -> float:
    """How much of the clause around a range of the original is in the clause around the other."""
    there = set(_clause(pair.revised, theirs))
    total = 0.0
    for at in _clause(pair.original, mine):
        best = max(
            (
                1 / (1 + 0.1 * _distance(place, theirs))
                for place in pair.links[at]
                if place in there
            ),
            default=0.0,
        )
        if best:
            near = 1 / (1 + 0.1 * _distance(at, mine))
            total += best * near * _weight(pair.original.atoms[at].lower)
    return total


def best_matches(
    pair: Pair, mine: Sequence[Mark], theirs: Sequence[Mark]
) -> Iterator[tuple[Mark, Mark, float]]:
    """Match marks one to one, those that stand in the likeliest place first: (one, other, fit).

    Where two places are about as good, a mark of the same value has the better claim.
    """
    scored = sorted(
        (
            (-fit(pair, _range(a), _range(b)) - _SAME * (a.value == b.value), abs(i - j), i, j)
            for i, a in enumerate(mine)
            for j, b in enumerate(theirs)
        ),
    )
    used: set[tuple[str, int]] = set()
    for _, _, i, j in scored:
        if ("a", i) not in used and ("b", j) not in used:
            used |= {("a", i), ("b", j)}
            yield mine[i], theirs[j], fit(pair, _range(mine[i]), _range(theirs[j]))


def _range(mark: Mark) -> Range:
    return mark.first, mark.last


def _clause(passage: Passage, span: Range) -> list[int]:
    """The other words of the clause in which a phrase stands; where it is alone, of the next."""
    atoms = passage.atoms
    clause = atoms[span[0]].clause
    found: list[int] = []
    at = span[0] - 1
    while at >= 0 and atoms[at].clause == clause:
        found.append(at)
        at -= 1
    at = span[1]
    while at < len(atoms) and atoms[at].clause == clause:
        found.append(at)
        at += 1
    if any(atoms[index].keys for index in found):
        return found
    while (
        at < len(atoms)
        and atoms[at].sentence == atoms[span[0]].sentence
        and (atoms[at].clause == clause + 1)
    ):
        found.append(at)
        at += 1
    return found


def _weight(word: str) -> float:
    return min(_HEAVIEST, max(0.2, (_MIDDLE - zipf(word)) / 1.5))


def _distance(at: int, span: Range) -> int:
    return span[0] - at - 1 if at < span[0] else at - span[1]
