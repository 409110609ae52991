"""Documents: every character has its place, in every format."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from word_files import paragraph, word_file

from easyread.document import Builder, Document, Place, Span
from easyread.readers import read_bytes, read_text

#: Bits of source that put blocks, marks and entities next to one another.
PIECES = {
    "markdown": ["# ", "- ", "> ", "\n", "\n\n", "**", "`", "|", "word", " é", "&amp;", "[a](b)"],
    "html": ["<p>", "<li>", "<ul>", "<td>", "<b>", "</b>", "<br>", "&amp;", "&", "<", "word", " é"],
    "text": ["- ", "\n", "\n\n", "1. ", "word", " é", ".", "\t", "TITLE\n"],
}


def sources(format: str) -> st.SearchStrategy[str]:
    return st.lists(st.sampled_from(PIECES[format]), max_size=30).map("".join)


def check_places(document: Document) -> None:
    """Blocks stand in order and apart; each character of a block comes from the source."""
    for first, second in pairwise(document.blocks):
        assert first.end <= second.start
    for first, second in pairwise(document.pieces):
        assert first.end <= second.start
    for block in document.blocks:
        assert block.start < block.end <= len(document.text)
        for offset in range(block.start, block.end):
            assert document.block_at(offset) is block
            pieces = list(document.pieces_of(Span(offset, offset + 1)))
            character = document.text[offset]
            if not pieces:
                assert character.isspace()
                continue
            (piece,) = pieces
            came_from = document.source[piece.at : piece.until]
            if len(came_from) == 1:
                assert came_from == character or came_from.isspace() == character.isspace()
            else:
                assert came_from
    for span in document.verbatim:
        seen = document.text[span.start : span.end]
        first = span.start + len(seen) - len(seen.lstrip())
        assert not seen.strip() or document.block_at(first) is not None


@pytest.mark.parametrize("format", PIECES)
@settings(max_examples=120, deadline=None)
@given(data=st.data())
def test_every_character_has_its_place(format, data):
    check_places(read_text(data.draw(sources(format)), format=format))


def test_every_character_of_a_word_file_has_its_node():
    nodes = ["We will ", "use &amp; keep", " it."]
    document = read_bytes(word_file(paragraph(*nodes) + paragraph("Then", " stop.")), "a.docx")
    plain = [*(node.replace("&amp;", "&") for node in nodes), "Then", " stop."]
    for piece in document.pieces:
        assert document.text[piece.start : piece.end] == plain[piece.node][piece.at : piece.until]
        assert piece.part == "word/document.xml"


def test_a_place_says_line_and_column_from_1():
    document = read_text("One.\n\nTwo *three* four.", format="markdown")
    start = document.text.index("three")
    place = document.place(Span(start, start + 5))
    assert (place.line, place.column, place.end_line, place.end_column) == (3, 6, 3, 11)
    assert str(place) == "line 3, column 6"


def test_a_place_knows_the_heading_above():
    document = read_text("# The plan\n\nText.", format="markdown")
    assert document.place(Span(document.text.index("Text"), len(document.text))).heading == (
        "The plan"
    )


@pytest.mark.parametrize(
    ("place", "said"),
    [
        (Place(), "the text"),
        (Place(paragraph=3), "paragraph 3"),
        (Place(paragraph=3, heading="Costs"), "under “Costs”, paragraph 3"),
        (Place(table=1, row=2, cell=3, paragraph=9), "table 1, row 2, cell 3"),
        (Place(page=4, part="footnote 2"), "page 4, footnote 2"),
    ],
)
def test_a_place_is_said_in_words(place, said):
    assert str(place) == said


def test_a_block_without_visible_text_is_dropped_with_all_that_it_wrote():
    builder = Builder()
    builder.begin("paragraph")
    builder.write("One", 0)
    builder.begin("paragraph")
    builder.write(" \n", 5, verbatim=True)
    builder.begin("paragraph")
    builder.write("Two", 9)
    document = builder.build(name="a", format="text")
    assert document.text == "One\n\nTwo"
    assert [(piece.start, piece.at) for piece in document.pieces] == [(0, 0), (5, 9)]
    assert document.verbatim == ()


def test_what_differs_in_length_is_not_cut():
    document = read_text("<p>a &amp; b</p>", format="html")
    sign = document.text.index("&")
    (piece,) = document.pieces_of(Span(sign, sign + 1))
    assert document.source[piece.at : piece.until] == "&amp;"


@pytest.mark.parametrize(
    ("one", "other", "overlap"),
    [((0, 2), (2, 4), False), ((0, 3), (2, 4), True), ((1, 2), (0, 4), True)],
)
def test_spans_overlap_where_they_share_a_character(one, other, overlap):
    assert Span(*one).overlaps(Span(*other)) is overlap
    assert Span(*other).overlaps(Span(*one)) is overlap


def test_a_remark_knows_the_block_that_it_stands_in_or_before():
    builder = Builder()
    builder.remark(" easyread: one", 0)
    builder.begin("paragraph")
    builder.write("a", 20)
    builder.remark("EasyRead: two", 21)
    builder.end()
    builder.remark("easyread: three", 40)
    builder.begin("paragraph")
    builder.end()  # nothing can be seen in it: it is dropped
    builder.begin("paragraph")
    builder.write("b", 60)
    builder.remark("a note to a colleague", 61)
    document = builder.build(name="x", format="markdown", source="." * 39 + "\n" + "." * 30)
    assert [remark.block for remark in document.remarks] == [0, 0, 1]
    assert [str(document.place_of_remark(each)) for each in document.remarks] == [
        "line 1, column 1", "line 1, column 22", "line 2, column 1"]  # fmt: skip
