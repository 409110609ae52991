"""Mild advice on a word that comes again and again: told once, with how often it stands there."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator

from easyread.entries import LOCAL
from easyread.matches import Match


def tell_once(
    matches: Iterable[Match], is_mild: Callable[[Match], bool]
) -> Iterator[tuple[Match, str]]:
    """Yield the terms to tell of, in order, each with what to add to its message.

    A term of a built-in glossary that ``is_mild`` is told the first time alone. Each place is
    told of a term of one's own, and of one whose wording can be put in without a second thought:
    it is changed in all of them.
    """
    every = list(matches)
    folded = [m for m in every if not (m.entry.safe or m.entry.field == LOCAL) and is_mild(m)]
    times = Counter(id(match.pattern.row) for match in folded)
    once = {id(match) for match in folded}
    told: set[int] = set()
    for match in every:
        row = id(match.pattern.row)
        if id(match) not in once:
            yield match, ""
        elif row not in told:
            told.add(row)
            count = times[row]
            yield match, f" It stands here {count} times." if count > 1 else ""
