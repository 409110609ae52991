"""Word files that we make: structure that Word and screen readers know, and nothing unsafe."""

from __future__ import annotations

import io
import zipfile

import docx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from easyread.readers.docx import read_docx
from easyread.writers.word_package import make_word_file
from easyread.writers.word_parts import (
    Row,
    W,
    bullet,
    heading,
    paragraph,
    run,
    table,
    tick_box,
)


def body():
    return [
        paragraph("Words to talk about", "Title"),
        heading("What to do"),
        paragraph([run("Read "), run("this", "Strong")]),
        bullet("One thing"),
        heading("Word 1", 2, new_page=True),
        table(
            [Row(["Question", "Answer"]), Row(["Say", [tick_box("Keep it", "w-1:keep")]], 30)],
            [60, 110],
            "About the word",
            together=True,
        ),
    ]


def made() -> bytes:
    return make_word_file(body(), "Words to talk about", footer="Our panel")


def part(data: bytes, name: str) -> etree._Element:
    return etree.fromstring(zipfile.ZipFile(io.BytesIO(data)).read(name))


def values(root: etree._Element, tag: str, attribute: str = "val") -> list[str | None]:
    return [each.get(f"{{{W}}}{attribute}") for each in root.iter(f"{{{W}}}{tag}")]


def test_another_library_opens_it_and_sees_the_same_structure():
    word = docx.Document(io.BytesIO(made()))
    styles = [each.style.name for each in word.paragraphs]
    assert styles == ["Title", "Heading 1", "Normal", "List Bullet", "Heading 2"]
    assert word.tables[0].cell(0, 1).text == "Answer"
    assert word.core_properties.title == "Words to talk about"
    assert word.core_properties.language == "en-GB"


def test_our_own_reader_reads_it_as_it_was_meant():
    document = read_docx(made(), "made.docx")
    kinds = [block.kind for block in document.blocks][:5]
    assert kinds == ["heading", "heading", "paragraph", "list-item", "heading"]
    assert "Read this" in document.text


def test_the_first_row_of_a_table_is_its_header_and_no_row_is_cut():
    root = part(made(), "word/document.xml")
    first, second = root.iter(f"{{{W}}}tr")
    assert first.find(f"{{{W}}}trPr/{{{W}}}tblHeader") is not None
    assert second.find(f"{{{W}}}trPr/{{{W}}}tblHeader") is None
    for row in (first, second):
        assert row.find(f"{{{W}}}trPr/{{{W}}}cantSplit") is not None
    assert values(root, "tblCaption") == ["About the word"]
    assert values(second, "trHeight") == ["1701"]


def test_all_text_is_british_english_of_at_least_14_points():
    styles = part(made(), "word/styles.xml")
    assert values(styles, "lang") == ["en-GB"]
    assert min(int(size) for size in values(styles, "sz")) >= 28  # half points


def test_the_footer_counts_the_pages():
    footer = part(made(), "word/footer1.xml")
    assert values(footer, "fldSimple", "instr") == [" PAGE ", " NUMPAGES "]
    assert "".join(footer.itertext()) == "Our panel   Page 1 of 1"


def test_a_tick_box_is_one_that_word_can_tick_with_a_name_to_find_it_by():
    root = part(made(), "word/document.xml")
    assert values(root, "tag") == ["w-1:keep"]
    ticked = part(make_word_file([tick_box("Keep it", "a", ticked=True)], "T"), "word/document.xml")
    assert "☒ Keep it" in "".join(ticked.itertext())


def test_the_same_words_make_the_same_bytes():
    assert made() == made()


@settings(max_examples=30, deadline=None)
@given(st.text(max_size=60))
def test_no_text_breaks_the_file(text):
    data = make_word_file(
        [heading(text), paragraph(text), table([Row([text])], [100], text), tick_box(text, "t")],
        text,
        footer=text,
    )
    docx.Document(io.BytesIO(data))


@pytest.mark.parametrize("name", ["category", "keywords"])
def test_further_properties_are_kept(name):
    data = make_word_file([paragraph("x")], "T", properties={name: "sheet 1"})
    assert getattr(docx.Document(io.BytesIO(data)).core_properties, name) == "sheet 1"
