"""The text of a block of Markdown, whose lines may stand apart in the source."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from easyread.document import Builder

#: A stretch of a block, as characters of the source.
Segment = tuple[int, int]


class Flow:
    """Writes ranges of a block's text, piece by piece as they stand in the source."""

    def __init__(self, builder: Builder, text: str, segments: list[Segment]) -> None:
        self._builder = builder
        self._text = text
        self._segments = segments
        self._index = 0
        self._start = 0

    def write(self, start: int, end: int, *, verbatim: bool = False) -> None:
        """Write text from ``start`` to ``end``; calls go from left to right."""
        while start < end:
            at, room = self.locate(start)
            stop = min(end, start + room)
            self._builder.write(self._text[start:stop], at, verbatim=verbatim)
            start = stop

    def replace(self, start: int, end: int, text: str) -> None:
        """Write ``text`` for what stands from ``start`` to ``end``."""
        at, _ = self.locate(start)
        until, _ = self.locate(end - 1)
        if text.isspace():
            self._builder.space(text)
        else:
            self._builder.write(text, at, until + 1)

    def locate(self, position: int) -> Segment:
        """Where a character of the text stands, and how many follow it there unbroken.

        Calls go from left to right.
        """
        first, last = self._segments[self._index]
        while position >= self._start + last - first:
            self._start += last - first
            self._index += 1
            first, last = self._segments[self._index]
        offset = position - self._start
        return first + offset, last - first - offset
