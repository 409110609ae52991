"""``easyread glossary show``: all that is known of a word, and where it stands."""

from __future__ import annotations

import argparse

from easyread.commands.glossary.files import add_file_option, own_files
from easyread.commands.inputs import glossary_of
from easyread.commands.outputs import print_lines, print_problem
from easyread.explanation import describe, did_you_mean
from easyread.glossary_file import GlossaryFile

HELP = "show what your glossary and the built-in ones say of a word"


def add_options(command: argparse.ArgumentParser) -> None:
    """Declare what may be typed after ``easyread glossary show``."""
    add_file_option(command)
    command.add_argument("term", metavar="TERM", nargs="+", help="the word or words")


def run(options: argparse.Namespace) -> int:
    """Show every entry of the word, your own first; 2 where there is none."""
    term = " ".join(options.term)
    lines: list[str] = []
    files = [GlossaryFile.load(path) for path in own_files(options.glossary)]
    for file in files:
        for row in file.find(term):
            lines += [f"{row.source}, row {row.number}:", *describe(row.entry), ""]
    for entry in glossary_of(()).lookup(term):
        lines += [f"Built in ({entry.field}):", *describe(entry), ""]
    if not lines:
        own = (alias for file in files for row in file.rows for alias, _ in row.aliases())
        nearest = did_you_mean(term, (*own, *glossary_of(()).aliases(in_use=True)))
        print_problem(
            f"“{term}” is in no glossary.{nearest} “easyread glossary find” looks inside words."
        )
        return 2
    print_lines(lines[:-1])
    return 0
