"""Pieces of a Word file that everyone can use: real headings, lists, tables with a header row.

Each function gives one element for the body; ``word_package.make_word_file`` makes the file.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from lxml import etree

from easyread.writers.escaping import make_visible

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
W14 = "http://schemas.microsoft.com/office/word/2010/wordml"
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
#: Twentieths of a point, in which Word counts, in a millimetre.
_TWIPS_PER_MM = 56.7
EMPTY_BOX, TICKED_BOX = "☐", "☒"
_BOX_FONT = "Segoe UI Symbol"

Piece = etree._Element
#: What stands in a cell: one line of text, or whole paragraphs.
Content = str | Sequence[Piece]


@dataclass(frozen=True, slots=True)
class Row:
    """A row of a table; ``height`` is the least height in millimetres, room to write or draw."""

    cells: Sequence[Content]
    height: float = 0.0


def element(tag: str, *children: Piece, **attributes: str) -> Piece:
    """An element of WordprocessingML with its attributes in the same namespace."""
    made = etree.Element(f"{{{W}}}{tag}", {}, {"w": W, "w14": W14})
    for name, value in attributes.items():
        made.set(f"{{{W}}}{name}", make_visible(value))
    made.extend(children)
    return made


def run(text: str, style: str = "") -> Piece:
    """A stretch of text; ``style`` is a character style ("Strong", "Code")."""
    words = element("t")
    words.text = make_visible(text)
    words.set(_SPACE, "preserve")
    return element("r", *([element("rPr", element("rStyle", val=style))] if style else ()), words)


def paragraph(
    content: str | Iterable[Piece], style: str = "", *, keep: bool = False, new_page: bool = False
) -> Piece:
    """A paragraph of text or of runs. ``keep`` holds it on one page with what follows."""
    properties = element("pPr")
    if style:
        properties.append(element("pStyle", val=style))
    if keep:
        properties.append(element("keepNext"))
    if new_page:
        properties.append(element("pageBreakBefore"))
    runs = [run(content)] if isinstance(content, str) else list(content)
    return element("p", *([properties] if len(properties) else ()), *runs)


def heading(text: str, level: int = 1, *, new_page: bool = False) -> Piece:
    """A heading of level 1 to 3 that Word and screen readers know as one."""
    return paragraph(text, f"Heading{level}", new_page=new_page)


def bullet(content: str | Iterable[Piece]) -> Piece:
    """An item of a list with bullets."""
    return paragraph(content, "ListBullet")


def tick_box(label: str, tag: str, *, ticked: bool = False, keep: bool = False) -> Piece:
    """A box that a click ticks in Word and a pen on paper, and its label.

    ``tag`` is a name that nobody sees (at most 64 characters): by it a program finds the box
    again.
    """
    state = etree.Element(f"{{{W14}}}checkbox")
    for name, value, font in (
        ("checked", str(int(ticked)), ""),
        ("checkedState", f"{ord(TICKED_BOX):04X}", _BOX_FONT),
        ("uncheckedState", f"{ord(EMPTY_BOX):04X}", _BOX_FONT),
    ):
        part = etree.SubElement(state, f"{{{W14}}}{name}")
        part.set(f"{{{W14}}}val", value)
        if font:
            part.set(f"{{{W14}}}font", font)
    properties = element("sdtPr", element("alias", val=label[:64]), element("tag", val=tag), state)
    box = run(TICKED_BOX if ticked else EMPTY_BOX, "TickBox")
    control = element("sdt", properties, element("sdtContent", box))
    return paragraph([control, run(f" {label}")], "TickLine", keep=keep)


def table(
    rows: Sequence[Row], widths: Sequence[float], title: str, *, together: bool = False
) -> Piece:
    """A table whose first row is its header, told to screen readers and repeated on each page.

    ``widths`` are millimetres. ``title`` is what a screen reader says of the table. No row is cut
    by the end of a page; with ``together`` the whole table is not, where a page can hold it.
    """
    twips = [str(round(width * _TWIPS_PER_MM)) for width in widths]
    made = element(
        "tbl",
        element(
            "tblPr",
            element("tblStyle", val="EasyTable"),
            element("tblW", w=str(sum(map(int, twips))), type="dxa"),
            element("tblLayout", type="fixed"),
            element("tblLook", val="0020", firstRow="1"),
            element("tblCaption", val=title),
        ),
        element("tblGrid", *(element("gridCol", w=width) for width in twips)),
    )
    for number, row in enumerate(rows):
        properties = element("trPr", element("cantSplit"))
        if row.height:
            height = str(round(row.height * _TWIPS_PER_MM))
            properties.append(element("trHeight", val=height, hRule="atLeast"))
        if number == 0:
            properties.append(element("tblHeader"))
        keep = number == 0 or (together and number < len(rows) - 1)
        cells = (
            _cell(content, width, keep) for content, width in zip(row.cells, twips, strict=True)
        )
        made.append(element("tr", properties, *cells))
    return made


def _cell(content: Content, width: str, keep: bool) -> Piece:
    paragraphs = [paragraph(content, "Cell")] if isinstance(content, str) else list(content)
    if keep:
        for each in paragraphs:
            _keep_with_next(each)
    return element("tc", element("tcPr", element("tcW", w=width, type="dxa")), *paragraphs)


def _keep_with_next(paragraph: Piece) -> None:
    properties = paragraph.find(f"{{{W}}}pPr")
    if properties is None:
        properties = element("pPr")
        paragraph.insert(0, properties)
    if properties.find(f"{{{W}}}keepNext") is None:
        style = properties.find(f"{{{W}}}pStyle")  # the schema wants the style first
        properties.insert(0 if style is None else 1, element("keepNext"))
