"""Write a report to a file, whole or not at all."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Callable, Mapping
from importlib import import_module
from pathlib import Path
from typing import cast

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


class WriteError(ValueError):
    """A report that cannot be written: the message names the file and says what to do."""


def save(result: Report | Revision, path: Path | str, *, overwrite: bool = False) -> None:
    """Write a report in the format of the suffix of ``path``, or the text of a revision.

    A report can be .json .csv .md .sarif .txt or .html. A revision with the suffix .json is a
    plan that can be replayed; with any other it is the plainer text (UTF-8). An existing file is
    kept unless ``overwrite``. Raises WriteError.
    """
    target = Path(path)
    suffix = target.suffix.lower()
    if isinstance(result, Revision):
        text = result.model_dump_json(indent=2) + "\n" if suffix == ".json" else result.text
    elif suffix in WRITERS:
        module = import_module(f"easyread.writers.{WRITERS[suffix]}")
        text = cast("Callable[[Report], str]", module.render)(result)
    else:
        raise WriteError(
            f"{target}: cannot write “{target.suffix}” files. Choose one of {' '.join(WRITERS)}."
        )
    if target.exists() and not overwrite:
        raise WriteError(f"{target}: this file is there already. Choose another name.")
    write_whole(target, text.encode("utf-8", "replace"))


def write_whole(target: Path, data: bytes) -> None:
    """Write ``data`` beside ``target`` first, then put it in place in one step.

    Raises WriteError when the folder or the file cannot be written.
    """
    temporary = None
    try:
        handle, temporary = tempfile.mkstemp(dir=target.parent, prefix=f".{target.name}-")
        with os.fdopen(handle, "wb") as file:
            file.write(data)
        Path(temporary).replace(target)
    except OSError as problem:
        if temporary is not None:
            Path(temporary).unlink(missing_ok=True)
        raise WriteError(
            f"{target}: cannot write here ({problem.strerror}). "
            "Is the file open in another program, or the folder read-only?"
        ) from problem
