"""``easyread glossary harvest``: what an archive says that the glossary does not know yet."""

from __future__ import annotations

import argparse
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path, PurePath

from easyread.commands.glossary.files import add_file_option, check_new_glossary, words_in_force
from easyread.commands.inputs import find_inputs, read_input, whole_number, with_progress
from easyread.commands.outputs import print_lines, print_problem, print_text
from easyread.disk import write_whole
from easyread.document import Document
from easyread.entries import COLUMNS, cell_of
from easyread.harvest import Found, harvest
from easyread.readers.errors import ReadError
from easyread.records import make_table
from easyread.writers.cells import guard

HELP = "find the terms and acronyms in papers that the glossary does not know yet"
_MOST_PAPERS_TOLD = 3


def add_options(command: argparse.ArgumentParser) -> None:
    """Declare what may be typed after ``easyread glossary harvest``."""
    add_file_option(command)
    command.add_argument("papers", nargs="+", metavar="PAPER", help="files and folders")
    command.add_argument(
        "-o", "--output", type=Path, metavar="CSV", help="write them into a new file to fill in"
    )
    command.add_argument(
        "--least",
        type=whole_number(1),
        default=2,
        metavar="TIMES",
        help="how often it must occur (default: 2)",
    )
    command.add_argument(
        "--most",
        type=whole_number(1),
        default=50,
        metavar="NUMBER",
        help="how many to show (default: 50)",
    )


def run(options: argparse.Namespace) -> int:
    """Show what was found, or write it as proposed words for a panel to talk about."""
    if options.output is not None:
        check_new_glossary(options.output)
    paths, problems = find_inputs(options.papers)
    glossary = words_in_force(options.glossary)
    documents = _documents(paths, problems)
    found = harvest(documents, glossary, least=options.least, most=options.most)
    if options.output is not None:
        write_whole(options.output, make_table([_cells(each) for each in found]))
        print_text(f"{options.output}: {len(found)} words, all of them proposed.")
    else:
        print_lines(_lines(found) if found else ["Nothing new was found."])
    for message in problems:
        print_problem(message)
    return 2 if problems else 0


def _documents(paths: Sequence[str], problems: list[str]) -> Iterator[Document]:
    for path in with_progress(paths):
        try:
            yield read_input(path)
        except (ReadError, OSError) as problem:
            problems.append(str(problem))


def _lines(found: Sequence[Found]) -> Iterator[str]:
    for each in found:
        name = f"{each.term} ({each.acronym})" if each.acronym else each.term
        yield f"{name}: {each.entry.source}"
        yield f"    {each.example}"


def _cells(found: Found) -> Mapping[str, str]:
    """A row of a glossary, with the counts and papers in columns of their own."""
    entry = found.entry
    cells = {name: guard(cell_of(getattr(entry, name))) for name in COLUMNS}
    names = [PurePath(name).name for name in found.papers]
    more = len(names) - _MOST_PAPERS_TOLD
    told = ", ".join(names[:_MOST_PAPERS_TOLD]) + (f" and {more} more" if more > 0 else "")
    return {**cells, "action": "", "times": str(found.times), "papers": guard(told)}
