"""OpenDocument text (.odt): headings, lists, tables, text boxes, notes, headers and footers.

Insertions that are tracked are read as accepted and deletions as gone; comments and tables of
contents are left out. The body comes first, then the notes, then headers and footers, each once.
"""

from __future__ import annotations

import re
from dataclasses import replace

from lxml import etree

from easyread.document import BlockKind, Builder, Document, Place
from easyread.readers.archive import Archive
from easyread.readers.errors import ReadError
from easyread.readers.xml import attribute, local_name, parse

_CONTENT, _STYLES, _MANIFEST = "content.xml", "styles.xml", "META-INF/manifest.xml"
_GONE = frozenset(
    ("tracked-changes", "annotation", "annotation-end", "sequence-decls", "forms", "title", "desc")
)
_INDEX = re.compile(r"(?:table-of-content|(?:alphabetical|illustration|table|object|user)-index)$")
_LETTER = re.compile(r"[^\W\d_]")
_MOST_SPACES = 200


def read_odt(data: bytes, name: str) -> Document:
    """Read an OpenDocument text. Raises ReadError: locked, damaged, or not one."""
    archive = Archive(data, name)
    if _CONTENT not in archive:
        raise ReadError(
            name, "this is not an OpenDocument text", "Open it in LibreOffice and save it as .odt"
        )
    if _MANIFEST in archive and b"encryption-data" in archive.read(_MANIFEST):
        raise ReadError(name, "the file is locked with a password", "Save it without one")
    walker = _Walker()
    walker.read_body(parse(archive.read(_CONTENT), name, _CONTENT))
    if _STYLES in archive:
        walker.read_margins(parse(archive.read(_STYLES), name, _STYLES))
    notes = ("The table of contents was left out.",) if walker.saw_contents else ()
    return walker.builder.build(name=name, format="odt", notes=notes)


class _Walker:
    """Walks the elements of a part and writes what can be read.

    A piece's node counts the elements of its part from 0 in document order, times two: even for
    the text that begins the element, odd for that which follows it.
    """

    def __init__(self) -> None:
        self.builder = Builder()
        self.saw_contents = False
        self._part = ""
        self._numbers: dict[etree._Element, int] = {}
        self._tables = 0
        self._notes: list[etree._Element] = []
        self._boxes: list[etree._Element] = []

    def read_body(self, root: etree._Element) -> None:
        self._begin_part(root, _CONTENT)
        for body in root.iter():
            if local_name(body) == "body":
                self._blocks(body, "paragraph", 0, Place())
        for number, note in enumerate(self._notes, start=1):
            what = "endnote" if attribute(note, "note-class") == "endnote" else "footnote"
            for element in note:
                if local_name(element) == "note-body":
                    self._blocks(element, "footnote", 0, Place(part=f"{what} {number}"))

    def read_margins(self, root: etree._Element) -> None:
        """Read the headers and footers of all pages, one that says what was said passed over."""
        self._begin_part(root, _STYLES)
        told: set[str] = set()
        for element in root.iter():
            kind = local_name(element)
            if kind not in ("header", "footer"):
                continue
            said = "".join(map(str, element.itertext())).strip()
            if _LETTER.search(said) and said not in told:
                told.add(said)
                self._blocks(element, "header", 0, Place(part=kind))

    def _begin_part(self, root: etree._Element, part: str) -> None:
        self._part = part
        self._numbers = {element: number for number, element in enumerate(root.iter())}

    def _blocks(self, element: etree._Element, kind: BlockKind, depth: int, place: Place) -> None:
        for child in element:
            tag = local_name(child)
            if tag in ("p", "h"):
                self._paragraph(child, kind, depth, place)
            elif tag == "list":
                self._list(child, kind, depth + 1, place)
            elif tag == "table":
                self._table(child, place)
            elif _INDEX.match(tag):
                self.saw_contents = True
            elif tag not in _GONE:
                self._blocks(child, kind, depth, place)

    def _list(self, element: etree._Element, kind: BlockKind, depth: int, place: Place) -> None:
        own: BlockKind = "list-item" if kind in ("paragraph", "list-item") else kind
        for item in element:
            if local_name(item) in ("list-item", "list-header"):
                self._blocks(item, own, depth, place)

    def _table(self, element: etree._Element, place: Place) -> None:
        self._tables += 1
        number = self._tables
        rows = [row for row in element.iter() if local_name(row) == "table-row"]
        row_number = 0
        for row in rows:
            if _table_of(row) is not element:
                continue
            row_number += 1
            cells = [cell for cell in row if local_name(cell) == "table-cell"]
            for cell_number, cell in enumerate(cells, start=1):
                where = replace(place, table=number, row=row_number, cell=cell_number)
                self._blocks(cell, "table-cell", 0, where)

    def _paragraph(
        self, element: etree._Element, kind: BlockKind, depth: int, place: Place
    ) -> None:
        level = depth if kind == "list-item" else 0
        if local_name(element) == "h" and kind in ("paragraph", "list-item"):
            outline = attribute(element, "outline-level") or "1"
            kind, level = "heading", min(int(outline), 9) if outline.isdigit() else 1
        self.builder.begin(kind, level, place)
        self._inline(element)
        self.builder.end()
        boxes, self._boxes = self._boxes, []
        for box in boxes:
            self._blocks(box, "text-box", 0, place)

    def _inline(self, element: etree._Element) -> None:
        number = 2 * self._numbers[element]
        self._write(element.text, number)
        for child in element:
            tag = local_name(child)
            if tag == "s":
                count = attribute(child, "c") or "1"
                self.builder.space(" " * min(int(count) if count.isdigit() else 1, _MOST_SPACES))
            elif tag in ("tab", "line-break"):
                self.builder.space("\t" if tag == "tab" else "\n")
            elif tag == "note":
                self._notes.append(child)
            elif tag == "text-box":
                self._boxes.append(child)
            elif tag and tag not in _GONE:
                self._inline(child)
            self._write(child.tail, 2 * self._numbers[child] + 1 if child in self._numbers else 0)

    def _write(self, text: str | None, node: int) -> None:
        if text:
            # White space collapses as in HTML: a line end in the XML is one space on the page.
            start = 0
            for match in re.finditer(r"[ \t\r\n]+", text):
                self.builder.write(text[start : match.start()], start, part=self._part, node=node)
                self.builder.write(" ", match.start(), match.end(), part=self._part, node=node)
                start = match.end()
            self.builder.write(text[start:], start, part=self._part, node=node)


def _table_of(row: etree._Element) -> etree._Element | None:
    parent = row.getparent()
    while parent is not None and local_name(parent) != "table":
        parent = parent.getparent()
    return parent
