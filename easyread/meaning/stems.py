"""One key for the words of a family: nominate, nomination, nominated."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from easyread.language.inflection import lemmas
from easyread.language.spelling import fold
from easyread.language.words import words_of
from easyread.meaning.lexicon import fixed_words, synonyms

#: Endings that make one part of speech from another, the longest first.
_ENDING = re.compile(
    r"(?<=\w{4})(?:isations?|ations?|itions?|ments?|nesses|ness|ingly|fully|ously|ities|ally|ably"
    r"|ions?|ances?|ences?|anc(?:y|ies)|enc(?:y|ies)|able|ible|ants?|ents?|ship|(?:li)?hood|less|ers?|ors?|als?|ful|ous|ive|ity|ly|cy"
    r"|ing|ed|es|e|y|s|t)$"
)
#: A family of fewer letters may hold words that have nothing in common.
_LONG = 5
_PREFIX = re.compile(r"^(?:non-?|un|in|im)(?=\w{5})")


@lru_cache(maxsize=50_000)
def keys_of(stem: str) -> frozenset[str]:
    """Every key of a lower-case word: its family, and the ideas it may stand for."""
    found: set[str] = set()
    for base, _ in lemmas(stem)[:2]:
        folded = fold(base)
        found.add(family(folded))
        found |= synonyms().get(folded, frozenset())
        found |= synonyms().get(_PREFIX.sub("", folded), frozenset())
        found |= _family_ideas().get(family(folded), frozenset())
    found |= synonyms().get(fold(stem), frozenset())
    for part in stem.split("-"):
        if part != stem and len(part) > 2:
            found |= keys_of(part)
    return frozenset(found)


def family(word: str) -> str:
    """The word without the endings that derivation adds."""
    bare = _PREFIX.sub("", word)
    shorter = _ENDING.sub("", bare)
    while shorter != bare:
        bare, shorter = shorter, _ENDING.sub("", shorter)
    return bare[:9]


@cache
def _family_ideas() -> dict[str, frozenset[str]]:
    """A family of five letters or more → the ideas that a word of it may stand for."""
    found: dict[str, frozenset[str]] = {}
    for word, ideas in synonyms().items():
        name = family(word)
        if len(name) >= _LONG:
            found[name] = found.get(name, frozenset()) | ideas
    return found


@lru_cache(maxsize=5_000)
def keys_in(wording: str) -> frozenset[str]:
    """The keys of all words of content in a wording."""
    return frozenset(
        key
        for word in words_of(wording.lower())
        if not word.is_function_word
        for key in keys_of(word.stem)
    )


@lru_cache(maxsize=5_000)
def loose_keys(wording: str, term: str) -> frozenset[str]:
    """The keys of what a glossary writes for, or of, a term, but for words that carry facts.

    A doer, and a fixed term that is near to another, stand for themselves alone: no row of a
    glossary can make “attorney” of “deputy”.
    """
    own = keys_in(term)
    barred: set[str] = set()
    for word in words_of(wording.lower()):
        forms = {word.stem, *(base for base, _ in lemmas(word.stem))}
        keys = keys_of(word.stem)
        if forms & fixed_words() and keys.isdisjoint(own):
            barred |= keys
    return keys_in(wording) - barred
