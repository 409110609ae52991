"""``easyread glossary compare``: two panels' glossaries side by side."""

from __future__ import annotations

import argparse
import csv
import io
from collections.abc import Iterator, Sequence
from pathlib import Path

from easyread.commands.outputs import print_text
from easyread.differences import Pairing, Result, compare_rows
from easyread.explanation import sum_up
from easyread.glossary_file import GlossaryFile
from easyread.writers.cells import guard
from easyread.writers.escaping import safe

HELP = "show two glossaries side by side"


def add_options(command: argparse.ArgumentParser) -> None:
    """Declare what may be typed after ``easyread glossary compare``."""
    command.add_argument("first", type=Path, metavar="A", help="CSV or .xlsx")
    command.add_argument("second", type=Path, metavar="B", help="CSV or .xlsx")
    command.add_argument(
        "--format", choices=["text", "csv"], default="text", help="how to print it"
    )


def run(options: argparse.Namespace) -> int:
    """Show what is in conflict first; 1 where anything is."""
    pairs = compare_rows(
        GlossaryFile.load(options.first).rows, GlossaryFile.load(options.second).rows
    )
    names = _names(options.first, options.second)
    render = _as_csv if options.format == "csv" else _as_text
    print_text(render(pairs, names))
    return int(any(pair.result == "conflict" for pair in pairs))


def _names(first: Path, second: Path) -> tuple[str, str]:
    """What to call the two files: by their names alone, where these differ."""
    if first.name == second.name:
        return str(first), str(second)
    return first.name, second.name


def _as_text(pairs: Sequence[Pairing], names: tuple[str, str]) -> str:
    return "\n".join(map(safe, _lines(pairs, names)))


def _lines(pairs: Sequence[Pairing], names: tuple[str, str]) -> Iterator[str]:
    conflicts = _with(pairs, "conflict")
    yield f"In conflict: {len(conflicts)}"
    for pair in conflicts:
        yield f"  {pair.term}"
        for name, row in zip(names, (pair.first, pair.second), strict=True):
            if row is not None:
                yield f"      {name}, row {row.number}: {sum_up(row.entry)}"
    for result, title in (
        ("only first", f"Only in {names[0]}"),
        ("only second", f"Only in {names[1]}"),
        ("same", "The same in both"),
    ):
        found = _with(pairs, result)  # type: ignore[arg-type]
        yield f"{title}: {len(found)}"
        yield from (f"  {pair.term}" for pair in found)


def _with(pairs: Sequence[Pairing], result: Result) -> list[Pairing]:
    return [pair for pair in pairs if pair.result == result]


def _as_csv(pairs: Sequence[Pairing], names: tuple[str, str]) -> str:
    buffer = io.StringIO(newline="")
    writer = csv.writer(buffer, lineterminator="\n")
    writer.writerow(["term", "result", *names])
    words = {"only first": f"only in {names[0]}", "only second": f"only in {names[1]}"}
    for pair in pairs:
        said = (sum_up(row.entry) if row is not None else "" for row in (pair.first, pair.second))
        cells = (pair.term, words.get(pair.result, pair.result), *said)
        writer.writerow(map(guard, cells))
    return buffer.getvalue()
