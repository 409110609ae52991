"""The notation for examples: ``[[hard -> plain]]``, or ``[[hard]]`` for a place alone."""

from __future__ import annotations

import re
from typing import NamedTuple

_MARK = re.compile(r"\[\[([^\[\]]*)\]\]")


class Marked(NamedTuple):
    """An example without its marks, and the (start, end, plain wording or None) of each."""

    text: str
    marks: tuple[tuple[int, int, str | None], ...]


def read_example(example: str) -> Marked:
    """Take the marks out of an example."""
    text, at = "", 0
    marks: list[tuple[int, int, str | None]] = []
    for found in _MARK.finditer(example):
        text += example[at : found.start()]
        hard, arrow, plain = found[1].partition(" -> ")
        marks.append((len(text), len(text) + len(hard), plain if arrow else None))
        text += hard
        at = found.end()
    return Marked(text + example[at:], tuple(marks))
