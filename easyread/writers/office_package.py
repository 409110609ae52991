"""What the office files that we make share: their properties, and how they are packed."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping

from lxml import etree

from easyread.writers.escaping import make_visible

_CORE = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties"
_DUBLIN = "http://purl.org/dc/elements/1.1/"
#: One date for every member, so that the same words make the same file.
_DATE = (2020, 1, 1, 0, 0, 0)


def make_properties(title: str, properties: Mapping[str, str]) -> etree._Element:
    """The core properties: title, language, and further ones ("category", "keywords")."""
    root = etree.Element(f"{{{_CORE}}}coreProperties", {}, {"cp": _CORE, "dc": _DUBLIN})
    for name, value in (("title", title), ("language", "en-GB")):
        etree.SubElement(root, f"{{{_DUBLIN}}}{name}").text = make_visible(value)
    for name, value in properties.items():
        etree.SubElement(root, f"{{{_CORE}}}{name}").text = make_visible(value)
    return root


def serialise(root: etree._Element) -> bytes:
    """The bytes of a part."""
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)


def pack(parts: Mapping[str, bytes]) -> bytes:
    """The bytes of the file. The same parts give the same bytes on every system."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for name, data in parts.items():
            member = zipfile.ZipInfo(name, _DATE)
            member.compress_type = zipfile.ZIP_DEFLATED
            member.create_system = 0  # else the bytes tell Windows from the rest
            archive.writestr(member, data)
    return buffer.getvalue()
