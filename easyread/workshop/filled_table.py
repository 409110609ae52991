"""A filled-in word sheet as a workbook or as CSV: one row a word."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from easyread.readers.archive import Archive
from easyread.readers.errors import ReadError
from easyread.readers.workbook import Table, read_tables
from easyread.word_sheet import TICKS, sheet_texts
from easyread.workshop.filled import ABOUT, Block, FilledSheet, Question, kind_of_code
from easyread.workshop.labels import field_labels, find_label, likeness, tick_labels
from easyread.workshop.marks import read_cell
from easyread.workshop.version import check_version

#: A row with at least so many labels of the sheet is its header.
_LEAST_LABELS = 3
_NEEDED = ("word", "say", *TICKS)
_KEPT = ("word", "quote", "say", "views")
_NAMES_LIKE = 0.85


def read_filled_workbook(data: bytes, name: str) -> FilledSheet:
    """Read an .xlsx that came back. Raises ReadError as for a Word file."""
    archive = Archive(data, name)
    if any(member.endswith("vbaProject.bin") for member in archive.members()):
        raise ReadError(name, "this file has macros in it", "Save it in Excel as .xlsx")
    check_version(archive)
    return read_filled_tables(read_tables(data, name), name)


def is_sheet(rows: Sequence[Sequence[str]]) -> bool:
    """Whether a table is a word sheet, and not a plain glossary."""
    return _find_header(rows) is not None


def read_filled_tables(tables: Sequence[Table], name: str) -> FilledSheet:
    """Read the tables of a workbook, or the one of a CSV file.

    Raises ReadError where none of them is a word sheet.
    """
    blocks: list[Block] = []
    questions: list[Question] = []
    about: dict[str, str] = {}
    keeps_names = False
    for table in tables:
        found = _find_header(table.rows)
        if found is None:
            keeps_names |= _read_about(table, about)
            continue
        number, columns = found
        questions.extend(_ask_for_columns(number, columns))
        rows = _Rows(table, number, columns).blocks()
        if "word" not in columns.values():  # no row says which word it is about: asked once above
            rows = [block for block in rows if block.kind == "sentence"]
        blocks.extend(rows)
    if not blocks and not questions:
        raise ReadError(
            name,
            "no word of a word sheet was found in it: no row names the columns “The word” and "
            "“What we would say”",
            "Leave the names of the columns as they were, in English",
        )
    return FilledSheet(name, tuple(blocks), about, keeps_names, tuple(questions))


def _ask_for_columns(header: int, columns: dict[int, str]) -> Iterator[Question]:
    """One question on the column without which no row can be read, and one on all the others."""
    missing = {key: label for key, label in _wanted_labels() if key not in columns.values()}
    word = missing.pop("word", "")
    if word:
        yield Question(
            f"row {header + 1}",
            f"the column “{word}” is missing, so nobody can tell which word a row is about.",
            "Put it back, with the words in it.",
        )
    if missing:
        names = ", ".join(f"“{label}”" for label in missing.values())
        yield Question(
            f"row {header + 1}",
            f"these columns are missing: {names}.",
            "Put them back if somebody wrote in them; the others were read.",
        )


def _wanted_labels() -> list[tuple[str, str]]:
    labels = {**field_labels(), **tick_labels()}
    return [(name, labels[name]) for name in _NEEDED]


def _find_header(rows: Sequence[Sequence[str]]) -> tuple[int, dict[int, str]] | None:
    """The index of the header, and which of our columns each of its cells names."""
    for number, cells in enumerate(rows):
        columns: dict[int, str] = {}
        for at, cell in enumerate(cells):
            known = _column(cell)
            if known and known not in columns.values():
                columns[at] = known
        if len(columns) >= _LEAST_LABELS and {"word", "quote"} & set(columns.values()):
            return number, columns
    return None


def _column(cell: str) -> str:
    tick = find_label(cell, tick_labels())
    if tick is not None and not tick[1]:
        return tick[0]
    known = find_label(cell, field_labels())
    return known[0] if known is not None and not known[1] else ""


def _read_about(table: Table, about: dict[str, str]) -> bool:
    """Take in who filled in the sheet; whether they want their names kept."""
    keeps_names = False
    for cells in table.rows:
        label, answer = (*cells, "", "")[:2]
        known = find_label(label, field_labels())
        if known is not None and known[0] in ABOUT and answer.strip():
            about[known[0]] = " ".join(answer.split())
        elif likeness(label, sheet_texts()["people"]["names"]) >= _NAMES_LIKE:
            keeps_names = bool(read_cell(answer))
    return keeps_names


@dataclass(frozen=True, slots=True)
class _Rows:
    """The rows below a header."""

    table: Table
    header: int
    columns: dict[int, str]

    def blocks(self) -> list[Block]:
        found: list[Block] = []
        for number in range(self.header + 1, len(self.table.rows)):
            cells = dict(self._cells(number))
            if not any(cells.values()):
                continue
            names_a_word = any(cells.get(name) for name in ("word", "code", "quote"))
            if names_a_word or not found:
                found.append(Block(f"row {number + 1}"))
            self._fill(found[-1], number, cells)
        return found

    def _cells(self, number: int) -> Iterator[tuple[str, str]]:
        for at, cell in enumerate(self.table.rows[number]):
            if at in self.columns:
                yield self.columns[at], cell.strip()

    def _fill(self, block: Block, number: int, cells: dict[str, str]) -> None:
        code = cells.get("code", "")
        if code:
            block.code = block.code or code
            block.kind = kind_of_code(code) or block.kind
        for name in _KEPT:
            if cells.get(name):
                block.write(name, cells[name].split("\n"))
        for name in TICKS:
            self._tick(block, number, name, cells.get(name, ""))
        for at, name in self.columns.items():
            if (number, at) in self.table.formulas and name in (*_KEPT, *TICKS):
                block.faults.append(
                    Question(block.place, "a cell holds a formula.", "Type the words instead.")
                )
        for at, cell in enumerate(self.table.rows[number]):
            if cell.strip() and at not in self.columns:
                block.notes.append(cell.strip())

    def _tick(self, block: Block, number: int, name: str, cell: str) -> None:
        state = read_cell(cell)
        label = tick_labels()[name]
        if state is None:
            block.faults.append(
                Question(
                    block.place,
                    f"the column “{label}” says “{cell}”.",
                    "Put an x there, or nothing.",
                )
            )
        elif state and self._is_merged(number, name):
            block.faults.append(
                Question(block.place, "a tick stands in two boxes at once.", "Tick one box.")
            )
        elif state:
            block.ticks[name] = ""

    def _is_merged(self, number: int, name: str) -> bool:
        """Whether the cell is joined with another box beside it."""
        at = next(at for at, column in self.columns.items() if column == name)
        return any(
            top <= number <= bottom
            and left <= at <= right
            and sum(self.columns.get(each, "") in TICKS for each in range(left, right + 1)) > 1
            for top, left, bottom, right in self.table.merged
        )
