"""``easyread workshop``: a sheet of hard words from papers."""

from __future__ import annotations

import docx
import pytest

from easyread.cli import main

PAPER = "# Money\n\nYou may get a direct payment. You may need a needs assessment first.\n"


@pytest.fixture
def paper(tmp_path):
    path = tmp_path / "paper.md"
    path.write_text(PAPER, encoding="utf-8")
    return path


@pytest.mark.parametrize("suffix", [".docx", ".html", ".xlsx"])
def test_it_writes_the_form_that_the_name_asks_for(paper, tmp_path, suffix, capsys):
    target = tmp_path / f"sheet{suffix}"
    assert main(["workshop", str(paper), "-o", str(target)]) == 0
    assert target.stat().st_size > 1000
    told = capsys.readouterr().out
    assert "direct payment" in told
    assert "Look them through before the session" in told


def test_the_number_of_words_can_be_chosen(paper, tmp_path):
    target = tmp_path / "sheet.docx"
    assert (
        main(["workshop", str(paper), "-o", str(target), "--words", "1", "--sentences", "0"]) == 0
    )
    headings = [p.text for p in docx.Document(target).paragraphs if p.style.name == "Heading 1"]
    assert sum(text.startswith("Word ") for text in headings) == 1


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["-o", "sheet.pdf"], "Choose one of .docx .html .xlsx"),
        (["-o", "sheet.docx", "--words", "21"], "--words takes 20 at most"),
        (["-o", "there.docx"], "this file is there already"),
    ],
)
def test_what_cannot_be_done_is_said_with_what_to_do(
    paper, tmp_path, monkeypatch, capsys, arguments, said
):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "there.docx").write_bytes(b"")
    assert main(["workshop", str(paper), *arguments]) == 2
    assert said in capsys.readouterr().err
    assert (tmp_path / "there.docx").read_bytes() == b""


def test_a_paper_that_cannot_be_read_is_told_and_the_others_go_on(paper, tmp_path, capsys):
    broken = tmp_path / "broken.docx"
    broken.write_bytes(b"no zip")
    target = tmp_path / "sheet.docx"
    assert main(["workshop", str(broken), str(paper), "-o", str(target)]) == 2
    assert target.exists()
    assert "broken.docx" in capsys.readouterr().err


def test_without_a_paper_nothing_is_written(tmp_path, capsys):
    target = tmp_path / "sheet.docx"
    assert main(["workshop", str(tmp_path / "none.md"), "-o", str(target)]) == 2
    assert not target.exists()
