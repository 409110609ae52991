"""What a filled-in Word file shows, from top to bottom: paragraphs and rows of tables.

Insertions are read as accepted, deletions as gone. Boxes of every kind come as one of two signs.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from lxml import etree

from easyread.readers.docx_properties import is_deleted, is_hidden
from easyread.readers.xml import attribute, local_name
from easyread.workshop.marks import EMPTY, TICKED, symbol

_GONE = frozenset({"del", "moveFrom", "instrText", "delText", "rt", "pPr", "rPr", "sdtPr"})
_WRAPPERS = frozenset({"sdt", "sdtContent", "customXml", "ins", "moveTo", "smartTag", "body"})
_OFF = ("0", "false", "off", "none")


@dataclass(slots=True)
class Line:
    """A line of text; ``is_marked`` where it was highlighted or its box struck through.

    ``tags`` are the hidden names of the boxes in it; ``comments`` the ids of remarks on it.
    """

    text: str = ""
    is_marked: bool = False
    tags: list[str] = field(default_factory=list)
    comments: list[str] = field(default_factory=list)
    pictures: int = 0


@dataclass(slots=True)
class Cell:
    """A cell. ``goes_on`` says that it is merged with the cell above it."""

    lines: list[Line]
    goes_on: bool = False


@dataclass(frozen=True, slots=True)
class TableRow:
    """A row, with the number of its table and its own, both from 1."""

    cells: tuple[Cell, ...]
    table: int
    row: int


def stream(body: etree._Element) -> Iterator[Line | TableRow]:
    """Yield the lines outside tables, and the rows of tables, in order."""
    yield from _Walk().blocks(body)


class _Walk:
    def __init__(self) -> None:
        self._tables = 0

    def blocks(self, parent: etree._Element) -> Iterator[Line | TableRow]:
        for child in parent:
            tag = local_name(child)
            if tag == "p":
                yield from read_lines(child)
            elif tag == "tbl":
                yield from self._rows(child)
            elif tag in _WRAPPERS:
                yield from self.blocks(child)

    def _rows(self, table: etree._Element) -> Iterator[Line | TableRow]:
        self._tables += 1
        number = self._tables
        for count, row in enumerate(_inside(table, "tr"), start=1):
            if not is_deleted(row, "trPr", "del"):
                cells = tuple(_cell(each) for each in _inside(row, "tc"))
                yield TableRow(cells, number, count)


def _inside(element: etree._Element, wanted: str) -> Iterator[etree._Element]:
    for child in element:
        tag = local_name(child)
        if tag == wanted:
            yield child
        elif tag in _WRAPPERS:
            yield from _inside(child, wanted)


def _cell(cell: etree._Element) -> Cell:
    lines = [line for p in cell.iter() if local_name(p) == "p" for line in read_lines(p)]
    merges = [each for each in cell.iter() if local_name(each) == "vMerge"]
    return Cell(lines, any(attribute(each, "val") in (None, "continue") for each in merges))


def read_lines(paragraph: etree._Element) -> list[Line]:
    """The lines of a paragraph: a break within it begins another."""
    reader = _Lines()
    reader.walk(paragraph, is_marked=False, is_struck=False)
    return reader.lines


class _Lines:
    def __init__(self) -> None:
        self.lines = [Line()]

    def walk(self, element: etree._Element, *, is_marked: bool, is_struck: bool) -> None:
        for child in element:
            tag = local_name(child)
            if tag == "r":
                if not is_hidden(child):
                    shown = _run_properties(child)
                    self.walk(
                        child,
                        is_marked=is_marked or bool({"highlight", "shd"} & shown),
                        is_struck=is_struck or bool({"strike", "dstrike"} & shown),
                    )
            elif tag == "t":
                self._write(child.text or "", is_marked, is_struck)
            elif tag in ("tab", "ptab"):
                self._write(" ", False, False)
            elif tag in ("br", "cr"):
                self.lines.append(Line())
            elif tag == "sym":
                sign = symbol(attribute(child, "font") or "", attribute(child, "char") or "")
                self._write(sign, is_marked, is_struck)
            elif tag == "sdt":
                self._control(child, is_marked, is_struck)
            elif tag == "checkBox":
                self._write(TICKED if _is_checked(child) else EMPTY, is_marked, is_struck)
            elif tag in ("drawing", "pict", "object"):
                self.lines[-1].pictures += 1
            elif tag in ("commentReference", "commentRangeStart"):
                self.lines[-1].comments.append(attribute(child, "id") or "")
            elif tag not in _GONE:
                self.walk(child, is_marked=is_marked, is_struck=is_struck)

    def _write(self, text: str, is_marked: bool, is_struck: bool) -> None:
        line = self.lines[-1]
        line.text += text
        line.is_marked |= is_marked and bool(text.strip())
        line.is_marked |= is_struck and EMPTY in text

    def _control(self, control: etree._Element, is_marked: bool, is_struck: bool) -> None:
        properties = next((each for each in control if local_name(each) == "sdtPr"), None)
        inside = {} if properties is None else {local_name(each): each for each in properties}
        if "checkbox" in inside:
            if "tag" in inside:
                self.lines[-1].tags.append(attribute(inside["tag"], "val") or "")
            if _is_checked(inside["checkbox"]):
                self._write(TICKED, is_marked, is_struck)
                return
        for each in control:
            if local_name(each) == "sdtContent":
                self.walk(each, is_marked=is_marked, is_struck=is_struck)


def _run_properties(run: etree._Element) -> set[str]:
    """The names of the properties that a run has switched on."""
    shown: set[str] = set()
    for properties in run:
        if local_name(properties) == "rPr":
            for each in properties:
                name, value = local_name(each), attribute(each, "val")
                fill = (attribute(each, "fill") or "auto").lower()
                if name == "shd" and fill in ("auto", "ffffff"):
                    continue
                if value not in _OFF:
                    shown.add(name)
    return shown


def _is_checked(box: etree._Element) -> bool:
    """Whether a content control, or a box of an old form, is checked."""
    by_name = {local_name(each): each for each in box}
    state = by_name.get("checked", by_name.get("default"))
    return state is not None and attribute(state, "val") not in _OFF


def read_comments(root: etree._Element | None) -> Mapping[str, str]:
    """The words of each comment, by its id; who wrote it is nobody's business here."""
    found: dict[str, str] = {}
    for comment in root if root is not None else ():
        lines = [
            line.text for p in comment.iter() if local_name(p) == "p" for line in read_lines(p)
        ]
        found[attribute(comment, "id") or ""] = " ".join(" ".join(lines).split())
    return found
