"""The notation for examples: ``[[hard -> plain]]``, or ``[[hard]]`` for a place alone."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

from easyread.checker import check
from easyread.finding import Finding
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


def findings_of(rule: str, text: str, **options: Any) -> list[Finding]:
    """What one rule finds; a text of several lines is read as Markdown."""
    style = "markdown" if "\n" in text else "text"
    settings = Settings(select=(rule,), rules={rule: options})
    return check(text, settings=settings, format=style).findings


def assert_reports(rule: str, example: str, **options: Any) -> None:
    """The rule finds the marked places, offers the wording shown, and finds nothing else."""
    marked = read_example(example)
    found = findings_of(rule, marked.text, **options)
    wanted = [marked.text[start:end] for start, end in marked.places]
    assert [finding.text for finding in found] == wanted
    for finding, plain in zip(found, marked.plain, strict=True):
        if plain is not None:
            assert finding.suggestions[0].replacement == plain


def assert_ignores(rule: str, text: str, **options: Any) -> None:
    """The rule finds nothing."""
    assert [finding.text for finding in findings_of(rule, text, **options)] == []
