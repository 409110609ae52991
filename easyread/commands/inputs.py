"""What was typed, as papers, settings and words; options that several commands share."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Iterator, Sequence
from functools import cache
from pathlib import Path

from easyread.checker import load_glossary, read
from easyread.commands.outputs import print_problem
from easyread.corpus import find_papers
from easyread.document import Document
from easyread.finding import SEVERITIES, SEVERITY_WORDS
from easyread.glossary import Glossary
from easyread.readers import read_bytes
from easyread.settings import Settings, profiles

STANDARD_INPUT = "-"
#: From so many papers on, progress is shown on a terminal.
_MANY = 4


def add_glossary_option(command: argparse.ArgumentParser) -> None:
    """``--glossary``, as often as wanted."""
    command.add_argument(
        "--glossary",
        action="append",
        default=[],
        type=Path,
        metavar="CSV",
        help="a file with your own words, which go before the built-in ones",
    )


def add_settings_options(command: argparse.ArgumentParser) -> None:
    """``--glossary``, ``--profile`` and ``--settings``."""
    add_glossary_option(command)
    command.add_argument("--profile", choices=list(profiles()), help="what kind of paper it is")
    command.add_argument(
        "--settings", type=Path, metavar="TOML", help="use this file, not the nearest easyread.toml"
    )


def add_fail_option(command: argparse.ArgumentParser) -> None:
    """``--fail-on``: what makes the command end with status 1."""
    names = (f"{name} ({SEVERITY_WORDS[name]})" for name in SEVERITIES)
    command.add_argument(
        "--fail-on",
        choices=[*SEVERITIES, "never"],
        help=f"end with status 1 from here on: {', '.join(names)}, or never (default: error)",
    )


def whole_number(least: int) -> Callable[[str], int]:
    """The type of an option that takes a whole number, ``least`` or more."""

    def read_number(text: str) -> int:
        number = int(text) if text.isascii() and text.isdigit() else -1
        if number < least:
            raise argparse.ArgumentTypeError(f"“{text}” is not a whole number from {least} up")
        return number

    return read_number


def settings_for(options: argparse.Namespace, path: str) -> Settings:
    """The settings for a paper: those of its folder, with what was typed over them."""
    folder = Path.cwd() if path == STANDARD_INPUT else Path(path).resolve().parent
    base = Settings.load(options.settings) if options.settings else _found_settings(folder)
    if path != STANDARD_INPUT:
        base = base.for_paper(Path(path))
    typed = {
        name: value
        for name in ("profile", "select", "fail_on", "max_reading_age", "baseline", "cache")
        if (value := getattr(options, name, None)) not in (None, [])
    }
    return base.changed(
        **typed,
        glossary=(*base.glossary, *options.glossary),
        ignore=(*base.ignore, *getattr(options, "ignore", ())),
    )


@cache
def _found_settings(folder: Path) -> Settings:
    return Settings.find(folder)


@cache
def glossary_of(files: tuple[Path, ...]) -> Glossary:
    """The built-in words with ``files`` over them, loaded once a run."""
    return load_glossary(Settings(glossary=files))


def read_input(path: str, source_format: str | None = None) -> Document:
    """The document at ``path``, or on standard input for ``-``."""
    if path == STANDARD_INPUT:
        return read_bytes(sys.stdin.buffer.read(), "standard input", source_format or "text")
    return read(Path(path), source_format)


def find_inputs(paths: Sequence[str]) -> tuple[list[str], list[str]]:
    """The papers to read, folders walked, and a message for each path that is not there.

    What easyread itself wrote into a folder is told on standard error and left out.
    """
    named = [path for path in paths if path != STANDARD_INPUT]
    found, problems = find_papers(named, print_problem)
    return [path for path in paths if path == STANDARD_INPUT][:1] + found, problems


def with_progress(paths: Sequence[str]) -> Iterator[str]:
    """The same paths, with a count on the terminal where there are many."""
    show = len(paths) >= _MANY and sys.stderr.isatty()
    for number, path in enumerate(paths, start=1):
        if show:
            print(f"\rReading {number} of {len(paths)}…", end="", file=sys.stderr, flush=True)
        yield path
    if show:
        print("\r" + " " * 40 + "\r", end="", file=sys.stderr)
