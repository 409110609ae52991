"""The notation for examples: ``[[hard -> plain]]``, or ``[[hard]]`` for a place alone."""

from __future__ import annotations

import re
from dataclasses import dataclass

_MARK = re.compile(r"\[\[(.*?)(?: -> (.*?))?\]\]", re.DOTALL)


@dataclass(frozen=True)
class Marked:
    text: str
    places: list[tuple[int, int]]
    plain: list[str | None]


def read_example(example: str) -> Marked:
    text, places, plain, at = "", [], [], 0
    for match in _MARK.finditer(example):
        text += example[at : match.start()]
        places.append((len(text), len(text) + len(match[1])))
        plain.append(match[2])
        text += match[1]
        at = match.end()
    return Marked(text + example[at:], places, plain)
