"""``easyread scan``: one row a paper, the hardest first."""

from __future__ import annotations

import csv
import io
import json

import pytest
from word_files import paragraph, word_file

from easyread.cli import main

EASY = "We met at the hall. You can come too. We will eat and then go home.\n"
HARD = (
    "The aforementioned consortium will utilise a multidisciplinary methodology to facilitate the "
    "implementation of collaborative governance arrangements prior to commencement.\n"
)


@pytest.fixture
def folder(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "easy.md").write_text(EASY, encoding="utf-8")
    (tmp_path / "short.md").write_text("Hello.\n", encoding="utf-8")
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "=hard.docx").write_bytes(word_file(paragraph(HARD)))
    return tmp_path


def scan(capsys, *arguments):
    status = main(["scan", ".", *arguments])
    return status, *capsys.readouterr()


def rows(text):
    return list(csv.DictReader(io.StringIO(text)))


def test_the_hardest_paper_comes_first(folder, capsys):
    status, out, err = scan(capsys)
    assert (status, err) == (0, "")
    names = [line.split()[-1] for line in out.splitlines()[1:4]]
    assert names == ["in/=hard.docx", "easy.md", "short.md"]
    assert "is an estimate" in out


def test_every_form_holds_the_same_papers(folder, capsys):
    told = json.loads(scan(capsys, "--format", "json")[1])
    table = rows(scan(capsys, "--format", "csv")[1])
    assert [row["name"] for row in told] == [row["name"] for row in table]
    assert [str(row["words"]) for row in told] == [row["words"] for row in table]
    assert table[0]["could fix"] == str(told[0]["advice"])
    assert table[2]["reading age"] == ""
    shown = scan(capsys, "--format", "markdown")[1]
    assert len([line for line in shown.splitlines() if line.startswith("| ")]) == len(told) + 2


def test_a_name_cannot_become_a_formula(folder, capsys, monkeypatch):
    monkeypatch.chdir(folder / "in")
    assert rows(scan(capsys, "--format", "csv")[1])[0]["name"] == "'=hard.docx"


@pytest.mark.parametrize("workers", ["1", "2"])
def test_the_settings_of_each_folder_hold(folder, capsys, workers):
    (folder / "in" / "glossary.csv").write_text(
        "term,use_instead\nconsortium,group\n", encoding="utf-8"
    )
    before = rows(scan(capsys, "--format", "csv", "--workers", workers)[1])[0]
    (folder / "in" / "easyread.toml").write_text(
        'select = ["long-sentence"]\n[[per-file]]\nfiles = ["*.docx"]\nselect = ["childish-tone"]\n',
        encoding="utf-8",
    )
    (folder / "in").rename(folder / "other")
    after = rows(scan(capsys, "--format", "csv", "--workers", workers)[1])[0]
    assert int(before["could fix"]) > 0
    assert (after["must fix"], after["should fix"], after["could fix"]) == ("0", "0", "0")


def test_a_paper_that_cannot_be_read_is_told_and_the_others_go_on(folder, capsys):
    (folder / "broken.docx").write_bytes(b"no Word file")
    status, out, err = scan(capsys)
    assert status == 2
    assert "broken.docx" in err
    assert "easy.md" in out


@pytest.mark.parametrize("number", ["0", "-1", "many"])
def test_a_wrong_number_of_workers_is_told(folder, capsys, number):
    with pytest.raises(SystemExit):
        main(["scan", ".", "--workers", number])
    assert "--workers" in capsys.readouterr().err
