"""The containers of Markdown: quotations, list items and footnotes that hold other blocks."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from easyread.readers.lines import TASK, measure_indent, skip_indent

if TYPE_CHECKING:
    import re

    from easyread.document import BlockKind


@dataclass(slots=True)
class Container:
    """An open quotation (">"), list item ("-") or footnote ("^") and the columns it takes.

    ``used`` says that the item has had its own text, or that the quotation is a call-out.
    """

    mark: str
    width: int = 0
    used: bool = False


class Cursor(NamedTuple):
    """How far a line has been read: the character, its column, and the column of the content."""

    offset: int
    column: int
    base: int


def match_containers(stack: list[Container], line: str) -> tuple[int, Cursor]:
    """Return how many of the open containers the line goes on with, and what is left of it."""
    offset = skip_indent(line, 0)
    cursor = Cursor(offset, measure_indent(line, 0, offset, 0), 0)
    depth = 0
    for container in stack:
        offset, column, base = cursor
        if container.mark == ">":
            if line[offset : offset + 1] != ">" or column - base > 3:
                break
            cursor = pass_quote(line, cursor)
        elif offset < len(line):
            if column - base < container.width:
                break
            cursor = Cursor(offset, column, base + container.width)
        depth += 1
    return depth, cursor


def pass_quote(line: str, cursor: Cursor) -> Cursor:
    """Pass over the mark of a quotation and the one space that belongs to it."""
    offset, column, _ = cursor
    base = column + 2 if line[offset + 1 : offset + 2] in (" ", "\t") else column + 1
    following = skip_indent(line, offset + 1)
    return Cursor(following, measure_indent(line, offset + 1, following, column + 1), base)


def pass_marker(line: str, marker: re.Match[str], cursor: Cursor) -> tuple[int, Cursor]:
    """Pass over a list marker, and a tick box after it; return the width of the item as well."""
    width = cursor.column - cursor.base + len(marker.group())
    column = cursor.column + len(marker.group())
    following = skip_indent(line, marker.end())
    after = measure_indent(line, marker.end(), following, column)
    gap = after - column
    width += gap if 1 <= gap <= 4 and following < len(line) else 1
    task = TASK.match(line, following)
    ticked = task.end() - following if task else 0
    return width, Cursor(following + ticked, after + ticked, cursor.base + width + ticked)


def judge_kind(stack: list[Container]) -> tuple[BlockKind, int]:
    """Return the kind and level of a paragraph that stands in these containers."""
    if not stack:
        return "paragraph", 0
    if any(each.mark == ">" and not each.used for each in stack):
        return "quotation", 0
    inner = stack[-1]
    if inner.mark == "^":
        return "footnote", 0
    if inner.mark == "-" and not inner.used:
        inner.used = True
        return "list-item", sum(each.mark == "-" for each in stack)
    return "paragraph", 0
