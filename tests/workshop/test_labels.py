"""Labels with the slips that people make."""

from __future__ import annotations

import pytest

from easyread.workshop.labels import field_labels, find_label, tick_labels


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Keep it and say what it means", "keep"),
        ("Keep it and say what it meens", "keep"),
        ("keep it, and say what it all means", "keep"),
        ("Keep it", "keep"),
        ("Use anothr word", "replace"),
        ("Dont use it", "avoid"),
        ("Don’t use it.", "avoid"),
        ("not shure", "unsure"),
        ("We didn't agree", "contested"),
    ],
)
def test_a_box_is_known_by_a_label_like_its_own(text, name):
    assert find_label(text, tick_labels()) == (name, "")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The wrod", "word"),
        ("What would we say", "say"),
        ("WHAT WE WOULD SAY:", "say"),
        ("If we did not agree", "views"),
        ("Group", "group"),
        ("With suport from", "support"),
    ],
)
def test_a_row_is_known_by_a_label_like_its_own(text, name):
    assert find_label(text, field_labels()) == (name, "")


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Use another word: helper", ("replace", "helper")),
        ("Use another word (helper)", ("replace", "helper")),
    ],
)
def test_what_stands_after_a_label_is_kept(text, found):
    assert find_label(text, tick_labels()) == found


def test_a_name_after_a_label_is_not_taken_for_a_slip():
    assert find_label("Filled in by Ann", field_labels()) == ("filled_by", "Ann")


@pytest.mark.parametrize(
    "text", ["The word hurts us", "money for care", "We ran out of time", "", "Le mot"]
)
def test_other_words_are_no_label(text):
    assert find_label(text, field_labels()) is None
    assert find_label(text, tick_labels()) is None
