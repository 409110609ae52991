"""``easyread glossary list``: the words of a glossary."""

from __future__ import annotations

import argparse
import csv
import io
import json
from typing import get_args

from easyread.commands.glossary.files import add_file_option, own_files
from easyread.commands.outputs import print_text
from easyread.entries import COLUMNS, Entry, Status, cell_of
from easyread.glossary import Glossary
from easyread.writers.cells import guard
from easyread.writers.escaping import safe

HELP = "list the words of your own glossary"
_NONE = (
    "There is no glossary of your own here yet. “easyread glossary add” makes one; "
    "--built-in lists the words that come with easyread."
)


def add_options(command: argparse.ArgumentParser) -> None:
    """Declare what may be typed after ``easyread glossary list``."""
    add_file_option(command)
    command.add_argument(
        "--built-in", action="store_true", help="the words that come with easyread"
    )
    command.add_argument(
        "--status", type=str.lower, choices=get_args(Status)[1:], help="only words of this status"
    )
    command.add_argument(
        "--format", choices=["text", "csv", "json"], default="text", help="how to print them"
    )


def run(options: argparse.Namespace) -> int:
    """List the words in alphabetical order; names of people are left out."""
    files = [] if options.built_in else own_files(options.glossary)
    if not files and not options.built_in:
        print_text(_NONE)
        return 0
    glossary = Glossary.default() if options.built_in else Glossary()
    for file in files:
        glossary.layer(file)
    wanted = options.status
    entries = sorted(
        (entry for entry in glossary if not wanted or entry.status == wanted),
        key=lambda entry: entry.term.lower(),
    )
    print_text(_FORMATS[options.format](entries))
    return 0


def _as_text(entries: list[Entry]) -> str:
    lines = [_line(entry) for entry in entries]
    lines.append("1 word." if len(entries) == 1 else f"{len(entries):,} words.")
    return "\n".join(map(safe, lines))


def _line(entry: Entry) -> str:
    does = {
        "replace": " → " + " or ".join(entry.use_instead),
        "explain": f": {entry.meaning}",
        "avoid": ": think again" + "".join(f", or say {words}" for words in entry.use_instead[:1]),
        "keep": ": fine as it is",
    }[entry.action if entry.use_instead or entry.meaning or entry.action == "avoid" else "keep"]
    if entry.status == "proposed" and not (entry.use_instead or entry.meaning):
        does = ": to talk about"
    if entry.status == "contested" and not entry.use_instead:
        does = ": people do not agree on it"
    status = f" ({entry.status})" if entry.status not in ("", "draft", "agreed") else ""
    return f"{entry.term}{does}{status}" + (f" [{entry.agreement}]" if entry.agreement else "")


def _as_csv(entries: list[Entry]) -> str:
    columns = [name for name in COLUMNS if name != "people"]
    buffer = io.StringIO(newline="")
    writer = csv.writer(buffer, lineterminator="\n")
    writer.writerow(columns)
    for entry in entries:
        writer.writerow([guard(cell_of(getattr(entry, name))) for name in columns])
    return buffer.getvalue()


def _as_json(entries: list[Entry]) -> str:
    dumped = [entry.model_dump(mode="json") for entry in entries]
    return json.dumps(dumped, ensure_ascii=False, indent=2)


_FORMATS = {"text": _as_text, "csv": _as_csv, "json": _as_json}
