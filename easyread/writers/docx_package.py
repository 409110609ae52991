"""The Word file that a document was read from: its parts, opened to be changed."""

from __future__ import annotations

import hashlib
import zipfile
from pathlib import Path

from lxml import etree

from easyread.disk import WriteError
from easyread.document import Document
from easyread.readers.archive import Archive
from easyread.readers.docx import main_part, related, text_nodes
from easyread.readers.errors import ReadError
from easyread.readers.xml import attribute, local_name, parse
from easyread.writers.docx_archive import rewrite

_TYPES = "[Content_Types].xml"
_LINKS = "_rels/.rels"
#: The kind of file that the content type of the main part tells, and the suffix Word asks for.
_SUFFIXES = {
    "application/vnd.ms-word.document.macroEnabled.main+xml": ".docm",
    "application/vnd.ms-word.template.macroEnabledTemplate.main+xml": ".dotm",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml": ".dotx",
}


class Package:
    """The parts of one Word file. A part that is opened with :meth:`change` is written anew."""

    def __init__(self, data: bytes, name: str) -> None:
        self.name = name
        self._data = data
        self._archive = Archive(data, name)
        self._trees: dict[str, etree._Element] = {}
        self._nodes: dict[str, list[etree._Element]] = {}
        self._changed: dict[str, etree._Element] = {}
        self.main = main_part(self._archive, name)

    def tree(self, part: str) -> etree._Element:
        """The root of a part, to be read."""
        if part not in self._trees:
            root = parse(self._archive.read(part), self.name, part)
            self._trees[part] = root
            self._nodes[part] = text_nodes(root)
        return self._trees[part]

    def change(self, part: str) -> etree._Element:
        """The root of a part, to be changed in place."""
        self._changed[part] = self.tree(part)
        return self._changed[part]

    def node(self, part: str, number: int) -> etree._Element:
        """The text node with this number, as the reader counted it: before any change."""
        self.tree(part)
        return self._nodes[part][number]

    def related_part(self, kind: str) -> str:
        """The part that the main part calls its ``kind`` ("comments", "footnotes"); "" for none."""
        targets = (
            target for what, target in related(self._archive, self.name, self.main) if what == kind
        )
        return next((target for target in targets if target in self._archive), "")

    def add(self, kind: str, root: etree._Element, content_type: str) -> None:
        """Add a part beside the main part, and name it where a reader looks for it."""
        folder, slash, file = self.main.rpartition("/")
        taken = set(self._archive.members())
        names = (f"{kind}{number or ''}.xml" for number in range(len(taken) + 1))
        name = next(name for name in names if f"{folder}{slash}{name}" not in taken)
        part = f"{folder}{slash}{name}"
        self._changed[part] = root
        types = self.change(_TYPES)
        etree.SubElement(
            types, qualified(types, "Override"), PartName=f"/{part}", ContentType=content_type
        )
        links = self._links(f"{folder}{slash}_rels/{file}.rels")
        ids = {attribute(link, "Id") for link in links}
        identity = next(f"rId{n}" for n in range(1, len(ids) + 2) if f"rId{n}" not in ids)
        etree.SubElement(
            links,
            qualified(links, "Relationship"),
            Id=identity,
            Type=f"{self._kinds()}/{kind}",
            Target=name,
        )

    def suffix(self) -> str:
        """The suffix that Word asks for in the name of such a file."""
        for element in self.tree(_TYPES):
            if attribute(element, "PartName") == f"/{self.main}":
                return _SUFFIXES.get(attribute(element, "ContentType") or "", ".docx")
        return ".docx"

    def to_bytes(self) -> bytes:
        """The whole file; a part that was not changed is the same, byte for byte."""
        changes = {
            part: etree.tostring(
                root.getroottree(), xml_declaration=True, encoding="UTF-8", standalone=True
            )
            for part, root in self._changed.items()
        }
        try:
            return rewrite(self._data, changes)
        except zipfile.BadZipFile as problem:
            raise ReadError(self.name, "the file is damaged") from problem

    def _links(self, part: str) -> etree._Element:
        if part in self._archive:
            return self.change(part)
        space = etree.QName(self.tree(_LINKS)).namespace
        root = etree.fromstring(f'<Relationships xmlns="{space}"/>')
        self._changed[part] = root
        return root

    def _kinds(self) -> str:
        """What the types of all relationships begin with: strict files have their own."""
        for link in self.tree(_LINKS):
            kind = attribute(link, "Type") or ""
            if kind.endswith("/officeDocument"):
                return kind.rpartition("/")[0]
        return "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def open_package(document: Document) -> Package:
    """The file that a document was read from. Raises WriteError: no Word file, gone, or changed."""
    name = document.name
    if document.format != "docx" or not document.digest:
        raise WriteError(
            f"{name}: this was not read from a Word file, so there is none to write into. "
            "Choose another ending for the new file."
        )
    try:
        data = Path(name).read_bytes()
    except OSError as problem:
        raise WriteError(
            f"{name}: the Word file cannot be opened again ({problem.strerror}). "
            "Put it back, or close it in Word, and check it once more."
        ) from problem
    if hashlib.sha256(data).hexdigest() != document.digest:
        raise WriteError(f"{name}: the file has changed since it was read. Check it once more.")
    return Package(data, name)


def qualified(beside: etree._Element, name: str) -> str:
    """The name in the namespace of ``beside``: those of strict files are not the usual ones."""
    return f"{{{etree.QName(beside).namespace or ''}}}{name}"


def make(beside: etree._Element, tag: str, **attributes: str) -> etree._Element:
    """A new element of the namespace of ``beside``, not yet in any place."""
    named = {qualified(beside, key): value for key, value in attributes.items()}
    space = etree.QName(beside).namespace or ""
    return etree.Element(qualified(beside, tag), named, nsmap={beside.prefix: space})


def nearest(element: etree._Element, tag: str) -> etree._Element | None:
    """The nearest element around ``element`` with this name."""
    return next((each for each in element.iterancestors() if local_name(each) == tag), None)
