"""The classic formulas are textstat's own."""

from __future__ import annotations

import textstat

from easyread import formulas, read
from easyread.readers import read_text


def test_as_textstat_gives_them() -> None:
    sentence = "The committee met on Monday, and the members agreed the new plan for the year."
    assert formulas(read_text(sentence))["flesch_kincaid_grade"] == textstat.flesch_kincaid_grade(
        sentence
    )


def test_bullets_are_sentences_of_their_own() -> None:
    items = "- A new plan\n- An old plan\n- The budget"
    assert formulas(read(items, format="markdown"))["flesch_kincaid_grade"] < 8


def test_no_text_has_no_grade() -> None:
    assert formulas(read_text("…")) == {}
