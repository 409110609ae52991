"""A sheet filled in as a workbook or as CSV, and a plain table of words."""

from __future__ import annotations

import csv
import zipfile

import openpyxl
import pytest
from filling import workbook

from easyread.entries import GlossaryError
from easyread.readers.errors import ReadError
from easyread.workshop.coming_back import read_returned

MONEY = "Money to buy your own care."
SAY, KEEP, REPLACE, AVOID, UNSURE, CONTESTED, VIEWS = range(5, 12)


@pytest.fixture
def book():
    return workbook()


@pytest.fixture
def sheet(book):
    return book["Words to talk about"]


def came_back(book, folder, **options):
    path = folder / "sheet.xlsx"
    book.save(path)
    return read_returned(path, **options)


def test_an_empty_sheet_decides_nothing(book, tmp_path):
    returned = came_back(book, tmp_path)
    assert all(outcome.is_empty for outcome in returned.outcomes)
    assert returned.questions == ()


@pytest.mark.parametrize("mark", ["x", "X", "✓", "yes", True, 1])
def test_a_tick_in_a_column(book, sheet, tmp_path, mark):
    sheet.cell(2, SAY, MONEY)
    sheet.cell(2, KEEP, mark)
    entry = came_back(book, tmp_path).outcomes[0].entry
    assert (entry.term, entry.action, entry.meaning) == ("direct payment", "explain", MONEY)


def test_two_ticks_are_a_question_that_names_the_row(book, sheet, tmp_path):
    sheet.cell(2, KEEP, "x")
    sheet.cell(2, REPLACE, "x")
    assert str(came_back(book, tmp_path).outcomes[0].question) == (
        "row 2 (“direct payment”): “Keep it and say what it means” and “Use another word” are "
        "both ticked. Leave one tick."
    )


def test_words_where_a_tick_belongs_are_a_question(book, sheet, tmp_path):
    sheet.cell(2, REPLACE, "care money")
    question = str(came_back(book, tmp_path).outcomes[0].question)
    assert "the column “Use another word” says “care money”" in question


def test_a_formula_is_a_question(book, sheet, tmp_path):
    sheet.cell(2, SAY, '=CONCATENATE("a","b")')
    sheet.cell(2, KEEP, "x")
    outcome = came_back(book, tmp_path).outcomes[0]
    assert outcome.entry is None
    assert str(outcome.question).endswith("a cell holds a formula. Type the words instead.")


def test_a_tick_in_a_cell_that_is_merged_over_two_boxes_is_a_question(book, sheet, tmp_path):
    sheet.cell(2, SAY, MONEY)
    sheet.cell(2, KEEP, "x")
    sheet.merge_cells(start_row=2, start_column=KEEP, end_row=2, end_column=REPLACE)
    assert "two boxes at once" in str(came_back(book, tmp_path).outcomes[0].question)


def test_an_extra_row_goes_on_with_the_word_above(book, sheet, tmp_path):
    sheet.cell(2, SAY, "Money to buy")
    sheet.cell(2, KEEP, "x")
    sheet.insert_rows(3)
    sheet.cell(3, SAY, "your own care.")
    returned = came_back(book, tmp_path)
    assert returned.outcomes[0].entry.meaning == MONEY
    assert len(returned.outcomes) == 7


def test_columns_may_be_moved_renamed_with_a_slip_or_added(book, sheet, tmp_path):
    sheet.cell(2, SAY, MONEY)
    sheet.cell(2, KEEP, "x")
    sheet.cell(1, SAY, "What we woud say")
    sheet.insert_cols(1)
    sheet.cell(1, 1, "Page")
    sheet.cell(2, 1, "page 4")
    outcome = came_back(book, tmp_path).outcomes[0]
    assert outcome.entry.meaning == MONEY
    assert outcome.notes == ("page 4",)


def test_missing_columns_are_told_and_the_others_read(book, sheet, tmp_path):
    sheet.cell(2, SAY, MONEY)
    sheet.cell(2, KEEP, "x")
    sheet.delete_cols(UNSURE, 2)
    returned = came_back(book, tmp_path)
    assert returned.outcomes[0].entry.meaning == MONEY
    assert str(returned.questions[0]).startswith(
        "row 1: these columns are missing: “Not sure”, “We did not agree”."
    )


def test_without_the_column_of_words_there_is_one_question_for_the_sheet(book, sheet, tmp_path):
    for row in (2, 3, 5, 6):
        sheet.cell(row, SAY, MONEY)
        sheet.cell(row, KEEP, "x")
    sheet.cell(4, SAY, "It is long.")
    sheet.delete_cols(1)
    returned = came_back(book, tmp_path)
    assert list(map(str, returned.questions)) == [
        "row 1: the column “The word” is missing, so nobody can tell which word a row is about. "
        "Put it back, with the words in it."
    ]
    assert [outcome.wording for outcome in returned.outcomes] == ["It is long."]


@pytest.mark.parametrize("said", ["=cmd|calc", "+1", "@x", "-2+3"])
@pytest.mark.parametrize("column", [1, SAY])
def test_words_that_a_spreadsheet_would_run_are_a_question(book, sheet, tmp_path, said, column):
    sheet.cell(2, SAY, MONEY)
    sheet.cell(2, KEEP, "x")
    sheet.cell(2, column, said).data_type = "s"
    outcome = came_back(book, tmp_path).outcomes[0]
    assert outcome.entry is None
    assert outcome.question.problem == (
        f"“{said}” begins with “{said[0]}”: a spreadsheet would run it as a formula."
    )


