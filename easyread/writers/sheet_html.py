"""The word sheet as a page to print: nothing is fetched, no script runs."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from importlib.resources import files

from easyread.word_sheet import CATEGORY, Quote, WordSheet, sheet_texts
from easyread.writers.escaping import escape
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
from easyread.writers.word_parts import EMPTY_BOX


def render(sheet: WordSheet) -> bytes:
    """The bytes of the page, in UTF-8."""
    title = escape(sheet_texts()["title"])
    pages = "".join(_page(page) for page in lay_out(sheet))
    return (
        '<!DOCTYPE html>\n<html lang="en-GB">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f'<meta name="generator" content="{CATEGORY}">\n'
        f"<title>{title}</title>\n<style>\n{_style()}</style>\n</head>\n<body>\n"
        f"<h1>{title}</h1>\n<main>\n{pages}</main>\n<footer>{escape(footer())}</footer>\n"
        "</body>\n</html>\n"
    ).encode()


@cache
def _style() -> str:
    return files("easyread.writers").joinpath("sheet.css").read_text(encoding="utf-8")


def _page(page: Page) -> str:
    parts = (_grid(part) if isinstance(part, Grid) else _lines(part) for part in page.parts)
    return f"<section>\n<h2>{escape(page.title)}</h2>\n{''.join(parts)}</section>\n"


def _lines(part: Lines) -> str:
    title = f"<h3>{escape(part.title)}</h3>\n" if part.title else ""
    if part.bullets:
        items = "".join(f"<li>{_inline(line)}</li>\n" for line in part.lines)
        return f"{title}<ul>\n{items}</ul>\n"
    return title + "".join(map(_paragraph, part.lines))


def _paragraph(line: Line) -> str:
    kind = "code" if isinstance(line, Code) else "tick" if isinstance(line, Tick) else ""
    name = f' class="{kind}"' if kind else ""
    return f"<p{name}>{_inline(line)}</p>\n"


def _inline(line: Line) -> str:
    if isinstance(line, Tick):
        return f"<span>{EMPTY_BOX}</span> {escape(line.label)}"
    if isinstance(line, Code):
        return f"{escape(sheet_texts()['labels']['code'])}: {escape(line.text)}"
    if isinstance(line, Quote):
        word = escape(line.text[line.start : line.end])
        marked = f"<strong>{word}</strong>" if word else ""
        return f"{escape(line.text[: line.start])}{marked}{escape(line.text[line.end :])}"
    return escape(line)


def _grid(grid: Grid) -> str:
    first, second = map(escape, grid.header)
    rows = "".join(_rows(grid))
    return (
        f'<table>\n<thead><tr><th scope="col">{first}</th><th scope="col">{second}</th></tr>'
        f"</thead>\n<tbody>\n{rows}</tbody>\n</table>\n"
    )


def _rows(grid: Grid) -> Iterator[str]:
    for row in grid.rows:
        yield (
            f'<tr><th scope="row">{escape(row.label)}{_hint(row)}</th>'
            f"<td{_room(row)}>{''.join(map(_paragraph, row.lines))}</td></tr>\n"
        )


def _hint(row: GridRow) -> str:
    return f"<p>{escape(row.hint)}</p>" if row.hint else ""


def _room(row: GridRow) -> str:
    return f' style="height: {row.height:.0f}mm"' if row.height else ""
