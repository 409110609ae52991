"""The forms of English words: made, and traced back to the base form.

Forms have short names: "base", "s" (she plans), "ed" (she planned), "en" (it is planned), "ing",
"plural", "er", "est", and "present", which differs from the base in "be" alone (is, are).
"""

from __future__ import annotations

from functools import lru_cache
from typing import Literal

from easyread.language.articles import article
from easyread.language.bases import lemmas
from easyread.language.endings import add_ed, add_er, add_ing, add_s, takes_er
from easyread.language.frequency import zipf
from easyread.language.irregulars import comparisons, irregular_readings, plurals, verbs
from easyread.language.phrases import has_gerund_head, head_index
from easyread.language.resources import word_list

__all__ = [
    "article",
    "has_gerund_head",
    "head_index",
    "inflect",
    "inflect_phrase",
    "lemmas",
    "match_case",
]

Number = Literal["singular", "plural"]

#: A plural rarer than this (Zipf) is not one that people use.
_SELDOM = 3.0
_ADD = {"ed": add_ed, "en": add_ed, "ing": add_ing}
_COMPOUNDS: tuple[tuple[str, str], ...] = (("man", "men"), ("child", "children"))
_COMPOUNDS += (("person", "persons"), ("foot", "feet"))
_COMPOUNDS += (("tooth", "teeth"), ("mouse", "mice"), ("sis", "ses"), ("craft", "craft"))


def inflect(
    base: str, form: str, like: str | None = None, *, number: Number | str = "singular"
) -> str:
    """Put one word into a form, in British spelling: ("plan", "ed") → "planned".

    ``like`` is a word whose capitals the result takes on. ``number`` is that of the subject, and
    matters for "be" alone (was, were). A noun that is plural already, or has no plural, stays.
    An acronym keeps its capitals: ("MP", "plural") → "MPs". An unknown form raises ValueError.
    """
    result = _inflected(base, form, number)
    return result if like is None else match_case(result, like)


@lru_cache(maxsize=20_000)
def _inflected(base: str, form: str, number: str) -> str:
    if form == "base" or not base:
        return base
    if not base.islower():
        if len(base) > 1 and base[1:].isupper():
            return _inflect_acronym(base, form)
        if base[0].isupper() and base[1:].islower():
            return _capitalise(_inflected(base.lower(), form, number))
    if form in ("s", "ed", "en", "ing", "present"):
        return _inflect_verb(base, form, number)
    if form == "plural":
        return _pluralise(base)
    if form in ("er", "est"):
        return _compare(base, form)
    raise ValueError(f"No form of a word is called {form!r}.")


def _inflect_verb(base: str, form: str, number: str) -> str:
    if form == "present":
        if number == "plural":
            return "are" if base == "be" else base
        form = "s"
    prefix, known = "", verbs().get(base)
    if known is None and "-" in base:
        start, _, last = base.rpartition("-")  # co-write, re-do
        prefix, known = f"{start}-", verbs().get(last)
    if known and form in known:
        ways = known[form]
        return prefix + (ways[-1] if base == "be" and number == "plural" else ways[0])
    if form == "s":
        return plurals()[base][0] if base.endswith("o") and base in plurals() else add_s(base)
    return _ADD[form](base)


def _pluralise(noun: str) -> str:
    irregular = plurals()
    if noun in irregular:
        return irregular[noun][0]
    if noun in word_list("mass_nouns") or _is_plural(noun) or _is_doing(noun):
        return noun
    start, hyphen, last = noun.rpartition("-")
    if hyphen and last in irregular:
        return f"{start}-{irregular[last][0]}"
    for ending, plural in _COMPOUNDS:
        if noun.endswith(ending):
            return noun.removesuffix(ending) + plural
    return add_s(noun)


def _is_doing(noun: str) -> bool:
    """Whether a noun in -ing is hardly ever met in the plural: planning, not meeting."""
    return noun.endswith("ing") and zipf(f"{noun}s") < _SELDOM


def _is_plural(noun: str) -> bool:
    if any(form == "plural" for _, form in irregular_readings().get(noun, ())):
        return True
    if not noun.endswith("s"):
        return False
    return noun in word_list("not_inflected") or ("plural" in (form for _, form in lemmas(noun)))


def _compare(word: str, form: str) -> str:
    known = comparisons().get(word)
    if known:
        return known[form][0]
    if takes_er(word):
        return add_er(word, form)
    return f"{'more' if form == 'er' else 'most'} {word}"


def _inflect_acronym(base: str, form: str) -> str:
    endings = {"s": "s", "plural": "s", "ed": "'d", "en": "'d", "ing": "ing"}
    if form in endings:
        return base + endings[form]
    return f"{'more' if form == 'er' else 'most'} {base}"


@lru_cache(maxsize=20_000)
def inflect_phrase(
    phrase: str, part_of_speech: str, form: str, *, number: Number | str = "singular"
) -> str:
    """Inflect a phrase at its head: ("carry out", "verb", "ed") → "carried out".

    Heads that "and" or "or" joins go together: ("plan and buy", "verb", "ing"), ("person or group
    involved", "noun", "plural"). A doing has no plural and stays: "working together". What is
    said of the head with "who" agrees with it: "people who take part".
    """
    words = phrase.split()
    if not words or (form == "plural" and has_gerund_head(phrase)):
        return phrase
    head = head_index(phrase, part_of_speech)
    for index in _joined_heads(words, head, part_of_speech):
        words[index] = inflect(words[index], form, number=number)
    if form == "plural" and words[head + 1 : head + 2] == ["who"] and len(words) > head + 2:
        words[head + 2] = _plural_verb(words[head + 2])
    return " ".join(words)


def _plural_verb(verb: str) -> str:
    """The form of a verb that goes with many: takes → take, was → were."""
    for base, form in lemmas(verb):
        if form in ("s", "ed"):
            return inflect(base, "present" if form == "s" else "ed", number="plural")
    return verb


def _joined_heads(words: list[str], head: int, part_of_speech: str) -> list[int]:
    """The head, and the word that "or" (of verbs also "and") joins to it."""
    if part_of_speech == "verb" and words[1:2] in (["and"], ["or"]) and len(words) > 2:
        return [head, 2]
    if part_of_speech == "noun" and head >= 2 and words[head - 1] == "or":
        return [head - 2, head]
    return [head]


def match_case(text: str, model: str) -> str:
    """Give ``text`` the capitals of ``model``: all, those that open each word, or the first.

    Capitals that ``text`` has of its own stay. A model of one letter counts as a first capital.
    """
    if model.islower():
        return text
    letters = [letter for letter in model if letter.isalpha()]
    if not letters or not text:
        return text
    if len(letters) > 1 and all(letter.isupper() for letter in letters):
        return text.upper()
    words = model.split()
    if len(words) > 1 and all(word[0].isupper() for word in words if word[0].isalpha()):
        return " ".join(_capitalise(word) for word in text.split(" "))
    return _capitalise(text) if letters[0].isupper() else text


def _capitalise(text: str) -> str:
    for index, letter in enumerate(text):
        if letter.isalnum():
            return text[:index] + letter.upper() + text[index + 1 :]
    return text
