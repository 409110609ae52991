"""Plain text: the str is the document, unchanged."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from easyread.readers import read_text


@given(st.text(alphabet="ab.\n \t•-1é", max_size=200))
def test_the_text_stays_as_it_is(source):
    document = read_text(source)
    assert document.text == source
    edges = [(block.start, block.end) for block in document.blocks]
    assert all(0 <= start < end <= len(source) for start, end in edges)
    assert all(a[1] <= b[0] for a, b in pairwise(edges))
    covered = "".join(source[start:end] for start, end in edges)
    assert {letter for letter in source if letter.isalpha()} <= set(covered)


def test_a_blank_line_parts_paragraphs_and_a_list_is_a_list():
    document = read_text("One line\nand more.\n\n- first\n- second")
    assert [(b.kind, document.text[b.start : b.end]) for b in document.blocks] == [
        ("paragraph", "One line\nand more."),
        ("list-item", "first"),
        ("list-item", "second"),
    ]


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("", []),
        (" \n\t\n", []),
        ("One line that\nis wrapped here.", [("paragraph", 0)]),
        ("Windows ends.\r\n\r\nSecond one.", [("paragraph", 0)] * 2),
        ("1. first\n2. second", [("list-item", 1)] * 2),
        ("• first\n  • inside\n• last", [("list-item", 1), ("list-item", 2), ("list-item", 1)]),
        ("What to bring\n=============\nA warm coat.", [("heading", 1), ("paragraph", 0)]),
    ],
)
def test_how_lines_make_blocks(source, expected):
    document = read_text(source)
    assert [(b.kind, b.level) for b in document.blocks] == expected


def test_a_wrapped_line_that_begins_with_a_number_is_no_item():
    source = (
        "The group was set up in the spring of the year\n1999. It has met each month since then."
    )
    assert [b.kind for b in read_text(source).blocks] == ["paragraph"]
