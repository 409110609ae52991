"""The text of a document, cut into blocks, and where each character came from.

A :class:`Document` keeps its text once. Readers build it with a :class:`Builder`, which records
for every stretch of text where it came from, so that a finding has an exact place and a change
can be written back without searching for it.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property
from typing import Literal

from easyread.origins import Origins, Piece
from easyread.quick import quick

BlockKind = Literal[
    "heading",
    "paragraph",
    "list-item",
    "table-cell",
    "caption",
    "footnote",
    "text-box",
    "quotation",
    "header",
    "note",
]

#: What stands between two blocks in ``Document.text`` when a reader extracts the text.
BLOCK_BREAK = "\n\n"
#: How a comment in the source begins that speaks to us, and not to people.
REMARK_SIGN = "easyread:"
#: One that was meant to begin so: passed on, so that its writer is told.
_MEANT = re.compile(r"easyread\b[ \t:;,.=–—-]*allow\b", re.IGNORECASE)


@quick
@dataclass(frozen=True, slots=True, order=True)
class Span:
    """Characters ``start`` up to, not including, ``end`` of ``Document.text`` (code points)."""

    start: int
    end: int

    def __len__(self) -> int:
        return self.end - self.start

    def overlaps(self, other: Span) -> bool:
        """Whether the two spans share at least one character."""
        return self.start < other.end and other.start < self.end


@quick
@dataclass(frozen=True, slots=True)
class Place:
    """Where something stands, in the terms of its format; what a format lacks is None.

    Lines, columns, pages, paragraphs, tables, rows and cells count from 1. A column counts
    code points. ``part`` names a part that is not the body: "footnote 2", "header",
    "slide 3", "speaker notes of slide 3".
    """

    line: int | None = None
    column: int | None = None
    end_line: int | None = None
    end_column: int | None = None
    page: int | None = None
    part: str | None = None
    heading: str | None = None
    paragraph: int | None = None
    table: int | None = None
    row: int | None = None
    cell: int | None = None

    def __str__(self) -> str:
        if self.line is not None:
            return f"line {self.line}, column {self.column}"
        words: list[str] = []
        if self.page is not None:
            words.append(f"page {self.page}")
        if self.part:
            words.append(self.part)
        if self.heading:
            words.append(f"under “{self.heading}”")
        if self.table is not None:
            words.append(f"table {self.table}, row {self.row}, cell {self.cell}")
        elif self.paragraph is not None:
            words.append(f"paragraph {self.paragraph}")
        return ", ".join(words) or "the text"


#: What is not known to stand anywhere.
NOWHERE = Place()


@quick
@dataclass(frozen=True, slots=True)
class Block:
    """One unit of layout: no sentence and no finding crosses its edges.

    ``level`` is 1 to 9 for a heading, the depth from 1 for a list item, else 0.
    ``place`` holds what the reader knows beyond line and column (page, part, table cell).
    """

    kind: BlockKind
    start: int
    end: int
    level: int = 0
    place: Place = NOWHERE


@dataclass(frozen=True, slots=True)
class Remark:
    """A comment in the source that speaks to us: in markup, or a comment in Word.

    ``block`` is the index of the block that it stands in, or that follows it; ``at`` is its
    first character in ``Document.source``, where there is one.
    """

    text: str
    block: int
    at: int = 0


@dataclass(frozen=True)
class Document:
    """A text in blocks, with the source of each character.

    ``verbatim`` spans (inline code, addresses, mathematics) are read but never judged; ``locked``
    spans (a field, a form control) are judged but never rewritten. ``name`` is how people know
    the document (its path, or "text"); ``format`` is one of the reader names ("text", "docx",
    ...). ``source`` is the decoded source of a single-part format, else "". ``notes`` say what
    the reader left out; ``remarks`` are the comments that begin with ``easyread:``,
    or were meant to. ``digest`` is
    the SHA-256 of the bytes of a Word file.
    """

    text: str
    blocks: tuple[Block, ...]
    pieces: tuple[Piece, ...]
    name: str = "text"
    format: str = "text"
    source: str = ""
    verbatim: tuple[Span, ...] = ()
    notes: tuple[str, ...] = ()
    remarks: tuple[Remark, ...] = ()
    locked: tuple[Span, ...] = ()
    digest: str = ""

    @cached_property
    def _origins(self) -> Origins:
        return Origins(self.pieces, self.source)

    @cached_property
    def _block_starts(self) -> list[int]:
        return [block.start for block in self.blocks]

    @cached_property
    def _headings(self) -> tuple[list[int], list[str]]:
        """Where each heading starts, and its words."""
        blocks = [block for block in self.blocks if block.kind == "heading"]
        texts = [" ".join(self.text[block.start : block.end].split()) for block in blocks]
        return [block.start for block in blocks], texts

    def block_at(self, offset: int) -> Block | None:
        """The block that holds the character at ``offset``; None between blocks."""
        index = bisect_right(self._block_starts, offset) - 1
        if index >= 0 and offset < self.blocks[index].end:
            return self.blocks[index]
        return None

    def pieces_of(self, span: Span) -> Iterator[Piece]:
        """The pieces of the source under ``span``, each cut to the span where it can be cut."""
        return self._origins.pieces_of(span.start, span.end)

    def place(self, span: Span) -> Place:
        """Where ``span`` stands in the source, for people and for machines."""
        index = bisect_right(self._block_starts, span.start) - 1
        known = self.blocks[index].place if index >= 0 else NOWHERE
        starts, headings = self._headings
        above = bisect_right(starts, span.start) - 1
        found = self._origins.lines_of(span.start, span.end) if self.source else None
        lines = found or (known.line, known.column, known.end_line, known.end_column)
        heading = headings[above] if above >= 0 else None
        paragraph = index + 1 if index >= 0 else None
        cell = known.table, known.row, known.cell
        return Place(*lines, known.page, known.part, heading, paragraph, *cell)

    def place_of_remark(self, remark: Remark) -> Place:
        """Where a remark stands: its line and column, or else the place of its block."""
        if self.source:
            line, column = self._origins.line_and_column(remark.at)
            return Place(line=line, column=column)
        if remark.block >= len(self.blocks):
            return NOWHERE
        start = self.blocks[remark.block].start
        return self.place(Span(start, start))


@dataclass
class Builder:
    """Collects text, blocks and pieces for a reader.

    Call :meth:`begin`, then :meth:`write` for each stretch of text, then :meth:`end`; the white
    space between blocks is added here. A block that holds no visible text is dropped.
    """

    _text: list[str] = field(default_factory=list)
    _length: int = 0
    _blocks: list[Block] = field(default_factory=list)
    _pieces: list[Piece] = field(default_factory=list)
    _verbatim: list[Span] = field(default_factory=list)
    _remarks: list[Remark] = field(default_factory=list)
    _locked: list[Span] = field(default_factory=list)
    _open: tuple[BlockKind, int, Place] | None = None
    #: The length of everything when the open block began: texts, characters, pieces, spans.
    _mark: tuple[int, int, int, int, int] = (0, 0, 0, 0, 0)

    def begin(self, kind: BlockKind, level: int = 0, place: Place | None = None) -> None:
        """Open a block; one that is open is ended first."""
        self.end()
        spans = len(self._verbatim), len(self._locked)
        self._mark = (len(self._text), self._length, len(self._pieces), *spans)
        if self._blocks:
            self.space(BLOCK_BREAK)
        self._open = (kind, level, place or NOWHERE)
        self._start = self._length

    def write(
        self,
        text: str,
        at: int,
        until: int | None = None,
        *,
        part: str = "",
        node: int = 0,
        verbatim: bool = False,
        locked: bool = False,
    ) -> None:
        """Add ``text``, which stands at ``at`` in the source (``until`` when lengths differ)."""
        if not text:
            return
        start = self._length
        self.space(text)
        stop = at + len(text) if until is None else until
        self._pieces.append(Piece(start, self._length, at, stop, part, node))
        if verbatim:
            self._verbatim.append(Span(start, self._length))
        if locked:
            self._locked.append(Span(start, self._length))

    def space(self, text: str = " ") -> None:
        """Add white space that the source does not hold as text (a line break element, a tab)."""
        self._text.append(text)
        self._length += len(text)

    def remark(self, text: str, at: int = 0) -> None:
        """Keep a comment of the source, which stands at ``at``, where it speaks to us."""
        text = text.strip()
        if text[: len(REMARK_SIGN)].lower() == REMARK_SIGN or _MEANT.match(text):
            self._remarks.append(Remark(text, len(self._blocks), at))

    def end(self) -> None:
        """Close the open block, if any, and drop it when nothing can be seen in it."""
        if self._open is None:
            return
        kind, level, place = self._open
        self._open = None
        texts, length, pieces, verbatim, locked = self._mark
        whole = "".join(self._text[texts:])
        if not whole.strip():
            del self._text[texts:], self._pieces[pieces:]
            del self._verbatim[verbatim:], self._locked[locked:]
            self._length = length
            return
        inside = whole[self._start - length :]
        start, end = self._length - len(inside.lstrip()), self._start + len(inside.rstrip())
        self._blocks.append(Block(kind, start, end, level, place))

    def build(
        self, *, name: str, format: str, source: str = "", notes: tuple[str, ...] = ()
    ) -> Document:
        """Make the document of all that was written."""
        self.end()
        return Document(
            text="".join(self._text),
            blocks=tuple(self._blocks),
            pieces=tuple(self._pieces),
            name=name,
            format=format,
            source=source,
            verbatim=tuple(self._verbatim),
            notes=notes,
            remarks=tuple(self._remarks),
            locked=tuple(self._locked),
        )
