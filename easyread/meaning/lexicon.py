"""The word lists beside this module, and phrases found in a row of words, the longest first."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Sequence
from functools import cache
from importlib.resources import files
from typing import NamedTuple

from easyread.language.inflection import lemmas
from easyread.language.resources import word_list
from easyread.language.spelling import fold
from easyread.language.words import Word


class Phrase(NamedTuple):
    """The words of a phrase, and what it stands for."""

    first: str
    rest: tuple[str, ...]
    label: str
    value: str


class Phrases:
    """Phrases by their first two words. Words match as they are written, or in a base form."""

    def __init__(self, rows: Iterable[tuple[str, str, str]]) -> None:
        self._single: dict[str, list[Phrase]] = {}
        self._longer: dict[str, dict[str, list[Phrase]]] = {}
        for label, value, phrase in rows:
            first, *rest = phrase.split()
            found = Phrase(first, tuple(rest), label, value)
            if rest:
                self._longer.setdefault(first, {}).setdefault(rest[0], []).append(found)
            else:
                self._single.setdefault(first, []).append(found)
        self._firsts = frozenset((*self._single, *self._longer))

    def at(self, forms: Sequence[frozenset[str]], index: int) -> list[tuple[int, Phrase]]:
        """(past-the-last index, phrase) of each phrase that starts at ``index``."""
        found: list[tuple[int, Phrase]] = []
        if self._firsts.isdisjoint(forms[index]):
            return found
        after = forms[index + 1] if index + 1 < len(forms) else frozenset[str]()
        for first in forms[index]:
            longer = self._longer.get(first)
            if longer:
                for second in after if len(after) == 1 else sorted(after):
                    for entry in longer.get(second, ()):
                        last = index + 1 + len(entry.rest)
                        if last <= len(forms) and all(
                            word in forms[at] for at, word in enumerate(entry.rest[1:], index + 2)
                        ):
                            found.append((last, entry))
            for entry in self._single.get(first, ()):
                found.append((index + 1, entry))  # noqa: PERF401 (quicker than a generator)
        return found


@cache
def lines(name: str) -> tuple[str, ...]:
    """The lines of ``data/<name>.txt``, remarks left out."""
    text = (files("easyread") / "meaning" / "data" / f"{name}.txt").read_text(encoding="utf-8")
    return tuple(line for line in text.splitlines() if line and not line.startswith("#"))


@cache
def rows(name: str) -> tuple[dict[str, str], ...]:
    """The rows of ``data/<name>.csv``."""
    text = (files("easyread") / "meaning" / "data" / f"{name}.csv").read_text(encoding="utf-8")
    return tuple(csv.DictReader(text.splitlines()))


@cache
def word_set(name: str) -> frozenset[str]:
    """The words of one set of ``data/word_sets.csv``."""
    return frozenset(_listed(name).split("|"))


@cache
def word_map(name: str) -> dict[str, str]:
    """The pairs of one set of ``data/word_sets.csv`` ("won't=will")."""
    pairs = (pair.partition("=") for pair in _listed(name).split("|"))
    return {word: value for word, _, value in pairs}


def _listed(name: str) -> str:
    return next(row["words"] for row in rows("word_sets") if row["set"] == name)


@cache
def markers() -> Phrases:
    """The phrases that carry logic: class and value ("duty", "must")."""
    return Phrases(
        (row["class"], row["value"], phrase)
        for row in rows("markers")
        for phrase in row["phrases"].split("|")
    )


@cache
def synonyms() -> dict[str, frozenset[str]]:
    """A word → the ideas that it may stand for."""
    found: dict[str, set[str]] = {}
    for line in lines("synonyms"):
        words = line.split("|")
        for word in words:
            if " " not in word:
                found.setdefault(fold(word), set()).add(f"={words[0]}")
    return {word: frozenset(ideas) for word, ideas in found.items()}


@cache
def synonym_phrases() -> Phrases:
    """Phrases of several words that stand for an idea ("put off")."""
    return Phrases(
        ("idea", f"={line.partition('|')[0]}", phrase)
        for line in lines("synonyms")
        for phrase in line.split("|")
        if " " in phrase
    )


@cache
def opposites() -> dict[str, frozenset[str]]:
    """A word → the words that say the opposite."""
    found: dict[str, set[str]] = {}
    for line in lines("opposites"):
        one, _, other = line.partition("|")
        found.setdefault(one, set()).add(other)
        found.setdefault(other, set()).add(one)
    return {word: frozenset(others) for word, others in found.items()}


@cache
def near_terms() -> Phrases:
    """Terms that are easily confused; the value is "family number:canonical term"."""
    return Phrases(
        (str(number), terms.partition("=")[0], term)
        for number, line in enumerate(lines("near_terms"))
        for terms in line.split("|")
        for term in terms.split("=")
    )


@cache
def fixed_words() -> frozenset[str]:
    """Words that carry facts by themselves: particular doers, and near terms of a single word."""
    terms = (t for line in lines("near_terms") for t in line.replace("=", "|").split("|"))
    return (actors() - word_set("anyone")) | {term for term in terms if " " not in term}


@cache
def actors() -> frozenset[str]:
    """Nouns for those who act, decide or owe a duty."""
    return word_list("actors")


@cache
def forms_of(word: Word) -> frozenset[str]:
    """How a word may be looked up: as written, without its possessive, and its base forms."""
    return frozenset((word.lower, word.stem, *(base for base, _ in lemmas(word.stem))))
