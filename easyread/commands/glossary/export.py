"""``easyread glossary export``: what the words mean, as a page or at the end of a paper."""

from __future__ import annotations

import argparse
from pathlib import Path

from easyread.analysis import Analysis
from easyread.commands.glossary.files import add_file_option, own_files, words_in_force
from easyread.commands.inputs import find_inputs, read_input
from easyread.commands.outputs import print_problem, print_text
from easyread.disk import WriteError, check_new, write_whole
from easyread.entries import GlossaryError
from easyread.glossary import Glossary
from easyread.key_words import KeyWords, gather_all, gather_for
from easyread.readers.errors import ReadError
from easyread.writers import key_words as writer
from easyread.writers import key_words_markdown

HELP = "write what the words mean, as a page or at the end of a paper"


def add_options(command: argparse.ArgumentParser) -> None:
    """Declare what may be typed after ``easyread glossary export``."""
    add_file_option(command)
    command.add_argument(
        "--built-in", action="store_true", help="the words that come with easyread"
    )
    command.add_argument(
        "--for",
        dest="papers",
        nargs="+",
        default=[],
        metavar="PAPER",
        help="the words that stand in these papers, your own and the built-in ones",
    )
    command.add_argument("--append", action="store_true", help="put it at the end of the paper")
    place = command.add_mutually_exclusive_group()
    place.add_argument(
        "-o", "--output", type=Path, metavar="FILE", help=f"a new file: {' '.join(writer.SUFFIXES)}"
    )
    place.add_argument("--in-place", action="store_true", help="with --append: the paper itself")


def run(options: argparse.Namespace) -> int:
    """Write the list; on standard output as Markdown where no file is named."""
    if options.append:
        return _append(options)
    if options.in_place:
        raise WriteError("--in-place goes with --append.")
    problems: list[str] = []
    words = _of_papers(options, problems) if options.papers else gather_all(_whole(options))
    for message in problems:
        print_problem(message)
    if problems and not words.words and not words.instead:
        return 2
    if options.output is None:
        print_text(key_words_markdown.render(words))
    else:
        _write_new(options.output, writer.render(words, options.output))
        print_text(f"{options.output}: {_count(words)}.")
    return 2 if problems else 0


def _append(options: argparse.Namespace) -> int:
    if len(options.papers) != 1:
        raise WriteError("--append takes one paper: name it with --for.")
    paper = Path(options.papers[0])
    if not options.in_place and options.output is None:
        raise WriteError("Name a new file with -o, or use --in-place to change the paper itself.")
    document = read_input(str(paper))
    words = gather_for([Analysis(document, words_in_force(options.glossary))])
    if not words.words:
        print_text(f"{paper}: there is no word in it to explain. Nothing was written.")
        return 0
    data = writer.append(words, document, paper.read_bytes())
    target = paper if options.in_place else options.output
    if target.suffix.lower() != paper.suffix.lower():
        raise WriteError(f"{target}: the paper is a “{paper.suffix}” file, so name one like it.")
    if options.in_place:
        write_whole(target, data)
    else:
        _write_new(target, data)
    print_text(f"{target}: {_count(words)} at the end.")
    return 0


def _of_papers(options: argparse.Namespace, problems: list[str]) -> KeyWords:
    paths, missing = find_inputs(options.papers)
    problems += missing
    glossary = words_in_force(options.glossary)
    texts = []
    for path in paths:
        try:
            texts.append(Analysis(read_input(path), glossary))
        except (ReadError, OSError) as problem:
            problems.append(str(problem))
    return gather_for(texts)


def _whole(options: argparse.Namespace) -> Glossary:
    if options.built_in:
        return Glossary.default()
    files = own_files(options.glossary)
    if not files:
        raise GlossaryError(
            "There is no glossary of your own here. Name one with --glossary, papers with --for, "
            "or use --built-in."
        )
    glossary = Glossary()
    for file in files:
        glossary.layer(file)
    return glossary


def _write_new(target: Path, data: bytes) -> None:
    check_new(target)
    write_whole(target, data)


def _count(words: KeyWords) -> str:
    count = len(words.words) + len(words.instead)
    return "1 word" if count == 1 else f"{count} words"
