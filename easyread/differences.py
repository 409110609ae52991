"""Two panels' glossaries side by side, and made into one without settling what people must."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from easyread.entries import COLUMNS, LISTS, Entry, cell_of
from easyread.language.spelling import fold
from easyread.rows import Row

Result = Literal["conflict", "only first", "only second", "same"]

#: What a panel says of a word. Where both say something else here, people have to settle it.
_SAYS = ("use_instead", "meaning", "other_view")
#: Where a word holds: the same.
_HOLDS = ("part_of_speech", "kind", "when_near", "not_near", "nation", "law")
#: Where two panels may both be right: what they say is put together.
_JOINED = ("variants", "acronym", "not_in", "people", "why", "source", "agreed_by")


@dataclass(frozen=True, slots=True)
class Pairing:
    """One word in two glossaries; None where it is not in one of them."""

    first: Row | None
    second: Row | None

    @property
    def term(self) -> str:
        """The word as the first glossary that has it writes it."""
        row = self.first or self.second
        return row.term if row else ""

    @property
    def result(self) -> Result:
        """Which glossary has it, and whether the two say the same."""
        if self.second is None:
            return "only first"
        if self.first is None:
            return "only second"
        return "conflict" if _differ(self.first.entry, self.second.entry) else "same"


def compare_rows(first: Sequence[Row], second: Sequence[Row]) -> list[Pairing]:
    """Every word of two glossaries, in the order of the first, then what only the second has.

    Senses of one word are paired by their part of speech and cues; a word that has one sense in
    each is the same word, whatever these say. Raises GlossaryError for a faulty row.
    """
    waiting: dict[str, list[Row]] = {}
    for row in second:
        waiting.setdefault(_key(row), []).append(row)
    counts: dict[str, int] = {}
    for row in first:
        counts[_key(row)] = counts.get(_key(row), 0) + 1
    pairs: list[Pairing] = []
    for row in first:
        others = waiting.get(_key(row), [])
        is_one = len(others) == 1 and counts[_key(row)] == 1
        match = next((other for other in others if is_one or _sense(other) == _sense(row)), None)
        if match is not None:
            others.remove(match)
        pairs.append(Pairing(row, match))
    left = {id(row) for rows in waiting.values() for row in rows}
    return pairs + [Pairing(None, row) for row in second if id(row) in left]


def merge_rows(pairs: Sequence[Pairing], names: tuple[str, str]) -> Iterator[Mapping[str, str]]:
    """The cells of one glossary made of two. ``names`` stand for groups that a row does not name.

    A word in conflict becomes contested, with what the second glossary says as the other view.
    """
    for pair in pairs:
        if pair.first is None or pair.second is None:
            row = pair.first or pair.second
            yield row.cells if row else {}
        elif pair.result == "same":
            yield _joined(pair.first, pair.second)
        else:
            yield _contested(pair.first, pair.second, names)


def _differ(one: Entry, other: Entry) -> bool:
    if one.is_in_use != other.is_in_use:
        return True
    if "contested" in (one.status, other.status) and one.status != other.status:
        return True
    if one.action != other.action:
        return True
    return any(
        _plain(one, name) != _plain(other, name)
        for name in (*_SAYS, *_HOLDS)
        if getattr(one, name) and getattr(other, name)
    )


def _plain(entry: Entry, name: str) -> object:
    """A field without what makes no difference: order, capitals, spelling, a full stop."""
    value = getattr(entry, name)
    if isinstance(value, tuple):
        return frozenset(fold(each.lower()) for each in value)
    return fold(str(value).lower().strip(" ."))


def _joined(first: Row, second: Row) -> dict[str, str]:
    """The first row, with what only the second says beside it."""
    cells = {**second.cells, **{name: cell for name, cell in first.cells.items() if cell}}
    one, other = first.entry, second.entry
    for name in _JOINED:
        cells[name] = _both(name, one, other)
    for name in cells.keys() - set(COLUMNS):
        both = dict.fromkeys(row.cells.get(name, "") for row in (first, second))
        cells[name] = " / ".join(cell for cell in both if cell)
    if one.safe != other.safe:
        cells["safe"] = ""
    dates = [each.agreed_on for each in (one, other) if each.agreed_on]
    cells["agreed_on"] = max(dates, default="")
    reviews = [each.review_by for each in (one, other) if each.review_by]
    cells["review_by"] = min(reviews, default="")
    return cells


def _both(name: str, one: Entry, other: Entry) -> str:
    here, there = getattr(one, name), getattr(other, name)
    if name in LISTS:
        return cell_of(tuple(dict.fromkeys((*here, *there))))
    if not there or fold(here.lower()) == fold(there.lower()):
        return str(here)
    if not here:
        return str(there)
    return f"{here} and {there}" if name == "agreed_by" else f"{here} {there}"


def _contested(first: Row, second: Row, names: tuple[str, str]) -> dict[str, str]:
    one, other = first.entry, second.entry
    here, there = one.agreed_by or names[0], other.agreed_by or names[1]
    said = f"{there} would {_told(one, other)}"
    return {
        **_joined(first, second),
        **{name: first.cells.get(name, "") for name in ("use_instead", "meaning", *_HOLDS)},
        "action": one.action,
        "status": "contested",
        "other_view": " ".join(part for part in (one.other_view, said, other.other_view) if part),
        "agreed_by": here if here == there else f"{here} and {there}",
        "agreed_on": "",
        "safe": "",
    }


def _told(one: Entry, other: Entry) -> str:
    """What the row of the other glossary says, as the end of a sentence."""
    if other.status == "retired":
        return "take it out."
    parts = [f"{other.stance}: {other.meaning}" if other.meaning else f"{other.stance}."]
    for name in _HOLDS:
        cell = cell_of(getattr(other, name))
        if cell and _plain(one, name) != _plain(other, name):
            parts.append(f"{name.replace('_', ' ').capitalize()}: {cell.replace(' | ', ', ')}.")
    return " ".join(parts)


def _key(row: Row) -> str:
    return fold("".join(row.term.lower().split()))


def _sense(row: Row) -> tuple[object, ...]:
    entry = row.entry
    cues = (frozenset(entry.when_near), frozenset(entry.not_near))
    return (entry.part_of_speech, *cues)
