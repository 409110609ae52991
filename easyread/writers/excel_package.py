"""A workbook for Excel, as little of one as a table in large print needs."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import cast

from lxml import etree

from easyread.writers.escaping import make_visible
from easyread.writers.office_package import make_properties, pack, serialise

_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_RELATED = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_OFFICE = "application/vnd.openxmlformats-officedocument.spreadsheetml"
#: Points: a line, what is around the lines, and the tallest row that Excel has.
_LINE, _MARGIN, _TALLEST = 18, 6, 409
_WIDER = 1.4
#: Styles of cells, by their place in the list below.
_TEXT, _HEADER = "1", "2"
#: 14 point Arial, wrapped and at the top of its cell; the header bold on grey. "@" (format 49)
#: is text: what looks like a date or a formula stays as it was typed.
_STYLES = f"""<styleSheet xmlns="{_MAIN}">
<fonts count="2"><font><sz val="14"/><name val="Arial"/></font>
<font><b/><sz val="14"/><name val="Arial"/></font></fonts>
<fills count="3"><fill><patternFill patternType="none"/></fill>
<fill><patternFill patternType="gray125"/></fill>
<fill><patternFill patternType="solid"><fgColor rgb="FFE6E6E6"/></patternFill></fill></fills>
<borders count="2"><border/><border><left style="thin"/><right style="thin"/><top style="thin"/>
<bottom style="thin"/></border></borders>
<cellStyleXfs count="1"><xf/></cellStyleXfs>
<cellXfs count="3"><xf/>
<xf numFmtId="49" fontId="0" borderId="1" applyNumberFormat="1" applyFont="1" applyBorder="1"
 applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf>
<xf numFmtId="49" fontId="1" fillId="2" borderId="1" applyFont="1" applyFill="1" applyBorder="1"
 applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf></cellXfs>
