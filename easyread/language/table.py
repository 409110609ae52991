"""The word table: what frequency lists and dictionaries say of the commonest English words.

``data/words.txt`` holds the words in order, ``data/words.bin`` a record of five bytes for each:
Zipf frequency, syllables (the two highest bits: listed, a name), difficulty, Zipf frequency in
speech, and the age at which it is first understood. Both are written by
``benchmarks/build/words.py``. ``data/parts.bin`` holds a byte for each word: its part of speech,
where it has but one; by ``benchmarks/build/parts.py``.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from easyread.language.resources import data_folder

RECORD = 5
ZIPF_STEPS = 30
DIFFICULTY_STEPS = 250
AGE_STEPS = 10
#: The bits of the second byte that say what kind of word it is.
LISTED, NAME = 0x80, 0x40
_SYLLABLES = 0x3F
#: What a byte of ``parts.bin`` stands for.
PARTS = ("", "noun", "verb", "adjective", "adverb")


class WordFacts(NamedTuple):
    """Zipf frequency (0 to 8), syllables, difficulty (0 to 1) of one word form.

    ``spoken``: Zipf frequency in film subtitles, 0 where they lack it. ``age``: in years, when a
    British child first understands it. ``is_listed``: a school
    list or a rated list has it, so it is a common word, unless ``is_name``: it is only ever a
    name.
    """

    zipf: float
    syllables: int
    difficulty: float
    spoken: float
    age: float
    is_listed: bool
    is_name: bool


@cache
def _table() -> tuple[list[str], bytes]:
    folder = data_folder()
    words = (folder / "words.txt").read_text(encoding="utf-8").split("\n")
    return words, (folder / "words.bin").read_bytes()


def all_words() -> Sequence[str]:
    """Every word of the table, in order."""
    return _table()[0]


@cache
def _parts() -> bytes:
    return (data_folder() / "parts.bin").read_bytes()


def _index(word: str) -> int:
    words = all_words()
    at = bisect_left(words, word)
    return at if at < len(words) and words[at] == word else -1


def only_part(word: str) -> str:
    """The part of speech that a lower-case word has wherever it stands; "" if several, or unknown.

    Of nouns, verbs, adjectives and adverbs, by what is met in a million words of news and books.
    """
    at = _index(word)
    return PARTS[_parts()[at]] if at >= 0 else ""


def lookup(word: str) -> WordFacts | None:
    """The facts of a lower-case word with straight apostrophes; None where it is not known."""
    at = _index(word)
    if at < 0:
        return None
    records = _table()[1]
    zipf, kind, difficulty, spoken, age = records[at * RECORD : at * RECORD + RECORD]
    return WordFacts(
        zipf / ZIPF_STEPS,
        kind & _SYLLABLES,
        difficulty / DIFFICULTY_STEPS,
        spoken / ZIPF_STEPS,
        age / AGE_STEPS,
        bool(kind & LISTED),
        bool(kind & NAME),
    )


def pack(facts: WordFacts) -> bytes:
    """The record of one word: what ``lookup`` reads."""
    kind = min(facts.syllables, _SYLLABLES) | LISTED * facts.is_listed | NAME * facts.is_name
    steps = (
        facts.zipf * ZIPF_STEPS,
        facts.difficulty * DIFFICULTY_STEPS,
        facts.spoken * ZIPF_STEPS,
        facts.age * AGE_STEPS,
    )
    zipf, difficulty, spoken, age = map(round, steps)
    return bytes((zipf, kind, difficulty, spoken, age))
