"""Write a report to a file, whole or not at all."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from importlib import import_module
from pathlib import Path
from typing import cast

from easyread.disk import WriteError, check_new, write_whole
from easyread.report import Report, Revision

#: Suffix → the module in this folder whose ``render`` makes it.
WRITERS: Mapping[str, str] = {
    ".json": "json",
    ".csv": "csv",
    ".html": "html",
    ".md": "markdown",
    ".sarif": "sarif",
    ".txt": "terminal",
}


#: The suffixes of the copy of a Word file: which one it takes, the file itself says.
WORD = (".docx", ".docm", ".dotx", ".dotm")


def save(result: Report | Revision, path: Path | str, *, overwrite: bool = False) -> None:
    """Write a report in the format of the suffix of ``path``, or the text of a revision.

    A report can be .json .csv .md .sarif .txt or .html. A revision with the suffix .json is a
    plan that can be replayed; with any other it is the plainer text (UTF-8). Of a Word paper both
    can be .docx: the paper with its findings as comments, or with the plainer words as tracked
    changes. An existing file is kept unless ``overwrite``. Raises WriteError.
    """
    target = Path(path)
    if not overwrite:
        check_new(target)
    if target.exists() and any(lock.exists() for lock in _locks(target)):
        raise WriteError(f"{target}: this file is open in Word. Close it there first.")
    write_whole(target, _render(result, target))


def _render(result: Report | Revision, target: Path) -> bytes:
    suffix = target.suffix.lower()
    if suffix in WORD:
        from easyread.writers import docx  # lxml is for those who want it

        return docx.render(result, target)
    if isinstance(result, Revision):
        text = result.model_dump_json(indent=2) + "\n" if suffix == ".json" else result.text
    elif suffix in WRITERS:
        module = import_module(f"easyread.writers.{WRITERS[suffix]}")
        text = cast("Callable[[Report], str]", module.render)(result)
    else:
        known = " ".join((*WRITERS, WORD[0]))
        raise WriteError(f"{target}: cannot write “{target.suffix}” files. Choose one of {known}.")
    return text.encode("utf-8", "replace")


def _locks(target: Path) -> tuple[Path, Path]:
    """The files that Word and LibreOffice keep beside one that is open in them."""
    # Word leaves out the first letter of a name of seven, the first two of a longer one.
    cut = min(max(len(target.stem) - 6, 0), 2)
    return (
        target.with_name(f"~${target.name[cut:]}"),
        target.with_name(f".~lock.{target.name}#"),
    )
