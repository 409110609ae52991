"""What the Word reader reads: everything a person sees on the page, once, with its place."""

from __future__ import annotations

import hashlib
import io

import docx
import pytest
from word_files import STRICT, box, paragraph, word_file

from easyread.document import Document, Span
from easyread.readers import ReadError, read_bytes


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


def test_text_boxes_in_boxes_and_in_cells_are_read_once():
    inner = paragraph("Outer box.", box(paragraph("Inner box.")))
    data = word_file(
        paragraph("Before", box(inner))
        + table(cell(paragraph("In a cell", box(paragraph("Too.")))))
    )
    assert sorted(texts(data)) == ["Before", "In a cell", "Inner box.", "Outer box.", "Too."]


def test_a_table_in_a_text_box_is_read():
    data = word_file(paragraph("Before", box(table(cell(paragraph("Boxed cell."))))))
    assert sorted(texts(data)) == ["Before", "Boxed cell."]


def test_a_drawing_without_an_alternative_is_read():
    old = (
        "<w:r><w:pict><v:textbox><w:txbxContent>"
        f"{paragraph('An old box.')}</w:txbxContent></v:textbox></w:pict></w:r>"
    )
    assert texts(word_file(paragraph(old))) == ["An old box."]


def test_rows_and_cells_may_be_wrapped():
    row = f"<w:tr><w:sdt><w:sdtContent>{cell(paragraph('A'))}</w:sdtContent></w:sdt></w:tr>"
    data = word_file(
        f"<w:tbl><w:sdt><w:sdtContent>{row}</w:sdtContent></w:sdt>"
        f"<w:tr>{cell(paragraph('B'))}</w:tr></w:tbl>"
    )
    assert texts(data) == ["A", "B"]


def test_links_smart_tags_and_moved_text_are_read_once():
    data = word_file(
        paragraph(
            "See ",
            "<w:hyperlink><w:r><w:t>the plan</w:t></w:r></w:hyperlink>",
            " in ",
            "<w:smartTag><w:r><w:t>Leeds</w:t></w:r></w:smartTag>",
            "<w:moveFrom><w:r><w:t> first</w:t></w:r></w:moveFrom>",
            "<w:moveTo><w:r><w:t> last</w:t></w:r></w:moveTo>",
            ".",
        )
    )
    assert texts(data) == ["See the plan in Leeds last."]


def test_a_paragraph_that_was_deleted_is_gone():
    data = word_file(
        paragraph("<w:del><w:r><w:delText>Old.</w:delText></w:r></w:del>") + paragraph("New.")
    )
    assert texts(data) == ["New."]


def test_a_row_that_was_deleted_is_gone():
    data = word_file(
        f"<w:tbl><w:tr><w:trPr><w:del w:id='1'/></w:trPr>{cell(paragraph('Old.'))}</w:tr>"
        f"<w:tr><w:trPr><w:ins w:id='2'/></w:trPr>{cell(paragraph('New.'))}</w:tr></w:tbl>"
    )
    assert texts(data) == ["New."]


def test_hidden_text_is_left_out_unless_it_is_shown_after_all():
    hidden = "<w:r><w:rPr><w:vanish/></w:rPr><w:t> secret</w:t></w:r>"
    shown = "<w:r><w:rPr><w:vanish w:val='0'/></w:rPr><w:t> shown</w:t></w:r>"
    assert texts(word_file(paragraph("All", hidden, shown))) == ["All shown"]


def test_a_nested_field_shows_only_what_it_came_to():
    def mark(kind: str) -> str:
        return f"<w:r><w:fldChar w:fldCharType='{kind}'/></w:r>"

    def code(text: str) -> str:
        return f"<w:r><w:instrText>{text}</w:instrText></w:r>"

    data = word_file(
        paragraph(
            mark("begin"), code("IF "), mark("begin"), code("PAGE"), mark("separate"), "9",
            mark("end"), code(" &gt; 1"), mark("separate"), "shown", mark("end"),
        )
    )  # fmt: skip
    assert texts(data) == ["shown"]


def test_endnotes_are_numbered_apart_from_footnotes():
    note = f"<w:{{0}}note w:id='2'>{paragraph('{1}')}</w:{{0}}note>"
    separator = f"<w:footnote w:id='0' w:type='separator'>{paragraph('x')}</w:footnote>"
    data = word_file(
        paragraph("Text."),
        footnotes=f"<w:footnotes>{separator}{note.format('foot', 'At the foot.')}</w:footnotes>",
        endnotes=f"<w:endnotes>{note.format('end', 'At the end.')}</w:endnotes>",
    )
    document = read(data)
    found = [(document.text[b.start : b.end], b.place.part) for b in document.blocks]
    assert found == [
        ("Text.", None),
        ("At the foot.", "footnote 1"),
        ("At the end.", "endnote 1"),
    ]


def test_a_header_is_read_once_and_a_bare_page_number_is_not():
    header = f"<w:hdr>{paragraph('Board paper')}</w:hdr>"
    data = word_file(
        paragraph("Text."),
        header1=header,
        header2=header,
        footer1=f"<w:ftr>{paragraph('3')}</w:ftr>",
    )
    assert blocks(data) == [("paragraph", "Text."), ("header", "Board paper")]


