"""The sub-commands of ``easyread glossary``."""

from __future__ import annotations

import argparse

from easyread.commands.glossary import (
    add,
    check,
    compare,
    edit,
    export,
    find,
    forget,
    harvest,
    importing,
    listing,
    merge,
    remove,
    show,
)

HELP = "look after the words that your panel has agreed"
_COMMANDS = {
    "list": listing,
    "show": show,
    "find": find,
    "add": add,
    "edit": edit,
    "remove": remove,
    "import": importing,
    "check": check,
    "export": export,
    "harvest": harvest,
    "compare": compare,
    "merge": merge,
    "forget": forget,
}


def add_options(command: argparse.ArgumentParser) -> None:
    """Declare the sub-commands, and what may be typed after each."""
    commands = command.add_subparsers(required=True, metavar="WHAT")
    for name, module in _COMMANDS.items():
        each = commands.add_parser(name, help=module.HELP, description=module.HELP)
        each.set_defaults(run_sub=module.run)
        module.add_options(each)


def run(options: argparse.Namespace) -> int:
    """Run the sub-command that was typed."""
    return int(options.run_sub(options))
