"""Glossaries that people keep in Excel."""

import datetime
import io
import zipfile

import openpyxl
import pytest
from word_files import paragraph, word_file

from easyread.entries import GlossaryError
from easyread.glossary import Glossary
from easyread.readers.errors import ReadError
from easyread.readers.workbook import read_tables, read_workbook
from easyread.rows import read_rows


def workbook(*rows, hidden_first=False):
    book = openpyxl.Workbook()
    sheet = book.active
    if hidden_first:
        sheet.sheet_state = "hidden"
        sheet.append(["nothing"])
        sheet = book.create_sheet()
    for row in rows:
        sheet.append(row)
    data = io.BytesIO()
    book.save(data)
    return data.getvalue()


def entries(*rows):
    return [row.entry for row in read_rows(workbook(*rows), "ours.xlsx", "local")]


def test_a_sheet_is_read_like_a_csv(tmp_path):
    path = tmp_path / "ours.xlsx"
    path.write_bytes(workbook(["Word", "Use instead"], ["flummox", "confuse; puzzle"]))
    (entry,) = Glossary.load(path)
    assert entry.use_instead == ("confuse", "puzzle")


def test_a_date_is_a_date_again():
    (entry,) = entries(["term", "meaning", "review by"], ["x", "A y.", datetime.date(2027, 4, 30)])
    assert entry.review_by == "2027-04-30"


def test_a_date_that_became_a_number_in_csv():
    (row,) = read_rows(b"term,meaning,review_by\nx,A y.,46507\n", "ours.csv", "local")
    assert row.entry.review_by == "2027-04-30"


def test_a_year_is_no_count_of_days():
    (row,) = read_rows(b"term,meaning,review_by\nx,A y.,2027\n", "ours.csv", "local")
    assert row.entry.review_by == "2027"


def test_whole_numbers_have_no_decimals_and_truth_is_yes():
    assert read_workbook(workbook(["a", 7, 1.5, True]), "x") == [["a", "7", "1.5", "yes"]]


def test_empty_rows_and_cells_keep_their_place():
    assert read_workbook(workbook(["a", None, "b"], [], ["c"]), "x") == [["a", "", "b"], [], ["c"]]


def test_the_first_sheet_that_is_shown_is_read():
    assert read_workbook(workbook(["a"], hidden_first=True), "x") == [["a"]]


def test_a_fault_is_named_by_file_row_and_column():
    data = workbook(["term", "use_instead"], ["a", "b"], [], [None, "c"])
    with pytest.raises(GlossaryError, match=r"ours\.xlsx, row 4, column term"):
        [row.entry for row in read_rows(data, "ours.xlsx", "local")]


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"PK\x03\x04 and no more", "damaged"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "password"),
    ],
)
def test_what_is_no_workbook_is_refused_with_its_name(data, said):
    with pytest.raises(GlossaryError, match=said) as caught:
        read_rows(data, "ours.xlsx", "local")
    assert "ours.xlsx" in str(caught.value)


def test_another_office_file_is_refused():
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w") as archive:
        archive.writestr("ppt/presentation.xml", "<a/>")
    with pytest.raises(ReadError, match="not an Excel workbook"):
        read_workbook(data.getvalue(), "x.docx")


def changed(data, member, old, new):
    target = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as source, zipfile.ZipFile(target, "w") as archive:
        for name in source.namelist():
            content = source.read(name)
            archive.writestr(name, content.replace(old, new) if name == member else content)
    return target.getvalue()


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        (b'<row r="1"', b'<row r="999999999"', "more than 50,000 rows"),
        (b'<row r="1"', b'<row r="one"', "damaged"),
        (b"<sheetData>", b"<sheetData", "damaged"),
    ],
)
def test_a_sheet_that_lies_is_refused(old, new, said):
    data = changed(workbook(["a"]), "xl/worksheets/sheet1.xml", old, new)
    with pytest.raises(ReadError, match=said):
        read_workbook(data, "x.xlsx")


def test_every_shown_sheet_comes_with_its_formulas_and_merged_cells():
    book = openpyxl.Workbook()
    first = book.active
    first.title = "One"
    first["A1"] = "word"
    first["B2"] = "=1+1"
    first.merge_cells("A3:B4")
    book.create_sheet("Two")["C1"] = "x"
    book.create_sheet("Hidden").sheet_state = "hidden"
    buffer = io.BytesIO()
    book.save(buffer)
    one, two = read_tables(buffer.getvalue(), "book.xlsx")
    assert (one.name, one.rows[0], one.formulas, one.merged) == (
        "One",
        ["word"],
        frozenset({(1, 1)}),
        ((2, 0, 3, 1),),
    )
    assert (two.name, two.rows) == ("Two", [["", "", "x"]])


def test_a_file_that_is_no_workbook_has_no_tables():
    with pytest.raises(ReadError):
        read_tables(b"PK\x03\x04 broken", "book.xlsx")


def test_a_word_file_is_told_to_be_one():
    with pytest.raises(GlossaryError, match=r"paper\.docx: this is a Word file.*CSV or Excel"):
        read_rows(word_file(paragraph("We met.")), "paper.docx", "local")
