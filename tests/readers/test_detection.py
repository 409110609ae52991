"""Which reader takes a file: its suffix says, else its content does."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import pytest
from word_files import paragraph, word_file

from easyread.readers import FORMATS, ReadError, read_bytes, read_path, read_text
from easyread.readers.detection import UNREAD, detect

WORD = word_file(paragraph("Text."))


def archive(member: str, content: str = "x") -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as file:
        file.writestr(member, content)
    return buffer.getvalue()


@pytest.mark.parametrize(
    ("data", "format"),
    [
        (b"Plain words.", "text"),
        (b"", "text"),
        (b"a < b and c > d", "text"),
        (b"<p>Hello", "html"),
        (b"\xef\xbb\xbf\n<!DOCTYPE html><html>", "html"),
        (b"<!-- made by a tool -->\n<html>", "html"),
        (WORD, "docx"),
        (b"%PDF-1.7\n", "pdf"),
        (archive("ppt/presentation.xml"), "pptx"),
        (archive("mimetype", "application/vnd.oasis.opendocument.text"), "odt"),
        (archive("holiday.jpg"), "zip"),
    ],
)
def test_the_content_tells_the_format(data, format):
    assert detect(data) == format


@pytest.mark.parametrize(
    ("name", "data", "format"),
    [
        ("a.md", b"# Plan", "markdown"),
        ("A.MARKDOWN", b"# Plan", "markdown"),
        ("a.htm", b"Words", "html"),
        ("a.txt", b"<p>Words</p>", "text"),
        ("a.docm", WORD, "docx"),
        ("letter", WORD, "docx"),
        ("letter.unknown", b"<html><p>Words", "html"),
        ("LICENSE", b"Words", "text"),
    ],
)
def test_the_suffix_is_asked_before_the_content(name, data, format):
    assert read_bytes(data, name).format == format


def test_the_format_that_is_given_wins():
    assert read_bytes(b"# Plan", "a.txt", "markdown").blocks[0].kind == "heading"


@pytest.mark.parametrize("suffix", sorted(UNREAD.keys()))
def test_a_known_format_without_a_reader_says_what_to_do(suffix):
    with pytest.raises(ReadError) as caught:
        read_bytes(b"anything", f"paper{suffix}")
    said = str(caught.value)
    assert said.startswith(f"paper{suffix}: ")
    assert "." in said.removeprefix(f"paper{suffix}: ")


def test_no_format_is_both_read_and_refused():
    assert {s for known in FORMATS.values() for s in known.suffixes} & set(UNREAD) == set()


def test_an_archive_of_something_else_is_refused():
    with pytest.raises(ReadError, match="letter: "):
        read_bytes(archive("holiday.jpg"), "letter")


@pytest.mark.parametrize("format", ["word", "", "pdf "])
def test_an_unknown_format_lists_those_there_are(format):
    with pytest.raises(ReadError, match="markdown"):
        read_text("Words", format=format)


def test_a_str_cannot_be_a_word_file():
    with pytest.raises(ReadError, match="not a text format"):
        read_text("Words", format="docx")


def test_a_folder_and_a_missing_file_are_told_apart(tmp_path):
    with pytest.raises(ReadError, match=r"folder|may not be opened"):
        read_path(tmp_path)
    with pytest.raises(ReadError, match="no such file"):
        read_path(tmp_path / "gone.md")


def test_a_file_that_another_program_holds_says_so(tmp_path, monkeypatch):
    def refuse(_: Path) -> bytes:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "read_bytes", refuse)
    with pytest.raises(ReadError, match=r"paper\.docx: .*Word"):
        read_path(tmp_path / "paper.docx")
