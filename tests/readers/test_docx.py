"""What the Word reader reads: everything a person sees on the page, once, with its place."""

from __future__ import annotations

import io

import docx
import pytest
from word_files import STRICT, paragraph, word_file

from easyread.document import Document, Span
from easyread.readers import read_bytes


def read(data: bytes) -> Document:
    return read_bytes(data, "paper.docx")


def blocks(data: bytes) -> list[tuple[str, str]]:
    document = read(data)
    return [(b.kind, document.text[b.start : b.end]) for b in document.blocks]


def texts(data: bytes) -> list[str]:
    return [text for _, text in blocks(data)]


def cell(*content: str) -> str:
    return f"<w:tc>{''.join(content)}</w:tc>"


def table(*rows: str) -> str:
    return f"<w:tbl>{''.join(f'<w:tr>{row}</w:tr>' for row in rows)}</w:tbl>"


def box(content: str) -> str:
    """A text box as Word writes it: twice, for new readers and for old ones."""
    return (
        "<w:r><mc:AlternateContent><mc:Choice Requires='wps'><w:drawing><wps:txbx>"
        f"<w:txbxContent>{content}</w:txbxContent></wps:txbx></w:drawing></mc:Choice><mc:Fallback>"
        f"<w:pict><v:textbox><w:txbxContent>{content}</w:txbxContent></v:textbox></w:pict>"
        "</mc:Fallback></mc:AlternateContent></w:r>"
    )


def test_a_sentence_in_many_runs_is_one_block():
    assert texts(word_file(paragraph("We will ", "utilise", " it."))) == ["We will utilise it."]


def test_each_cell_is_a_block_with_its_place():
    data = word_file(
        table(cell(paragraph("One")) + cell(paragraph("Two")), cell(paragraph("Three")))
    )
    assert blocks(data) == [("table-cell", "One"), ("table-cell", "Two"), ("table-cell", "Three")]
    place = read(data).blocks[1].place
    assert (place.table, place.row, place.cell) == (1, 1, 2)


def test_a_table_in_a_table_is_read_once():
    inner = table(cell(paragraph("Inside")))
    assert texts(word_file(table(cell(paragraph("Outside"), inner)))) == ["Outside", "Inside"]


def test_a_text_box_is_read_once():
    data = word_file(paragraph("Before", box(paragraph("Boxed in."))))
    assert sorted(texts(data)) == ["Before", "Boxed in."]


def test_content_controls_are_read():
    data = word_file(
        f"<w:sdt><w:sdtContent>{paragraph('Held in a control.')}</w:sdtContent></w:sdt>"
        + paragraph(
            "Held <w:sdt/>"[:5],
            "<w:sdt><w:sdtContent><w:r><w:t>inline.</w:t></w:r></w:sdtContent></w:sdt>",
        )
    )
    assert texts(data) == ["Held in a control.", "Held inline."]


def test_insertions_count_as_accepted_and_deletions_as_gone():
    data = word_file(
        paragraph(
            "You ",
            "<w:ins><w:r><w:t>must</w:t></w:r></w:ins>",
            "<w:del><w:r><w:delText>may</w:delText></w:r></w:del>",
            " come.",
        )
    )
    assert texts(data) == ["You must come."]


def test_field_codes_and_comments_are_left_out():
    field = (
        "<w:r><w:fldChar w:fldCharType='begin'/></w:r><w:r><w:instrText>PAGE</w:instrText></w:r>"
        "<w:r><w:fldChar w:fldCharType='separate'/></w:r><w:r><w:t>3</w:t></w:r>"
        "<w:r><w:fldChar w:fldCharType='end'/></w:r>"
    )
    data = word_file(
        paragraph("Page ", field, "<w:commentRangeStart w:id='0'/>", " here."),
        comments=f"<w:comments><w:comment w:id='0'>{paragraph('A remark.')}</w:comment></w:comments>",
    )
    assert texts(data) == ["Page 3 here."]


def test_footnotes_and_headers_are_read_and_say_so():
    data = word_file(
        paragraph("The text.", "<w:r><w:footnoteReference w:id='2'/></w:r>"),
        footnotes=f"<w:footnotes><w:footnote w:id='2'>{paragraph('The note.')}</w:footnote></w:footnotes>",
        header1=f"<w:hdr>{paragraph('The header.')}</w:hdr>",
    )
    found = {text: kind for kind, text in blocks(data)}
    assert found["The note."] == "footnote"
    assert found["The header."] == "header"
    assert len(found) == 3


def test_strict_files_are_read():
    assert texts(word_file(paragraph("Strict text."), namespace=STRICT)) == ["Strict text."]


def test_tabs_and_line_breaks_part_words():
    data = word_file(paragraph("One", "<w:r><w:tab/><w:t>two</w:t><w:br/><w:t>three</w:t></w:r>"))
    assert texts(data)[0].split() == ["One", "two", "three"]


@pytest.fixture
def styled() -> bytes:
    paper = docx.Document()
    paper.add_heading("The plan", 1)
    paper.add_heading("Its costs", 2)
    paper.add_paragraph("First", style="List Bullet")
    paper.add_paragraph("Second", style="List Bullet 2")
    paper.add_paragraph("Figure 1: a chart", style="Caption")
    paper.add_paragraph("Plain text.")
    buffer = io.BytesIO()
    paper.save(buffer)
    return buffer.getvalue()


def test_styles_tell_the_kind(styled):
    document = read(styled)
    found = [(b.kind, b.level, document.text[b.start : b.end]) for b in document.blocks]
    assert found == [
        ("heading", 1, "The plan"),
        ("heading", 2, "Its costs"),
        ("list-item", 1, "First"),
        ("list-item", 2, "Second"),
        ("caption", 0, "Figure 1: a chart"),
        ("paragraph", 0, "Plain text."),
    ]


def test_every_character_has_a_source(styled):
    document = read(styled)
    for block in document.blocks:
        pieces = list(document.pieces_of(Span(block.start, block.end)))
        assert (
            "".join(document.text[p.start : p.end] for p in pieces)
            == document.text[block.start : block.end]
        )
        assert all(piece.part == "word/document.xml" for piece in pieces)
