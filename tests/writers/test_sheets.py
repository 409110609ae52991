"""The word sheet in its three forms: one word a page, large print, plain words, boxes to tick."""

from __future__ import annotations

import io

import docx
import openpyxl
import pytest
from lxml import etree, html

from easyread.checker import reading_level
from easyread.readers.docx import read_docx
from easyread.word_sheet import Quote, SentenceCard, WordCard, WordSheet, sheet_texts
from easyread.writers import sheet_excel, sheet_html, sheet_word
from easyread.writers.sheet_layout import lay_out, minutes

BOXES = [
    "Keep it and say what it means",
    "Use another word",
    "Don't use it",
    "Not sure",
    "We did not agree",
]
CARD = WordCard(
    "w-123abc",
    "direct payment",
    Quote("You may get a direct payment.", "paper.md, under “Money”", 14, 28),
    "It is there 2 times.",
    ("It means: Money to buy your own care.", "This is a draft. No panel has agreed it yet."),
)
NASTY = WordCard("w-000000", "=1+1 <b>", Quote("A <b>=1+1</b> & \x07bell", "x.md"), "", ())
SHEET = WordSheet(
    ("paper.md",),
    (CARD, NASTY),
    (SentenceCard("s-123abc", Quote("It is long and it goes on.", "paper.md")),),
)


def word() -> docx.document.Document:
    return docx.Document(io.BytesIO(sheet_word.render(SHEET)))


def plain(text: str) -> str:
    return text if text[-1] in ".?!:" else f"{text}."


def test_the_first_page_has_a_reading_age_of_nine_or_less():
    texts = sheet_texts()
    start = texts["start"]
    lines = [*start["lines"], *start["steps"], *start["comfort"], *texts["tick_help"].values()]
    age = reading_level(" ".join(map(plain, lines))).reading_age
    assert age is not None and age <= 9


def test_the_page_for_the_person_who_leads_is_nearly_as_plain():
    lead = sheet_texts()["lead"]
    lines = [
        line
        for part in ("time", "before", "begin", "word", "differ", "back")
        for line in lead[part]
    ]
    age = reading_level(" ".join(map(plain, lines))).reading_age
    assert age is not None and age <= 10


def test_no_line_of_the_help_holds_more_than_one_idea():
    texts = sheet_texts()
    for name in ("start", "lead"):
        for lines in texts[name].values():
            if isinstance(lines, list):
                assert all(len(line.split()) <= 14 for line in lines)


def test_each_word_sentence_and_own_word_has_a_page_of_its_own():
    titles = [page.title for page in lay_out(SHEET)]
    assert titles == [
        "What to do",
        "For the person who leads",
        "Word 1: direct payment",
        "Word 2: =1+1 <b>",
        "Sentence 1",
        *(f"Your own word {number}" for number in (1, 2, 3, 4)),
        "Who filled this in",
    ]


def test_the_leader_is_told_how_long_it_takes():
    assert minutes(SHEET) == 35
    assert "This sheet takes about 35 minutes." in read_docx(sheet_word.render(SHEET), "x").text


