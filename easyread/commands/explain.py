"""``easyread explain``: a rule or a term of the glossary."""

from __future__ import annotations

import argparse

from easyread.commands.inputs import add_glossary_option, glossary_of
from easyread.commands.outputs import print_lines, print_problem
from easyread.explanation import did_you_mean, explain
from easyread.rules import all_rules

HELP = "explain a rule or a term"


def add_options(command: argparse.ArgumentParser) -> None:
    """Declare what may be typed after ``easyread explain``."""
    add_glossary_option(command)
    command.add_argument("name", metavar="RULE|TERM", nargs="+", help="what to explain")


def run(options: argparse.Namespace) -> int:
    """Print what is known; 2 where nothing is."""
    name = " ".join(options.name)
    glossary = glossary_of(tuple(options.glossary))
    text = explain(name, glossary)
    if text is None:
        nearest = did_you_mean(name, (*all_rules(), *glossary.aliases(in_use=True)))
        print_problem(f"neither a rule nor a term of the glossary: “{name}”.{nearest}")
        return 2
    print_lines(text.splitlines())
    return 0
