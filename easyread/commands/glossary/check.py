"""``easyread glossary check``: whether a glossary's rows are as good as the built-in ones."""

from __future__ import annotations

import argparse
from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path

from easyread.commands.glossary.files import own_files
from easyread.commands.outputs import print_lines, print_problem
from easyread.entries import GlossaryError
from easyread.vetting import Fault, Sheet

HELP = "check the rows of a glossary, one by one"


def add_options(command: argparse.ArgumentParser) -> None:
    """Declare what may be typed after ``easyread glossary check``."""
    command.add_argument(
        "files", nargs="*", type=Path, metavar="FILE", help="CSV or .xlsx; else your own glossary"
    )


def run(options: argparse.Namespace) -> int:
    """Tell what is wrong in each file, then what to talk about; 1 where something is wrong."""
    paths = options.files or own_files()
    if not paths:
        raise GlossaryError("There is no glossary of your own here. Name the files to check.")
    status = 0
    for path in paths:
        try:
            sheet = Sheet(path)
        except GlossaryError as problem:
            print_problem(str(problem))
            status = 2
            continue
        faults, reminders = sheet.faults(), sheet.reminders(date.today())
        print_lines(_tell(path, faults, reminders))
        status = max(status, int(bool(faults)))
    return status


def _tell(path: Path, faults: Sequence[Fault], reminders: Sequence[Fault]) -> Iterator[str]:
    yield from map(str, faults)
    if faults:
        things = "1 thing" if len(faults) == 1 else f"{len(faults)} things"
        rows = len({fault.row for fault in faults})
        yield f"{path}: {things} to mend in {'1 row' if rows == 1 else f'{rows} rows'}."
    else:
        yield f"{path}: nothing to mend."
    if reminders:
        yield "To talk about:"
        yield from (f"  row {reminder.row}: {reminder.sentence}" for reminder in reminders)
