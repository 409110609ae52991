"""``easyread explain``: a rule or a term of the glossary."""

from __future__ import annotations

import argparse

from easyread.commands.inputs import add_glossary_option, glossary_of
from easyread.commands.outputs import print_lines, print_problem
from easyread.explanation import explain

HELP = "explain a rule or a term"


def add_options(command: argparse.ArgumentParser) -> None:
    """Declare what may be typed after ``easyread explain``."""
    add_glossary_option(command)
    command.add_argument("name", metavar="RULE|TERM", nargs="+", help="what to explain")


def run(options: argparse.Namespace) -> int:
    """Print what is known; 2 where nothing is."""
    name = " ".join(options.name)
    text = explain(name, glossary_of(tuple(options.glossary)))
    if text is None:
        print_problem(f"neither a rule nor a term of the glossary: “{name}”.")
        return 2
    print_lines(text.splitlines())
    return 0
