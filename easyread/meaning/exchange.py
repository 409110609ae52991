"""Two things that have changed places: each stands in the new text where the other stood.

A thing is a noun with the words before it, a name, a quantity or a date. What stands around it
in its clause says where it stood. Two things are exchanged when the words around each, in the
original, are around the other in the revision.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from easyread.language.frequency import zipf
from easyread.meaning.nouns import noun_groups
from easyread.meaning.name_reference import names_in, said
from easyread.meaning.number import is_time
from easyread.meaning.pair import Difference, Pair, Range, words
from easyread.meaning.passage import Passage
from easyread.report import ChangeKind

#: By so much must the words around two things fit better crosswise than straight.
_MARGIN = 0.6
#: The same where only one of the two has anything in common with the other's place.
_ALONE = 1.3
#: What stands around a thing must fit crosswise by at least this.
_LEAST = 0.35
#: A word ten times rarer weighs this much more, up to the heaviest.
_MIDDLE, _HEAVIEST = 6.8, 1.5


@dataclass(frozen=True, slots=True)
class Thing:
    """One thing of both texts, everywhere it stands. ``sort`` tells what it is."""

    sort: str
    original: tuple[Range, ...]
    revised: tuple[Range, ...]


def find_exchanges(pair: Pair) -> Iterator[Difference]:
    """Yield each two things that have changed places, names and figures before other nouns."""
    things = list(_things(pair))
    kept = [_affinity(pair, thing.original, thing.revised) for thing in things]
    used: set[int] = set()
    for i, one in enumerate(things):
        for j in range(i + 1, len(things)):
            other = things[j]
            if i in used or j in used or _touch(one, other) or one.sort != other.sort:
                continue
            crossed = _affinity(pair, one.original, other.revised)
            if crossed <= kept[i]:
                continue
            back = _affinity(pair, other.original, one.revised)
            gain = crossed + back - kept[i] - kept[j]
            if back >= kept[j] and gain >= (_MARGIN if back >= _LEAST else _ALONE):
                used |= {i, j}
                yield _changed(pair, one, other)


def _changed(pair: Pair, one: Thing, other: Thing) -> Difference:
    a, b = one.original[0], other.original[0]
    return Difference(
        _kind(pair, one, other),
        "error",
        f"“{words(pair.original, a)}” and “{words(pair.original, b)}” have changed places.",
        _over(a, b),
        _over(one.revised[0], other.revised[0]),
    )


def _kind(pair: Pair, one: Thing, other: Thing) -> ChangeKind:
    if one.sort == "name":
        return "name_reference"
    if one.sort == "time":
        return "date_time"
    if one.sort == "quantity":
        return "number"
    if one.sort.startswith("term"):
        return "fixed_term"
    span = _over(one.original[0], other.original[0])
    between = pair.original.words[span[0] : span[1]]
    if "than" in between or "from" in pair.original.words[max(0, span[0] - 2) : span[1]]:
        return "comparison_direction"
    if any(span[0] <= mark.first < span[1] for mark in pair.original.marks_of("cause")):
        return "logic"
    return "agent"


def _things(pair: Pair) -> Iterator[Thing]:
    taken: set[int] = set()
    for sort, mine, theirs, is_same in _sorts(pair):
        found: dict[tuple[Range, ...], list[Range]] = {}
        for span in mine:
            places = tuple(other for other in theirs if is_same(span, other))
            if places and taken.isdisjoint(range(*span)):
                found.setdefault(places, []).append(span)
        for places, spans in found.items():
            yield Thing(sort, tuple(spans), places)
        if sort != "noun":
            taken |= {at for span in mine for at in range(*span)}


def _sorts(
    pair: Pair,
) -> Iterator[tuple[str, Sequence[Range], Sequence[Range], Callable[[Range, Range], bool]]]:
    """Each sort of thing: where it stands in both texts, and what makes two of it the same."""
    a, b = pair.original, pair.revised
    yield "name", names_in(a), names_in(b), lambda x, y: _is_one_name(said(a, x), said(b, y))
    for sort, times in (("time", True), ("quantity", False)):
        mine = {(q.first, q.last): q.key for q in a.quantities if is_time(a, q) == times}
        theirs = {(q.first, q.last): q.key for q in b.quantities if is_time(b, q) == times}
        yield sort, list(mine), list(theirs), _equal(mine, theirs)
    dates, others = ({(d.first, d.last): d.value for d in p.dates} for p in (a, b))
    yield "time", list(dates), list(others), _equal(dates, others)
    for label in {m.label for m in a.terms}:
        mine_terms = {(m.first, m.last): m.value for m in a.terms if m.label == label}
        their_terms = {(m.first, m.last): m.value for m in b.terms if m.label == label}
        if len(mine_terms) > 1:
            yield f"term {label}", list(mine_terms), list(their_terms), _equal(
                mine_terms, their_terms
            )
    yield "noun", noun_groups(a), noun_groups(b), lambda x, y: _is_same(pair, x, y)


def _is_one_name(one: str, other: str) -> bool:
    """Whether two names are the same, a title before one of them left out."""
    return one == other or f" {one}".endswith(f" {other}") or f" {other}".endswith(f" {one}")


def _equal(
    mine: Mapping[Range, object], theirs: Mapping[Range, object]
) -> Callable[[Range, Range], bool]:
    return lambda a, b: mine[a] == theirs[b]


def _is_same(pair: Pair, mine: Range, theirs: Range) -> bool:
    """Whether two groups have most of their words in common, the last among them."""
    here, there = range(*mine), range(*theirs)
    atoms, others = pair.original.atoms, pair.revised.atoms
    matched = [
        any(not atoms[a].keys.isdisjoint(others[b].keys) for b in there) for a in here
    ]
    back = [any(not atoms[a].keys.isdisjoint(others[b].keys) for a in here) for b in there]
    return matched[-1] and back[-1] and sum(matched) >= 0.6 * len(here) and (
        sum(back) >= 0.6 * len(there)
    )


def _affinity(pair: Pair, mine: Sequence[Range], theirs: Sequence[Range]) -> float:
    """How much of what stands around a thing in the original stands around one in the revision."""
    return max((_fit(pair, a, b) for a in mine for b in theirs), default=0.0)


def _fit(pair: Pair, mine: Range, theirs: Range) -> float:
    atoms, others = pair.original.atoms, pair.revised.atoms
    clause, other_clause = atoms[mine[0]].clause, others[theirs[0]].clause
    total = 0.0
    for at in _clause(pair.original, mine):
        best = 0.0
        for place in pair.links[at]:
            if others[place].clause == other_clause and not theirs[0] <= place < theirs[1]:
                best = max(best, 1 / (1 + 0.1 * _distance(place, theirs)))
        if best and atoms[at].clause == clause:
            total += best / (1 + 0.1 * _distance(at, mine)) * _weight(atoms[at].lower)
    return total


def _clause(passage: Passage, span: Range) -> Iterator[int]:
    """The other atoms of the clause in which a thing stands."""
    atoms = passage.atoms
    clause = atoms[span[0]].clause
    at = span[0] - 1
    while at >= 0 and atoms[at].clause == clause:
        yield at
        at -= 1
    at = span[1]
    while at < len(atoms) and atoms[at].clause == clause:
        yield at
        at += 1


def _weight(word: str) -> float:
    return min(_HEAVIEST, max(0.2, (_MIDDLE - zipf(word)) / 1.5))


def _distance(at: int, span: Range) -> int:
    return span[0] - at - 1 if at < span[0] else at - span[1]


def _touch(one: Thing, other: Thing) -> bool:
    """Whether two things share words, in either text."""
    sides = ((one.original, other.original), (one.revised, other.revised))
    return any(
        max(a[0], b[0]) < min(a[1], b[1]) for mine, theirs in sides for a in mine for b in theirs
    )


def _over(a: Range, b: Range) -> Range:
    return min(a[0], b[0]), max(a[1], b[1])
