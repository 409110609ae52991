"""Acronyms, and the places where a text spells them out."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from easyread.language.kinds import Kind
from easyread.language.resources import word_list
from easyread.language.sentences import Sentence
from easyread.language.words import Word

_ROMAN = re.compile(r"M{0,3}(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})s?")
#: A long form has at most this many words for each letter of its acronym.
_WORDS_PER_LETTER = 2
#: Capitals that go whole into another acronym are no longer: the UK Health Agency (UKHA).
_SHORT = 3
#: In an acronym of so many letters one word may go without a letter of its own.
_LONG = 4


@dataclass(frozen=True, slots=True)
class Expansion:
    """An acronym that a text spells out: “integrated care board (ICB)”, or the other way round."""

    acronym: str
    long_form: str
    start: int
    end: int


@Kind
def is_acronym(word: Word) -> bool:
    """Whether a word is written as an acronym: two capitals or more in up to eight letters."""
    if word.text == word.lower:
        return False
    text = word.text.removesuffix("'s").removesuffix("’s")
    capitals = sum(letter.isupper() for letter in text)
    return (
        2 <= len(text) <= 8
        and text.isalpha()
        and text[0].isupper()
        and capitals >= 2
        and capitals * 2 >= len(text)
        and not _ROMAN.fullmatch(text)
        and not (text.istitle())
    )


def singular(acronym: str) -> str:
    """The acronym without its plural or possessive s."""
    bare = acronym.removesuffix("'s").removesuffix("’s")
    return bare[:-1] if bare.endswith("s") and bare[:-1].isupper() else bare


def find_expansions(sentence: Sentence) -> Iterator[Expansion]:
    """Yield the acronyms that a sentence spells out, beside their long forms."""
    words = sentence.words
    text = sentence.whole_text
    for index, word in enumerate(words):
        if not is_acronym(word):
            continue
        letters = singular(word.text)
        before = sentence.gap(index).rstrip("“\"‘'")
        if before.endswith(("(", "[", "– ", "- ", ": ", ", or ")) and index:
            first = _long_form_before(letters, words, index)
            if first is not None:
                start, end = sentence.starts[first], sentence.end_of(index)
                end += text[end : end + 1] in (")", "]")
                yield Expansion(letters, text[start : sentence.end_of(index - 1)], start, end)
                continue
        if index + 1 < len(words) and sentence.gap(index + 1).strip(' ”"’') in (
            "(",
            "[",
            "–",
            "-",
            ":",
            "=",
        ):
            last = _long_form_after(letters, words, index + 1)
            if last is not None:
                start = sentence.starts[index + 1]
                yield Expansion(
                    letters,
                    text[start : sentence.end_of(last)],
                    sentence.starts[index],
                    sentence.end_of(last),
                )


def is_spelt(acronym: str, sentence: Sentence) -> bool:
    """Whether a name in a sentence has the initials: Leeds Gas and Light, for LGL."""
    runs = {run for run in sentence.names.values() if run[1] - run[0] > 1}
    letters = singular(acronym).lower()
    return any(spells(letters, sentence.words[first:last]) for first, last in runs)


def _initials(word: Word) -> str:
    """What a word may add to an acronym: its first letter, or all of its own capitals (HM, UK)."""
    if word.is_upper and len(word.text) <= _SHORT:
        return word.lower
    return "".join(part[0] for part in re.split(r"[-‑/]", word.lower) if part)


def _long_form_before(letters: str, words: Sequence[Word], index: int) -> int | None:
    """The first word of the long form that ends right before ``index``; None where none fits."""
    wanted = letters.lower().replace("&", "")
    low = max(0, index - len(wanted) * _WORDS_PER_LETTER - 1)
    for first in range(index - 1, low - 1, -1):
        if _initials(words[first])[:1] == wanted[0] and spells(wanted, words[first:index]):
            return first
    return None


def _long_form_after(letters: str, words: Sequence[Word], index: int) -> int | None:
    wanted = letters.lower().replace("&", "")
    high = min(len(words), index + len(wanted) * _WORDS_PER_LETTER + 1)
    for last in range(index, high):
        if spells(wanted, words[index : last + 1]):
            return last
    return None


def spells(letters: str, words: Sequence[Word]) -> bool:
    """Whether the initials of ``words`` spell ``letters``; small words may be passed over.

    So may one other word inside a long acronym: Lesbian, Gay, Bisexual and Queer People (LGBQ).
    """
    small = word_list("function_words")
    at = 0
    spare = 1 if len(letters) >= _LONG else 0
    for word in words:
        initials = _initials(word)
        if at < len(letters) and letters[at] == "x" and word.lower.startswith("ex"):
            at += 1  # Extensible Markup Language is XML
        elif at < len(letters) and initials.startswith(letters[at]):
            taken = 1
            while (
                taken < len(initials)
                and at + taken < len(letters)
                and initials[taken] == letters[at + taken]
            ):
                taken += 1
            at += taken
        elif word.lower not in small:
            spare -= 1
            if spare < 0:
                return False
    return at == len(letters)
