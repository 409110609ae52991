"""The word table: what frequency lists and dictionaries say of the commonest English words.

``data/words.txt`` holds the words in order, ``data/words.bin`` a record of three bytes for each:
Zipf frequency, syllables (the highest bit: listed) and difficulty. Both are written by
``benchmarks/build/words.py``.
"""

from __future__ import annotations

from bisect import bisect_left
from functools import cache
from typing import NamedTuple

from easyread.language.resources import data_folder

RECORD = 3
ZIPF_STEPS = 30
DIFFICULTY_STEPS = 250
#: The bit of the second byte that says that a list of common words has the word.
LISTED = 0x80


class WordFacts(NamedTuple):
    """Zipf frequency (0 to 8), syllables, difficulty (0 to 1) of one word form.

    ``is_listed``: a school list or a rated list has it, so it is a common word, not only a name.
    """

    zipf: float
    syllables: int
    difficulty: float
    is_listed: bool


@cache
def _table() -> tuple[list[str], bytes]:
    folder = data_folder()
    words = (folder / "words.txt").read_text(encoding="utf-8").split("\n")
    return words, (folder / "words.bin").read_bytes()


def lookup(word: str) -> WordFacts | None:
    """The facts of a lower-case word with straight apostrophes; None where it is not known."""
    words, records = _table()
    at = bisect_left(words, word)
    if at == len(words) or words[at] != word:
        return None
    zipf, syllables, difficulty = records[at * RECORD : at * RECORD + RECORD]
    return WordFacts(
        zipf / ZIPF_STEPS,
        syllables & ~LISTED,
        difficulty / DIFFICULTY_STEPS,
        bool(syllables & LISTED),
    )
