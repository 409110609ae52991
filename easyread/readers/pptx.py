"""PowerPoint files (.pptx): titles, bullets, tables and groups of each slide, then its notes."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator
from dataclasses import replace

from lxml import etree

from easyread.document import BlockKind, Builder, Document, Place
from easyread.readers.archive import Archive
from easyread.readers.errors import ReadError
from easyread.readers.xml import attribute, local_name, parse

_MAIN = "ppt/presentation.xml"
_TITLES = ("title", "ctrTitle")
#: Fields that repeat on every slide, and placeholders for them.
_RUNNING = ("dt", "ftr", "sldNum", "hdr", "sldImg")


def read_pptx(data: bytes, name: str) -> Document:
    """Read the slides in their order. Raises ReadError: locked, damaged, or no slides."""
    archive = Archive(data, name)
    if _MAIN not in archive:
        raise ReadError(
            name, "this is not a PowerPoint file", "Open it in PowerPoint and save it as .pptx"
        )
    root = parse(archive.read(_MAIN), name, _MAIN)
    targets = _related(archive, name, _MAIN)
    walker = _Walker()
    missing = 0
    number = 0
    for element in root.iter():
        if local_name(element) != "sldId":
            continue
        number += 1
        member = targets.get(_relation_id(element), ("", ""))[1]
        if member not in archive:
            missing += 1
            continue
        slide = parse(archive.read(member), name, member)
        walker.read(slide, member, Place(part=f"slide {number}"))
        for kind, note in _related(archive, name, member).values():
            if kind == "notesSlide" and note in archive:
                where = Place(part=f"speaker notes of slide {number}")
                walker.read(parse(archive.read(note), name, note), note, where, "note")
    notes = (f"{missing} slides are missing from the file.",) if missing else ()
    return walker.builder.build(name=name, format="pptx", notes=notes)


def _relation_id(element: etree._Element) -> str:
    """The r:id of a slide; its own id has no namespace."""
    for key, value in element.attrib.items():
        if str(key).endswith("}id"):
            return str(value)
    return ""


def _related(archive: Archive, name: str, part: str) -> dict[str, tuple[str, str]]:
    """Relationship id → (kind, member) of what a part refers to inside the file."""
    folder, _, file = part.rpartition("/")
    member = f"{folder}/_rels/{file}.rels"
    if member not in archive:
        return {}
    found = {}
    for element in parse(archive.read(member), name, member):
        target, kind = attribute(element, "Target"), attribute(element, "Type")
        if target and kind and attribute(element, "TargetMode") != "External":
            path = posixpath.normpath(posixpath.join("/" + folder, target)).lstrip("/")
            found[attribute(element, "Id") or ""] = (kind.rpartition("/")[2], path)
    return found


class _Walker:
    """Walks the shapes of a slide and writes their paragraphs.

    A piece's node is the number of its ``a:t`` element in its part, in document order, from 0.
    """

    def __init__(self) -> None:
        self.builder = Builder()
        self._part = ""
        self._tables = 0
        self._numbers: dict[etree._Element, int] = {}

    def read(
        self, root: etree._Element, part: str, place: Place, kind: BlockKind = "paragraph"
    ) -> None:
        self._part = part
        texts = (element for element in root.iter() if local_name(element) == "t")
        self._numbers = {element: number for number, element in enumerate(texts)}
        self._shapes(root, kind, place)

    def _shapes(self, element: etree._Element, kind: BlockKind, place: Place) -> None:
        shapes = list(element)
        # The title is read first, wherever in the file it stands.
        shapes.sort(key=lambda shape: _placeholder(shape) not in _TITLES)
        for shape in shapes:
            tag = local_name(shape)
            if tag == "sp":
                self._shape(shape, kind, place)
            elif tag == "tbl":
                self._table(shape, place)
            elif tag == "AlternateContent":
                for choice in list(shape)[:1]:
                    self._shapes(choice, kind, place)
            elif tag:
                self._shapes(shape, kind, place)

    def _shape(self, shape: etree._Element, kind: BlockKind, place: Place) -> None:
        role = _placeholder(shape)
        if role in _RUNNING:
            return
        for paragraph in _paragraphs(shape):
            own, level = kind, 0
            if kind == "paragraph" and role in _TITLES:
                own, level = "heading", 1
            elif kind == "paragraph" and role in ("body", "obj"):
                own, level = "list-item", _level(paragraph)
            elif kind == "paragraph" and role is None:
                own = "text-box"
            self._paragraph(paragraph, own, level, place)

    def _table(self, table: etree._Element, place: Place) -> None:
        self._tables += 1
        number = self._tables
        rows = [row for row in table if local_name(row) == "tr"]
        for row_number, row in enumerate(rows, start=1):
            cells = [cell for cell in row if local_name(cell) == "tc"]
            for cell_number, cell in enumerate(cells, start=1):
                where = replace(place, table=number, row=row_number, cell=cell_number)
                for paragraph in _paragraphs(cell):
                    self._paragraph(paragraph, "table-cell", 0, where)

    def _paragraph(
        self, paragraph: etree._Element, kind: BlockKind, level: int, place: Place
    ) -> None:
        self.builder.begin(kind, level, place)
        for element in paragraph.iter():
            tag = local_name(element)
            if tag == "t" and element.text:
                node = self._numbers[element]
                self.builder.write(element.text, 0, part=self._part, node=node)
            elif tag == "br":
                self.builder.space("\n")
        self.builder.end()


def _placeholder(shape: etree._Element) -> str | None:
    """The role of a shape on its slide ("title", "body", …); None where it has none."""
    if local_name(shape) != "sp":
        return None
    for group in shape:
        if local_name(group) == "nvSpPr":
            for element in group.iter():
                if local_name(element) == "ph":
                    return attribute(element, "type") or "obj"
    return None


def _paragraphs(shape: etree._Element) -> Iterator[etree._Element]:
    for body in shape:
        if local_name(body) == "txBody":
            yield from (element for element in body if local_name(element) == "p")


def _level(paragraph: etree._Element) -> int:
    for element in paragraph:
        if local_name(element) == "pPr":
            level = attribute(element, "lvl") or "0"
            return int(level) + 1 if level.isdigit() else 1
    return 1
