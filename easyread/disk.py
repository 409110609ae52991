"""Writing to disk whole or not at all."""

from __future__ import annotations

import os
import shutil
from contextlib import suppress
from errno import EACCES
from pathlib import Path
from secrets import token_hex


class WriteError(ValueError):
    """A file that cannot be written: the message names it and says what to do."""


def check_new(target: Path) -> None:
    """Raise WriteError where a file of this name is there already: it is never written over."""
    if target.exists():
        raise WriteError(f"{target}: this file is there already. Choose another name.")


def write_whole(target: Path, data: bytes) -> None:
    """Write ``data`` beside ``target`` first, then put it in place in one step.

    A file that is there keeps its permissions; a link keeps leading to the file that it names.
    Raises WriteError when the folder or the file cannot be written.
    """
    place = target.resolve()
    temporary = place.with_name(f".{place.name}-{token_hex(4)}")
    try:
        if place.exists() and not os.access(place, os.W_OK):
            raise PermissionError(EACCES, "the file is read-only")
        with temporary.open("xb") as file:
            file.write(data)
        if place.exists():
            with suppress(PermissionError):
                shutil.copymode(place, temporary)
        temporary.replace(place)
    except OSError as problem:
        with suppress(OSError):
            temporary.unlink(missing_ok=True)
        if not place.parent.is_dir():
            raise WriteError(
                f"{target}: there is no folder “{target.parent}”. Make it first, or choose another."
            ) from problem
        raise WriteError(
            f"{target}: cannot write here ({problem.strerror}). "
            "Is the file open in another program, or the folder read-only?"
        ) from problem
