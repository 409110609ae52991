"""A comparison, a revision and a glossary as a notebook shows them."""

from __future__ import annotations

import pytest
from lxml import html as lxml_html

import easyread
from easyread.glossary import Entry, Glossary

HOSTILE = "<img src=x onerror=alert(1)>"


def tree(shown):
    return lxml_html.fragment_fromstring(shown._repr_html_(), create_parent="div")


def rows(table):
    return [[cell.text_content() for cell in row] for row in table.xpath(".//tbody/tr")]


def test_a_comparison_shows_each_change_with_the_words_of_both_texts():
    comparison = easyread.compare("You must not pay by 5 May.", "You must pay by 6 May.")
    assert comparison.changes
    (table,) = tree(comparison).xpath("//table")
    assert [row[1] for row in rows(table)] == [change.message for change in comparison.changes]
    assert any("5 May" in row[2] and "6 May" in row[3] for row in rows(table))


def test_a_comparison_without_a_change_says_so_and_still_asks_for_a_reader():
    shown = tree(easyread.compare("You must pay.", "You must pay.")).text_content()
    assert "No change of meaning was found." in shown
    assert "A person who knows the subject should read both." in shown


def test_a_revision_shows_what_was_changed_and_what_is_left_with_the_reason():
    revision = easyread.fix("You don't pay. We will discuss the consortium.")
    changed, left = tree(revision).xpath("//table")
    assert rows(changed)[0][1:3] == ["“don't”", "“do not”"]
    assert [row[3] for row in rows(left)] == [edit.reason for edit in revision.withheld]


def test_a_glossary_shows_how_many_entries_it_has_and_the_last_ones_first():
    glossary = Glossary(
        Entry(term=f"word {number}", use_instead=("thing",)) for number in range(30)
    )
    shown = tree(glossary)
    assert "30 entries" in shown.text_content()
    (table,) = shown.xpath("//table")
    assert rows(table)[0][0] == "word 29"
    assert repr(glossary) == "<Glossary of 30 entries>"


@pytest.mark.parametrize(
    "shown",
    [
        easyread.compare(f"{HOSTILE} 5 people came.", f"{HOSTILE} 6 people came."),
        easyread.fix(f"{HOSTILE} they don't pay."),
        Glossary([Entry(term=HOSTILE, use_instead=(HOSTILE,), meaning=HOSTILE)]),
    ],
    ids=["comparison", "revision", "glossary"],
)
def test_nothing_that_a_document_says_is_markup(shown):
    assert not tree(shown).xpath("//img | //script")


def test_the_folders_of_a_paper_are_not_shown(tmp_path):
    path = tmp_path / "paper.txt"
    path.write_text("You don't pay.", encoding="utf-8")
    for shown in (easyread.fix(path), easyread.compare(path, path)):
        assert "paper.txt" in shown._repr_html_()
        assert tmp_path.name not in shown._repr_html_()


def test_each_shows_itself_as_text_where_there_is_no_html():
    comparison = easyread.compare("You must pay.", "You may pay.")
    revision = easyread.fix("You don't pay.")
    assert "Meaning kept" in str(comparison)
    assert "“do not”" in str(revision)
