"""The notation for examples: ``[[hard -> plain]]``, or ``[[hard]]`` for a place alone."""

from __future__ import annotations

import re
from dataclasses import dataclass

from easyread.checker import check
from easyread.settings import Settings

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


def found(text, rule, **options):
    """The words that one rule reports in a text, by itself; Markdown where there are lines."""
    settings = Settings(select=(rule,), rules={rule: options} if options else {})
    style = "markdown" if "\n" in text else "text"
    return [f.text for f in check(text, settings=settings, format=style).findings]


def severities(text, rule, **options):
    """The severities of what one rule reports."""
    settings = Settings(select=(rule,), rules={rule: options} if options else {})
    return [f.severity for f in check(text, settings=settings).findings]
