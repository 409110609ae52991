"""Plain text: the str is the document, unchanged."""

from __future__ import annotations

from itertools import pairwise

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
