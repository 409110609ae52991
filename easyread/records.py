"""The records of a CSV file as they stand there, so that those not touched keep every byte."""

from __future__ import annotations

import csv
import io
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from easyread.entries import COLUMNS, GlossaryError
from easyread.rows import decode, delimiter_of


@dataclass(frozen=True, slots=True)
class Record:
    """One record: its cells, and the text that it was read from, line end and all."""

    cells: tuple[str, ...]
    raw: str

    @property
    def key(self) -> tuple[str, ...]:
        """Its cells without the empty ones at the end, which a spreadsheet adds and drops."""
        end = len(self.cells)
        while end and not self.cells[end - 1]:
            end -= 1
        return self.cells[:end]


#: A record as it is now, and as it was on disk: None for a new one.
Pair = tuple[Record, Record | None]


@dataclass(frozen=True, slots=True)
class Dialect:
    """How a file writes its records."""

    delimiter: str = ","
    line_end: str = "\r\n"

    def write(self, cells: Sequence[str]) -> Record:
        """A new record with these cells."""
        buffer = io.StringIO(newline="")
        # Only what is in its line end is put in quotes, and a cell may hold either sign.
        csv.writer(buffer, delimiter=self.delimiter, lineterminator="\r\n").writerow(cells)
        return Record(tuple(cells), buffer.getvalue()[:-2] + self.line_end)

    def join(self, records: Sequence[Record]) -> str:
        """The text of a file. A last line end that was not there is not added."""
        ended = [
            raw if raw.endswith(("\n", "\r")) else raw + self.line_end
            for raw in (record.raw for record in records[:-1])
        ]
        return "".join([*ended, *(record.raw for record in records[-1:])])


#: What a person fills in first: these columns are there, empty or not.
_ALWAYS = {"term", "use_instead", "meaning"}


def make_table(rows: Sequence[Mapping[str, str]]) -> bytes:
    """A glossary file that Excel opens (UTF-8 with a mark), with the columns that are filled in."""
    filled = {name for row in rows for name, cell in row.items() if cell} | _ALWAYS
    others = dict.fromkeys(name for row in rows for name in row if name not in COLUMNS)
    columns = [name for name in (*COLUMNS, *others) if name in filled]
    buffer = io.StringIO(newline="")
    writer = csv.writer(buffer)
    writer.writerow(columns)
    writer.writerows([row.get(name, "") for name in columns] for row in rows)
    return buffer.getvalue().encode("utf-8-sig")


class ClashError(Exception):
    """Two people changed the same record, whose cells these are."""

    def __init__(self, cells: Sequence[str]) -> None:
        super().__init__()
        self.cells = cells


def replay(ours: Sequence[Pair], removed: Sequence[Record], theirs: Sequence[Pair]) -> list[Pair]:
    """The changes of ``ours`` and ``removed`` made to the records that a file has by now.

    Raises ClashError where a record that was changed is another there, or is gone.
    """
    going = Counter(record.key for record in removed)
    changed: dict[tuple[str, ...], list[Record]] = {}
    for now, before in ours:
        if before is not None and now != before:
            changed.setdefault(before.key, []).append(now)
    result: list[Pair] = []
    for now, before in theirs:
        if going[now.key]:
            going[now.key] -= 1
        else:
            waiting = changed.get(now.key)
            result.append((waiting.pop(0) if waiting else now, before))
    for cells in (*going.elements(), *(cells for cells, left in changed.items() if left)):
        raise ClashError(cells)
    return [*result, *((now, None) for now, before in ours if before is None)]


def read_records(data: bytes, source: str) -> tuple[list[Record], Dialect]:
    """The records of a CSV file, in order; their ``raw`` texts together are the whole file.

    Raises GlossaryError for what is no table.
    """
    text = decode(data, source)
    delimiter = delimiter_of(text)
    try:
        records = list(_records(text, delimiter))
    except csv.Error as problem:
        raise GlossaryError(f"{source}: not a table that can be read: {problem}.") from problem
    return records, Dialect(delimiter, _line_end(records))


def _records(text: str, delimiter: str) -> Iterator[Record]:
    lines = list(io.StringIO(text, newline=""))
    reader = csv.reader(lines, delimiter=delimiter)
    start = 0
    for cells in reader:
        yield Record(tuple(cells), "".join(lines[start : reader.line_num]))
        start = reader.line_num


def _line_end(records: Sequence[Record]) -> str:
    """The line end of the first record; what Excel writes, where there is none."""
    raw = records[0].raw if records else ""
    for end in ("\r\n", "\n", "\r"):
        if raw.endswith(end):
            return end
    return "\r\n"
