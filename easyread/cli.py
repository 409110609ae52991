"""The command ``easyread``.

Exit status 0: nothing over the limits; 1: something is; 2: it could not do what was asked.
"""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Sequence
from contextlib import suppress
from importlib import import_module

from easyread.commands.outputs import print_problem
from easyread.disk import WriteError
from easyread.entries import GlossaryError
from easyread.quick import uncollected
from easyread.readers.errors import ReadError
from easyread.settings import SettingsError
from easyread.version import __version__

#: Each is a module, or a package, of ``easyread.commands``.
_COMMANDS = ("check", "fix", "compare", "scan", "explain", "glossary", "workshop")


@uncollected()
def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command. ``arguments`` are those after the program's name."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):  # a console that lacks a sign shows “?”, never fails
            stream.reconfigure(errors="replace")
    typed = sys.argv[1:] if arguments is None else arguments
    options = make_parser(typed).parse_args(typed)
    try:
        status = int(options.run(options))
        sys.stdout.flush()  # here, where a failure can still be told
        return status
    except (ReadError, GlossaryError, SettingsError, WriteError) as problem:
        print_problem(str(problem))
        return 2
    except OSError as problem:
        _drop_output()
        if not isinstance(problem, BrokenPipeError):  # a reader that has seen enough is no fault
            print_problem(f"cannot write the report: {problem.strerror}.")
        return 2
    except KeyboardInterrupt:
        print_problem("stopped.")
        return 2


def make_parser(typed: Sequence[str] = ()) -> argparse.ArgumentParser:
    """The parser for what was typed: a command that was not asked for is not even imported.

    Where no command was typed it knows them all.
    """
    parser = argparse.ArgumentParser(
        prog="easyread",
        description="Says how hard a paper is to read, which words make it hard, and what to "
        "write instead.",
    )
    parser.add_argument("--version", action="version", version=f"easyread {__version__}")
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    for name in typed[:1] if typed and typed[0] in _COMMANDS else _COMMANDS:
        command = import_module(f"easyread.commands.{name}")
        each = commands.add_parser(name, help=command.HELP, description=_sentence(command.HELP))
        each.set_defaults(run=command.run)
        command.add_options(each)
    return parser


def _sentence(text: str) -> str:
    return f"{text[0].upper()}{text[1:]}."


def _drop_output() -> None:
    """Let what is still to be written go nowhere, or Python would fail on it at its end."""
    with suppress(OSError, ValueError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


if __name__ == "__main__":
    sys.exit(main())
