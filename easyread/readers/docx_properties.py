"""What the paragraphs, runs, rows and controls of a Word file say of themselves."""

from __future__ import annotations

from lxml import etree

from easyread.readers.xml import attribute, local_name, small_number


def paragraph_properties(paragraph: etree._Element) -> tuple[str, int, int]:
    """(style, outline level or 0, list depth or 0) that a paragraph sets itself."""
    style, outline, depth = "", 0, 0
    for properties in paragraph:
        if local_name(properties) != "pPr":
            continue
        for child in properties:
            tag = local_name(child)
            if tag == "pStyle":
                style = attribute(child, "val") or ""
            elif tag == "outlineLvl":
                level = small_number(child, 8)
                outline = 0 if level is None else level + 1
            elif tag == "numPr":
                depth = _list_depth(child)
    return style, outline, depth


def _list_depth(numbering: etree._Element) -> int:
    """The depth of a list item from 1; 0 where the paragraph is taken out of its list."""
    inside = {local_name(child): child for child in numbering}
    if "numId" not in inside or attribute(inside["numId"], "val") == "0":
        return 0
    level = small_number(inside["ilvl"], 8) if "ilvl" in inside else None
    return (level or 0) + 1


def is_hidden(run: etree._Element) -> bool:
    """Whether the run is set not to be shown."""
    for properties in run:
        if local_name(properties) == "rPr":
            for child in properties:
                if local_name(child) == "vanish":
                    return attribute(child, "val") not in ("0", "false", "off")
    return False


def run_style(run: etree._Element) -> str:
    """The character style of a run, "" without one."""
    for properties in run:
        if local_name(properties) == "rPr":
            for child in properties:
                if local_name(child) == "rStyle":
                    return attribute(child, "val") or ""
    return ""


def is_contents(control: etree._Element) -> bool:
    """Whether a content control holds a table of contents."""
    for properties in control:
        if local_name(properties) == "sdtPr":
            for child in properties.iter():
                if local_name(child) == "docPartGallery":
                    return "table of contents" in (attribute(child, "val") or "").lower()
    return False


def is_deleted(element: etree._Element, properties: str, mark: str) -> bool:
    """Whether a tracked change takes a row or a cell away as a whole."""
    return any(
        local_name(change) == mark
        for child in element
        if local_name(child) == properties
        for change in child
    )
