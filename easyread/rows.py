"""The rows of a glossary file: CSV as Excel, LibreOffice or a person wrote it, or an .xlsx."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from pydantic import ValidationError

from easyread.entries import COLUMNS, NOT_IN_USE, Entry, GlossaryError, split_list
from easyread.language.months import in_figures
from easyread.readers import open_path
from easyread.readers.errors import ReadError

#: Headings that people write for a column, beside its own name.
_OTHER_HEADINGS = {
    "word": "term",
    "words": "term",
    "phrase": "term",
    "hard word": "term",
    "instead": "use_instead",
    "say instead": "use_instead",
    "plain": "use_instead",
    "plain word": "use_instead",
    "plain words": "use_instead",
    "what we would say": "use_instead",
    "definition": "meaning",
    "what it means": "meaning",
    "explanation": "meaning",
    "what to do": "action",
    "class": "action",
    "pos": "part_of_speech",
    "acronyms": "acronym",
    "abbreviation": "acronym",
    "note": "why",
    "notes": "why",
    "when agreed": "agreed_on",
    "date agreed": "agreed_on",
    "look at again": "review_by",
    "look again": "review_by",
    "names": "people",
    "another view": "other_view",
}
_SMART = str.maketrans({"‘": "'", "’": "'", "“": '"', "”": '"', "\xa0": " "})
#: So many rows above the names of the columns may say what the sheet is.
_MOST_TITLES = 6
DATES = ("agreed_on", "review_by")
#: What a row holds past its last column, as when a comma stands in a cell without quotes.
UNNAMED = "no column"


class Row:
    """One row of a glossary as it was read; the Entry is made when first asked for."""

    __slots__ = ("_entry", "cells", "field", "number", "source")

    def __init__(self, cells: Mapping[str, str], field: str, source: str, number: int) -> None:
        self.cells = cells
        self.field = field
        self.source = source
        self.number = number
        self._entry: Entry | None = None

    @property
    def entry(self) -> Entry:
        """The row as an Entry. Raises GlossaryError that names the file, row and column."""
        if self._entry is None:
            try:
                self._entry = Entry.model_validate({**self.cells, "field": self.field})
            except ValidationError as problem:
                column, message = _explain(problem)
                place = f", column {column}" if column else ""
                raise GlossaryError(f"{self.source}, row {self.number}{place}: {message}") from None
        return self._entry

    @property
    def term(self) -> str:
        """Its term, as it is written; "" where that is missing, which makes the row faulty."""
        return self.cells.get("term", "")

    @property
    def is_in_use(self) -> bool:
        """Whether a check goes by it, as :attr:`Entry.is_in_use`, before the Entry is made."""
        return self.cells.get("status", "").lower() not in NOT_IN_USE

    def fault(self) -> tuple[str, str] | None:
        """The column and what is wrong with it, where the row makes no Entry; else None."""
        try:
            Entry.model_validate({**self.cells, "field": self.field})
        except ValidationError as problem:
            return _explain(problem)
        return None

    def aliases(self) -> Iterator[tuple[str, str]]:
        """Every form of words the row stands for, as (alias, "term" | "variant" | "acronym")."""
        if self.term:
            yield self.term, "term"
        for column in ("variants", "acronym"):
            cell = self.cells.get(column, "")
            if cell:
                for alias in split_list(cell):
                    yield alias, "variant" if column == "variants" else "acronym"


def _explain(problem: ValidationError) -> tuple[str, str]:
    """The column at fault ("" for the whole row), and a sentence about it."""
    first = problem.errors()[0]
    message = str(first["msg"]).removeprefix("Value error, ").removeprefix("Input ")
    if first["type"] == "missing":
        message = f"the {first['loc'][0]} is missing"
    if first["type"] == "literal_error":
        known = str(first["ctx"]["expected"]).replace("'", "").removeprefix(", ")
        message = f"“{first['input']}” is not known here. Write {known}, or leave it empty"
    return str(first["loc"][0]) if first["loc"] else "", f"{message}."


def read_rows(data: bytes, source: str, field: str) -> list[Row]:
    """The rows of a glossary, those that are empty or a remark (``# ...``) left out.

    Raises GlossaryError for a file that has no ``term`` column, or is no table at all.
    """
    try:
        table = read_table(data, source)
    except ReadError as problem:
        raise GlossaryError(str(problem)) from problem
    header = find_header(table)
    columns = name_columns(table[header] if table else [], source)
    rows = []
    for number, cells in enumerate(table[header + 1 :], start=header + 2):  # as a spreadsheet does
        row = make_row(columns, cells, field, source, number)
        if row is not None:
            rows.append(row)
    return rows


def find_header(table: Sequence[Sequence[str]]) -> int:
    """The index of the row that names the columns: the first that says anything.

    Above it there may be a line or two with the name of the sheet.
    """
    first = next((at for at, cells in enumerate(table) if not is_remark(cells)), 0)
    for at in range(first, min(first + _MOST_TITLES, len(table))):
        names = _names(table[at])
        if "term" in names and len(set(names).intersection(COLUMNS)) > 1:
            return at
    return first


def is_remark(cells: Sequence[str]) -> bool:
    """Whether a row is empty, or a person's remark that begins with #."""
    if cells and cells[0][:1].isalnum():  # nearly every row, and there may be thousands
        return False
    filled = [cell.strip() for cell in cells if cell.strip()]
    if not filled:
        return True
    is_alone = len(filled) == 1
    return filled[0].startswith("# ") or (is_alone and filled[0].startswith("#"))


def make_row(
    columns: Sequence[str], cells: Sequence[str], field: str, source: str, number: int
) -> Row | None:
    """A row with its cells by column; None for one that is empty or a remark."""
    if is_remark(cells):
        return None
    named = zip(columns, cells, strict=False)
    filled = {name: cell.strip() for name, cell in named if cell and name}
    for name in DATES:
        if filled.get(name):  # Excel turns a date into the count of days since 1899
            filled[name] = in_figures(filled[name])
    if len(cells) > len(columns) and any(more := [cell.strip() for cell in cells[len(columns) :]]):
        filled[UNNAMED] = " ".join(filter(None, more))
    return Row(filled, field, source, number) if any(filled.values()) else None


def tell_unnamed(more: str) -> str:
    """The sentence about a row that holds more than the header names."""
    return (
        f"“{more}” stands past the last column. Put a cell with a comma or semicolon in it in "
        "quotes, or give the column a name."
    )


def open_glossary(path: Path) -> bytes:
    """The bytes of the file at ``path``. Raises GlossaryError where it cannot be opened."""
    try:
        return open_path(path)
    except ReadError as problem:
        raise GlossaryError(str(problem)) from problem


def is_office(data: bytes) -> bool:
    """Whether the bytes are a zip file or an old or locked office file, and so no CSV."""
    return data.startswith((b"PK\x03\x04", b"\xd0\xcf\x11\xe0"))


def read_table(data: bytes, source: str) -> list[list[str]]:
    """The cells of a CSV file or of the first sheet of a workbook, row by row.

    Raises GlossaryError or ReadError for what is no table.
    """
    return _read_workbook(data, source) if is_office(data) else _read_csv(data, source)


def _read_workbook(data: bytes, source: str) -> list[list[str]]:
    from easyread.readers.workbook import read_workbook  # lxml, which few glossaries need

    return read_workbook(data, source)


def _read_csv(data: bytes, source: str) -> list[list[str]]:
    text = decode(data, source)
    try:
        return list(csv.reader(io.StringIO(text, newline=""), delimiter=delimiter_of(text)))
    except csv.Error as problem:
        raise GlossaryError(f"{source}: not a table that can be read: {problem}.") from problem


def delimiter_of(text: str) -> str:
    """The sign between the cells, by the first line that is neither empty nor a remark."""
    lines = (line for line in io.StringIO(text, newline="") if line.strip() and line[0] != "#")
    return max(",;\t", key=next(lines, "").count)


def decode(data: bytes, source: str) -> str:
    """The text of a CSV file. Raises GlossaryError that says how to save it."""
    if b"\x00" in data and data[:2] not in (b"\xff\xfe", b"\xfe\xff"):
        raise GlossaryError(f"{source}: this is not a text file. Save the sheet as “CSV UTF-8”.")
    for encoding in ("utf-16" if data[:2] in (b"\xff\xfe", b"\xfe\xff") else "utf-8-sig", "cp1252"):
        try:
            return data.decode(encoding)
        except UnicodeDecodeError:
            continue
    raise GlossaryError(f"{source}: the letters cannot be read. Save the sheet as “CSV UTF-8”.")


def name_columns(header: Sequence[str], source: str) -> list[str]:
    """The columns that a header names, under the names that an Entry has for them.

    Raises GlossaryError where it names no term, nothing to say about it, or a column twice.
    """
    names = _names(header)
    if "term" not in names:
        raise GlossaryError(
            f"{source}, row 1: there is no column called “term”. "
            "A glossary needs “term” and one of “use_instead” or “meaning”."
        )
    if not {"use_instead", "meaning", "action"} & set(names):
        raise GlossaryError(
            f"{source}, row 1: there is neither a column “use_instead” nor “meaning”. "
            "Add one, to say what to write instead or what the term means."
        )
    twice = {name for name in names if name and names.count(name) > 1}
    if twice:
        raise GlossaryError(f"{source}, row 1: the column “{min(twice)}” is there twice.")
    return names


def _names(header: Sequence[str]) -> list[str]:
    spaced = [" ".join(c.translate(_SMART).lower().replace("_", " ").split()) for c in header]
    names = [plain.replace(" ", "_") for plain in spaced]
    for at, plain in enumerate(spaced):
        meant = _OTHER_HEADINGS.get(plain)
        if meant is not None and meant not in names:  # beside “why”, “notes” are notes
            names[at] = meant
    return names
