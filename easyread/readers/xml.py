"""Parse the XML of an office file without trusting it."""

from __future__ import annotations

from lxml import etree

from easyread.readers.errors import ReadError


def parse(data: bytes, name: str, part: str) -> etree._Element:
    """The root of an XML part. No entity is resolved, nothing is fetched, depth is limited.

    Raises ReadError for XML that is broken, too deep, or has a document type of its own.
    """
    parser = etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        huge_tree=False,
        remove_comments=True,
    )
    try:
        root = etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError) as problem:
        raise ReadError(
            name, f"the part {part} is damaged", "Open the file in Word and save it again"
        ) from problem
    if root.getroottree().docinfo.internalDTD is not None:
        raise ReadError(name, f"the part {part} declares entities, which no honest paper does")
    return root


def local_name(element: etree._Element) -> str:
    """The tag without its namespace; "" for what is no element (a processing instruction)."""
    tag = element.tag
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""


def small_number(element: etree._Element, most: int) -> int | None:
    """The number from 0 to ``most`` that the attribute ``val`` holds; None where it holds none."""
    value = attribute(element, "val") or ""
    if value.isascii() and value.isdigit() and len(value) < 5 and int(value) <= most:
        return int(value)
    return None


def attribute(element: etree._Element, name: str) -> str | None:
    """The attribute ``name`` in whatever namespace."""
    for key, value in element.attrib.items():
        if str(key).rpartition("}")[2] == name:
            return str(value)
    return None
