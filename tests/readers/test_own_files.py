"""What easyread wrote is known again, filled in or not, and nothing else is taken for it."""

from __future__ import annotations

import docx
import pytest
from filling import SHEET, word_sheet
from word_files import paragraph, word_file

from easyread import check
from easyread.cli import main
from easyread.readers.own_files import what_is_ours
from easyread.writers import sheet_html
from easyread.writers.files import save

TEXT = "We will utilise the form prior to the meeting."


@pytest.fixture
def folder(tmp_path):
    """A folder with a paper, the sheet in two forms, a copy of the paper with comments, a report."""
    (tmp_path / "paper.docx").write_bytes(word_file(paragraph(TEXT)))
    word_sheet().save(tmp_path / "sheet.docx")
    (tmp_path / "sheet.html").write_bytes(sheet_html.render(SHEET))
    save(check(tmp_path / "paper.docx"), tmp_path / "copy.docx")
    save(check(tmp_path / "paper.docx"), tmp_path / "report.html")
    return tmp_path


def test_sheets_and_commented_copies_are_known_and_papers_are_not(folder):
    told = {path.name: what_is_ours(path) for path in folder.iterdir()}
    assert told == {
        "paper.docx": "",
        "sheet.docx": "a word sheet of easyread",
        "sheet.html": "a word sheet of easyread",
        "report.html": "a report of easyread",
        "copy.docx": "a copy with comments of easyread",
    }


def test_a_sheet_that_was_filled_in_and_saved_again_is_still_one(folder):
    path = folder / "sheet.docx"
    sheet = docx.Document(path)
    sheet.add_paragraph("What we said.")
    sheet.save(path)
    assert what_is_ours(path) == "a word sheet of easyread"


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("broken.docx", b"no zip"),
        ("empty.docx", b""),
        ("note.html", b"<p>About the easyread word sheet 1.</p>"),
        ("note.md", b'<meta name="generator" content="easyread word sheet 1">'),
        ("ann.docx", word_file(paragraph(TEXT), comments='<w:comment w:author="Ann"/>')),
        ("about.docx", word_file(paragraph('author="easyread" easyread word sheet 1'))),
    ],
)
def test_what_only_speaks_of_it_or_cannot_be_opened_is_a_paper(tmp_path, name, data):
    (tmp_path / name).write_bytes(data)
    assert what_is_ours(tmp_path / name) == ""


@pytest.mark.parametrize(
    "command",
    [
        ["check"],
        ["scan", "--workers", "1"],
        ["glossary", "harvest", "--least", "1"],
        ["workshop", "-o", "new.docx"],
    ],
)
def test_a_walked_folder_leaves_them_out_and_says_so_once(folder, command, monkeypatch, capsys):
    monkeypatch.chdir(folder.parent)
    assert main([*command, str(folder)]) < 2
    out, err = capsys.readouterr()
    for name in ("sheet.docx", "sheet.html", "copy.docx", "report.html"):
        assert name not in out
        assert err.count(f"left out: {folder / name} is ") == 1
    assert "paper.docx" not in err


def test_one_that_is_named_is_read(folder, capsys):
    assert main(["check", str(folder), str(folder / "copy.docx")]) < 2
    out, err = capsys.readouterr()
    assert "copy.docx" in out
    assert "copy.docx" not in err
