"""Tables in Markdown: a row is a line, a cell is a block."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from easyread.document import Builder, Place
from easyread.readers.inline import write_inline

if TYPE_CHECKING:
    from collections.abc import Container

    from easyread.readers.flow import Segment

_CELL = re.compile(r"(?:[^|\\]++|\\.|\\)*+", re.DOTALL)
_RULE = re.compile(r"[ \t]*:?-+:?[ \t]*$")


def count_columns(text: str, start: int, end: int, *, delimiter: bool = False) -> int:
    """How many cells the line from ``start`` to ``end`` has; 0 when it has no bar.

    A ``delimiter`` line has to be made of dashes and colons only, else it counts 0.
    """
    if delimiter:
        cells = [text[first:last] for first, last in cut_cells(text, start, end)]
        if not all(_RULE.match(cell) for cell in cells):
            return 0
        return len(cells)
    if text.find("|", start, end) < 0:
        return 0
    return len(cut_cells(text, start, end))


def cut_cells(text: str, start: int, end: int) -> list[Segment]:
    """Where the cells of a row stand, without the bars."""
    while end > start and text[end - 1].isspace():
        end -= 1
    if text.startswith("|", start, end):
        start += 1
    cells: list[Segment] = []
    while start < end:
        found = _CELL.match(text, start, end)
        stop = found.end() if found else end
        cells.append((start, stop))
        start = stop + 1
    return cells


def write_row(
    builder: Builder,
    source: str,
    line: Segment,
    where: tuple[int, int],
    definitions: Container[str],
) -> None:
    """Write the cells of a row as blocks; ``where`` is the number of the table and of the row."""
    table, row = where
    for number, (start, end) in enumerate(cut_cells(source, *line), start=1):
        text = source[start:end]
        start += len(text) - len(text.lstrip())
        end = start + len(text.strip())
        if start < end:
            builder.begin("table-cell", place=Place(table=table, row=row, cell=number))
            write_inline(builder, source, [(start, end)], definitions)
