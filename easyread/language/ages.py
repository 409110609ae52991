"""At what age a word is first understood, in years: what long texts for adults hide in one word.

For the words of the table the age was worked out beforehand from our own ratings; for others it
is that of the words they come from, or what their form lets expect.
"""

from __future__ import annotations

from functools import lru_cache

from easyread.language.bases import lemmas
from easyread.language.difficulty import coefficients, derived_from, features
from easyread.language.spelling import variants
from easyread.language.syllables import count_by_rule
from easyread.language.table import lookup

YOUNGEST, OLDEST = 3.0, 19.0
#: Years that a form, a joint or an ending adds to the age of the word inside.
_FORM, _JOINT, _ENDING = 0.2, 0.5, 2.0
#: A word in no list is this rare, on the Zipf scale.
_UNKNOWN = 0.8


@lru_cache(maxsize=50_000)
def word_age(word: str) -> float:
    """Years of age, from 3 to 19, at which a British child first understands a word when read.

    The word is in small letters with straight apostrophes and without a possessive ending.
    """
    known = [facts.age for form in variants(word) if (facts := lookup(form)) is not None]
    if known:
        return min(known)
    parts = [part for part in word.split("-") if part]
    if len(parts) > 1:
        return min(max(map(word_age, parts)) + _JOINT, OLDEST)
    for base, _ in lemmas(word):
        facts = lookup(base)
        if facts is not None:
            return min(facts.age + _FORM, OLDEST)
    for base in derived_from(word):
        facts = lookup(base)
        if facts is not None:
            return min(facts.age + _ENDING, OLDEST)
    return _by_form(word)


def _by_form(word: str) -> float:
    table = coefficients()["age"]
    values = features(word, _UNKNOWN, _UNKNOWN, _UNKNOWN, count_by_rule(word))
    age = table["constant"] + sum(table["weights"][name] * v for name, v in values.items())
    return float(min(max(age, YOUNGEST), OLDEST))
