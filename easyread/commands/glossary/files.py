"""Which glossary file a sub-command is about, and options that several of them share."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from pathlib import Path

from easyread.commands.inputs import glossary_of
from easyread.commands.outputs import print_lines
from easyread.disk import WriteError, check_new
from easyread.entries import COLUMNS, LOCAL, Entry, GlossaryError
from easyread.glossary import Glossary
from easyread.glossary_file import GlossaryFile
from easyread.language.months import read_date
from easyread.rows import DATES, Row
from easyread.settings import Settings

#: What a new glossary is called: a check finds it by this name.
DEFAULT_NAME = "glossary.csv"
_HELP = {
    "part_of_speech": "verb, noun, adjective ...",
    "use_instead": "what to write instead; several with | between them",
    "meaning": "what it means, in plain words",
    "action": "replace, explain, keep or avoid",
    "kind": "“hidden verb” or “figure of speech”",
    "variants": "other ways to write it, with | between them",
    "acronym": "its acronym",
    "when_near": "only where one of these words is in the sentence",
    "not_near": "not where one of these words is in the sentence",
    "not_in": "not inside one of these phrases",
    "safe": "yes: “easyread fix” may change it by itself",
    "example": "a sentence with [[hard -> plain]] in it",
    "nation": "where its meaning holds",
    "law": "the law that fixes its meaning",
    "why": "why, in a sentence",
    "status": "agreed, proposed, contested or retired",
    "other_view": "for a contested word: what the others would say",
    "source": "where the words come from",
    "agreed_by": "the group that agreed on it, such as “Panel A”",
    "agreed_on": "the month, such as 2026-05",
    "review_by": "when to look at it again, such as 2027-05",
    "people": "names, only of people who chose that their name is kept",
}


def add_file_option(command: argparse.ArgumentParser) -> None:
    """``--glossary``: the file that is meant."""
    command.add_argument(
        "--glossary",
        type=Path,
        metavar="CSV",
        help="your own words; else those that the settings name, or glossary.csv",
    )


def add_row_option(command: argparse.ArgumentParser) -> None:
    """``--row``: which row of the term."""
    command.add_argument(
        "--row", type=int, metavar="NUMBER", help="its row in the file, where the term has several"
    )


def add_column_options(command: argparse.ArgumentParser) -> None:
    """One option a column, such as ``--use-instead``."""
    for name in COLUMNS:
        if name != "term":
            option = f"--{name.replace('_', '-')}"
            command.add_argument(option, dest=f"cell_{name}", metavar="WORDS", help=_HELP[name])


def typed_cells(options: argparse.Namespace) -> dict[str, str]:
    """Column → cell, of the columns that were typed. Raises GlossaryError for what is no date."""
    typed = ((name, getattr(options, f"cell_{name}", None)) for name in COLUMNS)
    cells = {name: cell for name, cell in typed if cell is not None}
    for name in DATES:
        if cells.get(name) and read_date(cells[name]) is None:
            option = f"--{name.replace('_', '-')}"
            raise GlossaryError(f"{option} “{cells[name]}” is not clear. Write it as 2026-05.")
    return cells


def own_files(named: Path | None = None) -> list[Path]:
    """The panel's own files: the one that was typed, else those of the settings in force here."""
    if named is not None:
        return [named]
    here = Path.cwd()
    found = Settings.find(here).glossary
    return [path.relative_to(here) if path.is_relative_to(here) else path for path in found]


def words_in_force(named: Path | None) -> Glossary:
    """The built-in words with the panel's own over them."""
    return glossary_of(tuple(path.resolve() for path in own_files(named)))


def file_to_change(named: Path | None, *, new: bool = False) -> GlossaryFile:
    """The one file to change. ``new`` makes one where there is none.

    Raises GlossaryError where there is none, or several to choose from.
    """
    files = own_files(named)
    if len(files) > 1:
        names = ", ".join(map(str, files))
        raise GlossaryError(f"There are several glossaries ({names}). Name one with --glossary.")
    if not files and not new:
        raise GlossaryError(
            "There is no glossary of your own here. Name one with --glossary, or make one with "
            "“easyread glossary add”."
        )
    return GlossaryFile.load(files[0] if files else Path(DEFAULT_NAME), new=new)


def entry_of(cells: dict[str, str], path: Path) -> Entry:
    """An entry from cells that were typed. Raises GlossaryError that says what is wrong."""
    row = Row(cells, LOCAL, str(path), 0)
    fault = row.fault()
    if fault is not None:
        column, message = fault
        if not {"use_instead", "meaning", "action", "status"} & set(cells):
            message = f"Say what to do about “{row.cells['term']}”: --use-instead or --meaning."
        option = f"--{column.replace('_', '-')}: " if column else ""
        raise GlossaryError(f"{option}{message}")
    return row.entry


def check_new_glossary(path: Path) -> None:
    """Raise WriteError where no new glossary can be made under this name."""
    check_new(path)
    if path.suffix.lower() != ".csv":
        raise WriteError(f"{path}: a glossary is written as CSV. Choose a name in .csv.")


def print_saved(file: GlossaryFile, lines: Sequence[str]) -> None:
    """Save the file, then tell what was done."""
    file.save()
    print_lines(lines)
