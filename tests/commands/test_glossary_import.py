"""``easyread glossary import``: bring back what people wrote."""

from __future__ import annotations

import pytest
from filling import first_word, hand, word_sheet

from easyread.cli import main
from easyread.glossary import Glossary

MONEY = "Money to buy your own care."


@pytest.fixture
def sheet(tmp_path, monkeypatch):
    """A sheet with one word filled in, one ticked twice, and a name that is not to be kept."""
    monkeypatch.chdir(tmp_path)
    document = word_sheet()
    hand.write(first_word(document), hand.SAY, MONEY)
    hand.click(first_word(document), "Keep it")
    hand.click(document.tables[2], "Not sure")
    hand.write(document.tables[-1], "Filled in by", "Ann Smith")
    path = tmp_path / "sheet.docx"
    document.save(str(path))
    return path


def bring(*arguments: str) -> int:
    return main(["glossary", "import", *map(str, arguments)])


def test_what_was_agreed_is_in_the_glossary(sheet, tmp_path, capsys):
    words = tmp_path / "our-words.csv"
    status = bring(sheet, "--into", words, "--group", "Panel A", "--month", "2026-05")
    told = capsys.readouterr().out
    assert status == 0
    assert "Added: 1" in told
    assert "Panel A agreed this, May 2026." in told
    assert "People were not sure of: integrated care board." in told
    (entry,) = Glossary.load(words)
    assert (entry.term, entry.meaning, entry.agreed_by) == ("direct payment", MONEY, "Panel A")


def test_a_name_is_neither_kept_nor_told(sheet, tmp_path, capsys):
    words = tmp_path / "our-words.csv"
    bring(sheet, "--into", words)
    assert "Ann" not in capsys.readouterr().out
    assert "Ann" not in words.read_text(encoding="utf-8-sig")


def test_a_dry_run_writes_nothing(sheet, tmp_path, capsys):
    words = tmp_path / "our-words.csv"
    assert bring(sheet, "--into", words, "--dry-run") == 0
    told = capsys.readouterr().out
    assert "Words that would be added: 1" in told
    assert "Nothing was written" in told
    assert not words.exists()


def test_a_conflict_is_shown_side_by_side_and_ends_with_status_1(sheet, tmp_path, capsys):
    words = tmp_path / "our-words.csv"
    before = "term,use_instead\ndirect payment,care cash\n"
    words.write_text(before, encoding="utf-8")
    assert bring(sheet, "--into", words) == 1
    told = capsys.readouterr().out
    assert "In the glossary (row 2): Say “care cash”." in told
    assert f"On the sheet: Keep it, and say what it means: {MONEY}" in told
    assert words.read_text(encoding="utf-8") == before
    assert bring(sheet, "--into", words, "--take", "direct payment") == 0
    assert MONEY in words.read_text(encoding="utf-8")


def test_what_is_unclear_ends_with_status_1(tmp_path, capsys):
    document = word_sheet()
    hand.write(first_word(document), hand.SAY, MONEY)
    document.save(str(tmp_path / "sheet.docx"))
    assert bring(tmp_path / "sheet.docx", "--into", tmp_path / "w.csv") == 1
    told = capsys.readouterr().out
    assert "Not clear. Mend the sheet, then import it again:" in told
    assert "Word 1: direct payment: it says" in told
    assert not (tmp_path / "w.csv").exists()


def test_a_sheet_that_cannot_be_read_does_not_stop_the_others(sheet, tmp_path, capsys):
    broken = tmp_path / "broken.docx"
    broken.write_bytes(b"no zip")
    words = tmp_path / "our-words.csv"
    assert bring(broken, sheet, "--into", words) == 2
    assert "broken.docx" in capsys.readouterr().err
    assert words.exists()


def test_a_month_that_is_none_is_told(sheet, capsys):
    assert bring(sheet, "--month", "soon") == 2
    assert "Write it as 2026-05" in capsys.readouterr().err


def test_bringing_the_same_sheet_back_twice_changes_nothing(sheet, tmp_path, capsys):
    words = tmp_path / "our-words.csv"
    arguments = (sheet, "--into", words, "--group", "Panel A", "--month", "2026-05")
    bring(*arguments)
    before = words.read_bytes()
    assert bring(*arguments) == 0
    assert "There already, in the same words: 1" in capsys.readouterr().out
    assert words.read_bytes() == before


def test_a_name_in_what_people_wrote_does_not_reach_the_glossary(tmp_path, capsys):
    document = word_sheet()
    word = first_word(document)
    hand.write(word, hand.VIEWS, "Zoltan Kiss would keep it.")
    hand.click(word, "We did not agree")
    hand.write(document.tables[-1], "Filled in by", "Zoltan Kiss")
    document.save(str(tmp_path / "sheet.docx"))
    words = tmp_path / "w.csv"
    assert bring(tmp_path / "sheet.docx", "--into", words) == 0
    assert "One of us would keep it" in words.read_text(encoding="utf-8-sig")
    told = capsys.readouterr().out
    assert "Names in what people wrote were left out." in told
    assert "Zoltan" not in told
