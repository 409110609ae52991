"""How many syllables a word is spoken with."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from easyread.language.bases import lemmas
from easyread.language.spelling import variants
from easyread.language.table import lookup

_VOWELS = re.compile(r"[aeiouy]+")
_NUMBER = re.compile(r"(\d[\d,]*)(?:[.](\d+))?(.*)", re.DOTALL)
#: Two vowel letters that are spoken apart: triangle, idea, science, radio, video, being.
_APART = re.compile(
    r"i[ao](?!u)|[aeiou]ing$|eo(?!u)|ua(?=[lt])|ie(?=t|nce|nt)|(?<=[^q])uou|[aeou]ism$|creat"
)
#: Written vowels that are not spoken: -es, -ed and a last -e.
_SILENT = re.compile(
    r"(?:[^aeiouylrtd]|[^aeiou][lr]|[aeiou][lrtd])e[ds]?$|[aeiou][^aeiou]+[lrtd]e$|[^aeiouy]ely$|[^aeiou]eless|[^aeiou]eful|[^aeiou]ement"
)
_NAMES_OF_ONE_DIGIT = (2, 1, 1, 1, 1, 1, 1, 2, 1, 1)
_TEENS = (1, 3, 1, 2, 2, 2, 2, 3, 2, 2)
_TENS = (0, 1, 2, 2, 2, 2, 2, 3, 2, 2)


@lru_cache(maxsize=50_000)
def count_syllables(word: str) -> int:
    """Syllables of one written word, at least 1.

    From the CMU dictionary where it, or another spelling of the word, has it; else by rule.
    Initialisms are spoken letter by letter ("NHS" 3), numbers as a reader says them (2026: five).
    """
    plain = word.replace("’", "'").replace("‑", "-")
    if plain[0].isdigit():
        return _count_number(plain)
    stem = plain.removesuffix("'s")
    letters = stem.removesuffix("s") if len(stem) > 2 else stem
    initials = letters.isupper() and len(letters) > 1 and letters.isalpha()
    if initials and (len(letters) <= 5 or lookup(letters.lower()) is None):
        return sum(3 if letter == "W" else 1 for letter in letters)
    if "." in stem:
        return sum(3 if letter in "wW" else 1 for letter in stem if letter.isalpha())
    lower = unicodedata.normalize("NFKD", stem.lower())
    if "é" in stem.lower():
        lower = re.sub("e\u0301(?=$|s$)", "ay", lower)
    lower = "".join(letter for letter in lower if not unicodedata.combining(letter))
    return max(sum(_count(part) for part in re.split(r"[-/]", lower) if part), 1)


def _count(word: str) -> int:
    for spelling in variants(word):
        facts = lookup(spelling)
        if facts is not None:
            return facts.syllables
    return count_by_rule(word)


def count_by_rule(word: str) -> int:
    """Syllables of a word that no dictionary has: its known base and ending, else its vowels."""
    for base, form in lemmas(word):
        facts = lookup(base) if base != word else None
        if facts is None:
            continue
        if form in ("ed", "en"):
            return facts.syllables + (base.rstrip("e")[-1:] in ("t", "d"))
        if form in ("s", "plural"):
            hissing = ("s", "x", "z", "ch", "sh", "ce", "ge", "se", "ze")
            return facts.syllables + base.endswith(hissing)
        return facts.syllables + (form in ("ing", "er", "est"))
    groups = len(_VOWELS.findall(word)) + len(_APART.findall(word))
    if (word.endswith("e") and not word.endswith("le")) or word.endswith(("es", "ed")):
        groups -= bool(_SILENT.search(word))
    if word.endswith(("sm", "sms")):
        groups += 1
    return max(groups, 1)


def _count_number(text: str) -> int:
    match = _NUMBER.match(text)
    if match is None:
        return 1
    whole, decimals, rest = match[1].replace(",", ""), match[2] or "", match[3]
    count = _spoken(whole)
    if decimals:
        count += 1 + sum(_NAMES_OF_ONE_DIGIT[int(digit)] for digit in decimals)
    tail = re.sub(r"^(?:st|nd|rd|th|s)\b", "", rest.strip("-:,./"))
    words = re.findall(r"[a-zA-Z]+|\d+", tail)
    return count + sum(count_syllables(part) for part in words)


def _spoken(digits: str) -> int:
    value = int(digits[:15])
    if len(digits) > 9 or (digits[0] == "0" and len(digits) > 1):
        return sum(_NAMES_OF_ONE_DIGIT[int(digit)] for digit in digits)
    if 1100 <= value <= 2099 and value % 1000 and not 2000 <= value <= 2009:  # years: 20 26
        high, low = divmod(value, 100)
        return _below_hundred(high) + (
            _below_hundred(low) if low > 9 else (low and 1 + _NAMES_OF_ONE_DIGIT[low]) or 2
        )
    count = 0
    for scale in (1_000_000, 1_000):
        part, value = divmod(value, scale)
        if part:
            count += _below_thousand(part) + 2
    return max(count + (_below_thousand(value) if value or not count else 0), 1)


def _below_thousand(value: int) -> int:
    hundreds, rest = divmod(value, 100)
    if not hundreds:
        return _below_hundred(rest)
    return _NAMES_OF_ONE_DIGIT[hundreds] + 2 + ((1 + _below_hundred(rest)) if rest else 0)


def _below_hundred(value: int) -> int:
    if value < 10:
        return _NAMES_OF_ONE_DIGIT[value]
    tens, ones = divmod(value, 10)
    if tens == 1:
        return _TEENS[ones]
    return _TENS[tens] + (_NAMES_OF_ONE_DIGIT[ones] if ones else 0)
