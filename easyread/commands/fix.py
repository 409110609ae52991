"""``easyread fix``: plainer words where they keep the meaning."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from easyread.checker import fix, read
from easyread.commands.inputs import add_settings_options, glossary_of, settings_for
from easyread.commands.outputs import print_text
from easyread.disk import WriteError, check_new, write_whole
from easyread.readers import FORMATS
from easyread.readers.decoding import encode
from easyread.writers import revision as revision_writer
from easyread.writers.files import WORD, save

HELP = "write plainer words where that keeps the meaning"


def add_options(command: argparse.ArgumentParser) -> None:
    """Declare what may be typed after ``easyread fix``."""
    add_settings_options(command)
    command.add_argument("path", metavar="PAPER", help="a Word, text, Markdown or HTML file")
    place = command.add_mutually_exclusive_group()
    place.add_argument(
        "-o",
        "--output",
        type=Path,
        metavar="FILE",
        help="write to this new file; .docx is a copy of a Word paper with tracked changes",
    )
    place.add_argument("--in-place", action="store_true", help="write over the paper itself")
    command.add_argument("--plan", type=Path, metavar="JSON", help="save what would be changed")
    command.add_argument("--replay", type=Path, metavar="JSON", help="apply a plan that was saved")


def run(options: argparse.Namespace) -> int:
    """Write what is safe, and list what is left to a person."""
    path = Path(options.path)
    settings = settings_for(options, options.path)
    document = read(path)
    is_word = document.format == "docx"
    if not document.source and not is_word:
        raise WriteError(f"{path}: only Word, text, Markdown and HTML can be fixed.")
    if is_word and options.in_place:
        raise WriteError(
            f"{path}: a Word file is not changed in place. Name a copy with -o: in it each change "
            "is a tracked change, for you to accept or reject."
        )
    if options.replay is not None:
        from easyread.revision import load_plan, replay

        revision = replay(load_plan(options.replay), document)
    else:
        revision = fix(document, glossary=glossary_of(settings.glossary), settings=settings)
    if options.plan is not None:
        save(revision, options.plan)
    target = path if options.in_place else options.output
    if target is not None:
        _check_suffix(target, path, document.format)
    if target is not None and (is_word or _is_word(target)):
        save(revision, target)
    elif target is not None:
        if not options.in_place:
            check_new(target)
        write_whole(target, _encoded(revision.text, path))
    print_text(revision_writer.render(revision))
    if target is not None:
        way = " Open it in Word, and accept or reject each change." if _is_word(target) else ""
        print_text(f"\nWrote {target}.{way}")
    if target is None and options.plan is None:
        way = "with -o." if is_word else "with -o, or use --in-place."
        print(f"Nothing was written. Name a new file {way}", file=sys.stderr)
    return 0


def _check_suffix(target: Path, paper: Path, form: str) -> None:
    """Raise WriteError for a name that says something else than what the file will hold."""
    known = {paper.suffix.lower(), *FORMATS[form].suffixes}
    if form != "html":  # its tags are no plain text
        known.update(*(FORMATS[name].suffixes for name in ("text", "markdown")))
    if target.suffix.lower() not in known and not _is_word(target):
        raise WriteError(
            f"{target}: cannot write a “{target.suffix}” file of {paper}. "
            f"Choose a name in {paper.suffix or '.txt'}."
        )


def _is_word(path: Path) -> bool:
    return path.suffix.lower() in WORD


def _encoded(text: str, path: Path) -> bytes:
    try:
        return encode(text, path.read_bytes())
    except UnicodeEncodeError as problem:
        raise WriteError(
            f"{path}: its encoding ({problem.encoding}) lacks a letter of the plainer words. "
            "Save the paper as UTF-8 first."
        ) from problem
