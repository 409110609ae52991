"""A Word file around its body: styles in large print, language, title, page numbers."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from importlib.resources import files

from lxml import etree

from easyread.writers.office_package import make_properties, pack, serialise
from easyread.writers.word_parts import Piece, W, element, paragraph, run

#: The parts that are the same in every file, as they stand in the folder beside this module.
_FIXED = {
    "[Content_Types].xml": "content_types.xml",
    "_rels/.rels": "package_links.xml",
    "word/_rels/document.xml.rels": "document_links.xml",
    "word/styles.xml": "styles.xml",
    "word/numbering.xml": "numbering.xml",
    "word/settings.xml": "settings.xml",
}
_RELATED = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
#: A4 with margins of 20 mm, in twentieths of a point.
_PAGE = {"w": "11906", "h": "16838"}
_MARGINS = dict.fromkeys(("top", "right", "bottom", "left"), "1134")


def make_word_file(
    body: Iterable[Piece], title: str, *, footer: str = "", properties: Mapping[str, str] = {}
) -> bytes:
    """The bytes of a .docx in British English with page numbers, A4, 14 point.

    ``footer`` stands before the page number. ``properties`` are further core properties
    ("category", "keywords"). The same input gives the same bytes.
    """
    parts = {name: _read(file) for name, file in _FIXED.items()}
    parts["word/document.xml"] = _serialise(element("document", element("body", *body, _section())))
    parts["word/footer1.xml"] = _serialise(_footer(footer))
    parts["docProps/core.xml"] = _serialise(make_properties(title, properties))
    return pack(parts)


def _read(file: str) -> bytes:
    return files("easyread.writers").joinpath("word_template", file).read_bytes()


def _serialise(root: Piece) -> bytes:
    etree.cleanup_namespaces(root, keep_ns_prefixes=["w", "w14"])
    return serialise(root)


def _section() -> Piece:
    # A prefix of our own: another library may have registered one for this namespace.
    link = etree.Element(f"{{{W}}}footerReference", nsmap={"w": W, "r": _RELATED})
    link.set(f"{{{W}}}type", "default")
    link.set(f"{{{_RELATED}}}id", "rIdFooter")
    margins = {**_MARGINS, "header": "567", "footer": "567", "gutter": "0"}
    return element("sectPr", link, element("pgSz", **_PAGE), element("pgMar", **margins))


def _footer(said: str) -> Piece:
    pieces = [run(f"{said}   " if said else ""), run("Page ")]
    pieces.append(element("fldSimple", run("1"), instr=" PAGE "))
    pieces.append(run(" of "))
    pieces.append(element("fldSimple", run("1"), instr=" NUMPAGES "))
    return element("ftr", paragraph(pieces, "Footer"))