<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>
</styleSheet>"""


@dataclass(frozen=True, slots=True)
class ExcelSheet:
    """A table: the first row is its header where ``has_header``; ``widths`` are in characters.

    ``choices`` are columns, counted from 0, whose cells take an x or nothing. ``least_height``
    is room to write in a row, in points.
    """

    name: str
    rows: Sequence[Sequence[str]]
    widths: Sequence[int]
    has_header: bool = True
    choices: Sequence[int] = ()
    least_height: float = 0.0


def make_workbook(sheets: Sequence[ExcelSheet], title: str, category: str = "") -> bytes:
    """The bytes of an .xlsx that opens at its first sheet. The same input gives the same bytes."""
    parts = {
        "[Content_Types].xml": _content_types(len(sheets)),
        "_rels/.rels": _links(
            [
                (f"{_RELATED}/officeDocument", "xl/workbook.xml"),
                (f"{_PACKAGE}/relationships/metadata/core-properties", "docProps/core.xml"),
            ]
        ),
        "docProps/core.xml": make_properties(title, {"category": category}),
        "xl/workbook.xml": _workbook(sheets),
        "xl/_rels/workbook.xml.rels": _links(
            [
                *(
                    (f"{_RELATED}/worksheet", f"worksheets/sheet{n}.xml")
                    for n in range(1, len(sheets) + 1)
                ),
                (f"{_RELATED}/styles", "styles.xml"),
            ]
        ),
        "xl/styles.xml": etree.fromstring(_STYLES),
    }
    for number, sheet in enumerate(sheets, start=1):
        parts[f"xl/worksheets/sheet{number}.xml"] = _worksheet(sheet)
    return pack({name: serialise(root) for name, root in parts.items()})


def _make(parent: etree._Element, tag: str, **attributes: str) -> etree._Element:
    return etree.SubElement(parent, f"{{{_MAIN}}}{tag}", attributes)


def _root(space: str, tag: str, **others: str) -> etree._Element:
    """A root whose namespace needs no prefix."""
    names = cast("Mapping[str, str]", {None: space, **others})  # the stubs know no None
    return etree.Element(f"{{{space}}}{tag}", nsmap=names)


def _content_types(sheets: int) -> etree._Element:
    space = f"{_PACKAGE}/content-types"
    root = _root(space, "Types")
    for extension, kind in (
        ("rels", "application/vnd.openxmlformats-package.relationships+xml"),
        ("xml", "application/xml"),
    ):
        etree.SubElement(root, f"{{{space}}}Default", Extension=extension, ContentType=kind)
    for part, kind in (
        ("/xl/workbook.xml", f"{_OFFICE}.sheet.main+xml"),
        ("/xl/styles.xml", f"{_OFFICE}.styles+xml"),
        ("/docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml"),
        *(
            (f"/xl/worksheets/sheet{n}.xml", f"{_OFFICE}.worksheet+xml")
            for n in range(1, sheets + 1)
        ),
    ):
        etree.SubElement(root, f"{{{space}}}Override", PartName=part, ContentType=kind)
    return root


def _links(targets: Sequence[tuple[str, str]]) -> etree._Element:
    space = f"{_PACKAGE}/relationships"
    root = _root(space, "Relationships")
    for number, (kind, target) in enumerate(targets, start=1):
        etree.SubElement(
            root, f"{{{space}}}Relationship", Id=f"rId{number}", Type=kind, Target=target
        )
    return root


def _workbook(sheets: Sequence[ExcelSheet]) -> etree._Element:
    root = _root(_MAIN, "workbook", r=_RELATED)
    listed = _make(root, "sheets")
    for number, sheet in enumerate(sheets, start=1):
        each = _make(listed, "sheet", name=sheet.name[:31], sheetId=str(number))
        each.set(f"{{{_RELATED}}}id", f"rId{number}")
    with_header = [(number, sheet) for number, sheet in enumerate(sheets) if sheet.has_header]
    if with_header:  # each comes again on every printed page
        names = _make(root, "definedNames")
        for number, sheet in with_header:
            name = _make(names, "definedName", name="_xlnm.Print_Titles", localSheetId=str(number))
            name.text = f"'{sheet.name[:31]}'!$1:$1"
    return root


def _worksheet(sheet: ExcelSheet) -> etree._Element:
    root = _root(_MAIN, "worksheet")
    _make(_make(root, "sheetPr"), "pageSetUpPr", fitToPage="1")
    view = _make(_make(root, "sheetViews"), "sheetView", workbookViewId="0")
    if sheet.has_header:
        _make(view, "pane", ySplit="1", topLeftCell="A2", activePane="bottomLeft", state="frozen")
    columns = _make(root, "cols")
    for number, width in enumerate(sheet.widths, start=1):
        place = str(number)
        _make(columns, "col", min=place, max=place, width=str(width), customWidth="1")
    data = _make(root, "sheetData")
    for number, cells in enumerate(sheet.rows, start=1):
        _row(data, number, cells, sheet)
    if sheet.choices:
        _choices(root, sheet)
    _make(root, "pageMargins", left="0.4", right="0.4", top="0.6", bottom="0.6", header="0.3",
          footer="0.3")  # fmt: skip
    _make(root, "pageSetup", paperSize="9", orientation="landscape", fitToHeight="0")
    _make(_make(root, "headerFooter"), "oddFooter").text = "&L&14&A&R&14Page &P of &N"
    return root


def _row(data: etree._Element, number: int, cells: Sequence[str], sheet: ExcelSheet) -> None:
    is_header = sheet.has_header and number == 1
    needed = max(map(_lines, cells, sheet.widths)) * _LINE + _MARGIN
    height = max(needed, 0.0 if is_header else sheet.least_height)
    row = _make(data, "row", r=str(number), ht=f"{min(height, _TALLEST):.0f}", customHeight="1")
    for column, text in enumerate(cells):
        style = _HEADER if is_header else _TEXT
        place = f"{column_name(column)}{number}"
        cell = _make(row, "c", r=place, s=style, t="inlineStr" if text else "n")
        if text:
            words = _make(_make(cell, "is"), "t")
            words.text = make_visible(text)
            words.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")


def _lines(cell: str, width: int) -> int:
    """About how many lines a cell takes; a letter of 14 points is wider than the unit of widths."""
    return sum(int(len(line) * _WIDER / width) + 1 for line in cell.split("\n"))


def _choices(root: etree._Element, sheet: ExcelSheet) -> None:
    """A list with one choice, x, in the columns of boxes; other signs may be typed as well."""
    rules = _make(root, "dataValidations", count="1")
    last = len(sheet.rows)
    places = " ".join(f"{column_name(c)}2:{column_name(c)}{last}" for c in sheet.choices)
    rule = _make(
        rules, "dataValidation", type="list", allowBlank="1", showErrorMessage="0", sqref=places
    )
    _make(rule, "formula1").text = '"x"'


def column_name(index: int) -> str:
    """A, B, … Z, AA for a column counted from 0."""
    name = ""
    index += 1
    while index:
        index, rest = divmod(index - 1, 26)
        name = chr(ord("A") + rest) + name
    return name
