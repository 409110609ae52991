"""Where each character of a text came from in its source."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from easyread.quick import quick


@quick
@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of ``Document.text`` that came unbroken from one place in the source.

    ``text[start:end]`` stands at ``at`` to ``until`` of the source. In a single-part source
    (text, Markdown, HTML) these are characters of ``Document.source``. In an archive, ``part``
    is the member ("word/document.xml"), ``node`` the number of the text node in that member
    (in document order, from 0), and ``at``/``until`` are characters of that node. Where both
    lengths agree the characters match one for one; else (``&amp;``) the piece is indivisible.
    """

    start: int
    end: int
    at: int
    until: int
    part: str = ""
    node: int = 0

    @property
    def is_divisible(self) -> bool:
        """Whether its characters match those of the source one for one."""
        return self.end - self.start == self.until - self.at


class Origins:
    """The pieces of a text in order, and the lines of a source that is one text."""

    def __init__(self, pieces: Sequence[Piece], source: str) -> None:
        self._pieces = pieces
        self._starts = [piece.start for piece in pieces]
        self._line_starts = [0, *(match.end() for match in re.finditer("\n", source))]

    def _reach(self, start: int, end: int) -> tuple[int, int]:
        """The first and the last index of the pieces that hold ``text[start:end]``."""
        first = max(bisect_right(self._starts, start) - 1, 0)
        if first < len(self._pieces) and self._pieces[first].end <= start:
            first += 1
        return first, bisect_left(self._starts, end, first) - 1

    def pieces_of(self, start: int, end: int) -> Iterator[Piece]:
        """The pieces under ``text[start:end]``, each cut to it where it can be cut."""
        first, last = self._reach(start, end)
        # Not a slice: a copy of all that follows would make many findings quadratic.
        for number in range(first, last + 1):
            piece = self._pieces[number]
            if not piece.is_divisible:
                yield piece
                continue
            low, high = max(piece.start, start), min(piece.end, end)
            shift = piece.at - piece.start
            yield Piece(low, high, low + shift, high + shift, piece.part, piece.node)

    def lines_of(self, start: int, end: int) -> tuple[int, int, int, int] | None:
        """Line and column where ``text[start:end]`` begins, and where it ends; None for nowhere."""
        at = bisect_right(self._starts, start) - 1
        piece = self._pieces[at] if at >= 0 else None
        if piece is not None and end <= piece.end and start < end and piece.is_divisible:
            shift = piece.at - piece.start  # nearly every finding stands in one piece
            first, last = start + shift, end + shift
        else:
            opening, closing = self._reach(start, end)
            if opening > closing:
                return None
            first, last = self._first_of(opening, start), self._last_of(closing, end)
        line, column = self.line_and_column(first)
        if line < len(self._line_starts) and last >= self._line_starts[line]:
            return line, column, *self.line_and_column(last)
        return line, column, line, column + last - first

    def _first_of(self, number: int, start: int) -> int:
        """Where the text from ``start`` on, in piece ``number``, begins in the source."""
        piece = self._pieces[number]
        return piece.at + (max(start - piece.start, 0) if piece.is_divisible else 0)

    def _last_of(self, number: int, end: int) -> int:
        """Where the text up to ``end``, in piece ``number``, ends in the source."""
        piece = self._pieces[number]
        return piece.until - (max(piece.end - end, 0) if piece.is_divisible else 0)

    def line_and_column(self, offset: int) -> tuple[int, int]:
        """The line and the column of a character of the source."""
        line = bisect_right(self._line_starts, offset)
        return line, offset - self._line_starts[line - 1] + 1
