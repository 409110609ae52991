"""Glossaries as people keep them: spreadsheets with habits, one over another."""

from __future__ import annotations

import pytest

from easyread import Glossary, check
from easyread.glossary import Entry, GlossaryError


@pytest.fixture
def load(tmp_path):
    def write(content: str | bytes) -> Glossary:
        path = tmp_path / "words.csv"
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return Glossary.load(path)

    return write


def first(text: str, glossary: Glossary) -> str:
    finding = next(f for f in check(text, glossary=glossary).findings if f.suggestions)
    return finding.suggestions[0].replacement


@pytest.mark.parametrize(
    "content",
    [
        "term,use_instead\nfloop,box\n",
        "Term;Use instead;\nfloop;box;\n",
        "\ufeffterm,use_instead,,\nfloop,box,,\n",
        "term\tuse_instead\nfloop\tbox\n",
        "term,use_instead,notes of ours\n\nfloop, box ,ask Jo\n",
        "term,use_instead\r\nfloop,box\r\n".encode("utf-16"),
        "word,plain words,what it means\nfloop,box,A café’s box.\n".encode("cp1252"),
        "Words of Panel A,,\n\nMay 2026,,\nword,plain words,\nfloop,box,\n",
    ],
)
def test_what_a_spreadsheet_makes_of_it_is_read(load, content):
    glossary = load(content)
    assert len(glossary) == 1
    assert first("Two floops came.", glossary) == "boxes"


@pytest.mark.parametrize(
    ("content", "says"),
    [
        ("use_instead\nbox\n", "term"),
        ("term,term\na,b\n", "term"),
        ("term,use_instead\nfloop,\n", "row 2"),
        ("term,use_instead,action\nfloop,box,burn\n", "action"),
        ("", "no column"),
        ("term,notes\n", "neither a column"),
        ("term,use_instead,Use Instead\na,b,c\n", "use_instead.*twice"),
        ("term,use_instead\na,b\n,c\n", "row 3, column term"),
        ("PK\x03\x04 workbook", "damaged"),
    ],
)
def test_a_fault_is_named_by_file_row_and_column(load, content, says):
    with pytest.raises(GlossaryError, match=says) as caught:
        load(content)
    assert "words.csv" in str(caught.value)


def test_another_name_for_a_column_that_is_there_is_a_column_of_ones_own(load):
    (entry,) = load("term,use_instead,notes,why\nfloop,box,ask Jo,It is short.\n")
    assert entry.why == "It is short."


def test_remarks_and_empty_rows_are_passed_over(load):
    content = "# our words\n\nterm,use_instead\n# from May\nfloop,box\n#MeToo,a movement\n"
    assert [entry.term for entry in load(content)] == ["floop", "#MeToo"]


def test_a_missing_file_is_named(tmp_path):
    with pytest.raises(GlossaryError, match=r"gone\.csv"):
        Glossary.load(tmp_path / "gone.csv")


def test_what_is_added_last_wins():
    glossary = Glossary.default()
    glossary.add(Entry(term="utilise", part_of_speech="verb", use_instead=("work with",)))
    assert first("We utilised it.", glossary) == "worked with"


def test_the_longest_term_wins():
    glossary = Glossary(
        [
            Entry(term="floop", use_instead=("box",)),
            Entry(term="floop plan", use_instead=("list",)),
        ]
    )
    assert first("The floop plan is here.", glossary) == "list"


def test_what_is_saved_is_read_again(tmp_path):
    glossary = Glossary(
        [Entry(term="floop", use_instead=("box", "case"), meaning="A box; a case.")]
    )
    glossary.save(tmp_path / "a.csv")
    (entry,) = Glossary.load(tmp_path / "a.csv")
    assert entry.use_instead == ("box", "case")
    assert entry.meaning == "A box; a case."


def test_a_sense_is_told_by_the_words_near_it():
    entry = Entry(term="bank", part_of_speech="noun", use_instead=("side",), when_near=("river",))
    glossary = Glossary([entry])
    assert first("We sat on the bank of the river.", glossary) == "side"
    assert check("The bank lent us money.", glossary=glossary).findings == []


def test_words_are_found_inside_terms_and_meanings_the_nearest_first():
    glossary = Glossary(
        [
            Entry(term="box", meaning="A thing to put a floop in."),
            Entry(term="floop register", meaning="A list."),
            Entry(term="floop", use_instead=("box",)),
            Entry(term="afloop", use_instead=("bag",)),
        ]
    )
    assert [e.term for e in glossary.find("Floop")] == ["floop", "floop register", "box"]
    assert glossary.find("  ") == []


def test_two_glossaries_are_compared_and_merged():
    first = Glossary([Entry(term="floop", use_instead=("box",), agreed_by="Panel A")])
    second = Glossary([Entry(term="floop", use_instead=("bag",), agreed_by="Panel B")])
    (pair,) = first.compare(second)
    assert pair.result == "conflict"
    (entry,) = first.merge(second)
    assert entry.status == "contested"
    assert entry.other_view == "Panel B would say “bag”."


@pytest.mark.parametrize("suffix", ["html", "docx", "md"])
def test_a_glossary_is_saved_as_a_page_to_read(tmp_path, suffix):
    glossary = Glossary([Entry(term="floop", meaning="A box.", people=("Jo Smith",))])
    path = tmp_path / f"words.{suffix}"
    glossary.save(path)
    shown = "" if suffix == "docx" else path.read_text("utf-8")
    assert path.stat().st_size > 40
    assert suffix == "docx" or "A box." in shown
    assert "Smith" not in shown
