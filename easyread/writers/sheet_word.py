"""The word sheet as a Word file: large print, boxes that a click or a pen ticks."""

from __future__ import annotations

from collections.abc import Iterator

from easyread.word_sheet import CATEGORY, Quote, WordSheet, sheet_texts
from easyread.writers.sheet_layout import (
    Code,
    Grid,
    GridRow,
    Line,
    Lines,
    Page,
    Tick,
    footer,
    lay_out,
)
from easyread.writers.word_package import make_word_file
from easyread.writers.word_parts import (
    Piece,
    Row,
    heading,
    paragraph,
    run,
    table,
    tick_box,
)

#: Millimetres: the questions, the answers.
_WIDTHS = (55.0, 115.0)


def render(sheet: WordSheet) -> bytes:
    """The bytes of the .docx."""
    title = sheet_texts()["title"]
    body = [paragraph(title, "Title")]
    for number, page in enumerate(lay_out(sheet)):
        body.extend(_page(page, new_page=number > 0))
    return make_word_file(body, title, footer=footer(), properties={"category": CATEGORY})


def _page(page: Page, *, new_page: bool) -> Iterator[Piece]:
    yield heading(page.title, 1, new_page=new_page)
    is_after_table = False
    for part in page.parts:
        if isinstance(part, Grid):
            yield from _grid(part)
        else:
            yield from _lines(part, "AfterTable" if is_after_table else "")
        is_after_table = isinstance(part, Grid)


def _lines(part: Lines, style: str) -> Iterator[Piece]:
    if part.title:
        yield heading(part.title, 2)
    for number, line in enumerate(part.lines):
        if part.bullets:  # a short list stays on one page
            yield paragraph(str(line), "ListBullet", keep=number < len(part.lines) - 1)
        else:
            yield _line(line, "" if number else style)


def _line(line: Line, style: str) -> Piece:
    if isinstance(line, Tick):
        return tick_box(line.label, line.tag)
    if isinstance(line, Code):
        return paragraph(f"{sheet_texts()['labels']['code']}: {line.text}", "Quiet")
    if isinstance(line, Quote):
        word = [run(line.text[line.start : line.end], "Strong")] if line.end else []
        return paragraph([run(line.text[: line.start]), *word, run(line.text[line.end :])], style)
    return paragraph(line, style)


def _grid(grid: Grid) -> Iterator[Piece]:
    rows = [Row(grid.header), *(_row(row) for row in grid.rows)]
    yield table(rows, _WIDTHS, grid.title)


def _row(row: GridRow) -> Row:
    label = [paragraph([run(row.label, "Strong")], "Cell")]
    if row.hint:
        label.append(paragraph(row.hint, "Cell"))
    answer = [_line(line, "Cell") for line in row.lines] or [paragraph("", "Cell")]
    return Row([label, answer], row.height)
