"""Which word of the original each word of a revision stands for, one to one.

A word that the new text says once accounts for one place of the original, not for every place
where a word like it stands: so a statement is seen to be gone though its words are said elsewhere.
"""

from __future__ import annotations

from collections.abc import Iterator

from easyread.meaning.pair import Pair, Range
from easyread.meaning.runs import paraphrase, stretches, weight

#: What a counterpart is worth: the word itself, one of its family, a word for the same.
_ITSELF, _FAMILY, _EQUAL = 3.0, 2.5, 1.5
#: Each counterpart beside both words adds this much, so many words off.
_BESIDE, _REACH, _WIDE = 0.4, 3, 5
#: A statement has so many words of content at least; this share of them has no place of its own.
_WORDS, _GONE = 2, 0.75
#: So many words of the revision's own near, for each of the clause, may be what it was put into.
_NEAR = 0.67


def assign(pair: Pair) -> dict[int, int]:
    """Atom of the original → the one atom of the revision that stands for it: the likeliest."""
    scored: list[tuple[float, int, int]] = []
    lengths = len(pair.original.atoms), len(pair.revised.atoms)
    for at, links in enumerate(pair.links):
        if not pair.original.atoms[at].keys:
            continue
        near = [
            set(pair.links[other])
            for other in range(max(0, at - _REACH), min(lengths[0], at + _REACH + 1))
            if other != at and pair.original.atoms[other].keys
        ]
        for place in links:
            there = set(range(place - _WIDE, place + _WIDE + 1)) - {place}
            beside = sum(not there.isdisjoint(each) for each in near)
            apart = abs(at / lengths[0] - place / lengths[1])
            scored.append((_likeness(pair, at, place) + _BESIDE * beside - apart, at, place))
    scored.sort(key=lambda each: (-each[0], each[1:]))
    found: dict[int, int] = {}
    taken: set[int] = set()
    for _, at, place in scored:
        if at not in found and place not in taken:
            found[at] = place
            taken.add(place)
    return found


def _likeness(pair: Pair, at: int, place: int) -> float:
    one, other = pair.original.atoms[at], pair.revised.atoms[place]
    if one.lower == other.lower:
        return _ITSELF
    same = any(not key.startswith("=") for key in one.keys & other.keys)
    return _FAMILY if same else _EQUAL


def find_gone(pair: Pair, spare: int, kept: float) -> Iterator[tuple[Range, float]]:
    """Yield clauses of which hardly a word has a place in the revision, each with its weight.

    The revision says no more than ``spare`` words of its own, few of them near, and has no more
    than a share of ``kept`` of the words of the clause in any place.
    """
    if len(pair.reversed.unaccounted) > spare:
        return
    assigned = assign(pair)
    for first, last in stretches(pair.original):
        content = [at for at in range(first, last) if pair.counts(at)]
        gone = [at for at in content if at not in assigned]
        if len(gone) < max(_WORDS, _GONE * len(content)):
            continue
        if sum(map(pair.is_kept, content)) > kept * len(content):
            continue
        if paraphrase(pair, (first, last), len(content)) <= _NEAR:
            yield (first, last), sum(weight(pair.original.words[at]) for at in content)
