"""What the PDF reader makes of a page: paragraphs, headings and items, with their page."""

from __future__ import annotations

import io

import pytest
from reportlab.lib.pagesizes import A4
from reportlab.lib.pdfencrypt import StandardEncryption
from reportlab.pdfgen.canvas import Canvas

from easyread.document import Span
from easyread.readers import ReadError, read_bytes

HEIGHT = A4[1]


def pdf(*pages, encrypt=None) -> bytes:
    """A PDF; a page is a list of (x, distance from the top, text), with size and font where given."""
    buffer = io.BytesIO()
    canvas = Canvas(buffer, pagesize=A4, encrypt=encrypt)
    for page in pages:
        for x, y, text, *rest in page:
            size, font = (*rest, "Helvetica")[:2] if rest else (11, "Helvetica")
            canvas.setFont(font, size)
            canvas.drawString(x, HEIGHT - y, text)
        canvas.showPage()
    canvas.save()
    return buffer.getvalue()


def blocks(data: bytes) -> list[tuple[str, str]]:
    document = read_bytes(data, "paper.pdf")
    return [(b.kind, document.text[b.start : b.end]) for b in document.blocks]


FULL = "The group met in the town hall on Monday to talk about the plan and what it"


def test_lines_are_joined_into_paragraphs_and_space_parts_them():
    data = pdf([(72, 100, FULL), (72, 114, "costs."), (72, 150, "They will meet again.")])
    assert blocks(data) == [("paragraph", f"{FULL} costs."), ("paragraph", "They will meet again.")]


def test_larger_letters_make_a_heading():
    data = pdf([(72, 100, "What it costs", 18), (72, 130, FULL), (72, 144, "costs.")])
    assert blocks(data)[0] == ("heading", "What it costs")


def test_bold_short_lines_make_a_heading():
    data = pdf(
        [(72, 100, "What it costs", 11, "Helvetica-Bold"), (72, 116, FULL), (72, 130, "costs.")]
    )
    assert blocks(data)[0] == ("heading", "What it costs")


def test_bullets_are_items_without_their_mark():
    data = pdf([(72, 100, FULL), (72, 114, "costs."), (72, 130, "• a coat"), (72, 146, "• a bag")])
    assert blocks(data)[1:] == [("list-item", "a coat"), ("list-item", "a bag")]


def test_a_paragraph_goes_on_over_the_page():
    data = pdf([(72, 700, FULL)], [(72, 100, "costs, and when.")])
    assert blocks(data) == [("paragraph", f"{FULL} costs, and when.")]


def test_running_headers_and_page_numbers_are_left_out_and_told():
    pages = [
        [
            (72, 30, f"Minutes of the board, part {n}"),
            (72, 200, FULL),
            (72, 214, "costs."),
            (300, 820, str(n)),
        ]
        for n in range(1, 5)
    ]
    document = read_bytes(pdf(*pages), "paper.pdf")
    assert "Minutes" not in document.text
    assert document.text.count("costs.") == 4
    assert "left out" in document.notes[0]


def test_the_place_is_the_page():
    document = read_bytes(pdf([(72, 100, "One page.")], [(72, 100, "Another page.")]), "paper.pdf")
    at = document.text.index("Another")
    assert document.place(Span(at, at + 7)).page == 2


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (pdf([]), "scanner"),
        (pdf([(72, 100, "Secret.")], encrypt=StandardEncryption("x", "y")), "password"),
        (pdf([(72, 100, "Text.")])[:300], "damaged"),
        (b"%PDF-1.7 nothing more", "damaged"),
        (b"", "damaged"),
    ],
    ids=["scan", "locked", "cut short", "made up", "empty"],
)
def test_what_cannot_be_read_is_told_with_what_to_do(data, says):
    with pytest.raises(ReadError, match=says) as caught:
        read_bytes(data, "paper.pdf")
    assert str(caught.value).startswith("paper.pdf: ")


def test_pages_that_point_at_themselves_end():
    loop = b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[2 0 R]/Count 1>>endobj\ntrailer<</Root 1 0 R>>"
    with pytest.raises(ReadError, match=r"paper\.pdf"):
        read_bytes(loop, "paper.pdf")


def test_columns_are_read_one_after_the_other():
    narrow = "The group met in the hall to talk"
    left = [(72, 100 + 14 * n, narrow) for n in range(5)]
    right = [(320, 100 + 14 * n, narrow) for n in range(4)] + [(320, 156, "and then went home.")]
    document = read_bytes(pdf([*left, *right]), "paper.pdf")
    assert document.text.split().count("hall") == 9
    assert document.text.endswith("and then went home.")


def test_a_word_parted_at_the_line_end_is_one_word_again():
    data = pdf([(72, 100, FULL + " com\u00ad"), (72, 114, "mittee decided.")])
    assert "committee decided" in read_bytes(data, "paper.pdf").text


@pytest.mark.parametrize(
    "data",
    [
        b"%PDF-1.4\n1 0 obj<</Type/Catalog/X " + b"[" * 100_000 + b"]" * 100_000 + b">>endobj",
        b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
        + b"".join(
            b"%d 0 obj<</Type/Pages/Kids[%d 0 R]/Count 1>>endobj\n" % (n, n + 1)
            for n in range(2, 9000)
        )
        + b"trailer<</Root 1 0 R>>",
    ],
    ids=["nested arrays", "nested pages"],
)
def test_what_is_nested_too_deep_is_told(data):
    with pytest.raises(ReadError, match=r"paper\.pdf"):
        read_bytes(data, "paper.pdf")
