"""Write a report to a file, whole or not at all."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Callable, Mapping
from importlib import import_module
from pathlib import Path
from typing import cast

from easyread.report import Report

#: Suffix → the module in this folder whose ``render`` makes it.
WRITERS: Mapping[str, str] = {
    ".json": "json",
    ".csv": "csv",
    ".html": "html",
    ".md": "markdown",
    ".sarif": "sarif",
    ".txt": "terminal",
}


class WriteError(ValueError):
    """A report that cannot be written: the message names the file and says what to do."""


def save(report: Report, path: Path | str, *, overwrite: bool = False) -> None:
    """Write ``report`` to ``path`` in the format of its suffix (.json .csv .html .md .sarif .txt).

    An existing file is kept unless ``overwrite``. Raises WriteError.
    """
    target = Path(path)
    name = WRITERS.get(target.suffix.lower())
    if name is None:
        raise WriteError(
            f"{target}: cannot write “{target.suffix}” files. Choose one of {' '.join(WRITERS)}."
        )
    if target.exists() and not overwrite:
        raise WriteError(f"{target}: this file is there already. Choose another name.")
    module = import_module(f"easyread.writers.{name}")
    render = cast("Callable[[Report], str]", module.render)
    write_whole(target, render(report))


def write_whole(target: Path, text: str) -> None:
    """Write ``text`` as UTF-8 beside ``target`` first, then put it in place in one step.

    Raises WriteError when the folder or the file cannot be written.
    """
    temporary = None
    try:
        handle, temporary = tempfile.mkstemp(dir=target.parent, prefix=f".{target.name}-")
        with os.fdopen(handle, "w", encoding="utf-8", newline="") as file:
            file.write(text)
        Path(temporary).replace(target)
    except OSError as problem:
        if temporary is not None:
            Path(temporary).unlink(missing_ok=True)
        raise WriteError(
            f"{target}: cannot write here ({problem.strerror}). "
            "Is the file open in another program, or the folder read-only?"
        ) from problem