def test_own_words_and_sentences(book, sheet, tmp_path):
    sheet.cell(4, SAY, "It is long.")
    sheet.cell(5, 1, "signposting")
    sheet.cell(5, SAY, "telling you where to get help")
    sheet.cell(5, REPLACE, "x")
    outcomes = came_back(book, tmp_path).outcomes
    assert outcomes[2].wording == "It is long."
    assert outcomes[3].entry.term == "signposting"


def test_group_month_and_names(book, sheet, tmp_path):
    sheet.cell(2, SAY, MONEY)
    sheet.cell(2, KEEP, "x")
    about = book["Who filled this in"]
    for row, answer in enumerate(("Panel A", "May 2026", "Ann Smith", "", "x"), start=2):
        about.cell(row, 2, answer)
    entry = came_back(book, tmp_path).outcomes[0].entry
    assert (entry.agreed_by, entry.agreed_on, entry.people) == (
        "Panel A",
        "2026-05",
        ("Ann Smith",),
    )


def test_a_date_that_excel_made_of_a_month_is_read(book, sheet, tmp_path):
    from datetime import date

    sheet.cell(2, SAY, MONEY)
    sheet.cell(2, KEEP, "x")
    cell = book["Who filled this in"].cell(3, 2, date(2026, 5, 1))
    cell.number_format = "mmm-yy"
    assert came_back(book, tmp_path).outcomes[0].entry.agreed_on == "2026-05"


def test_a_sheet_saved_as_csv(book, sheet, tmp_path):
    sheet.cell(2, SAY, MONEY)
    sheet.cell(2, KEEP, "x")
    path = tmp_path / "sheet.csv"
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        csv.writer(file, delimiter=";").writerows(
            [cell or "" for cell in row] for row in sheet.iter_rows(values_only=True)
        )
    assert read_returned(path).outcomes[0].entry.meaning == MONEY


def test_a_workbook_with_macros_is_told(book, tmp_path):
    path = tmp_path / "sheet.xlsm"
    book.save(path)
    with zipfile.ZipFile(path, "a") as archive:
        archive.writestr("xl/vbaProject.bin", b"")
    with pytest.raises(ReadError, match="macros"):
        read_returned(path)


def test_a_workbook_of_a_newer_version_is_told(book, tmp_path):
    book.properties.category = "easyread word sheet 2"
    with pytest.raises(ReadError, match="version 2"):
        came_back(book, tmp_path)


def test_a_workbook_in_another_language_is_told(book, sheet, tmp_path):
    for cell in sheet[1]:
        cell.value = "Le mot"
    with pytest.raises(ReadError, match="in English"):
        came_back(book, tmp_path)


class TestPlainTables:
    def test_a_list_of_words_is_a_decision_a_row(self, tmp_path):
        path = tmp_path / "words.csv"
        path.write_text("word,what we would say\nutilise,use\n", encoding="utf-8")
        (outcome,) = read_returned(path, group="Panel A", month="2026-05").outcomes
        assert outcome.entry.use_instead == ("use",)
        assert (outcome.entry.status, outcome.entry.agreed_by) == ("agreed", "Panel A")

    def test_without_a_group_it_claims_no_agreement(self, tmp_path):
        path = tmp_path / "words.csv"
        path.write_text("term,use_instead\nutilise,use\n", encoding="utf-8")
        (outcome,) = read_returned(path).outcomes
        assert (outcome.entry.status, outcome.entry.agreed_by) == ("", "")

    @pytest.mark.parametrize("row", ["=cmd|calc,use,", "utilise,+1,", "utilise,use,@x"])
    def test_what_a_spreadsheet_would_run_is_a_question(self, tmp_path, row):
        path = tmp_path / "words.csv"
        path.write_text(f"term,use_instead,why\n{row}\nfloop,box,-\n", encoding="utf-8")
        asked, taken = read_returned(path).outcomes
        assert asked.entry is None
        assert "would run it as a formula. Begin it with a letter." in str(asked.question)
        assert taken.entry.use_instead == ("box",)

    def test_a_workbook_of_words(self, tmp_path):
        book = openpyxl.Workbook()
        book.active.append(["term", "meaning"])
        book.active.append(["floop", "A box."])
        path = tmp_path / "words.xlsx"
        book.save(path)
        assert read_returned(path).outcomes[0].entry.meaning == "A box."

    def test_a_faulty_row_is_a_question(self, tmp_path):
        path = tmp_path / "words.csv"
        path.write_text("term,use_instead,meaning\nutilise,use,\nfloop,,\n", encoding="utf-8")
        first, second = read_returned(path).outcomes
        assert first.entry is not None
        assert str(second.question).startswith("row 3: “floop” has no meaning")

    def test_a_table_without_terms_is_told(self, tmp_path):
        path = tmp_path / "words.csv"
        path.write_text("mot,sens\nutiliser,user\n", encoding="utf-8")
        with pytest.raises(GlossaryError, match="term"):
            read_returned(path)