def test_a_table_of_contents_is_left_out_and_the_report_says_so():
    gallery = "<w:sdtPr><w:docPartObj><w:docPartGallery w:val='Table of Contents'/></w:docPartObj></w:sdtPr>"
    data = word_file(
        f"<w:sdt>{gallery}<w:sdtContent>{paragraph('Costs 3')}</w:sdtContent></w:sdt>"
        + paragraph("Text.")
    )
    assert texts(data) == ["Text."]
    assert read(data).notes


@pytest.mark.parametrize(("level", "depth"), [("0", 1), ("1", 2), ("4", 5)])
def test_a_list_item_knows_its_depth(level, depth):
    numbering = f"<w:numPr><w:ilvl w:val='{level}'/><w:numId w:val='7'/></w:numPr>"
    (block,) = read(word_file(paragraph(f"<w:pPr>{numbering}</w:pPr>", "One"))).blocks
    assert (block.kind, block.level) == ("list-item", depth)


def test_a_list_that_was_turned_off_is_a_paragraph():
    off = "<w:pPr><w:numPr><w:numId w:val='0'/></w:numPr></w:pPr>"
    assert blocks(word_file(paragraph(off, "One"))) == [("paragraph", "One")]


def test_an_outline_level_makes_a_heading():
    (block,) = read(
        word_file(paragraph("<w:pPr><w:outlineLvl w:val='1'/></w:pPr>", "Costs"))
    ).blocks
    assert (block.kind, block.level) == ("heading", 2)


def test_an_address_is_read_but_never_judged():
    document = read(word_file(paragraph("See ", "https://a.example/utilise", ".")))
    assert [document.text[s.start : s.end] for s in document.verbatim] == [
        "https://a.example/utilise"
    ]


@pytest.mark.parametrize("value", ["", "-1", "²", "9" * 30, "many"])
def test_a_level_that_is_no_number_is_no_fault(value):
    level = f"<w:outlineLvl w:val='{value}'/>"
    numbering = f"<w:numPr><w:ilvl w:val='{value}'/><w:numId w:val='1'/></w:numPr>"
    styles = f"<w:styles><w:style w:styleId='A'><w:pPr>{level}</w:pPr></w:style></w:styles>"
    data = word_file(
        paragraph(f"<w:pPr>{level}{numbering}</w:pPr>", "One") + paragraph("Two", style="A"),
        styles=styles,
    )
    assert [(b.kind, b.level) for b in read(data).blocks] == [("list-item", 1), ("paragraph", 0)]


def locked(body: str) -> list[str]:
    document = read(word_file(body))
    return [document.text[span.start : span.end] for span in document.locked]


def field(code: str, shown: str) -> str:
    return (
        "<w:r><w:fldChar w:fldCharType='begin'/></w:r>"
        f"<w:r><w:instrText>{code}</w:instrText></w:r>"
        "<w:r><w:fldChar w:fldCharType='separate'/></w:r>"
        f"<w:r><w:t>{shown}</w:t></w:r><w:r><w:fldChar w:fldCharType='end'/></w:r>"
    )


@pytest.mark.parametrize(
    "body",
    [
        paragraph("Free, ", field(" REF _R1 ", "locked")),
        paragraph(
            "Free, ", "<w:fldSimple w:instr=' DATE '><w:r><w:t>locked</w:t></w:r></w:fldSimple>"
        ),
        paragraph(
            "Free, ", "<w:moveTo w:id='1' w:author='A'><w:r><w:t>locked</w:t></w:r></w:moveTo>"
        ),
        *(
            paragraph(
                "Free, ",
                f"<w:sdt><w:sdtPr>{guard}</w:sdtPr><w:sdtContent><w:r><w:t>locked</w:t></w:r></w:sdtContent></w:sdt>",
            )
            for guard in (
                "<w:dataBinding/>",
                "<w:lock w:val='contentLocked'/>",
                "<w:dropDownList/>",
            )
        ),
    ],
)
def test_what_word_fills_in_is_read_and_locked(body):
    assert locked(body) == ["locked"]


@pytest.mark.parametrize(
    "body",
    [
        paragraph(field(" HYPERLINK “x” ", "free")),
        paragraph("<w:fldSimple w:instr='HYPERLINK x'><w:r><w:t>free</w:t></w:r></w:fldSimple>"),
        paragraph(
            "<w:sdt><w:sdtPr><w:lock w:val='sdtLocked'/></w:sdtPr>"
            "<w:sdtContent><w:r><w:t>free</w:t></w:r></w:sdtContent></w:sdt>"
        ),
        # A paragraph that is left out takes its lock along.
        f"{paragraph(field('DATE', ' '))}{paragraph('free')}",
    ],
)
def test_links_and_controls_that_take_words_are_not_locked(body):
    assert locked(body) == []


def test_a_document_knows_the_file_it_came_from():
    data = word_file(paragraph("One."))
    assert read(data).digest == hashlib.sha256(data).hexdigest()


def test_the_note_that_word_keeps_beside_an_open_paper_is_told_apart():
    with pytest.raises(ReadError, match="Name the paper itself"):
        read_bytes(b"\x03Ann", "folder/~$paper.docx")
