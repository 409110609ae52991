"""``easyread glossary import``: bring back what people wrote on a word sheet."""

from __future__ import annotations

import argparse
from collections.abc import Iterator, Sequence
from pathlib import Path

from easyread.commands.glossary.files import file_to_change
from easyread.commands.outputs import print_lines, print_problem
from easyread.entries import Entry, GlossaryError
from easyread.explanation import describe, sum_up
from easyread.glossary_file import GlossaryFile
from easyread.language.months import read_date
from easyread.readers.errors import ReadError
from easyread.workshop.bringing_in import Changes, Conflict, bring_in
from easyread.workshop.coming_back import Returned, read_returned

HELP = "bring back what people wrote on a word sheet"


def add_options(command: argparse.ArgumentParser) -> None:
    """Declare what may be typed after ``easyread glossary import``."""
    command.add_argument(
        "sheets", nargs="+", type=Path, metavar="SHEET", help=".docx, .xlsx or .csv"
    )
    command.add_argument(
        "--into",
        type=Path,
        dest="glossary",
        metavar="CSV",
        help="your own words; else those that the settings name, or glossary.csv",
    )
    command.add_argument(
        "--group", default="", metavar="NAME", help="who agreed, such as “Panel A”"
    )
    command.add_argument("--month", default="", metavar="MONTH", help="when, such as 2026-05")
    command.add_argument(
        "--take",
        action="append",
        default=[],
        metavar="WORD",
        help="where the glossary says something else of this word, take what the sheet says",
    )
    command.add_argument("--take-all", action="store_true", help="the same, for every word")
    command.add_argument("--dry-run", action="store_true", help="show what would change, and stop")


def run(options: argparse.Namespace) -> int:
    """Bring in what is clear, and list the rest; 1 where something waits for a person."""
    if options.month and read_date(options.month) is None:
        raise GlossaryError(f"--month “{options.month}” is not clear. Write it as 2026-05.")
    file = file_to_change(options.glossary, new=True)
    returned: list[tuple[Returned, Changes]] = []
    failed = False
    for path in options.sheets:
        try:
            sheet = read_returned(path, group=options.group, month=options.month)
        except (ReadError, GlossaryError) as problem:
            print_problem(str(problem))
            failed = True
            continue
        changes = bring_in(file, sheet.outcomes, options.take, take_all=options.take_all)
        returned.append((sheet, changes))
    has_news = any(changes.added or changes.changed or changes.same for _, changes in returned)
    if has_news and not options.dry_run:
        file.save()
    lines: list[str] = []
    for sheet, changes in returned:
        lines.extend(_tell(sheet, changes, file, is_dry=options.dry_run))
    if options.dry_run and lines:
        lines.append("Nothing was written: this was a dry run.")
    if lines:
        print_lines(lines)
    return 2 if failed else int(any(_waits(*each) for each in returned))


def _waits(sheet: Returned, changes: Changes) -> bool:
    unclear = any(outcome.question for outcome in sheet.outcomes)
    return bool(unclear or changes.conflicts or sheet.questions)


def _tell(sheet: Returned, changes: Changes, file: GlossaryFile, *, is_dry: bool) -> Iterator[str]:
    yield f"{sheet.name} → {file.path}"
    would = "would be " if is_dry else ""
    yield from _list(f"Words that {would}added" if is_dry else "Added", changes.added)
    changed = [after for _, after in changes.changed]
    yield from _list(f"Words that {would}changed" if is_dry else "Changed", changed)
    yield from _list("There already, in the same words", changes.same)
    if changes.conflicts:
        yield "The glossary says something else. It was left as it is:"
        for conflict in changes.conflicts:
            yield from _tell_conflict(conflict)
        yield "  To take what the sheet says, add --take and the word, or --take-all."
    questions = [*sheet.questions, *(o.question for o in sheet.outcomes if o.question)]
    if questions:
        yield "Not clear. Mend the sheet, then import it again:"
        yield from (f"  {question}" for question in questions)
    waiting = [outcome.term for outcome in sheet.outcomes if outcome.waits]
    if waiting:
        yield f"People were not sure of: {', '.join(waiting)}. Talk about these again."
    yield from _tell_wordings(sheet)
    empty = sum(outcome.is_empty for outcome in sheet.outcomes)
    if empty:
        yield f"Left empty: {empty}."
    yield from sheet.remarks


def _list(title: str, entries: Sequence[Entry]) -> Iterator[str]:
    if not entries:
        return
    yield f"{title}: {len(entries)}"
    for entry in entries:
        yield from (f"  {line}" for line in describe(entry))


def _tell_conflict(conflict: Conflict) -> Iterator[str]:
    row = conflict.here
    yield f"  “{conflict.sheet.term}” ({conflict.place})"
    yield f"    In the glossary (row {row.number}): {sum_up(row.entry)}"
    yield f"    On the sheet: {sum_up(conflict.sheet)}"


def _tell_wordings(sheet: Returned) -> Iterator[str]:
    """Sentences said in other words, and remarks: for the author of the paper, not the glossary."""
    said = [outcome for outcome in sheet.outcomes if outcome.wording]
    if said:
        yield "For the author of the paper:"
        yield from (f"  {o.place}: “{' '.join(o.wording.split())}”" for o in said)
    noted = [(outcome.place, note) for outcome in sheet.outcomes for note in outcome.notes]
    if noted:
        yield "Also written on the sheet, and not in the glossary:"
        yield from (f"  {place}: “{note}”" for place, note in noted)
