"""``easyread glossary remove``: take a word out of your own glossary."""

from __future__ import annotations

import argparse

from easyread.commands.glossary.files import (
    add_file_option,
    add_row_option,
    file_to_change,
    print_saved,
)
from easyread.explanation import describe

HELP = "take a word out of your own glossary"


def add_options(command: argparse.ArgumentParser) -> None:
    """Declare what may be typed after ``easyread glossary remove``."""
    add_file_option(command)
    command.add_argument("term", metavar="TERM", help="the word or words; several in quotes")
    add_row_option(command)


def run(options: argparse.Namespace) -> int:
    """Take the row out, and show what it said so that it can be put back."""
    file = file_to_change(options.glossary)
    entry = file.remove(options.term, row=options.row)
    print_saved(file, [f"{file.path}: took out “{entry.term}”. It said:", *describe(entry)])
    return 0
