"""Which language a block is in, told by its small words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from functools import cache

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


def language_of(words: Sequence[Word]) -> str:
    """Name the language: "English", another, or "" for too few words to tell.

    Another language is named where its small words outnumber the English ones; a block of
    letters that English does not use is "another language".
    """
    if len(words) < _TOO_FEW:
        return ""
    small = _small_words()
    content = [word for word in words if not word.is_function_word]
    english = len(words) - len(content)
    named = [name for word in content for name in small.get(word.lower, ())]
    if named:
        others = Counter(named)
        best = max(others, key=lambda name: others[name])
        if others[best] >= 2 and others[best] > english:
            return best
    if english:
        return "English"
    foreign = sum(not word.text.isascii() and word.zipf == 0 for word in words)
    return "another language" if foreign * 2 > len(words) else ""
