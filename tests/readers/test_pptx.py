"""What the PowerPoint reader reads of each slide, in order, and where it says it stands."""

from __future__ import annotations

import io
import zipfile

import pptx
import pytest
from pptx.util import Inches

from easyread.document import Document, Span
from easyread.readers import ReadError, read_bytes


def saved(show: pptx.presentation.Presentation) -> bytes:
    buffer = io.BytesIO()
    show.save(buffer)
    return buffer.getvalue()


@pytest.fixture
def slides() -> bytes:
    show = pptx.Presentation()
    slide = show.slides.add_slide(show.slide_layouts[1])
    slide.shapes.title.text = "What it costs"
    body = slide.placeholders[1].text_frame
    body.text = "The hall"
    body.add_paragraph().text = "The heating"
    body.paragraphs[1].level = 1
    slide.notes_slide.notes_text_frame.text = "Say it slowly."
    other = show.slides.add_slide(show.slide_layouts[6])
    cells = other.shapes.add_table(1, 2, 0, 0, Inches(4), Inches(1)).table
    cells.cell(0, 0).text, cells.cell(0, 1).text = "May", "Ten pounds"
    group = other.shapes.add_group_shape()
    group.shapes.add_textbox(0, 0, Inches(2), Inches(1)).text_frame.text = "In a group."
    return saved(show)


def read(data: bytes) -> Document:
    return read_bytes(data, "slides.pptx")


def test_each_slide_is_read_with_its_kinds(slides):
    document = read(slides)
    found = [
        (b.kind, b.level, document.text[b.start : b.end], b.place.part) for b in document.blocks
    ]
    assert found == [
        ("heading", 1, "What it costs", "slide 1"),
        ("list-item", 1, "The hall", "slide 1"),
        ("list-item", 2, "The heating", "slide 1"),
        ("note", 0, "Say it slowly.", "speaker notes of slide 1"),
        ("table-cell", 0, "May", "slide 2"),
        ("table-cell", 0, "Ten pounds", "slide 2"),
        ("text-box", 0, "In a group.", "slide 2"),
    ]


def test_the_place_names_the_slide(slides):
    document = read(slides)
    at = document.text.index("slowly")
    assert "speaker notes of slide 1" in str(document.place(Span(at, at + 6)))


def test_a_slide_that_is_missing_is_told_and_the_others_are_read(slides):
    thinned = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(slides)) as old, zipfile.ZipFile(thinned, "w") as new:
        for member in old.namelist():
            if member != "ppt/slides/slide1.xml":
                new.writestr(member, old.read(member))
    document = read(thinned.getvalue())
    assert "In a group." in document.text
    assert "missing" in document.notes[0]


@pytest.mark.parametrize(("data", "says"), [(b"", "empty"), (b"PK\x03\x04x", "damaged")])
def test_what_cannot_be_read_is_told(data, says):
    with pytest.raises(ReadError, match=says):
        read(data)
