"""The first sheet of an Excel workbook (.xlsx) as a table of texts."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta

from lxml import etree

from easyread.readers.archive import Archive
from easyread.readers.errors import ReadError
from easyread.readers.xml import attribute, local_name, parse

#: More than any glossary has; a sheet may claim a million rows of sixteen thousand cells.
MOST_ROWS = 50_000
MOST_COLUMNS = 200
_CELL = re.compile(r"([A-Z]{1,3})(\d{1,7})")
#: The built-in number formats that are dates.
_DATE_FORMATS = frozenset([*range(14, 23), *range(45, 48)])
_QUOTED = re.compile(r'"[^"]*"|\[[^\]]*\]|\\.')


def read_workbook(data: bytes, name: str) -> list[list[str]]:
    """The cells of the first sheet, row by row; empty rows stay, so that rows keep their numbers.

    Dates come as 2027-04-30. Raises ReadError for a file that is broken, locked, or no workbook.
    """
    try:
        return _Workbook(Archive(data, name)).table()
    except ReadError:
        raise
    except ValueError as problem:  # a number that is none
        raise ReadError(name, "the workbook is damaged", "Save it again in Excel") from problem


@dataclass(frozen=True, slots=True)
class Table:
    """One sheet of a workbook. ``formulas`` are (row, column), from 0, of cells that hold one.

    ``merged`` are the areas of cells joined into one: first row and column, last row and column.
    """

    name: str
    rows: list[list[str]]
    formulas: frozenset[tuple[int, int]] = frozenset()
    merged: tuple[tuple[int, int, int, int], ...] = ()


def read_tables(data: bytes, name: str) -> list[Table]:
    """Every sheet that is shown, in order. Raises as :func:`read_workbook`."""
    try:
        return list(_Workbook(Archive(data, name)).tables())
    except ReadError:
        raise
    except ValueError as problem:
        raise ReadError(name, "the workbook is damaged", "Save it again in Excel") from problem


class _Workbook:
    def __init__(self, archive: Archive) -> None:
        self.archive = archive
        if "word/document.xml" in archive:
            raise ReadError(
                archive.name,
                "this is a Word file, and a glossary is CSV or Excel (.xlsx)",
                "Put the words into a spreadsheet, or name the file that they are in",
            )
        if "xl/workbook.xml" not in archive:
            raise ReadError(
                archive.name, "this is not an Excel workbook", "Save it in Excel as .xlsx or CSV"
            )
        self.root = self._parse("xl/workbook.xml")
        self.strings = list(self._shared_strings())
        self.dates = self._date_styles()
        flags = [e for e in self.root.iter() if local_name(e) == "workbookPr"]
        from_1904 = any(attribute(e, "date1904") in ("1", "true") for e in flags)
        self.day_zero = datetime(1904, 1, 1) if from_1904 else datetime(1899, 12, 30)

    def _parse(self, member: str) -> etree._Element:
        return parse(self.archive.read(member), self.archive.name, member)

    def table(self) -> list[list[str]]:
        _, member = next(iter(self._sheets()))
        return self._rows(self._parse(member))

    def tables(self) -> Iterator[Table]:
        for name, member in self._sheets():
            root = self._parse(member)
            cells = [e for e in root.iter() if local_name(e) == "c"]
            with_formula = (c for c in cells if any(local_name(e) == "f" for e in c))
            formulas = frozenset(
                place[:2] for c in with_formula if (place := _area(attribute(c, "r") or ""))
            )
            areas = (_area(attribute(e, "ref") or "") for e in root.iter() if _is_merge(e))
            yield Table(name, self._rows(root), formulas, tuple(a for a in areas if a))

    def _rows(self, root: etree._Element) -> list[list[str]]:
        rows: list[list[str]] = []
        for row in root.iter():
            if local_name(row) != "row":
                continue
            number = int(attribute(row, "r") or len(rows) + 1)
            if not len(rows) < number <= MOST_ROWS:
                raise ReadError(self.archive.name, f"the sheet has more than {MOST_ROWS:,} rows")
            rows.extend([] for _ in range(number - len(rows)))
            rows[-1] = self._cells(row)
        return rows

    def _sheets(self) -> list[tuple[str, str]]:
        """(name, member) of the sheets that are shown; of all where none is."""
        sheets = [e for e in self.root.iter() if local_name(e) == "sheet"]
        shown = [e for e in sheets if attribute(e, "state") in (None, "visible")] or sheets
        targets = {
            attribute(link, "Id"): attribute(link, "Target") or ""
            for link in self._parse("xl/_rels/workbook.xml.rels")
        }
        found = [
            (
                attribute(e, "name") or "",
                posixpath.normpath(posixpath.join("/xl", targets[attribute(e, "id")]))[1:],
            )
            for e in shown
            if attribute(e, "id") in targets
        ]
        if not found:
            raise ReadError(self.archive.name, "the workbook has no sheet")
        return found

    def _cells(self, row: etree._Element) -> list[str]:
        cells: list[str] = []
        for cell in row:
            if local_name(cell) != "c":
                continue
            place = _CELL.fullmatch(attribute(cell, "r") or "")
            column = _number(place[1]) if place else len(cells)
            if column >= MOST_COLUMNS:
                break
            cells.extend("" for _ in range(column - len(cells)))
            cells.append(self._text(cell))
        return cells

    def _text(self, cell: etree._Element) -> str:
        kind = attribute(cell, "t")
        if kind == "inlineStr":
            return _joined(cell)
        value = next((e.text or "" for e in cell if local_name(e) == "v"), "")
        try:
            if kind == "s":
                return self.strings[int(value)]
            if kind == "b":
                return "yes" if value == "1" else "no"
            if kind in (None, "n") and value:
                return self._number_text(float(value), int(attribute(cell, "s") or 0))
        except (ValueError, IndexError, OverflowError):
            return value
        return value

    def _number_text(self, value: float, style: int) -> str:
        if style in self.dates and value >= 1:
            return (self.day_zero + timedelta(days=value)).date().isoformat()
        return str(int(value)) if value == int(value) else str(value)

    def _shared_strings(self) -> Iterator[str]:
        if "xl/sharedStrings.xml" in self.archive:
            for item in self._parse("xl/sharedStrings.xml"):
                if local_name(item) == "si":
                    yield _joined(item)

    def _date_styles(self) -> frozenset[int]:
        """The indexes of the cell styles that show a number as a date."""
        if "xl/styles.xml" not in self.archive:
            return frozenset()
        root = self._parse("xl/styles.xml")
        dates = set(_DATE_FORMATS)
        for each in root.iter():
            code = _QUOTED.sub("", attribute(each, "formatCode") or "").lower()
            if local_name(each) == "numFmt" and any(letter in code for letter in "ymd"):
                dates.add(int(attribute(each, "numFmtId") or 0))
        styles = next((e for e in root if local_name(e) == "cellXfs"), ())
        return frozenset(
            index
            for index, style in enumerate(styles)
            if int(attribute(style, "numFmtId") or 0) in dates
        )


def _joined(element: etree._Element) -> str:
    """The text of a cell whatever its formatting; readings of Asian characters left out."""
    return "".join(
        each.text or ""
        for part in element.iter()
        if local_name(part) in ("si", "is", "r")
        for each in part
        if local_name(each) == "t"
    )


def _is_merge(element: etree._Element) -> bool:
    return local_name(element) == "mergeCell"


def _area(text: str) -> tuple[int, int, int, int] | None:
    """First row and column, last row and column of “B2” or “B2:C5”, from 0; None for neither."""
    first, _, last = text.partition(":")
    ends = [_CELL.fullmatch(each) for each in (first, last or first)]
    if ends[0] is None or ends[1] is None:
        return None
    (top, left), (bottom, right) = (
        (int(end[2]) - 1, _number(end[1])) for end in ends if end is not None
    )
    return top, left, bottom, right


def _number(letters: str) -> int:
    """The column of "A" is 0, of "AA" 26."""
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - ord("A") + 1
    return number - 1
