"""``easyread glossary add``: put a word into your own glossary."""

from __future__ import annotations

import argparse

from easyread.commands.glossary.files import (
    add_column_options,
    add_file_option,
    entry_of,
    file_to_change,
    print_saved,
    typed_cells,
)

HELP = "add a word to your own glossary"


def add_options(command: argparse.ArgumentParser) -> None:
    """Declare what may be typed after ``easyread glossary add``."""
    add_file_option(command)
    command.add_argument("term", metavar="TERM", help="the word or words; several in quotes")
    add_column_options(command)


def run(options: argparse.Namespace) -> int:
    """Add the word; a term that is there already in the same sense is told, not changed."""
    file = file_to_change(options.glossary, new=True)
    entry = entry_of({"term": options.term, **typed_cells(options)}, file.path)
    file.add(entry)
    print_saved(file, [f"{file.path}: added “{entry.term}”."])
    return 0
