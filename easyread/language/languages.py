"""Which language a block is in, told by its small words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from functools import cache

from easyread.language.kinds import Kind
from easyread.language.resources import table
from easyread.language.words import Word

#: Fewer words than this tell nothing.
_TOO_FEW = 4


@cache
def _small_words() -> dict[str, tuple[str, ...]]:
    """Small word → the other languages that have it."""
    found: dict[str, tuple[str, ...]] = {}
    for row in table("other_languages"):
        for word in row["words"].split():
            found[word] = (*found.get(word, ()), row["language"])
    return found


@Kind
def is_foreign_small(word: Word) -> bool:
    """Whether a word is a small one in another language, and none in English."""
    return not word.is_function_word and word.lower in _small_words()


def language_of(words: Sequence[Word]) -> str:
    """Name the language: "English", another, or "" for too few words to tell.

    Another language is named where its small words outnumber the English ones; a block of
    letters that English does not use is "another language".
    """
    if len(words) < _TOO_FEW:
        return ""
    foreign_small = is_foreign_small.places_in(words)
    if not foreign_small and any(word.is_function_word for word in words):
        return "English"  # as nearly every block is
    content = [word for word in words if not word.is_function_word]
    english = len(words) - len(content)
    if foreign_small:
        named = [name for at in foreign_small for name in _small_words()[words[at].lower]]
        others = Counter(named)
        best = max(others, key=lambda name: others[name])
        if others[best] >= 2 and others[best] > english:
            return best
    if english:
        return "English"
    foreign = sum(not word.text.isascii() and word.zipf == 0 for word in words)
    return "another language" if foreign * 2 > len(words) else ""
