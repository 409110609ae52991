"""What the styles of a Word file say of its paragraphs: headings, lists, captions."""

from __future__ import annotations

import re
from dataclasses import dataclass

from lxml import etree

from easyread.readers.xml import attribute, local_name, small_number

_HEADING = re.compile(r"heading (\d)$")
_CODE = re.compile(r"\b(?:code|verbatim|preformatted)\b")
_DEEPEST = 20
_DEPTHS = ("1", "2", "3", "4", "5")


@dataclass(frozen=True, slots=True)
class Style:
    """One style: its English name, the style it is based on, and what it sets itself."""

    name: str = ""
    based_on: str = ""
    outline: int | None = None
    numbered: bool = False


class Styles:
    """The styles of one file, with what each inherits."""

    def __init__(self, root: etree._Element | None) -> None:
        self._styles: dict[str, Style] = {}
        if root is None:
            return
        for element in root:
            identity = attribute(element, "styleId")
            if local_name(element) == "style" and identity:
                self._styles[identity] = _read_style(element)

    def _chain(self, identity: str) -> list[Style]:
        found: list[Style] = []
        while identity in self._styles and len(found) < _DEEPEST:
            found.append(self._styles[identity])
            identity = found[-1].based_on
        return found

    def heading_level(self, identity: str) -> int:
        """1 to 9 for a heading (a title is 1), else 0."""
        for style in self._chain(identity):
            match = _HEADING.match(style.name)
            if match:
                return int(match[1])
            if style.name == "title":
                return 1
            if style.outline is not None:
                return style.outline + 1 if style.outline < 9 else 0
        return 0

    def list_depth(self, identity: str) -> int:
        """0 where the style makes no list; else the depth that its name tells, from 1."""
        for style in self._chain(identity):
            if style.numbered or style.name.startswith("list "):
                depth = style.name.rpartition(" ")[2]
                return int(depth) if depth in _DEPTHS else 1
        return 0

    def is_called(self, identity: str, opening: str) -> bool:
        """Whether the style, or one it is based on, has a name that begins so."""
        return any(style.name.startswith(opening) for style in self._chain(identity))

    def is_code(self, identity: str) -> bool:
        """Whether the style is one for code."""
        return any(_CODE.search(style.name) for style in self._chain(identity))


def _read_style(element: etree._Element) -> Style:
    name, based_on, outline, numbered = "", "", None, False
    for child in element.iter():
        tag = local_name(child)
        if tag == "name":
            name = (attribute(child, "val") or "").lower()
        elif tag == "basedOn":
            based_on = attribute(child, "val") or ""
        elif tag == "outlineLvl":
            outline = small_number(child, 9)
        elif tag == "numPr":
            numbered = True
    return Style(name, based_on, outline, numbered)
