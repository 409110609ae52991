"""A sheet filled in by hand in Word is read as a person would read it."""

from __future__ import annotations

import io
import zipfile

import pytest
from docx.enum.text import WD_COLOR_INDEX
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from filling import came_back, first, first_word, hand, word_sheet

from easyread.readers.errors import ReadError
from easyread.workshop.coming_back import read_returned

SAY, DECISION = hand.SAY, hand.DECISION
MONEY = "Money to buy your own care."


@pytest.fixture
def document():
    return word_sheet()


@pytest.fixture
def table(document):
    """The first word, with what the panel would say."""
    table = first_word(document)
    hand.write(table, SAY, MONEY)
    return table


def is_explained(outcome) -> bool:
    entry = outcome.entry
    return entry is not None and (entry.term, entry.action, entry.meaning) == (
        "direct payment",
        "explain",
        MONEY,
    )


def test_an_empty_sheet_decides_nothing(document, tmp_path):
    returned = came_back(document, tmp_path)
    assert [outcome.is_empty for outcome in returned.outcomes] == [True] * 7
    assert returned.questions == ()


class TestTicks:
    def test_a_click_in_word(self, document, table, tmp_path):
        hand.click(table, "Keep it")
        assert is_explained(first(document, tmp_path))

    def test_an_x_typed_beside_the_box(self, document, table, tmp_path):
        hand.type_beside(table, "Keep it", "x ")
        assert is_explained(first(document, tmp_path))

    def test_an_x_typed_after_the_label(self, document, table, tmp_path):
        hand.find_line(table, "Keep it").add_run(" X")
        assert is_explained(first(document, tmp_path))

    def test_a_line_typed_anew_with_a_slip(self, document, table, tmp_path):
        hand.slip(table, "Keep it", "✔ keep it and say wat it meens")
        assert is_explained(first(document, tmp_path))

    def test_a_highlighted_line(self, document, table, tmp_path):
        hand.highlight(table, "Keep it")
        assert is_explained(first(document, tmp_path))

    def test_a_shaded_line(self, document, table, tmp_path):
        shade = OxmlElement("w:shd")
        shade.set(qn("w:fill"), "FFFF00")
        hand.find_line(table, "Keep it").runs[-1]._r.get_or_add_rPr().append(shade)
        assert is_explained(first(document, tmp_path))

    def test_a_crossed_box(self, document, table, tmp_path):
        line = hand.find_line(table, "Keep it")._p
        box = line.find(f".//{qn('w:sdtContent')}/{qn('w:r')}")
        box.get_or_add_rPr().append(OxmlElement("w:strike"))
        assert is_explained(first(document, tmp_path))

    def test_a_symbol_of_wingdings(self, document, table, tmp_path):
        line = hand.find_line(table, "Keep it")
        for control in line._p.findall(qn("w:sdt")):
            line._p.remove(control)
        sign = OxmlElement("w:sym")
        sign.set(qn("w:font"), "Wingdings")
        sign.set(qn("w:char"), "F0FE")
        line.runs[0]._r.insert(0, sign)
        assert is_explained(first(document, tmp_path))

    def test_the_hidden_name_of_a_box_wins_over_a_changed_label(self, document, table, tmp_path):
        hand.click(table, "Keep it")
        hand.find_line(table, "Keep it").runs[-1].text = " this one is good"
        assert is_explained(first(document, tmp_path))

    def test_words_after_a_ticked_label_are_what_the_panel_would_say(self, document, tmp_path):
        table = first_word(document)
        hand.click(table, "Use another word")
        hand.find_line(table, "Use another word").add_run(": own care money")
        assert first(document, tmp_path).entry.use_instead == ("own care money",)

    def test_two_ticks_are_a_question(self, document, table, tmp_path):
        hand.click(table, "Keep it")
        hand.click(table, "Not sure")
        outcome = first(document, tmp_path)
        assert outcome.entry is None
        assert str(outcome.question) == (
            "Word 1: direct payment: “Keep it and say what it means” and “Not sure” are both "
            "ticked. Leave one tick."
        )

    def test_words_without_a_tick_are_a_question(self, document, table, tmp_path):
        question = first(document, tmp_path).question
        assert "no box is ticked. Tick one box." in str(question)
        assert MONEY in str(question)

    def test_a_tick_that_belongs_to_no_box_is_a_question(self, document, table, tmp_path):
        cell = table.cell(hand.find_row(table, DECISION), 1)
        cell.add_paragraph("x")
        assert "belongs to no box" in str(first(document, tmp_path).question)


