"""Whether "a" or "an" goes before a word: by its sound, not by its letter."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import Literal

from easyread.language.resources import table, word_list

_OPENING = re.compile(r"[^\W_]+(?:[.,]\d+)*")
_VOWEL_LETTERS = "AEFHILMNORSX"


@lru_cache(maxsize=20_000)
def article(word_or_phrase: str) -> Literal["a", "an"]:
    """The indefinite article that goes before a word or phrase.

    "hour" → "an", "one-off" → "a", "NHS trust" → "an", "8-week" → "an". A text without a letter
    or digit gets "a".
    """
    match = _OPENING.search(word_or_phrase)
    if match is None:
        return "a"
    word = match.group()
    return "an" if _opens_with_vowel(word, word_or_phrase[match.end() :]) else "a"


def _opens_with_vowel(word: str, rest: str) -> bool:
    if word[0].isdigit():
        return _number_opens_with_vowel(word)
    initials = word[:-1] if word.endswith("s") else word
    if len(word) == 1:
        letter = rest[:1] in ("-", ".", "‑") or (word.isupper() and word not in "AI")
        return word.upper() in (_VOWEL_LETTERS if letter else "AEIO")
    if _is_spelled_out(initials):
        return initials[0] in _VOWEL_LETTERS
    lower = word.lower()
    if lower == "us" and word.isupper():
        return False
    starts = _starts()
    for length in range(min(len(lower), 7), 1, -1):
        known = starts.get(lower[:length])
        if known is not None:
            return known
    return lower[0] in "aeiouàáâäèéêëíîïóôöúûü"


def _is_spelled_out(word: str) -> bool:
    """Whether capitals are said letter by letter: NHS, MP, MSc, EU; not NATO, not PIN."""
    if len(word) < 2 or not word[:2].isupper():
        return False
    if not any(letter in "AEIOU" for letter in word) or not word.isupper():
        return True
    return len(word) <= 3 and word not in word_list("spoken_acronyms")


def _number_opens_with_vowel(number: str) -> bool:
    """Eight, eleven, eighteen, and what begins with them: 80, 8,000, 11th, 18,000, 1850."""
    digits = re.match(r"\d+(?:,\d{3})*", number)
    whole = digits.group() if digits else ""
    if whole.startswith("8"):
        return True
    leading = len(whole.partition(",")[0]) if "," in whole else (len(whole) - 1) % 3 + 1
    is_year = len(whole) == 4
    return whole.startswith(("11", "18")) and (leading == 2 or is_year)


@cache
def _starts() -> dict[str, bool]:
    return {row["start"]: row["article"] == "an" for row in table("articles")}
