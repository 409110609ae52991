"""Bring the decisions of a sheet into a panel's glossary file; conflicts are left to people."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass, field

from easyread.entries import Entry, GlossaryError, cell_of
from easyread.glossary_file import GlossaryFile
from easyread.language.spelling import fold
from easyread.rows import Row
from easyread.workshop.outcome import Outcome

#: What says something of the word itself, and what says who agreed on that.
_WORDING = ("action", "use_instead", "meaning", "other_view")
_AGREEMENT = ("status", "agreed_by", "agreed_on", "people")


@dataclass(frozen=True, slots=True)
class Conflict:
    """A word of which the glossary says one thing and the sheet another."""

    place: str
    here: Row
    sheet: Entry


@dataclass(slots=True)
class Changes:
    """What became of the outcomes: added, changed, the same as before, and in conflict."""

    added: list[Entry] = field(default_factory=list)
    changed: list[tuple[Entry, Entry]] = field(default_factory=list)
    same: list[Entry] = field(default_factory=list)
    conflicts: list[Conflict] = field(default_factory=list)


def bring_in(
    file: GlossaryFile,
    outcomes: Sequence[Outcome],
    take: Collection[str] = (),
    *,
    take_all: bool = False,
) -> Changes:
    """Put the entries of ``outcomes`` into ``file``, in memory.

    A word that is not there is added. One that is there as “proposed” is settled. One that is
    there with other words is a conflict and stays, unless ``take`` names it or ``take_all`` is set:
    then it gets what the sheet says, and all its other columns stay.
    """
    changes = Changes()
    taken = {_key(term) for term in take}
    for outcome in outcomes:
        if outcome.entry is None:
            continue
        entry = outcome.entry
        rows = file.find(entry.term)
        if not rows:
            file.add(entry)
            changes.added.append(entry)
            continue
        row = rows[0]
        before = row.entry
        if len(rows) == 1 and _says_the_same(before, entry):
            _agree_again(file, row, entry)
            changes.same.append(entry)
        elif len(rows) == 1 and (
            before.status == "proposed" or take_all or _key(entry.term) in taken
        ):
            changes.changed.append((before, _change(file, row, entry)))
        elif len(rows) > 1 and (take_all or _key(entry.term) in taken):
            numbers = ", ".join(str(each.number) for each in rows)
            raise GlossaryError(
                f"{file.path}: “{entry.term}” has several rows ({numbers}). Change the right one "
                "with “easyread glossary edit”."
            )
        else:
            changes.conflicts.append(Conflict(outcome.place, row, entry))
    return changes


def _change(file: GlossaryFile, row: Row, entry: Entry) -> Entry:
    cells = {name: cell_of(getattr(entry, name)) for name in (*_said(entry), *_agreed(entry))}
    cells["other_view"] = entry.other_view  # one that was settled has no other view any more
    if entry.status == "contested":
        del cells["action"]  # what the glossary said is one of the views
    return file.edit(row.cells["term"], {**cells, **_looked_at(row, entry)}, row=row.number)


def _agree_again(file: GlossaryFile, row: Row, entry: Entry) -> None:
    """Keep who agreed on the words that are there, unless another group has."""
    if row.entry.agreed_by in ("", entry.agreed_by):
        cells = {name: cell_of(getattr(entry, name)) for name in _agreed(entry)}
        file.edit(row.cells["term"], {**cells, **_looked_at(row, entry)}, row=row.number)


def _looked_at(row: Row, entry: Entry) -> dict[str, str]:
    """An empty day to look again, where people have looked since."""
    due = row.entry.review_by
    return {"review_by": ""} if due and due[:7] <= entry.agreed_on else {}


def _said(entry: Entry) -> list[str]:
    return [name for name in _WORDING if getattr(entry, name)]


def _agreed(entry: Entry) -> list[str]:
    return [name for name in _AGREEMENT if getattr(entry, name)]


def _says_the_same(before: Entry, entry: Entry) -> bool:
    if before.status in ("proposed", "retired") or (before.status == "contested") != (
        entry.status == "contested"
    ):
        return False
    return all(
        _key(cell_of(getattr(before, name))) == _key(cell_of(getattr(entry, name)))
        for name in _said(entry)
    )


def _key(text: str) -> str:
    return fold("".join(text.lower().split())).strip(".")
