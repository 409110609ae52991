"""``easyread glossary forget``: take a person's name out of your glossaries."""

from __future__ import annotations

import argparse
from pathlib import Path

from easyread.commands.glossary.files import own_files
from easyread.commands.outputs import print_lines
from easyread.entries import GlossaryError
from easyread.glossary_file import GlossaryFile
from easyread.people import Mention, forget

HELP = "take a person's name out of your glossaries"


def add_options(command: argparse.ArgumentParser) -> None:
    """Declare what may be typed after ``easyread glossary forget``."""
    command.add_argument("name", metavar="NAME", help="the whole name, as it is written there")
    command.add_argument("files", nargs="*", type=Path, metavar="CSV", help="the glossaries")
    command.add_argument("--dry-run", action="store_true", help="show what would go, and stop")


def run(options: argparse.Namespace) -> int:
    """Take the name out of every file, or of none where one of them cannot be read."""
    paths = options.files or own_files()
    if not paths:
        raise GlossaryError("There is no glossary of your own here. Name the files to look in.")
    files = [GlossaryFile.load(path) for path in paths]
    found = [(file, forget(file, options.name)) for file in files]
    lines: list[str] = []
    for file, mentions in found:
        if not options.dry_run:
            file.save()
        lines += [_tell(file.path, mention, options.dry_run) for mention in mentions]
    told = sum(not mention.is_left for _, mentions in found for mention in mentions)
    places = "1 place" if told == 1 else f"{told} places"
    if not lines:
        print_lines([f"“{options.name}” is in none of these glossaries."])
        return 0
    if options.dry_run:
        lines.append(f"It would go from {places}. Nothing was written.")
    else:
        lines.append(
            f"“{options.name}” is gone from {places}. Backups, older versions and copies that "
            "were sent on may still hold it."
        )
    print_lines(lines)
    return 0


def _tell(path: Path, mention: Mention, is_dry: bool) -> str:
    place = f"{path}, row {mention.row}" + (f", column {mention.column}" if mention.column else "")
    if mention.is_left:
        return f"{place}: left, look at it yourself: “{mention.before}”"
    if not is_dry:
        return f"{place}: taken out."
    return f"{place}: “{mention.before}” would be “{mention.after}”"
