"""One side of an aligned pair: its words, with what each stands for, and the marks of meaning."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from easyread.analysis import Analysis
from easyread.language.sentences import Sentence
from easyread.matches import Match
from easyread.meaning.atoms import Atom, read_atoms
from easyread.meaning.dates import DatePart, find_dates
from easyread.meaning.lexicon import Phrases, markers, near_terms, word_set
from easyread.meaning.quantities import Quantity, find_quantities, number_key
from easyread.meaning.stems import keys_in, loose_keys

#: No phrase goes on past these; a comma may stand inside one.
_STOP = re.compile(r"[;:.!?()\n]")


@dataclass(frozen=True, slots=True)
class Mark:
    """A phrase that carries logic, at atoms ``first`` up to ``last``."""

    label: str
    value: str
    first: int
    last: int


class Passage:
    """A group of sentences of one text, read for its meaning. Everything is lazy."""

    def __init__(self, text: Analysis, sentences: Sequence[Sentence]) -> None:
        self.text = text
        self.sentences = sentences

    @cached_property
    def atoms(self) -> list[Atom]:
        """The words in order, contractions taken apart, each with its clause."""
        return read_atoms(self.sentences)

    @cached_property
    def words(self) -> list[str]:
        """The words in lower case."""
        return [atom.lower for atom in self.atoms]

    @cached_property
    def forms(self) -> list[frozenset[str]]:
        """What each word may be looked up as."""
        return [atom.forms for atom in self.atoms]

    @cached_property
    def marks(self) -> list[Mark]:
        """The marks of meaning; of one class, none inside another."""
        return self.find(markers())

    @cached_property
    def terms(self) -> list[Mark]:
        """The terms with a fixed meaning that are easily confused."""
        return self.find(near_terms())

    def find(self, phrases: Phrases) -> list[Mark]:
        """The phrases in the passage, the longest first, none inside another of its class."""
        found: list[Mark] = []
        until: dict[str, int] = {}
        for index, atom in enumerate(self.atoms):
            ways = phrases.at(self.forms, index)
            if len(ways) > 1:
                ways.sort(key=lambda way: (-way[0], way[1].first != atom.lower))
            for last, phrase in ways:
                if index < until.get(phrase.label, 0):
                    continue
                if any(_STOP.search(self.atoms[at].gap) for at in range(index + 1, last)):
                    continue
                if atom.sentence != self.atoms[last - 1].sentence:
                    continue
                until[phrase.label] = last
                found.append(Mark(phrase.label, phrase.value, index, last))
        return found

    def marks_of(self, label: str, value: str = "") -> list[Mark]:
        """The marks of one class (with one value)."""
        found = self._labelled.get(label, [])
        return [m for m in found if m.value == value] if value else list(found)

    @cached_property
    def _labelled(self) -> dict[str, list[Mark]]:
        found: dict[str, list[Mark]] = {}
        for mark in self.marks:
            found.setdefault(mark.label, []).append(mark)
        return found

    def has(self, label: str, *values: str) -> bool:
        """Whether there is a mark of the class (with one of the values)."""
        found = self._labelled.get(label)
        return bool(found) and (not values or any(m.value in values for m in found or ()))

    @cached_property
    def dates(self) -> list[DatePart]:
        """The parts of dates and times of day."""
        return list(find_dates(self.words, [atom.capital for atom in self.atoms]))

    @cached_property
    def quantities(self) -> list[Quantity]:
        """The quantities, those of dates and references left out."""
        taken = {at for part in self.dates for at in range(part.first, part.last)}
        references = word_set("references")
        taken |= {at for at in range(1, len(self.words)) if self.words[at - 1] in references}
        gaps = [atom.gap for atom in self.atoms]
        if self.atoms:
            after = self.text.text[self.atoms[-1].end : self.sentences[-1].end]
            gaps.append(after)
            for index in range(1, len(self.atoms)):
                if self.atoms[index].sentence != self.atoms[index - 1].sentence:
                    end = self.sentences[self.atoms[index - 1].sentence].end
                    gaps[index] = self.text.text[self.atoms[index - 1].end : end]
                    opening = self.sentences[self.atoms[index].sentence].start
                    gaps[index] += self.text.text[opening : self.atoms[index].start]
                elif index and self.atoms[index].gap == "":
                    gaps[index] = ""
            gaps[0] = self.text.text[self.sentences[0].start : self.atoms[0].start]
        taken |= {at for at in range(len(self.atoms)) if _is_enumerator(gaps[at], gaps[at + 1])}
        return list(find_quantities(self.words, self.forms, gaps, taken))

    @cached_property
    def logical_atoms(self) -> frozenset[int]:
        """The atoms of marks, dates and quantities, which have kinds of their own."""
        marks = (m for m in self.marks if m.label != "soft" and not self._is_thing(m))
        return frozenset(
            at
            for found in (marks, self.dates, self.quantities)
            for each in found
            for at in range(each.first, each.last)
        )

    def _is_thing(self, mark: Mark) -> bool:
        """Whether a word of direction is part of a noun: “a climbing frame”."""
        return mark.label == "direction" and self.atoms[mark.first].tag in ("VBG", "NN", "NNS")

    @cached_property
    def places(self) -> dict[str, list[int]]:
        """Key → the atoms that carry it."""
        found: dict[str, list[int]] = {}
        for index, atom in enumerate(self.atoms):
            for key in atom.keys:
                found.setdefault(key, []).append(index)
        return found

    @cached_property
    def glossary_keys(self) -> frozenset[str]:
        """The keys of what the glossary says instead of, or about, the terms of the passage."""
        found: set[str] = set()
        for match in self.glossary_matches:
            entry = match.entry
            for wording in (*entry.use_instead, entry.meaning):
                found |= loose_keys(wording, entry.term)
            for wording in (entry.term, *entry.variants):
                found |= keys_in(wording)
        return frozenset(found)

    @cached_property
    def figures(self) -> frozenset[str]:
        """The keys of the numbers of the passage."""
        found = {key for word in self.words for key in number_key(word)}
        return frozenset(found | {f"#{q.value:g}{q.unit}" for q in self.quantities if q.unit})

    @cached_property
    def wide_keys(self) -> list[frozenset[str]]:
        """For each atom its keys, with those of what the glossary would write instead of it.

        A number has its value for a key.
        """
        found = [atom.keys or number_key(atom.lower) for atom in self.atoms]
        by_start = {atom.start: at for at, atom in enumerate(self.atoms)}
        for match in self.glossary_matches:
            term = match.entry.term
            keys = frozenset[str]().union(*(_plain_keys(w, term) for w in match.entry.use_instead))
            first = by_start.get(match.start)
            for at in range(first, first + match.last - match.first) if first is not None else ():
                if found[at]:
                    found[at] |= keys
        return found

    @cached_property
    def denied(self) -> frozenset[int]:
        """The atoms of terms that the glossary would write with a “not” (“will not go away”)."""
        by_start = {atom.start: at for at, atom in enumerate(self.atoms)}
        negative = word_set("negative wording")
        return frozenset(
            at
            for match in self.glossary_matches
            if match.start in by_start
            and any(not negative.isdisjoint(way.split()) for way in match.entry.use_instead)
            for at in range(by_start[match.start], by_start[match.start] + match.last - match.first)
        )

    @cached_property
    def glossary_matches(self) -> list[Match]:
        """The glossary's terms in these sentences."""
        matches = self.text.matches
        found: list[Match] = []
        for sentence in self.sentences:
            first = bisect_left(matches, sentence.start, key=lambda match: match.start)
            last = bisect_left(matches, sentence.end, key=lambda match: match.start)
            found.extend(matches[first:last])
        return found

    def around(self, first: int, last: int, reach: int = 6) -> list[int]:
        """The atoms of content within ``reach`` on either side, in the same sentence."""
        if not self.atoms:
            return []
        number = self.atoms[first].sentence
        return [
            at
            for at in range(max(0, first - reach), min(len(self.atoms), last + reach))
            if not first <= at < last and self.atoms[at].keys and self.atoms[at].sentence == number
        ]

    def keys(self, indexes: Sequence[int]) -> set[str]:
        """All keys of these atoms."""
        return {key for index in indexes for key in self.atoms[index].keys}


def _plain_keys(wording: str, term: str) -> frozenset[str]:
    """What a glossary wording links to: of several words (“second in command”), only themselves.

    Each word of a phrase would else bring all that it may mean elsewhere (“command”: a director).
    """
    keys = loose_keys(wording, term)
    return frozenset(key for key in keys if not key.startswith("=")) if " " in wording else keys


def _is_enumerator(before: str, after: str) -> bool:
    """Whether a figure only counts the items of a list: “1) share them, 2) teach them”."""
    return after.startswith(")") and "(" not in before
