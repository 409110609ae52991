"""Word files (.docx): every paragraph, wherever it sits.

Insertions are read as accepted and deletions as gone; comments that do not speak to us, field
codes, hidden text and tables of contents are left out; text that is struck through is shown, so
it is read. The body comes first, then footnotes, endnotes, headers and footers, each once.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator
from dataclasses import replace

from lxml import etree

from easyread.document import BlockKind, Builder, Document, Place
from easyread.readers.archive import Archive
from easyread.readers.docx_comments import read_comments
from easyread.readers.docx_locks import locked_numbers
from easyread.readers.docx_properties import (
    is_contents,
    is_deleted,
    is_hidden,
    paragraph_properties,
    run_style,
)
from easyread.readers.docx_styles import Styles
from easyread.readers.errors import ReadError
from easyread.readers.xml import attribute, local_name, parse

_WORD = "wordprocessingml"
_GONE = frozenset({"del", "moveFrom", "rPr", "pPr", "instrText", "delText", "comment", "rt"})
_PASSED = frozenset({"pPr", "sectPr", "tblPr", "tblGrid", "trPr", "tcPr", "sdtPr", "sdtEndPr"})
_BREAKS = {"tab": "\t", "ptab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "\u2011"}
_ANCHORS = frozenset({"commentRangeStart", "commentReference"})
_LETTER = re.compile(r"[^\W\d_]")
_ADDRESS = re.compile(r"\s*(?:https?://|www\.)\S+\s*$")


def text_nodes(root: etree._Element) -> list[etree._Element]:
    """The ``w:t`` elements of a part in document order: the numbers of the nodes of a Piece."""
    return [e for e in root.iter() if local_name(e) == "t" and _WORD in str(e.tag)]


def read_docx(data: bytes, name: str) -> Document:
    """Read a Word file. Raises ReadError: locked, damaged, or not a Word file."""
    archive = Archive(data, name)
    main = main_part(archive, name)
    parts = list(related(archive, name, main))
    styles = next((target for kind, target in parts if kind == "styles"), "")
    walker = _Walker(
        name, Styles(parse(archive.read(styles), name, styles) if styles in archive else None)
    )
    comments = next((target for kind, target in parts if kind == "comments"), "")
    if comments in archive:
        walker.comments = read_comments(archive.read(comments), name, comments)
    walker.read_part(parse(archive.read(main), name, main), main)
    for kind in ("footnotes", "endnotes", "header", "footer"):
        for target in dict.fromkeys(target for what, target in parts if what == kind):
            if target in archive:
                walker.read_extra(parse(archive.read(target), name, target), target, kind)
    for text in walker.comments.values():  # their anchors stand in what is not read
        walker.builder.remark(text)
    notes = ("The table of contents was left out.",) if walker.saw_contents else ()
    document = walker.builder.build(name=name, format="docx", notes=notes)
    return replace(document, digest=hashlib.sha256(data).hexdigest())


def main_part(archive: Archive, name: str) -> str:
    """The member that holds the body. Raises ReadError where there is none."""
    for kind, target in related(archive, name, ""):
        if kind == "officeDocument" and target in archive:
            return target
    if "word/document.xml" in archive:
        return "word/document.xml"
    raise ReadError(name, "this is not a Word document", "Open it in Word and save it as .docx")


def related(archive: Archive, name: str, part: str) -> Iterator[tuple[str, str]]:
    """(kind, member) of each relationship of a part ("" for the package)."""
    folder, _, file = part.rpartition("/")
    rels = f"{folder}/_rels/{file}.rels".lstrip("/")
    if rels not in archive:
        return
    for element in parse(archive.read(rels), name, rels):
        target, kind = attribute(element, "Target"), attribute(element, "Type")
        if target and kind and attribute(element, "TargetMode") != "External":
            path = (
                target.lstrip("/") if target.startswith("/") else f"{folder}/{target}".lstrip("/")
            )
            yield kind.rpartition("/")[2], path


class _Walker:
    """Walks the elements of a part and writes what can be read."""

    def __init__(self, name: str, styles: Styles) -> None:
        self.builder = Builder()
        self.name = name
        self.styles = styles
        self.saw_contents = False
        #: The comments whose anchor is still to come, by number.
        self.comments: dict[str, str] = {}
        self._tables = 0
        self._part = ""
        self._numbers: dict[etree._Element, int] = {}
        self._locked: frozenset[int] = frozenset()
        self._boxes: list[etree._Element] = []
        #: The fields that are open, and whether each is still at its code.
        self._fields: list[bool] = []
        self._told: set[str] = set()

    def read_part(self, root: etree._Element, part: str) -> None:
        """Read the body."""
        self._begin_part(root, part)
        for element in root:
            self._blocks(element, "paragraph", Place())

    def _begin_part(self, root: etree._Element, part: str) -> None:
        self._part = part
        self._numbers = {node: number for number, node in enumerate(text_nodes(root))}
        self._locked = locked_numbers(root, self._numbers)

    def read_extra(self, root: etree._Element, part: str, kind: str) -> None:
        """Read footnotes, endnotes, a header or a footer; one that says what was said is passed."""
        self._begin_part(root, part)
        if kind in ("header", "footer"):
            said = "".join(node.text or "" for node in text_nodes(root)).strip()
            if _LETTER.search(said) and said not in self._told:
                self._told.add(said)
                for element in root:
                    self._blocks(element, "header", Place(part=kind))
            return
        number = 0
        for note in root:
            if attribute(note, "type") in (None, "normal"):
                number += 1
                for element in note:
                    self._blocks(element, "footnote", Place(part=f"{kind[:-1]} {number}"))

    def _blocks(self, element: etree._Element, kind: BlockKind, place: Place) -> None:
        """Read what holds paragraphs: the body, a cell, a control, a text box."""
        tag = local_name(element)
        if tag == "p":
            self._paragraph(element, kind, place)
        elif tag == "tbl":
            self._table(element, place)
        elif tag == "AlternateContent":
            chosen = _chosen(element)
            if chosen is not None:
                self._blocks(chosen, kind, place)
        elif tag == "sdt" and is_contents(element):
            self.saw_contents = True
        elif tag in _ANCHORS:
            self._remark(element)
        elif tag not in _GONE and tag not in _PASSED:
            for child in element:
                self._blocks(child, kind, place)

    def _table(self, table: etree._Element, place: Place) -> None:
        self._tables += 1
        number = self._tables
        for row, cells in enumerate(_rows(table), start=1):
            for cell, element in enumerate(cells, start=1):
                where = replace(place, table=number, row=row, cell=cell)
                for child in element:
                    self._blocks(child, "table-cell", where)

    def _paragraph(self, paragraph: etree._Element, kind: BlockKind, place: Place) -> None:
        style, outline, depth = paragraph_properties(paragraph)
        if self.styles.is_called(style, "toc ") and not self.styles.is_called(style, "toc heading"):
            self.saw_contents = True
            return
        level = 0
        if kind == "paragraph":
            heading = outline or self.styles.heading_level(style)
            if heading:
                kind, level = "heading", heading
            elif depth := depth or self.styles.list_depth(style):
                kind, level = "list-item", depth
            elif self.styles.is_called(style, "caption"):
                kind = "caption"
            elif self.styles.is_called(style, "quote") or self.styles.is_called(
                style, "intense quote"
            ):
                kind = "quotation"
        self.builder.begin(kind, level, place)
        waiting, self._boxes = self._boxes, []
        # A code never goes beyond its paragraph; one without an end must not swallow the rest.
        self._fields = []
        self._runs(paragraph, self.styles.is_code(style))
        self.builder.end()
        boxes, self._boxes = self._boxes, waiting
        for box in boxes:
            for child in box:
                self._blocks(child, "text-box", replace(place, part=place.part or "text box"))

    def _runs(self, element: etree._Element, is_code: bool) -> None:
        for child in element:
            tag = local_name(child)
            if tag == "fldChar":
                self._turn_field(attribute(child, "fldCharType"))
            elif tag == "t":
                if True not in self._fields:
                    self._text(child, is_code)
            elif tag in _BREAKS:
                if attribute(child, "type") != "page" and True not in self._fields:
                    self.builder.space(_BREAKS[tag])
            elif tag in _ANCHORS:
                self._remark(child)
            elif tag == "txbxContent":
                self._boxes.append(child)
            elif tag == "AlternateContent":
                chosen = _chosen(child)
                if chosen is not None:
                    self._runs(chosen, is_code)
            elif tag == "r":
                if not is_hidden(child):
                    self._runs(child, is_code or self.styles.is_code(run_style(child)))
            elif tag not in _GONE:
                self._runs(child, is_code)

    def _remark(self, anchor: etree._Element) -> None:
        self.builder.remark(self.comments.pop(attribute(anchor, "id") or "", ""))

    def _turn_field(self, kind: str | None) -> None:
        """Go on from the code of a field to what it came to: a code may hold another field."""
        if kind == "begin":
            self._fields.append(True)
        elif self._fields and kind == "separate":
            self._fields[-1] = False
        elif self._fields and kind == "end":
            self._fields.pop()

    def _text(self, node: etree._Element, is_code: bool) -> None:
        text = node.text or ""
        number = self._numbers.get(node)
        if number is None:  # mathematics and drawings: shown, but no node of the text
            if "math" in str(node.tag):
                self.builder.space(text)
            return
        self.builder.write(
            text,
            0,
            part=self._part,
            node=number,
            verbatim=is_code or bool(_ADDRESS.match(text)),
            locked=number in self._locked,
        )


def _chosen(element: etree._Element) -> etree._Element | None:
    """The one of several versions of the same content that is read: the first."""
    for child in element:
        if local_name(child) in ("Choice", "Fallback"):
            return child
    return None


def _rows(table: etree._Element) -> Iterator[list[etree._Element]]:
    for row in _inside(table, "tr"):
        if not is_deleted(row, "trPr", "del"):
            yield [cell for cell in _inside(row, "tc") if not is_deleted(cell, "tcPr", "cellDel")]


def _inside(element: etree._Element, wanted: str) -> Iterator[etree._Element]:
    """Rows or cells, also those that a content control or an insertion wraps."""
    for child in element:
        tag = local_name(child)
        if tag == wanted:
            yield child
        elif tag in ("sdt", "sdtContent", "customXml", "ins", "moveTo"):
            yield from _inside(child, wanted)
