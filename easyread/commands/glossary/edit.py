"""``easyread glossary edit``: change what your own glossary says of a word."""

from __future__ import annotations

import argparse

from easyread.commands.glossary.files import (
    add_column_options,
    add_file_option,
    add_row_option,
    file_to_change,
    print_saved,
    typed_cells,
)
from easyread.entries import GlossaryError
from easyread.explanation import describe

HELP = "change what your own glossary says of a word"


def add_options(command: argparse.ArgumentParser) -> None:
    """Declare what may be typed after ``easyread glossary edit``."""
    add_file_option(command)
    command.add_argument("term", metavar="TERM", help="the word or words; several in quotes")
    command.add_argument(
        "--term", dest="cell_term", metavar="WORDS", help="write the term so from now on"
    )
    add_column_options(command)
    add_row_option(command)


def run(options: argparse.Namespace) -> int:
    """Change the columns that were typed; "" empties one."""
    cells = typed_cells(options)
    if not cells:
        raise GlossaryError(
            "Say what to change, such as --use-instead “plain words” or --status retired."
        )
    file = file_to_change(options.glossary)
    entry = file.edit(options.term, cells, row=options.row)
    print_saved(file, [f"{file.path}: changed “{options.term}”. Now it says:", *describe(entry)])
    return 0
