"""Kinds of words that are looked for: told once for each word, however many papers hold it."""

from __future__ import annotations

from collections.abc import Callable, Sequence, Set
from itertools import compress, count

from easyread.language.words import Lexicon, PerWord, Word

_seen: set[Word] = set()
_kinds: list[Kind] = []


class Kind:
    """The words that a test holds for, wherever they stand. ``@Kind`` makes one of a function."""

    def __init__(self, test: Callable[[Word], bool]) -> None:
        self._test = test
        self._told = PerWord(test)
        self._members: set[Word] = set()
        _kinds.append(self)
        _seen.clear()  # no word was put to this test

    def __call__(self, word: Word) -> bool:
        """Whether one word is of this kind."""
        return self._told[word]

    def places_in(self, words: Sequence[Word]) -> list[int]:
        """The indexes of those of ``words`` that are of this kind."""
        return list(compress(count(), map(self._told.__getitem__, words)))

    def among(self, words: Set[Word]) -> Set[Word]:
        """Those of ``words`` that are of this kind."""
        if len(_seen) > Lexicon.LIMIT:
            _forget()
        unmet = words - _seen
        if unmet:
            for kind in _kinds:
                kind._members.update(filter(kind._test, unmet))
            _seen.update(unmet)
        return words & self._members


def _forget() -> None:
    _seen.clear()
    for kind in _kinds:
        kind._members.clear()
