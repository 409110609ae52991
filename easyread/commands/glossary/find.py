"""``easyread glossary find``: the entries that some words occur in."""

from __future__ import annotations

import argparse

from easyread.commands.glossary.files import add_file_option, words_in_force
from easyread.commands.outputs import print_lines, print_problem
from easyread.explanation import describe

HELP = "look for words in your glossary and the built-in ones"
_MOST = 20


def add_options(command: argparse.ArgumentParser) -> None:
    """Declare what may be typed after ``easyread glossary find``."""
    add_file_option(command)
    command.add_argument("words", metavar="WORDS", nargs="+", help="what to look for")
    command.add_argument(
        "--all", action="store_true", help=f"show all, not the first {_MOST} alone"
    )


def run(options: argparse.Namespace) -> int:
    """Show what was found, the nearest first; 2 where nothing was."""
    words = " ".join(options.words)
    found = words_in_force(options.glossary).find(words)
    if not found:
        print_problem(f"nothing has “{words}” in it.")
        return 2
    shown = found if options.all else found[:_MOST]
    lines = [line for entry in shown for line in (*describe(entry), "")]
    if len(shown) < len(found):
        lines.append(f"And {len(found) - len(shown)} more: --all shows them.")
    print_lines(lines)
    return 0
