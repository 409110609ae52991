"""Two things that have changed places: each stands in the new text where the other stood.

A thing is a noun with the words before it, a name, a quantity or a date. What stands around it
in its clause says where it stood. Two things are exchanged when the words around each, in the
original, are around the other in the revision.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from easyread.language.frequency import zipf
from easyread.meaning.context import affinity
from easyread.meaning.lexicon import word_set
from easyread.meaning.logic import is_cause
from easyread.meaning.name_reference import names_in, said
from easyread.meaning.nouns import is_actor, noun_groups, same_noun
from easyread.meaning.number import is_time
from easyread.meaning.pair import Difference, Pair, Range, words
from easyread.meaning.passage import Passage
from easyread.report import ChangeKind

#: By so much must the words around two things fit better crosswise than straight.
_MARGIN = 0.6
#: The same where only one of the two has anything in common with the other's place.
_ALONE = 1.3
#: By so much one of the two may fit worse crosswise, where the other fits far better.
_SLACK = 0.2
#: What stands around a thing must fit crosswise by at least this.
_LEAST = 0.35
#: Single nouns as common as this stand for too many things.
_COMMON = 5.6


_KINDS_OF_MARKS: dict[str, ChangeKind] = {
    "direction": "comparison_direction",
    "duty": "duty",
    "amount": "quantifier_hedge",
    "frequency": "quantifier_hedge",
}


@dataclass(frozen=True, slots=True)
class Thing:
    """One thing of both texts, everywhere it stands. ``sort`` tells what it is."""

    sort: str
    original: tuple[Range, ...]
    revised: tuple[Range, ...]


def find_exchanges(pair: Pair) -> Iterator[Difference]:
    """Yield each two things that have changed places, names and figures before other nouns."""
    if "respectively" in pair.original.words or "respectively" in pair.revised.words:
        return
    things = list(_things(pair))
    kept = [affinity(pair, thing.original, thing.revised) for thing in things]
    used: set[int] = set()
    for i, one in enumerate(things):
        for j in range(i + 1, len(things)):
            other = things[j]
            if i in used or j in used or _touch(one, other) or one.sort != other.sort:
                continue
            if not _may_change(pair, one, other) or _is_span(pair, one, other):
                continue
            if _is_turned(pair, one, other):
                used |= {i, j}
                yield _changed(pair, one, other)
                continue
            crossed = affinity(pair, one.original, other.revised)
            if crossed < kept[i] - _SLACK:
                continue
            back = affinity(pair, other.original, one.revised)
            gain = crossed + back - kept[i] - kept[j]
            if back >= kept[j] - _SLACK and gain >= (_MARGIN if back >= _LEAST else _ALONE):
                used |= {i, j}
                yield _changed(pair, one, other)


def _may_change(pair: Pair, one: Thing, other: Thing) -> bool:
    """Whether it matters which of two nouns stands where: doers, causes, what is compared."""
    if one.sort != "noun" or _kind(pair, one, other) != "agent":
        return True
    return all(is_actor(pair.original, thing.original[0]) for thing in (one, other)) or _is_turned(
        pair, one, other
    )


def _is_span(pair: Pair, one: Thing, other: Thing) -> bool:
    """Whether two things make a span or a pair in both texts: “between October and February”."""
    for passage, a, b in (
        (pair.original, one.original[0], other.original[0]),
        (pair.revised, one.revised[0], other.revised[0]),
    ):
        if not (b[0] - a[1] == 1 and passage.words[a[1]] in word_set("spans")):
            return False
    return True


def _is_turned(pair: Pair, one: Thing, other: Thing) -> bool:
    """Whether “from one to the other” has become “from the other to one”."""
    ways = [
        {way for place in places if (way := _led(passage, place))}
        for passage, places in (
            (pair.original, one.original),
            (pair.original, other.original),
            (pair.revised, one.revised),
            (pair.revised, other.revised),
        )
    ]
    source, target = {"source"}, {"target"}
    return ways in ([source, target, target, source], [target, source, source, target])


def _led(passage: Passage, place: Range) -> str:
    """“source” after from, at or in; “target” after to or into."""
    for at in range(place[0] - 1, max(-1, place[0] - 4), -1):
        word = passage.words[at]
        if word in word_set("source prepositions"):
            return "source"
        if word in word_set("target prepositions"):
            return "target"
        if passage.atoms[at].keys or passage.atoms[at + 1].gap.strip():
            return ""
    return ""


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
    if one.sort in _KINDS_OF_MARKS:
        return _KINDS_OF_MARKS[one.sort]
    if one.sort == "name":
        return "name_reference"
    if one.sort == "time":
        return "date_time"
    if one.sort == "quantity":
        return "number"
    if one.sort.startswith("term"):
        return "fixed_term"
    a, b = one.original[0], other.original[0]
    span = _over(a, b)
    if _is_compared(pair.original, span) or any(
        "from" in pair.original.words[max(0, first - 3) : first] for first in (a[0], b[0])
    ):
        return "comparison_direction"
    if any(
        span[0] <= mark.first < span[1] and is_cause(pair.original, mark)
        for mark in pair.original.marks_of("cause")
    ):
        return "logic"
    return "agent"


def _is_compared(passage: Passage, span: Range) -> bool:
    """Whether a “than” stands between two things, not one of a number (“more than 900”)."""
    inside = {at for q in passage.quantities for at in range(q.first - 1, q.last)}
    return any(passage.words[at] == "than" and at not in inside for at in range(*span))


def _things(pair: Pair) -> Iterator[Thing]:
    taken: set[int] = set()
    for sort, mine, theirs, is_same in _sorts(pair):
        found: dict[tuple[Range, ...], list[Range]] = {}
        for span in mine:
            places = tuple(other for other in theirs if is_same(span, other))
            if places and (sort in _KINDS_OF_MARKS or taken.isdisjoint(range(*span))):
                found.setdefault(places, []).append(span)
        for places, spans in found.items():
            yield Thing(sort, tuple(spans), places)
        if sort != "noun" and sort not in _KINDS_OF_MARKS:
            taken |= {at for span in mine for at in range(*span)}


def _sorts(
    pair: Pair,
) -> Iterator[tuple[str, Sequence[Range], Sequence[Range], Callable[[Range, Range], bool]]]:
    """Each sort of thing: where it stands in both texts, and what makes two of it the same."""
    a, b = pair.original, pair.revised
    yield "name", names_in(a), names_in(b), lambda x, y: _is_one_name(said(a, x), said(b, y))
    for sort, times in (("time", True), ("quantity", False)):
        mine = {(q.first, q.last): q.written for q in a.quantities if is_time(a, q) == times}
        theirs = {(q.first, q.last): q.written for q in b.quantities if is_time(b, q) == times}
        yield sort, list(mine), list(theirs), _equal(mine, theirs)
    dates, others = ({(d.first, d.last): d.value for d in p.dates} for p in (a, b))
    yield "time", list(dates), list(others), _equal(dates, others)
    for label in {m.label for m in a.terms}:
        mine_terms = {(m.first, m.last): m.value for m in a.terms if m.label == label}
        their_terms = {(m.first, m.last): m.value for m in b.terms if m.label == label}
        if len(mine_terms) > 1:
            yield (
                f"term {label}",
                list(mine_terms),
                list(their_terms),
                _equal(mine_terms, their_terms),
            )
    for label in _KINDS_OF_MARKS:
        marks, other_marks = (
            {(m.first, m.last): m.value for m in p.marks_of(label)} for p in (a, b)
        )
        if len(set(marks.values())) > 1:
            yield label, list(marks), list(other_marks), _equal(marks, other_marks)
    mine_nouns, their_nouns = ([g for g in noun_groups(p) if _tells(p, g)] for p in (a, b))
    yield "noun", mine_nouns, their_nouns, lambda x, y: same_noun(pair, x, y)


def _tells(passage: Passage, group: Range) -> bool:
    """Whether a noun is no word for anyone or anything (“people”, “part”)."""
    last = passage.atoms[group[1] - 1]
    return group[1] - group[0] > 1 or (
        last.forms.isdisjoint(word_set("anyone")) and zipf(last.lower) < _COMMON
    )


def _is_one_name(one: str, other: str) -> bool:
    """Whether two names are the same, a title before one of them left out."""
    return one == other or f" {one}".endswith(f" {other}") or f" {other}".endswith(f" {one}")


def _equal(
    mine: Mapping[Range, object], theirs: Mapping[Range, object]
) -> Callable[[Range, Range], bool]:
    return lambda a, b: mine[a] == theirs[b]


def _touch(one: Thing, other: Thing) -> bool:
    """Whether two things share words, in either text."""
    sides = ((one.original, other.original), (one.revised, other.revised))
    return any(
        max(a[0], b[0]) < min(a[1], b[1]) for mine, theirs in sides for a in mine for b in theirs
    )


def _over(a: Range, b: Range) -> Range:
    return min(a[0], b[0]), max(a[1], b[1])