class TestWord:
    def test_every_page_begins_with_a_real_heading(self):
        headings = [p.text for p in word().paragraphs if p.style.name == "Heading 1"]
        assert headings == [page.title for page in lay_out(SHEET)]

    def test_a_word_has_its_sentence_its_place_and_room_to_answer(self):
        rows = [[cell.text for cell in row.cells] for row in word().tables[1].rows]
        assert [label.partition("\n")[0] for label, _ in rows] == [
            "The word",
            "The sentence it comes from",
            "Where it is",
            "What the word list says",
            "Draw or stick a picture",
            "What we would say",
            "What we want to do",
            "If we did not agree: what each person thinks",
        ]
        assert rows[0][1] == "direct payment"
        assert rows[1][1] == "You may get a direct payment."
        assert "Code: w-123abc" in rows[2][1]
        assert rows[5][1] == ""

    def test_the_word_stands_out_in_its_sentence(self):
        cell = word().tables[1].cell(1, 1)
        assert [r.text for r in cell.paragraphs[0].runs if r.style.name == "Strong"] == [
            "direct payment"
        ]

    def test_the_five_boxes_are_there_each_with_a_hidden_name(self):
        cell = etree.fromstring(etree.tostring(word().tables[1].cell(6, 1)._tc))
        lines = ["".join(p.itertext()) for p in cell.iter("{*}p")]
        assert lines == [f"☐ {label}" for label in BOXES]
        tags = [value for tag in cell.iter("{*}tag") for value in tag.attrib.values()]
        assert tags == [
            f"w-123abc:{name}" for name in ("keep", "replace", "avoid", "unsure", "contested")
        ]

    def test_names_are_asked_for_last_and_are_a_choice(self):
        last = word().tables[-1]
        assert [row.cells[0].text for row in last.rows] == [
            "About this sheet",
            "Our group",
            "The month",
            "Filled in by",
            "With support from",
        ]
        text = read_docx(sheet_word.render(SHEET), "x").text
        assert "We keep names only if you want us to." in text
        assert "☐ Keep our names with these words" in text

    def test_the_file_says_which_version_it_is(self):
        assert word().core_properties.category == "easyread word sheet 1"

    def test_the_same_sheet_is_the_same_file(self):
        assert sheet_word.render(SHEET) == sheet_word.render(SHEET)


class TestHtml:
    @pytest.fixture
    def page(self) -> etree._Element:
        return html.document_fromstring(sheet_html.render(SHEET))

    def test_it_says_its_language_and_title(self, page):
        assert page.get("lang") == "en-GB"
        assert page.findtext(".//title") == "Words to talk about"

    def test_it_holds_the_same_pages(self, page):
        titles = [each.text_content() for each in page.iter("h2")]
        assert titles == [each.title for each in lay_out(SHEET)]

    def test_every_table_has_headers_for_its_columns_and_rows(self, page):
        for table in page.iter("table"):
            assert [th.get("scope") for th in table.findall("thead/tr/th")] == ["col", "col"]
            for row in table.findall("tbody/tr"):
                assert row.find("th").get("scope") == "row"

    def test_nothing_of_a_paper_is_taken_for_markup_and_nothing_is_fetched(self, page):
        assert not page.xpath("//b | //script | //link | //img | //@onclick")

    def test_the_print_is_large_and_each_word_begins_a_page(self):
        style = sheet_html.render(SHEET).decode().partition("<style>")[2].partition("</style>")[0]
        assert "font: 14pt" in style
        assert "break-before: page" in style


class TestExcel:
    @pytest.fixture
    def book(self) -> openpyxl.Workbook:
        return openpyxl.load_workbook(io.BytesIO(sheet_excel.render(SHEET)))

    def test_it_opens_at_what_to_do(self, book):
        assert book.sheetnames == ["What to do", "Words to talk about", "Who filled this in"]
        assert book.active.title == "What to do"
        assert book.properties.category == "easyread word sheet 1"

    def test_a_word_is_a_row_with_five_columns_to_tick(self, book):
        header, first, *_ = book["Words to talk about"].iter_rows(values_only=True)
        assert list(header[5:10]) == BOXES
        assert first[0] == "direct payment"
        assert first[4:11] == (None,) * 7
        assert first[11] == "w-123abc"

    def test_there_are_rows_for_sentences_and_four_own_words(self, book):
        codes = [row[11].value for row in book["Words to talk about"].iter_rows(min_row=2)]
        assert codes == ["w-123abc", "w-000000", "s-123abc", "own-1", "own-2", "own-3", "own-4"]

    def test_the_header_stays_in_sight_and_an_x_can_be_chosen(self, book):
        sheet = book["Words to talk about"]
        assert sheet.freeze_panes == "A2"
        (rule,) = sheet.data_validations.dataValidation
        assert str(rule.sqref).split() == [f"{letter}2:{letter}8" for letter in "FGHIJ"]

    def test_what_looks_like_a_formula_is_text(self, book):
        cell = book["Words to talk about"]["A3"]
        assert (cell.value, cell.data_type) == ("=1+1 <b>", "s")

    def test_the_print_is_large(self, book):
        assert book["Words to talk about"]["A2"].font.size == 14
