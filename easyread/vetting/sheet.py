"""All checks of one glossary file, among the glossaries that it is used with."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from datetime import date
from difflib import get_close_matches
from pathlib import Path

from easyread.entries import COLUMNS
from easyread.glossary import BUILT_IN, Glossary, glossary_folder
from easyread.rows import UNNAMED, Row, open_glossary, read_rows, tell_unnamed
from easyread.vetting.agreement import check_agreement, to_talk_about
from easyread.vetting.alternatives import check_alternatives, links
from easyread.vetting.definitions import check_meaning
from easyread.vetting.examples import check_example
from easyread.vetting.fault import Fault, Remark
from easyread.vetting.spelling import check_spelling

#: A file beside the glossary with columns term, excused, reason: ``excused`` is "meaning" (its
#: reading age) or one of the term's alternatives (that it is not easier).
EXCEPTIONS = "exceptions.csv"


class Sheet:
    """The rows of one glossary file, and all layers it stands among.

    A file with the name of a built-in glossary takes its place, as do others of those names in
    its folder; any other file lies over the built-in ones.
    """

    def __init__(self, path: Path | str) -> None:
        self.path = Path(path)
        self.glossary = Glossary()
        self.layers: dict[str, list[Row]] = {}
        self.faulty: list[Fault] = []
        self.exceptions = _read_exceptions(self.path.parent / EXCEPTIONS)
        for name, field in BUILT_IN.items():
            beside = self.path.parent / name
            is_ours = self.path.name in BUILT_IN and beside.is_file()
            data = beside.read_bytes() if is_ours else (glossary_folder() / name).read_bytes()
            self._stack(name, data, field)
        if self.path.name not in BUILT_IN:
            self._stack(self.path.name, open_glossary(self.path), "local")

    def _stack(self, name: str, data: bytes, field: str) -> None:
        sound: list[Row] = []
        for row in read_rows(data, name, field):
            fault = row.fault()
            if fault is None:
                sound.append(row)
            elif name == self.path.name:
                self.faulty.append(Fault(str(self.path), row.number, *fault))
        self.layers[name] = sound
        self.glossary.put(sound)

    @property
    def rows(self) -> list[Row]:
        """The sound rows of the file."""
        return self.layers[self.path.name]

    def faults(self) -> list[Fault]:
        """Everything that is wrong with the file, in its order."""
        found = [*self.faulty, *self._unknown_columns()]
        known = links(row for rows in self.layers.values() for row in rows if row.is_in_use)
        twins = self._twins()
        for row in self.rows:
            remarks = [*check_agreement(row), *check_spelling(row)]
            if row.is_in_use:
                excused = self.exceptions.get(row.entry.term, frozenset())
                remarks += [
                    *_check_whole(row),
                    *check_alternatives(row, known, excused),
                    *check_meaning(row, self.glossary, "meaning" in excused),
                    *check_example(row, self.glossary),
                ]
            if UNNAMED in row.cells:
                remarks.append(("", tell_unnamed(row.cells[UNNAMED])))
            if id(row) in twins:
                remarks.append(("term", twins[id(row)]))
            found.extend(Fault(str(self.path), row.number, *remark) for remark in remarks)
        return sorted(found, key=lambda fault: fault.row)

    def reminders(self, today: date) -> list[Fault]:
        """What is not wrong with the file but waits for people to talk about it."""
        return [
            Fault(str(self.path), row.number, *remark)
            for row in self.rows
            for remark in to_talk_about(row.entry, today)
        ]

    def _unknown_columns(self) -> Iterator[Fault]:
        """Any in a built-in file; in another, a slip in a name, as what it holds is not read."""
        for name in dict.fromkeys(name for row in self.rows for name in row.cells):
            near = get_close_matches(name, COLUMNS, n=1, cutoff=0.8)
            if name not in (*COLUMNS, UNNAMED) and (near or self.path.name in BUILT_IN):
                meant = f" Did you mean “{near[0]}”?" if near else ""
                said = f"there is no such column; what it holds is not read.{meant}"
                yield Fault(str(self.path), 1, name, said)

    def _twins(self) -> dict[int, str]:
        """Rows of the file that never hold, because a later row or layer says the same term."""
        seen: dict[tuple[object, ...], Row] = {}
        found: dict[int, str] = {}
        for rows in self.layers.values():
            for row in rows:
                if not row.is_in_use:
                    continue
                entry = row.entry
                cues = (entry.when_near, entry.not_near, entry.not_in)
                key = (entry.term.lower(), entry.part_of_speech, cues)
                if key in seen:
                    earlier = seen[key]
                    place = f"{row.source}, row {row.number}"
                    found[id(earlier)] = f"“{entry.term}” is there again, for the same: {place}."
                seen[key] = row
        return found


def vet(path: Path | str) -> list[Fault]:
    """The faults of a glossary file, in its order; none for one that is fit to ship.

    Raises GlossaryError for a file that is no glossary at all.
    """
    return Sheet(path).faults()


def _check_whole(row: Row) -> Iterator[Remark]:
    entry = row.entry
    if entry.action == "avoid" and not entry.why:
        yield "why", f"say why people should avoid “{entry.term}”."
    if entry.field == "local":
        return
    for column in ("status", "source"):
        if not row.cells.get(column):
            yield column, "this is empty; built-in entries say it."


def _read_exceptions(path: Path) -> dict[str, frozenset[str]]:
    """Term → what it is excused from. A line without a reason does not count."""
    if not path.is_file():
        return {}
    found: dict[str, set[str]] = {}
    for row in csv.DictReader(path.read_text(encoding="utf-8-sig").splitlines()):
        if row["reason"]:
            found.setdefault(row["term"], set()).add(row["excused"])
    return {term: frozenset(excused) for term, excused in found.items()}
