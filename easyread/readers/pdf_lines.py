"""The lines of a PDF page, and which of them belong together as headings, items and paragraphs."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from statistics import median

from easyread.document import BlockKind

BULLET = re.compile(
    r"\s*(?:[•●▪■◦○‣⁃∙·\uf0b7\uf0a7]|[-–*](?=\s)|\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)](?=\s))\s*"
)
_PAGE_NUMBER = re.compile(r"\W*(?:page\s*)?\d{1,4}(?:\s*(?:of|/|\|)\s*\d{1,4})?\W*", re.IGNORECASE)
_DIGITS = re.compile(r"\d+")
#: The share of the page's height in which running headers and footers stand.
_EDGE = 0.1
#: A line that stands on so large a share of the pages is a running one.
_RUNNING = 0.5
#: Line spacing, in heights of the line, from which on a new paragraph begins.
_APART = 0.9
#: A line set larger than the body by this factor, or bold and short, is a heading.
_LARGER = 1.12
_LONGEST_HEADING = 16


@dataclass(frozen=True, slots=True)
class Line:
    """One line: its characters (code points of the page, in reading order), size and box.

    Lengths are in points; ``top`` and ``bottom`` are measured from the top of the page.
    """

    text: str
    start: int
    page: int
    size: float
    left: float
    right: float
    top: float
    bottom: float
    page_height: float
    bold: bool = False

    @property
    def height(self) -> float:
        """The height of its letters, never 0."""
        return max(self.bottom - self.top, self.size, 1.0)

    @property
    def is_at_edge(self) -> bool:
        """Whether it stands where running headers and footers do."""
        return self.bottom < self.page_height * _EDGE or self.top > self.page_height * (1 - _EDGE)


@dataclass(frozen=True, slots=True)
class Group:
    """Lines that make one block."""

    kind: BlockKind
    level: int
    lines: tuple[Line, ...]


def drop_running(lines: Sequence[Line], pages: int) -> tuple[list[Line], int]:
    """Leave out page numbers, and headers and footers that come again; and say how many went."""
    seen: Counter[str] = Counter()
    for key in {(line.page, _running_key(line)) for line in lines if line.is_at_edge}:
        seen[key[1]] += 1
    kept = [
        line
        for line in lines
        if not (
            line.is_at_edge
            and (
                _PAGE_NUMBER.fullmatch(line.text)
                or (pages > 2 and seen[_running_key(line)] >= max(2, pages * _RUNNING))
            )
        )
    ]
    return kept, len(lines) - len(kept)


def _running_key(line: Line) -> str:
    return _DIGITS.sub("#", line.text.strip().lower())


def group_lines(lines: Iterable[Line]) -> Iterator[Group]:
    """Join lines into blocks, by size, indent, spacing and how full the line before is."""
    lines = list(lines)
    if not lines:
        return
    letters: Counter[float] = Counter()
    for line in lines:
        letters[round(line.size, 1)] += len(line.text)
    body = letters.most_common(1)[0][0]
    larger = sorted({round(s) for s in letters if s > body * _LARGER}, reverse=True)
    full = {
        page: _right_edge([x for x in lines if x.page == page]) for page in {x.page for x in lines}
    }
    open_lines: list[Line] = []
    for line in lines:
        if open_lines and not _goes_on(open_lines, line, full[open_lines[-1].page], body):
            yield _group(open_lines, body, larger)
            open_lines = []
        open_lines.append(line)
    yield _group(open_lines, body, larger)


def _right_edge(lines: Sequence[Line]) -> float:
    return median(sorted(line.right for line in lines)[len(lines) // 2 :])


def _goes_on(open_lines: Sequence[Line], line: Line, edge: float, body: float) -> bool:
    before = open_lines[-1]
    if BULLET.match(line.text) and not _is_mid_word(before):
        return False
    if (
        abs(before.size - line.size) > 0.08 * max(before.size, line.size)
        or before.bold != line.bold
    ):
        return (
            before.size == line.size
            and not _is_heading(open_lines, body)
            and _is_close(before, line)
        )
    if before.page != line.page:
        return line.text[:1].islower() or _is_mid_word(before)
    if line.top < before.top - before.height:  # the next column
        return line.text[:1].islower() or _is_mid_word(before)
    if not _is_close(before, line):
        return False
    is_short = before.right < edge - 0.25 * max(edge - before.left, 1.0)
    ended = before.text.rstrip().endswith((".", "!", "?", ":"))
    return not (is_short and (ended or line.text[:1].isupper())) or _is_mid_word(before)


def _is_close(before: Line, line: Line) -> bool:
    return line.top - before.bottom < _APART * before.height


def _is_mid_word(line: Line) -> bool:
    return line.text.endswith(("\u00ad", "\u0002", "\ufffe", "-"))


def _is_heading(lines: Sequence[Line], body: float) -> bool:
    text = " ".join(line.text for line in lines)
    if len(text.split()) > _LONGEST_HEADING or text.rstrip().endswith((".", ",", ";")):
        return False
    first = lines[0]
    return first.size > body * _LARGER or (first.bold and all(line.bold for line in lines))


def _group(lines: Sequence[Line], body: float, larger: Sequence[int]) -> Group:
    if BULLET.match(lines[0].text):
        return Group("list-item", 1, tuple(lines))
    if _is_heading(lines, body):
        size = round(lines[0].size)
        level = larger.index(size) + 1 if size in larger else len(larger) + 1
        return Group("heading", min(level, 6), tuple(lines))
    return Group("paragraph", 0, tuple(lines))