class TestTables:
    def test_lost_codes_and_names_do_not_matter(self, document, table, tmp_path):
        hand.slip(table, "Keep it", "x Keep it and say what it means")
        table.cell(hand.find_row(table, "Where it is"), 1).text = ""
        for line in table.cell(hand.find_row(table, DECISION), 1).paragraphs:
            for control in line._p.findall(qn("w:sdt")):
                line._p.remove(control)
        assert is_explained(first(document, tmp_path))

    def test_a_row_of_one_merged_cell(self, document, tmp_path):
        table = first_word(document)
        hand.click(table, "Keep it")
        row = table.rows[hand.find_row(table, SAY)]
        merged = row.cells[0].merge(row.cells[1])
        merged.text = f"{SAY}\n{MONEY}"
        assert is_explained(first(document, tmp_path))

    def test_an_answer_that_is_merged_over_two_rows(self, document, tmp_path):
        table = first_word(document)
        hand.click(table, "Keep it")
        at = hand.find_row(table, SAY)
        table.cell(at - 1, 1).merge(table.cell(at, 1)).text = MONEY
        assert is_explained(first(document, tmp_path))

    def test_a_row_added_without_a_label_goes_on_with_the_one_above(self, document, tmp_path):
        table = first_word(document)
        hand.write(table, SAY, "Money to buy")
        hand.click(table, "Keep it")
        hand.add_row(table, SAY, "your own care.")
        added = table.rows[hand.find_row(table, SAY) + 1]
        added.cells[0].text = ""
        assert is_explained(first(document, tmp_path))

    def test_a_row_with_a_label_of_its_own_is_kept_as_a_note(self, document, table, tmp_path):
        hand.click(table, "Keep it")
        hand.add_row(table, SAY, "Ask Ann about this.")
        outcome = first(document, tmp_path)
        assert is_explained(outcome)
        assert outcome.notes == ("Note: Ask Ann about this.",)

    def test_labels_with_slips(self, document, table, tmp_path):
        hand.click(table, "Keep it")
        table.cell(hand.find_row(table, SAY), 0).text = "What we woud say"
        table.cell(0, 0).text = "the wrod"
        assert is_explained(first(document, tmp_path))

    def test_a_row_that_was_deleted_is_not_missed(self, document, table, tmp_path):
        hand.click(table, "Keep it")
        for label in ("Draw or stick", "Where it is", "What the word list"):
            table._tbl.remove(table.rows[hand.find_row(table, label)]._tr)
        assert is_explained(first(document, tmp_path))

    def test_two_blocks_whose_tables_have_run_together(self, document, table, tmp_path):
        hand.click(table, "Keep it")
        second = document.tables[2]
        hand.write(second, SAY, "The NHS here.")
        hand.click(second, "Keep it")
        for row in list(second.rows):
            table._tbl.append(row._tr)
        heading = next(p for p in document.paragraphs if p.text.startswith("Word 2"))
        heading._p.getparent().remove(heading._p)
        second._tbl.getparent().remove(second._tbl)
        outcomes = came_back(document, tmp_path).outcomes
        assert is_explained(outcomes[0])
        assert outcomes[1].entry.term == "integrated care board"

    def test_a_title_that_is_gone(self, document, table, tmp_path):
        hand.click(table, "Keep it")
        for paragraph in list(document.paragraphs):
            if paragraph.style.name.startswith("Heading"):
                paragraph._p.getparent().remove(paragraph._p)
        assert is_explained(first(document, tmp_path))


class TestChanges:
    def test_tracked_insertions_count_and_deletions_do_not(self, document, tmp_path):
        table = first_word(document)
        hand.click(table, "Keep it")
        paragraph = table.cell(hand.find_row(table, SAY), 1).paragraphs[0]
        paragraph.add_run(MONEY)
        gone = OxmlElement("w:del")
        text = OxmlElement("w:delText")
        text.text = "Cash."
        run = OxmlElement("w:r")
        run.append(text)
        gone.append(run)
        paragraph._p.append(gone)
        added = OxmlElement("w:ins")
        added.append(paragraph.runs[0]._r)
        paragraph._p.append(added)
        assert is_explained(first(document, tmp_path))

    def test_a_comment_is_told_and_not_taken_for_an_answer(self, document, table, tmp_path):
        hand.click(table, "Keep it")
        line = table.cell(hand.find_row(table, SAY), 1).paragraphs[0]
        document.add_comment(line.runs, text="Is this the law?", author="Ann", initials="A")
        outcome = first(document, tmp_path)
        assert is_explained(outcome)
        assert outcome.notes == ("Is this the law?",)

    def test_words_typed_under_the_table_are_kept_as_a_note(self, document, table, tmp_path):
        hand.click(table, "Keep it")
        after = OxmlElement("w:p")
        run, text = OxmlElement("w:r"), OxmlElement("w:t")
        text.text = "Ask again next month."
        run.append(text)
        after.append(run)
        table._tbl.addnext(after)
        assert first(document, tmp_path).notes == ("Ask again next month.",)


