"""``easyread scan``: many papers in one table, the hardest first."""

from __future__ import annotations

import argparse
import csv
import io
import json
import sys
from collections.abc import Sequence
from functools import partial

from easyread.commands.inputs import add_settings_options, settings_for, whole_number
from easyread.commands.outputs import print_problem, print_text
from easyread.corpus import Row, scan
from easyread.finding import SEVERITY_WORDS
from easyread.writers.cells import guard
from easyread.writers.escaping import safe
from easyread.writers.markdown import plain

HELP = "compare many papers in one table"
FORMATS = ("text", "csv", "json", "markdown")
_HEADS = ("Reading age", "Must fix", "Should fix", "Could fix", "Hard words per 100", "Words")
_ESTIMATE = "The reading age is an estimate, with its range. The hardest paper comes first."


def add_options(command: argparse.ArgumentParser) -> None:
    """Declare what may be typed after ``easyread scan``."""
    add_settings_options(command)
    command.add_argument("paths", nargs="+", metavar="PATH", help="files and folders")
    command.add_argument("--format", choices=FORMATS, default="text", help="how to print it")
    command.add_argument(
        "--workers",
        type=whole_number(1),
        default=0,
        metavar="NUMBER",
        help="how many papers to read at a time (default: as fits this computer)",
    )


def run(options: argparse.Namespace) -> int:
    """Print one row a paper; 2 where one could not be read."""
    typed = argparse.Namespace(
        profile=options.profile, settings=options.settings, glossary=options.glossary
    )
    rows = scan(
        options.paths,
        workers=options.workers,
        progress=_show_progress if sys.stderr.isatty() else None,
        settings=partial(settings_for, typed),
        left_out=print_problem,
    )
    read = sorted((row for row in rows if not row.problem), key=_rank)
    problems = [row for row in rows if row.problem]
    if options.format == "json":
        whole = [row.model_dump(mode="json") for row in (*read, *problems)]
        print_text(json.dumps(whole, indent=2, ensure_ascii=False))
    elif options.format == "csv":
        print_text(_as_csv([*read, *problems]))
    elif read:
        print_text(_as_markdown(read) if options.format == "markdown" else _as_text(read))
    for row in problems:
        print_problem(row.problem)
    return 2 if problems else 0


def _rank(row: Row) -> tuple[float | str, ...]:
    """The highest reading age first; of those alike, the one with most to fix."""
    return (-(row.reading_age or 0.0), -(row.errors or 0), -(row.warnings or 0), row.name)


def _figures(row: Row) -> tuple[str, ...]:
    age = "none"
    if row.reading_age is not None:
        age = f"{row.reading_age:.0f} ({row.low:.0f} to {row.high:.0f})"
    counts = (row.errors, row.warnings, row.advice, row.hard_words_per_100)
    return (age, *map(str, counts), f"{row.words:,}")


def _as_text(rows: Sequence[Row]) -> str:
    lines = [_HEADS, *map(_figures, rows)]
    widths = [max(map(len, column)) for column in zip(*lines, strict=True)]
    names = ["Paper", *(safe(row.name) for row in rows)]
    table = [
        "  ".join([*(cell.rjust(width) for cell, width in zip(line, widths, strict=True)), name])
        for line, name in zip(lines, names, strict=True)
    ]
    return "\n".join([*table, "", _ESTIMATE])


def _as_markdown(rows: Sequence[Row]) -> str:
    lines = [("Paper", *_HEADS), ("---", *["---:"] * len(_HEADS))]
    lines += [(plain(row.name), *_figures(row)) for row in rows]
    return "\n".join([*(f"| {' | '.join(line)} |" for line in lines), "", _ESTIMATE])


def _as_csv(rows: Sequence[Row]) -> str:
    buffer = io.StringIO(newline="")
    writer = csv.writer(buffer)
    words: dict[str, str] = {f"{each}s": told for each, told in SEVERITY_WORDS.items()}
    words["advice"] = SEVERITY_WORDS["advice"]
    writer.writerow(words.get(name, name.replace("_", " ")) for name in Row.model_fields)
    for row in rows:
        cells = row.model_dump().values()
        writer.writerow("" if cell is None else guard(str(cell)) for cell in cells)
    return buffer.getvalue()


def _show_progress(done: int, of: int) -> None:
    end = "\r" + " " * 40 + "\r" if done == of else ""
    print(f"\rReading {done} of {of}…{end}", end="", file=sys.stderr, flush=True)
