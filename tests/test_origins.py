"""A stretch of text begins and ends where its first and last piece do in the source."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from easyread.origins import Origins, Piece


@st.composite
def pieces(draw: st.DrawFn) -> list[Piece]:
    """Pieces in order with holes between them, some of which are longer in the source."""
    found: list[Piece] = []
    start = at = 0
    for _ in range(draw(st.integers(0, 5))):
        start += draw(st.integers(0, 2))
        at += draw(st.integers(0, 2))
        length, longer = draw(st.integers(1, 4)), draw(st.sampled_from([0, 0, 3]))
        found.append(Piece(start, start + length, at, at + length + longer))
        start, at = start + length, at + length + longer
    return found


@given(pieces(), st.text("a\n", min_size=60, max_size=60), st.integers(0, 25), st.integers(1, 9))
def test_lines_are_those_of_the_first_and_the_last_piece(pieces, source, start, length):
    origins = Origins(pieces, source)
    under = list(origins.pieces_of(start, start + length))
    if not under:
        assert origins.lines_of(start, start + length) is None
        return

    def line_and_column(at: int) -> tuple[int, int]:
        before = source[:at]
        return before.count("\n") + 1, at - (before.rfind("\n") + 1) + 1

    first, last = line_and_column(under[0].at), line_and_column(under[-1].until)
    assert origins.lines_of(start, start + length) == (*first, *last)


def test_a_piece_that_is_longer_in_the_source_is_not_cut():
    (piece,) = Origins([Piece(0, 2, 0, 9)], "").pieces_of(1, 2)
    assert (piece.at, piece.until) == (0, 9)
