"""How hard a word is, from 0 (everyone knows it) to 1: a weighted sum of what can be named.

For the words of the table the sum was worked out beforehand, with what people said of each
(school levels, ratings of complexity); for all others it is worked out here from the rest.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from functools import cache, lru_cache
from typing import Any

from easyread.language.bases import lemmas
from easyread.language.frequency import zipf
from easyread.language.resources import data_folder, table
from easyread.language.spelling import variants
from easyread.language.syllables import count_by_rule
from easyread.language.table import lookup

_WORDS = re.compile(r"[^\s/]+")
#: What leaves a word as plain as it was; ``word_families.csv`` has the endings that may not.
_AFFIXES = re.compile(r"^(?:un|re|non|mis|pre|over|under|out|sub|co|anti|multi|inter)-?(?=\w{3})")
_ENDINGS = re.compile(r"(?<=\w{3})(?:ly|ness|less|ful|able|ment|ship|hood)$")
_PREFIXES = re.compile(r"(?:un|re|non|mis|dis|pre|over|under|co|anti|multi|inter)-?(?=\w{4})")
_LEARNED = re.compile(
    r"(?:tion|sion|ity|ance|ence|ism|ical|ology|ise|ize|ate|ous|ment|ive|al|ic)s?$"
)
_VOWEL = re.compile("[aeiouy]")
_TECHNICAL = re.compile(
    r"(?:ase|gen|cyte|itis|osis|oid|oma|ine|ide|ism|ist|logy|phy|ics|um|us|ae|ole|yl)s?$"
)
NUMBER = 0.05
#: A name: a reader knows whom they read about, or learns it. One that is met every day is as easy
#: as a number, one that hardly anybody has met takes a moment; Zipf frequencies of both.
NAME, _STRANGE_NAME = 0.06, 0.22
_DAILY_NAME, _UNMET_NAME = 4.5, 1.0
#: BBC and NHS are as easy as this.
_KNOWN_INITIALISM = 0.1
#: A row of capitals that is rarely met: a stranger to most readers.
UNKNOWN_INITIALISM = 0.7
#: Zipf frequencies of an initialism that most readers do not know, and that all do.
_RARE_INITIALISM, _COMMON_INITIALISM = 3.0, 4.2
#: What a contraction leaves when it is cut: 's, n't, 'll.
_LONGEST_SCRAP = 3
_CONTRACTED = re.compile(r"\w(?:n't|'(?:ve|re|ll|d|m))$", re.IGNORECASE)
_DERIVED = 0.06
#: A rare word made of ones that everybody knows (breadcrumbs, resend) can be read, with effort.
_TRANSPARENT, _WELL_KNOWN, _SHORTEST_PART = 0.55, 0.3, 4


@lru_cache(maxsize=50_000)
def word_difficulty(word: str) -> float:
    """Difficulty of a word in any form, or of a phrase (that of its hardest words), 0 to 1.

    "use" is near 0, "utilise" above 0.4. Either spelling (colour, color) gives the same. A word
    with a capital that is on no list of common words is taken for a name, and is easy. An empty
    text, or one without letters, is 0.
    """
    parts = _WORDS.findall(word)
    if len(parts) > 1:
        return _phrase(parts)
    plain = word.strip(' .,;:!?()[]“”"‘').replace("’", "'").replace("‑", "-")
    if not any(map(str.isalpha, plain)):
        return NUMBER if any(map(str.isdigit, plain)) else 0.0
    if plain[0].isdigit():
        return NUMBER
    if plain.isupper() and 1 < len(plain) <= 6:
        return _initialism(plain)
    if len(plain) == 1 or ("'" in plain and len(plain) <= _LONGEST_SCRAP):
        return NUMBER
    if _CONTRACTED.search(plain):
        return _contraction(plain.lower())
    difficulty = round(_single(plain.lower()), 3)
    if plain[0].isupper() and _is_name(plain.lower()):
        return min(difficulty, name_difficulty(zipf(plain)))
    return difficulty


def name_difficulty(frequency: float) -> float:
    """Difficulty of a name by its frequency on the Zipf scale: 0.06 to 0.22."""
    strange = (_DAILY_NAME - frequency) / (_DAILY_NAME - _UNMET_NAME)
    return round(NAME + min(max(strange, 0.0), 1.0) * (_STRANGE_NAME - NAME), 3)


def _initialism(letters: str) -> float:
    """BBC and NHS, met every week, are nearly as easy as a name; what is rarely met is not."""
    rare, common = _RARE_INITIALISM, _COMMON_INITIALISM
    known = min(max((zipf(letters) - rare) / (common - rare), 0.0), 1.0)
    return round(UNKNOWN_INITIALISM - known * (UNKNOWN_INITIALISM - _KNOWN_INITIALISM), 3)


def _contraction(word: str) -> float:
    """That of the verb or pronoun inside, and a little for what is joined to it."""
    full = _full_forms().get(word, word.rpartition("'")[0])
    return round(min(word_difficulty(full.partition(" ")[0]) + _DERIVED / 2, 1.0), 3)


@cache
def _full_forms() -> Mapping[str, str]:
    return {row["short"]: row["full"] for row in table("contractions")}


def _is_name(word: str) -> bool:
    """Whether no list of common words has a lower-case word, or a word it can come from."""
    stem = word.removesuffix("'s")
    if "-" in stem or _LEARNED.search(stem):
        return False
    bases = (stem, *(base for base, _ in lemmas(stem)), *derived_from(stem))
    found = (lookup(form) for base in bases for form in variants(base))
    return not any(facts and facts.is_listed and not facts.is_name for facts in found)


def _phrase(parts: list[str]) -> float:
    values = sorted((word_difficulty(part) for part in parts), reverse=True)
    weights = coefficients()["phrase"]
    total: float = weights["hardest"] * values[0] + weights["mean"] * sum(values) / len(values)
    total += weights["more"] * (len(values) - 1)
    return round(min(max(total, 0.0), 1.0), 3)


def _single(word: str) -> float:
    stem = word.removesuffix("'s").removesuffix("'") or word
    known = [facts.difficulty for form in variants(stem) if (facts := lookup(form)) is not None]
    if "-" in stem.strip("-"):
        parts = [part for part in stem.split("-") if part]
        known.append(min(max(_single(part) for part in parts) + _DERIVED, 1.0))
    if known:
        rated = min(known)
        return min(rated, _TRANSPARENT) if rated > _TRANSPARENT and is_transparent(stem) else rated
    for base, _ in lemmas(stem):
        facts = lookup(base)
        if facts is not None and base != stem:
            return min(facts.difficulty + _DERIVED / 2, 1.0)
    for base in derived_from(stem):
        facts = lookup(base)
        if facts is not None:
            return min(facts.difficulty + 2 * _DERIVED, 1.0)
    return score(features(stem, 0.8, 0.8, 0.8, count_by_rule(stem)))


def derived_from(word: str) -> tuple[str, ...]:
    """The words that a lower-case word may be built on: unhelpful gives helpful and unhelp."""
    found = []
    prefix = _PREFIXES.match(word)
    if prefix:
        found.append(word[prefix.end() :])
    for row in table("word_families"):
        ending = row["ending"]
        if word.endswith(ending) and len(word) - len(ending) >= 3:
            found.append(word.removesuffix(ending) + row["base"])
    return tuple(found)


def family_of(word: str) -> tuple[str, ...]:
    """A lower-case word, its bases, and what these are built on, two steps deep."""
    found = dict.fromkeys((word, *(base for base, _ in lemmas(word))))
    for _ in range(2):
        found |= dict.fromkeys(other for known in tuple(found) for other in derived_from(known))
    return tuple(found)


def halves(word: str) -> list[tuple[str, str]]:
    """Every way to part a word in two of four letters or more: hand + maid."""
    cuts = range(_SHORTEST_PART, len(word) - _SHORTEST_PART + 1)
    return [(word[:at], word[at:]) for at in cuts]


@lru_cache(maxsize=50_000)
def is_transparent(word: str) -> bool:
    """Whether a word is a well-known one with an affix, or two of four letters or more."""
    bare = _ENDINGS.sub("", _AFFIXES.sub("", word))
    if bare != word and any(_is_well_known(base) for base, _ in lemmas(bare)):
        return True
    return any(_is_well_known(one) and _is_well_known(other) for one, other in halves(word))


def _is_well_known(word: str) -> bool:
    facts = lookup(word)
    return facts is not None and facts.difficulty <= _WELL_KNOWN


def features(
    word: str, spoken: float, base_frequency: float, family_frequency: float, syllables: int
) -> dict[str, float]:
    """The named features of a lower-case word; frequencies are on the Zipf scale.

    That of the word in speech, that of the commonest base it is a form of, and that of the
    commonest word it is built on (both in speech and writing). None of the features falls when
    the word gets rarer or longer.
    """
    base = base_frequency
    family = max(base, family_frequency)
    return {
        "rarity_in_speech": 8.0 - spoken,
        "base_rarity": 8.0 - base,
        "family_rarity": 8.0 - family,
        "base_under_5": max(0.0, 5.0 - base),
        "family_under_5": max(0.0, 5.0 - family),
        "family_under_3.5": max(0.0, 3.5 - family),
        "length": min(len(word), 14.0),
        "syllables": min(syllables, 6.0),
        "learned_ending": float(bool(_LEARNED.search(word))),
        "technical_ending": float(bool(_TECHNICAL.search(word))),
        "no_vowel": float(not _VOWEL.search(word)),
    }


def score(values: Mapping[str, float]) -> float:
    """The weighted sum over features, clipped to 0 to 1."""
    table = coefficients()["word"]
    total = table["constant"] + sum(
        table["weights"][name] * value for name, value in values.items()
    )
    return float(min(max(total, 0.0), 1.0))


@cache
def coefficients() -> Mapping[str, Any]:
    """The weights, from ``data/difficulty.json``."""
    text = (data_folder() / "difficulty.json").read_text(encoding="utf-8")
    loaded: Mapping[str, Any] = json.loads(text)
    return loaded
