"""Ticks as people make them."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from easyread.workshop.marks import read_cell, read_mark, symbol


@pytest.mark.parametrize(
    "line",
    [
        "☒ Not sure",
        "☑ Not sure",
        "☑️ Not sure",
        "✓ Not sure",
        "✔ Not sure",
        "x Not sure",
        "X Not sure",
        "☐ x Not sure",
        "☐x Not sure",
        "☐ Not sure x",
        "☐ Not sure ✓",
        "[x] Not sure",
        "[ X ] Not sure",
        "(x) Not sure",
        "Not sure: yes",
        "Not sure - YES!",
        "yes Not sure",
    ],
)
def test_a_tick_is_known_whatever_its_form(line):
    assert read_mark(line) == (True, "Not sure")


@pytest.mark.parametrize(
    "line", ["☐ Not sure", "□ Not sure", "[ ] Not sure", "[] Not sure", "Not sure: no"]
)
def test_an_empty_box_or_a_no_is_no_tick(line):
    assert read_mark(line) == (False, "Not sure")


@pytest.mark.parametrize("line", ["Not sure", "No sure", "Don't use it", "Use another word"])
def test_a_label_alone_says_nothing(line):
    assert read_mark(line) == (None, line)


@pytest.mark.parametrize(
    ("cell", "state"),
    [
        ("x", True),
        (" X ", True),
        ("xx", True),
        ("✓", True),
        ("yes", True),
        ("☒", True),
        ("", False),
        ("-", False),
        ("no", False),
        ("☐", False),
        ("helper", None),
        ("x maybe", None),
    ],
)
def test_a_cell_holds_a_tick_or_nothing_or_other_words(cell, state):
    assert read_cell(cell) is state


def test_symbols_of_a_picture_font_are_boxes():
    assert symbol("Wingdings", "F0FE") == "☒"
    assert symbol("Wingdings", "F0A8") == "☐"
    assert symbol("Wingdings", "F04A") == ""
    assert symbol("Arial", "F0FE") == ""


@settings(max_examples=60, deadline=None)
@given(st.text(alphabet="☐☒xX []()yesno-: ab", max_size=40))
def test_no_line_keeps_it_busy_or_gains_letters(line):
    _, rest = read_mark(line)
    assert rest in line
