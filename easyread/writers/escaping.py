"""Text made fit to stand in HTML, on a terminal or in an office file."""

from __future__ import annotations

import html
import re
from pathlib import PurePath

#: Controls, halves of characters, and signs that turn the direction of what follows.
_UNSAFE = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufffe\uffff]"
)


def make_visible(text: str) -> str:
    """``text`` with a space for every sign that is no part of what people read."""
    return _UNSAFE.sub(" ", text)


def escape(text: str) -> str:
    """``text`` with nothing in it that a browser could take for markup or a command."""
    return html.escape(make_visible(text))


def begin(text: str) -> str:
    """``text`` as it stands at the start of a line, with a capital."""
    return text[:1].upper() + text[1:]


def name_of(path: str) -> str:
    """The name of a paper alone, escaped: the folders it lies in are its owner's business."""
    return escape(PurePath(path).name)


def safe(text: str) -> str:
    """``text`` without controls: none that a terminal would obey, none that XML refuses."""
    return "".join(
        letter if letter.isprintable() or letter in "\u200c\u200d" else " " for letter in text
    )
