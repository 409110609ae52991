"""The ways in which a text may write the term of a row."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import accumulate
from typing import NamedTuple

from easyread.entries import GENERAL, Entry
from easyread.language.inflection import head_index
from easyread.language.spelling import fold
from easyread.language.words import WORD, lower_of, stem_of, words_of
from easyread.quick import once
from easyread.rows import Row

_INFLECTED = ("verb", "noun", "adjective", "adverb", "")
#: A longer term is not looked for with every choice of hyphens and spaces: they double by the word.
_MOST_PARTS = 4


class Way(NamedTuple):
    """One way to write a pattern: its folded words, the marks between them, which is inflected.

    ``marks[i]`` stands before word ``i`` ("&" in A&E, "/" in and/or). ``head`` is the index of the
    word that may be inflected, or -1; ``length`` counts the parts of the term, hyphens or none.
    """

    keys: tuple[str, ...]
    marks: tuple[str, ...]
    head: int
    length: int
    pattern: Pattern


class Pattern:
    """A term, a variant or an acronym of a row, in all the ways to write it."""

    __slots__ = ("__dict__", "alias", "rank", "row", "via")

    def __init__(self, alias: str, via: str, row: Row, rank: int) -> None:
        self.alias = alias
        self.via = via
        self.row = row
        self.rank = rank

    @once
    def entry(self) -> Entry:
        """The entry of its row."""
        return self.row.entry

    @once
    def rule(self) -> str | None:
        """The rule that reports it, if one does."""
        return self.entry.rule

    @once
    def part_of_speech(self) -> str:
        """That of the row, as it is written there."""
        return self.row.cells.get("part_of_speech", "").strip().lower()

    @once
    def has_capitals(self) -> bool:
        """Whether it has to stand in capitals."""
        return self.via == "acronym" or (len(self.alias) > 1 and self.alias.isupper())

    def is_written(self, written: str) -> bool:
        """Whether capitals are as they have to be: an acronym has its own."""
        bare = written.removesuffix("s")
        return bare == self.alias.removesuffix("s") if self.via == "acronym" else bare.isupper()

    @once
    def has_conditions(self) -> bool:
        """Whether the words around can speak against it."""
        return any(map(self.row.cells.get, ("not_near", "not_in")))

    @property
    def layer(self) -> int:
        """0 for general vocabulary, 1 for a field of work, 2 for a local glossary."""
        return {GENERAL: 0, "local": 2}.get(self.row.field, 1)

    @property
    def order(self) -> tuple[int, bool]:
        """Of two patterns that fit the same words, the lower goes first: layers, then cues."""
        return -self.rank, not self.row.cells.get("when_near")

    @once
    def is_owner(self) -> bool:
        """Whether the term itself ends as a possessive does: Asperger's, at the doctor's."""
        return self.alias.endswith(("'s", "’s"))

    def first_keys(self) -> tuple[str, ...]:
        """The folded words that a text can begin this term with."""
        if self.alias.isalnum():
            return (fold(self.alias.lower()),)
        opening = WORD.search(self.alias)
        if opening is None:
            return ()
        parts = self._parts
        joined = accumulate(parts) if self._may_join else parts[:1]
        lower = lower_of(opening[0])
        stem = stem_of(lower)
        owner = [_unmarked(stem)] if stem != lower else []
        return tuple(dict.fromkeys([fold(stem), *joined, *owner]))

    @once
    def ways(self) -> tuple[Way, ...]:
        """Every way to write it: as one, with hyphens, with spaces."""
        return tuple(dict.fromkeys(self._find_ways()))

    def _find_ways(self) -> Iterator[Way]:
        words = words_of(self.alias)
        starts = [found.start() for found in WORD.finditer(self.alias)]
        ends = [found.end() for found in WORD.finditer(self.alias)]
        marks = ["", *(self.alias[a:b].strip() for a, b in zip(ends, starts[1:], strict=False))]
        keys = tuple(word.folded for word in words)
        length = len(self._parts)
        head = self._head(starts)
        yield Way(keys, tuple(marks), head, length, self)
        if any(word.stem != word.lower for word in words[:-1]):
            bare = tuple(  # carers leave, at arms length
                _unmarked(word.stem) if word.stem != word.lower else word.folded for word in words
            )
            yield Way(bare, tuple(marks), head, length, self)
        if not self._may_join:
            return
        last_of_head = sum(len(_pieces(word.stem)) for word in words[: head + 1]) - 1
        for bits in range(2 ** (length - 1)):
            groups = list(_grouped(self._parts, bits))
            ends_at = list(accumulate(len(group) for group in groups))
            inflected = ends_at.index(last_of_head + 1) if last_of_head + 1 in ends_at else -1
            joined = tuple("".join(group) for group in groups)
            yield Way(joined, ("",) * len(joined), inflected if head >= 0 else -1, length, self)

    def _head(self, starts: list[int]) -> int:
        """The index among the words of the one that may be inflected; -1 for none."""
        part = self.part_of_speech
        if self.via == "acronym":
            return len(starts) - 1
        if part not in _INFLECTED or not starts:
            return -1
        chunks = self.alias.split()
        chosen = head_index(self.alias.lower(), part or "noun")
        end = sum(len(chunk) + 1 for chunk in chunks[: chosen + 1]) - 1
        return sum(start < end for start in starts) - 1

    @once
    def _parts(self) -> tuple[str, ...]:
        words = WORD.findall(lower_of(self.alias))  # not Words: thousands that no text may hold
        return tuple(fold(piece) for word in words for piece in _pieces(stem_of(word)))

    @property
    def _may_join(self) -> bool:
        """Whether hyphens and spaces do not matter: "set up" is no "set-up" to a verb."""
        plain = all(sign.isalnum() or sign in " -‑'’" for sign in self.alias)
        return plain and 1 < len(self._parts) <= _MOST_PARTS and self.part_of_speech != "verb"

    @once
    def near(self) -> frozenset[str]:
        """Folded words, one of which must stand near; none where there is no need of any."""
        if not self.row.cells.get("when_near"):
            return frozenset()
        return frozenset(fold(cue.lower()) for cue in self.row.entry.when_near)

    @once
    def far(self) -> frozenset[str]:
        """Folded words that must not stand near."""
        return frozenset(fold(cue.lower()) for cue in self.row.entry.not_near)

    @once
    def outer(self) -> tuple[tuple[str, ...], ...]:
        """The folded words of each phrase that the term must not be part of."""
        return tuple(
            tuple(word.folded for word in words_of(phrase)) for phrase in self.row.entry.not_in
        )

    @once
    def shortest_outer(self) -> int:
        """How many words the shortest of those phrases has."""
        return min(map(len, self.outer))

    @once
    def outer_by_word(self) -> dict[str, list[tuple[str, ...]]]:
        """Each word of those phrases → the phrases that hold it."""
        found: dict[str, list[tuple[str, ...]]] = {}
        for phrase in self.outer:
            for word in dict.fromkeys(phrase):
                found.setdefault(word, []).append(phrase)
        return found


def _unmarked(owner: str) -> str:
    """The folded possessive of an owner as hurried writers put it, without its apostrophe."""
    return fold(f"{owner.removesuffix('s')}s")


def _pieces(word: str) -> list[str]:
    return [piece for piece in word.split("-") if piece] or [word]


def _grouped(parts: tuple[str, ...], bits: int) -> Iterator[tuple[str, ...]]:
    """``parts`` cut after part i wherever bit i is set."""
    begin = 0
    for index in range(len(parts)):
        if index == len(parts) - 1 or bits >> index & 1:
            yield parts[begin : index + 1]
            begin = index + 1
