"""``easyread workshop``: a sheet of the words in some papers that people could talk about."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from importlib import import_module
from pathlib import Path
from typing import cast

from easyread.analysis import Analysis
from easyread.commands.inputs import (
    add_settings_options,
    find_inputs,
    glossary_of,
    read_input,
    settings_for,
    whole_number,
)
from easyread.commands.outputs import print_lines, print_problem
from easyread.disk import WriteError, check_new, write_whole
from easyread.readers.errors import ReadError
from easyread.word_sheet import WordSheet
from easyread.workshop.choice import MOST_WORDS, SENTENCES, WORDS, choose

HELP = "make a sheet of hard words for people to talk about"
#: Suffix → the module among the writers whose ``render`` makes it.
_FORMS = {".docx": "sheet_word", ".html": "sheet_html", ".xlsx": "sheet_excel"}


def add_options(command: argparse.ArgumentParser) -> None:
    """Declare what may be typed after ``easyread workshop``."""
    add_settings_options(command)
    command.add_argument("paths", nargs="+", metavar="PAPER", help="files or folders")
    command.add_argument(
        "-o",
        "--output",
        type=Path,
        required=True,
        metavar="FILE",
        help=f"a new file: {' '.join(_FORMS)}",
    )
    command.add_argument(
        "--words",
        type=whole_number(1),
        default=WORDS,
        metavar="N",
        help=f"how many words, at most {MOST_WORDS} (default: {WORDS})",
    )
    command.add_argument(
        "--sentences",
        type=whole_number(0),
        default=SENTENCES,
        metavar="N",
        help=f"how many hard sentences (default: {SENTENCES})",
    )


def run(options: argparse.Namespace) -> int:
    """Write the sheet; a paper that cannot be read is told, and the others go on."""
    target: Path = options.output
    form = _FORMS.get(target.suffix.lower())
    if form is None:
        raise WriteError(
            f"{target}: cannot write “{target.suffix}” files. Choose one of {' '.join(_FORMS)}."
        )
    check_new(target)
    if options.words > MOST_WORDS:
        raise WriteError(f"--words takes {MOST_WORDS} at most: more is too much for one session.")
    papers, problems = _read_papers(options)
    for message in problems:
        print_problem(message)
    if not papers:
        return 2
    sheet = choose(papers, words=options.words, sentences=options.sentences)
    write_whole(target, _renderer(form)(sheet))
    print_lines(_summary(sheet, target).splitlines())
    return 2 if problems else 0


def _read_papers(options: argparse.Namespace) -> tuple[list[Analysis], list[str]]:
    paths, problems = find_inputs(options.paths)
    papers = []
    for path in paths:
        try:
            words = glossary_of(settings_for(options, path).glossary)
            papers.append(Analysis(read_input(path), words))
        except (ReadError, OSError) as problem:
            problems.append(str(problem))
    return papers, problems


def _renderer(form: str) -> Callable[[WordSheet], bytes]:
    module = import_module(f"easyread.writers.{form}")
    return cast("Callable[[WordSheet], bytes]", module.render)


def _summary(sheet: WordSheet, target: Path) -> str:
    lines = [f"Wrote {target}: words to talk about."]
    lines += [f"  {card.term} ({card.quote.place})" for card in sheet.words]
    if not sheet.words:
        lines.append("  No hard word was found. The sheet has room for people's own words.")
    if sheet.sentences:
        lines.append(f"  Hard sentences: {len(sheet.sentences)}.")
    lines.append("These are suggestions. Look them through before the session.")
    return "\n".join(lines)
