"""What an archive says that the glossary does not know: shown, or as a spreadsheet."""

import csv

import pytest

from easyread.cli import main

PAPER = (
    "The floop register was read. We updated the floop register in May. A floop register is old.\n"
)


@pytest.fixture(autouse=True)
def folder(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "paper.md").write_text(PAPER, encoding="utf-8")
    return tmp_path


def harvest(*arguments: str) -> int:
    return main(["glossary", "harvest", *arguments])


def test_what_was_found_is_shown_with_its_count_and_a_sentence(capsys):
    assert harvest("paper.md") == 0
    assert capsys.readouterr().out.splitlines() == [
        "floop register: 3 times in 1 paper",
        "    We updated the [[floop register]] in May.",
    ]


def test_a_spreadsheet_has_proposed_words_to_fill_in(folder):
    harvest("paper.md", "-o", "new.csv")
    (row,) = csv.DictReader((folder / "new.csv").read_text("utf-8-sig").splitlines())
    assert row["term"] == "floop register"
    assert (row["use_instead"], row["meaning"]) == ("", "")
    assert (row["status"], row["times"], row["papers"]) == ("proposed", "3", "paper.md")
    assert main(["check", "paper.md", "--glossary", "new.csv"]) == 0


def test_only_a_csv_is_written(folder, capsys):
    assert harvest("paper.md", "-o", "new.xlsx") == 2
    assert "new.xlsx: a glossary is written as CSV" in capsys.readouterr().err
    assert not (folder / "new.xlsx").exists()


def test_it_can_be_read_again_and_is_then_known(folder, capsys):
    harvest("paper.md", "-o", "new.csv")
    capsys.readouterr()
    harvest("paper.md", "--glossary", "new.csv")
    assert capsys.readouterr().out == "Nothing new was found.\n"


def test_nothing_in_the_spreadsheet_runs_as_a_formula(folder):
    (folder / "paper.md").write_text(
        "=cmd the floop register! " * 2 + "- =a floop register", "utf-8"
    )
    harvest("paper.md", "-o", "new.csv")
    for row in csv.reader((folder / "new.csv").read_text("utf-8-sig").splitlines()):
        assert not any(cell.startswith(("=", "+", "-", "@")) for cell in row)


def test_a_paper_that_cannot_be_read_is_told_and_the_rest_goes_on(folder, capsys):
    (folder / "broken.docx").write_bytes(b"PK\x03\x04 no")
    assert harvest("paper.md", "broken.docx") == 2
    shown = capsys.readouterr()
    assert "floop register" in shown.out
    assert "broken.docx" in shown.err


def test_a_file_that_is_there_is_kept(folder, capsys):
    assert harvest("paper.md", "-o", "paper.md") == 2
    assert "there already" in capsys.readouterr().err


@pytest.mark.parametrize("number", ["0", "-1", "many"])
def test_a_number_that_makes_no_sense_is_refused(number, capsys):
    with pytest.raises(SystemExit) as caught:
        harvest("paper.md", f"--most={number}")
    assert caught.value.code == 2
    assert "not a whole number from 1 up" in capsys.readouterr().err
