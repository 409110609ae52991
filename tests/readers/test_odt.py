"""What the OpenDocument reader reads: what stands on the page, once, with its place."""

from __future__ import annotations

import io
import zipfile

import pytest

from easyread.document import Span
from easyread.readers import ReadError, read_bytes

NAMES = " ".join(
    f'xmlns:{short}="urn:oasis:names:tc:opendocument:xmlns:{long}:1.0"'
    for short, long in [
        ("office", "office"),
        ("text", "text"),
        ("table", "table"),
        ("draw", "drawing"),
        ("style", "style"),
    ]
)


def odt(body: str, styles: str = "", manifest: str = "<m/>") -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.text")
        archive.writestr("META-INF/manifest.xml", manifest)
        archive.writestr(
            "content.xml",
            f"<office:document-content {NAMES}><office:body><office:text>{body}</office:text>"
            "</office:body></office:document-content>",
        )
        archive.writestr(
            "styles.xml", f"<office:document-styles {NAMES}>{styles}</office:document-styles>"
        )
    return buffer.getvalue()


def blocks(data: bytes) -> list[tuple[str, int, str]]:
    document = read_bytes(data, "paper.odt")
    return [(b.kind, b.level, document.text[b.start : b.end]) for b in document.blocks]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (
            "<text:p>We <text:span>met</text:span> in May.</text:p>",
            [("paragraph", 0, "We met in May.")],
        ),
        ("<text:h text:outline-level='2'>Costs</text:h>", [("heading", 2, "Costs")]),
        (
            "<text:list><text:list-item><text:p>One</text:p><text:list><text:list-item><text:p>Two</text:p>"
            "</text:list-item></text:list></text:list-item></text:list>",
            [("list-item", 1, "One"), ("list-item", 2, "Two")],
        ),
        (
            "<text:p>One<text:s text:c='2'/>two<text:line-break/>three</text:p>",
            [("paragraph", 0, "One  two\nthree")],
        ),
        ("<text:p>One\n   two</text:p>", [("paragraph", 0, "One two")]),
        (
            "<text:tracked-changes><text:p>Gone.</text:p></text:tracked-changes><text:p>Kept.</text:p>",
            [("paragraph", 0, "Kept.")],
        ),
        ("<text:table-of-content><text:p>1 Costs</text:p></text:table-of-content>", []),
        (
            "<text:p>Before<draw:frame><draw:text-box><text:p>Boxed.</text:p></draw:text-box></draw:frame></text:p>",
            [("paragraph", 0, "Before"), ("text-box", 0, "Boxed.")],
        ),
        (
            "<text:p>Text<text:note text:note-class='footnote'><text:note-citation>1</text:note-citation>"
            "<text:note-body><text:p>The note.</text:p></text:note-body></text:note>.</text:p>",
            [("paragraph", 0, "Text."), ("footnote", 0, "The note.")],
        ),
    ],
)
def test_blocks(body, expected):
    assert blocks(odt(body)) == expected


def test_cells_have_their_place_and_a_table_within_is_read_once():
    inner = "<table:table><table:table-row><table:table-cell><text:p>In</text:p></table:table-cell></table:table-row></table:table>"
    body = (
        "<table:table><table:table-row><table:table-cell><text:p>A</text:p></table:table-cell>"
        f"<table:table-cell><text:p>B</text:p>{inner}</table:table-cell></table:table-row></table:table>"
    )
    document = read_bytes(odt(body), "paper.odt")
    assert [document.text[b.start : b.end] for b in document.blocks] == ["A", "B", "In"]
    place = document.place(Span(document.blocks[1].start, document.blocks[1].end))
    assert (place.table, place.row, place.cell) == (1, 1, 2)


def test_a_header_is_read_once():
    page = (
        "<style:master-page><style:header><text:p>Board</text:p></style:header></style:master-page>"
    )
    assert blocks(odt("<text:p>Text.</text:p>", page * 3)) == [
        ("paragraph", 0, "Text."),
        ("header", 0, "Board"),
    ]


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (b"", "empty"),
        (odt("<text:p>Text.</text:p>")[:300], "damaged"),
        (odt("", manifest="<m><encryption-data/></m>"), "password"),
        (odt("<text:p>"), "damaged"),
    ],
    ids=["empty", "cut short", "locked", "broken"],
)
def test_what_cannot_be_read_is_told(data, says):
    with pytest.raises(ReadError, match=says):
        read_bytes(data, "paper.odt")
