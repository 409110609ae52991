"""The file that a panel keeps its words in, changed row by row.

All that is not touched stays as it was, to the byte: the order, remarks, empty rows, columns that
are not known here, the marks between cells, the line ends and the encoding.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping
from pathlib import Path

from easyread.disk import write_whole
from easyread.entries import COLUMNS, LOCAL, Entry, GlossaryError, cell_of, split_list
from easyread.language.spelling import fold
from easyread.readers.decoding import encode
from easyread.records import ClashError, Dialect, Pair, Record, read_records, replay
from easyread.rows import (
    Row,
    find_header,
    is_office,
    is_remark,
    make_row,
    name_columns,
    open_glossary,
    read_rows,
)

#: The columns of a file that is made here; others are added when first filled in.
_FIRST_COLUMNS = (
    *("term", "use_instead", "meaning", "action", "why"),
    *("status", "agreed_by", "agreed_on", "review_by"),
)
_MARK = b"\xef\xbb\xbf"


class GlossaryFile:
    """One glossary on disk. Changes stay in memory until :meth:`save`.

    An Excel workbook can be read here but not written: any change raises GlossaryError, which
    says how to save it as CSV.
    """

    def __init__(self, path: Path | str, data: bytes) -> None:
        """``data`` is what the file at ``path`` holds; b"" for a file to be made."""
        self.path = Path(path)
        self._data = data
        self._is_workbook = is_office(data)
        self._dialect = Dialect()
        self._records: list[Pair] = []
        self._removed: list[Record] = []
        self._columns: list[str] = []
        self._header = 0
        if self._is_workbook:
            self._workbook_rows = read_rows(data, str(path), LOCAL)
        elif data.removeprefix(_MARK).strip():
            records, self._dialect = read_records(data, str(path))
            self._header = find_header([record.cells for record in records])
            self._columns = name_columns(records[self._header].cells, str(path))
            self._records = [(record, record) for record in records]
        else:
            self._columns = list(_FIRST_COLUMNS)
            self._records = [(self._dialect.write(_FIRST_COLUMNS), None)]

    @classmethod
    def load(cls, path: Path | str, *, new: bool = False) -> GlossaryFile:
        """Read a file; ``new`` makes one where there is none.

        Raises GlossaryError where it is missing, cannot be read, or is no glossary.
        """
        return cls(path, _read(Path(path), new))

    @property
    def rows(self) -> list[Row]:
        """Its rows in order, numbered as a spreadsheet counts them.

        The Entry of a row is made when asked for, and raises GlossaryError where it is faulty.
        """
        if self._is_workbook:
            return self._workbook_rows
        return [row for _, row in self._numbered_rows()]

    def _numbered_rows(self) -> Iterator[tuple[int, Row]]:
        """(index among the records, row)."""
        for index in range(self._header + 1, len(self._records)):
            cells = self._records[index][0].cells
            row = make_row(self._columns, cells, LOCAL, str(self.path), index + 1)
            if row is not None:
                yield index, row

    def find(self, term: str) -> list[Row]:
        """The rows whose term, variant or acronym is ``term``, in any spelling or capitals."""
        wanted = _key(term)
        return [row for row in self.rows if any(_key(name) == wanted for name, _ in row.aliases())]

    def add(self, entry: Entry) -> None:
        """Put an entry at the end. Raises GlossaryError where its term is there in this sense."""
        self._must_be_csv()
        for row in self.rows:
            if _sense(row) == _sense_of(entry):
                raise GlossaryError(
                    f"{self.path}, row {row.number}: “{entry.term}” is there already. Change that "
                    "row, or say in part_of_speech or when_near how the two senses differ."
                )
        cells = {
            name: cell_of(getattr(entry, name))
            for name in COLUMNS
            if name in entry.model_fields_set or name in ("term", "action")
        }
        self._widen(cells)
        written = [cells.get(name, "") for name in self._columns]
        self._records.append((self._dialect.write(written), None))

    def edit(self, term: str, changes: Mapping[str, str], *, row: int | None = None) -> Entry:
        """Give some columns of a term's row other cells, and return the entry as it is now.

        ``row`` tells which, where the term has several rows. Raises GlossaryError where there is
        no such row, or where the row would not hold together: then nothing is changed.
        """
        self._must_be_csv()
        index, found = self._one(term, row)
        unknown = set(changes) - {*COLUMNS, *self._columns}
        if unknown:
            raise GlossaryError(f"{self.path}: there is no column “{min(unknown)}”.")
        entry = Row({**found.cells, **changes}, LOCAL, str(self.path), found.number).entry
        self._widen(changes)
        cells = [*self._records[index][0].cells]
        cells += [""] * (len(self._columns) - len(cells))
        for name, cell in changes.items():
            if name not in self._columns:  # one that is not there is empty already
                continue
            known = cell and name in COLUMNS
            cells[self._columns.index(name)] = cell_of(getattr(entry, name)) if known else cell
        self.rewrite(index, cells)
        return entry

    def remove(self, term: str, *, row: int | None = None) -> Entry:
        """Take a term's row out and return what it said. Raises as :meth:`edit`."""
        self._must_be_csv()
        index, found = self._one(term, row)
        entry = found.entry
        _, on_disk = self._records.pop(index)
        if on_disk is not None:
            self._removed.append(on_disk)
        return entry

    @property
    def columns(self) -> list[str]:
        """The names of its columns, in order: those known here under their own name."""
        return list(self._columns)

    def records(self) -> Iterator[tuple[int, tuple[str, ...]]]:
        """Every record with its index: remarks, empty rows and the header too."""
        self._must_be_csv()
        yield from ((index, record.cells) for index, (record, _) in enumerate(self._records))

    def is_remark_at(self, index: int) -> bool:
        """Whether the record at ``index`` is a remark or empty, and so no row."""
        return is_remark(self._records[index][0].cells)

    def rewrite(self, index: int, cells: list[str]) -> None:
        """Give the record at ``index`` other cells."""
        self._must_be_csv()
        record, on_disk = self._records[index]
        if list(record.cells) != cells:
            self._records[index] = (self._dialect.write(cells), on_disk)

    @property
    def is_changed(self) -> bool:
        """Whether there is anything to save."""
        return bool(self._removed) or any(now != before for now, before in self._records)

    def save(self) -> None:
        """Write the changes, whole or not at all.

        Where the file was changed since it was read, both sets of changes are kept if they are
        about different rows. Raises GlossaryError, with the file left as it is, where they are
        about the same row; WriteError where the file cannot be written.
        """
        if not self.is_changed:
            return
        self._must_be_csv()
        on_disk = _read(self.path, new=not self._data)
        if hashlib.sha256(on_disk).digest() != hashlib.sha256(self._data).digest():
            self._put_upon(on_disk)
        text = self._dialect.join([record for record, _ in self._records])
        try:
            data = encode(text, self._data) if self._data else _MARK + text.encode()
        except UnicodeEncodeError as problem:
            letter = text[problem.start : problem.end]
            raise GlossaryError(
                f"{self.path}: its encoding has no “{letter}”. Save the file as “CSV UTF-8” first."
            ) from problem
        write_whole(self.path, data)
        self._data = data
        self._records = [(record, record) for record, _ in self._records]
        self._removed = []

    def _put_upon(self, data: bytes) -> None:
        """Make the same changes to the file as it is now on disk."""
        theirs = GlossaryFile(self.path, data)
        _, own = self._records[self._header]
        width = len(own.cells) if own else 0
        if own is None or theirs._is_workbook or len(theirs._heading) < width:
            raise self._conflict("it has other columns now")
        if own.key != theirs._heading[: len(own.key)]:
            raise self._conflict("it has other columns now")
        known = {_sense(row) for row in theirs.rows}
        for index, row in self._numbered_rows():
            if self._records[index][1] is None and _sense(row) in known:
                raise self._conflict(f"“{row.term}” was added by somebody else too")
        theirs._widen(dict.fromkeys(self._columns, "filled"))
        ours = [
            (self._arranged(now, width, theirs) if now != before else now, before)
            for index, (now, before) in enumerate(self._records)
            if index != self._header
        ]
        try:
            merged = replay(ours, self._removed, theirs._records)
        except ClashError as clash:
            named = next((cell for cell in clash.cells if cell.strip()), "")
            raise self._conflict(f"the row “{named}” is another now, or gone") from None
        self._records, self._data = merged, data
        self._header, self._columns = theirs._header, theirs._columns
        self._dialect = theirs._dialect

    def _arranged(self, record: Record, width: int, theirs: GlossaryFile) -> Record:
        """A record as their file would write it, its cells past ``width`` by their columns."""
        added = dict(zip(self._columns[width:], record.cells[width:], strict=False))
        others = (added.get(name, "") for name in theirs._columns[width:])
        cells = (*record.cells, *("",) * width)[:width]
        return theirs._dialect.write([*cells, *others])

    @property
    def _heading(self) -> tuple[str, ...]:
        return self._records[self._header][0].cells

    def _conflict(self, what: str) -> GlossaryError:
        return GlossaryError(
            f"{self.path}: somebody changed this file while you did, and {what}. Nothing was "
            "written, so their changes are safe. Look at the file, then make your change again."
        )

    def _one(self, term: str, number: int | None) -> tuple[int, Row]:
        wanted = _key(term)
        found = [
            (index, row)
            for index, row in self._numbered_rows()
            if number in (None, row.number) and any(_key(a) == wanted for a, _ in row.aliases())
        ]
        exact = [(index, row) for index, row in found if _key(row.term) == wanted]
        found = exact or found
        if not found:
            where = f", row {number}" if number else ""
            raise GlossaryError(f"{self.path}{where}: “{term}” is not there.")
        if len(found) > 1:
            numbers = ", ".join(str(row.number) for _, row in found)
            raise GlossaryError(
                f"{self.path}: “{term}” has several rows ({numbers}). Say which row you mean."
            )
        return found[0]

    def _widen(self, cells: Mapping[str, str]) -> None:
        """Add the columns that are about to be filled in for the first time."""
        missing = [name for name in COLUMNS if cells.get(name) and name not in self._columns]
        if missing:
            header = [*self._heading, *missing]
            self._columns += missing
            self.rewrite(self._header, header)

    def _must_be_csv(self) -> None:
        if self._is_workbook:
            raise GlossaryError(
                f"{self.path}: a workbook can be read, but not changed here. Open it in Excel, "
                "save it as “CSV UTF-8”, and name that file instead."
            )


def _read(path: Path, new: bool) -> bytes:
    if not new or path.exists():
        return open_glossary(path)
    if path.suffix.lower() != ".csv":
        raise GlossaryError(f"{path}: a glossary is written as CSV. Choose a name in .csv.")
    return b""


def _key(text: str) -> str:
    return fold("".join(text.lower().split()))


def _sense(row: Row) -> tuple[str, ...]:
    """What tells the row of one sense from that of another."""
    cues = (" ".join(split_list(row.cells.get(name, ""))) for name in ("when_near", "not_near"))
    part = row.cells.get("part_of_speech", "")
    return _key(row.term), *(cell.lower() for cell in (part, *cues))


def _sense_of(entry: Entry) -> tuple[str, ...]:
    cells = (entry.part_of_speech, " ".join(entry.when_near), " ".join(entry.not_near))
    return _key(entry.term), *(cell.lower() for cell in cells)
