"""The sheet on which people write down what they would say for hard words: data only.

Its texts stand in ``word_sheet.toml``: what a panel reads is theirs to reword.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

#: Rises when a sheet changes so that an older easyread would misread it.
SHEET_VERSION = "1"
#: What a sheet says of itself where only programs look: by it the version is known again.
CATEGORY = f"easyread word sheet {SHEET_VERSION}"
#: How a program names the five boxes, in their order on the sheet.
TICKS = ("keep", "replace", "avoid", "unsure", "contested")
#: Empty blocks, for words that people bring themselves.
OWN_WORDS = 4


@dataclass(frozen=True, slots=True)
class Quote:
    """A sentence of a paper. ``start`` to ``end`` are the characters of the word in it, if any."""

    text: str
    place: str
    start: int = 0
    end: int = 0


@dataclass(frozen=True, slots=True)
class WordCard:
    """One word to talk about. ``code`` is the same for the same word on every sheet.

    ``sayings`` are what the glossary says, a line each; ``used`` says how often and where.
    """

    code: str
    term: str
    quote: Quote
    used: str
    sayings: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class SentenceCard:
    """One hard sentence to talk about."""

    code: str
    quote: Quote


@dataclass(frozen=True, slots=True)
class WordSheet:
    """The words and sentences of one session, from the papers of these names."""

    papers: tuple[str, ...]
    words: tuple[WordCard, ...]
    sentences: tuple[SentenceCard, ...] = ()


@cache
def sheet_texts() -> Mapping[str, Any]:
    """Every text of the sheet, by section and name."""
    data = files("easyread").joinpath("word_sheet.toml").read_text(encoding="utf-8")
    return tomllib.loads(data)
