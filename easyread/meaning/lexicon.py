"""The word lists beside this module, and phrases found in a row of words, the longest first."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Iterator, Sequence
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
    """Phrases by their first word. Words match as they are written, or in a base form."""

    def __init__(self, rows: Iterable[tuple[str, str, str]]) -> None:
        self._by_first: dict[str, list[Phrase]] = {}
        for label, value, phrase in rows:
            first, *rest = phrase.split()
            self._by_first.setdefault(first, []).append(Phrase(first, tuple(rest), label, value))
        for entries in self._by_first.values():
            entries.sort(key=lambda entry: -len(entry.rest))

    def at(self, forms: Sequence[frozenset[str]], index: int) -> Iterator[tuple[int, Phrase]]:
        """Yield (past-the-last index, phrase) of each phrase that starts at ``index``."""
        for first in forms[index]:
            for entry in self._by_first.get(first, ()):
                last = index + 1 + len(entry.rest)
                if last <= len(forms) and all(
                    word in forms[at] for at, word in enumerate(entry.rest, index + 1)
                ):
                    yield last, entry


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
def near_terms() -> Phrases:
    """Terms that are easily confused; the value is "family number:canonical term"."""
    return Phrases(
        (str(number), terms.partition("=")[0], term)
        for number, line in enumerate(lines("near_terms"))
        for terms in line.split("|")
        for term in terms.split("=")
    )


@cache
def actors() -> frozenset[str]:
    """Nouns for those who act, decide or owe a duty."""
    return word_list("actors")


@cache
def forms_of(word: Word) -> frozenset[str]:
    """How a word may be looked up: as written, without its possessive, and its base forms."""
    return frozenset((word.lower, word.stem, *(base for base, _ in lemmas(word.stem))))