class TestPeople:
    @pytest.fixture
    def filled(self, document, table):
        hand.click(table, "Keep it")
        about = document.tables[-1]
        hand.write(about, "Our group", "Panel A")
        hand.write(about, "The month", "20 May 2026")
        hand.write(about, "Filled in by", "Ann Smith and Bob Jones")
        return document

    def test_group_and_month_are_kept_and_names_are_not(self, filled, tmp_path):
        entry = first(filled, tmp_path).entry
        assert (entry.agreed_by, entry.agreed_on, entry.people) == ("Panel A", "2026-05", ())
        assert entry.status == "agreed"

    def test_names_are_kept_where_people_ticked_that(self, filled, tmp_path):
        line = next(p for p in filled.paragraphs if "Keep our names" in p.text)
        line.runs[-1].text = " x Keep our names with these words"
        assert first(filled, tmp_path).entry.people == ("Ann Smith", "Bob Jones")

    def test_what_is_typed_at_the_command_wins(self, filled, tmp_path):
        returned = came_back(filled, tmp_path, group="Panel B", month="2026-06")
        entry = returned.outcomes[0].entry
        assert (entry.agreed_by, entry.agreed_on) == ("Panel B", "2026-06")

    def test_a_sheet_without_group_and_month_says_so(self, document, table, tmp_path):
        hand.click(table, "Keep it")
        remarks = " ".join(came_back(document, tmp_path).remarks)
        assert "No group is named" in remarks
        assert "No month is named" in remarks


class TestOtherBlocks:
    def test_own_words(self, document, tmp_path):
        own = document.tables[-5]
        own.cell(0, 1).text = "signposting"
        hand.write(own, SAY, "telling you where to get help")
        hand.highlight(own, "Use another word")
        entry = came_back(document, tmp_path).outcomes[3].entry
        assert (entry.term, entry.use_instead) == (
            "signposting",
            ("telling you where to get help",),
        )

    def test_an_own_word_with_nothing_ticked_is_a_question(self, document, tmp_path):
        document.tables[-5].cell(0, 1).text = "signposting"
        question = came_back(document, tmp_path).outcomes[3].question
        assert str(question) == "Your own word 1 (“signposting”): no box is ticked. Tick one box."

    def test_a_tick_without_a_word_is_a_question(self, document, tmp_path):
        own = document.tables[-5]
        hand.write(own, SAY, "help")
        hand.click(own, "Use another word")
        assert "there is no word" in str(came_back(document, tmp_path).outcomes[3].question)

    def test_a_sentence_is_for_the_author(self, document, tmp_path):
        hand.write(document.tables[3], SAY, "It is long.")
        outcome = came_back(document, tmp_path).outcomes[2]
        assert (outcome.place, outcome.wording) == ("Sentence 1", "It is long.")
        assert outcome.entry is None


class TestBadFiles:
    def test_a_sheet_of_a_newer_version_is_told(self, document, tmp_path):
        document.core_properties.category = "easyread word sheet 2"
        with pytest.raises(ReadError, match=r"version 2.*Install the newest easyread"):
            came_back(document, tmp_path)

    def test_a_sheet_that_lost_its_version_is_read(self, document, table, tmp_path):
        hand.click(table, "Keep it")
        document.core_properties.category = ""
        assert is_explained(first(document, tmp_path))

    def test_labels_in_another_language_are_told(self, document, tmp_path):
        for table in document.tables:
            for row in table.rows:
                row.cells[0].text = "Le mot juste"
        for paragraph in list(document.paragraphs):
            paragraph.text = "Bonjour"
        with pytest.raises(ReadError, match="in English"):
            came_back(document, tmp_path)

    def test_an_answer_in_another_language_is_a_question(self, document, tmp_path):
        table = first_word(document)
        hand.write(table, SAY, "de l'argent pour les soins que vous achetez avec la ville")
        hand.click(table, "Keep it")
        assert "seems to be in French" in str(first(document, tmp_path).question)

    def test_a_file_with_macros_is_told(self, document, tmp_path):
        path = tmp_path / "sheet.docm"
        document.save(str(path))
        with zipfile.ZipFile(path, "a") as archive:
            archive.writestr("word/vbaProject.bin", b"")
        with pytest.raises(ReadError, match="macros"):
            read_returned(path)

    def test_another_paper_is_told(self, tmp_path):
        import docx

        other = docx.Document()
        other.add_paragraph("Minutes of the meeting.")
        with pytest.raises(ReadError, match="no word of a word sheet"):
            came_back(other, tmp_path)

    @pytest.mark.parametrize("data", [b"", b"no zip", b"PK\x03\x04 broken"])
    def test_a_broken_file_is_told(self, tmp_path, data):
        path = tmp_path / "sheet.docx"
        path.write_bytes(data)
        with pytest.raises(ReadError):
            read_returned(path)

    def test_a_file_that_is_not_there_is_told(self, tmp_path):
        with pytest.raises(ReadError, match="there is no such file"):
            read_returned(tmp_path / "none.docx")


def test_an_old_form_box_and_any_highlight_colour_are_ticks(document, table, tmp_path):
    line = hand.find_line(table, "Keep it")
    line.runs[-1].font.highlight_color = WD_COLOR_INDEX.GRAY_25
    assert is_explained(first(document, tmp_path))


def test_the_bytes_are_never_changed_by_reading(document, tmp_path):
    came_back(document, tmp_path)
    before = (tmp_path / "sheet.docx").read_bytes()
    read_returned(tmp_path / "sheet.docx")
    assert (tmp_path / "sheet.docx").read_bytes() == before
    assert io.BytesIO(before).getvalue()
