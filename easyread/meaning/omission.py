"""Statements left out: runs of words that nothing in the new text accounts for."""

from __future__ import annotations

from collections.abc import Iterator

from easyread.meaning.pair import Difference, Pair, words
from easyread.meaning.runs import find_runs, is_rare, unaccounted

#: So many words of content without a counterpart are a statement, where nothing new stands there.
_STATEMENT = 3


def find_omissions(pair: Pair) -> Iterator[Difference]:
    """Yield each run of words of the original that the revision has left out."""
    spare = unaccounted(pair.reversed)
    for run in find_runs(pair):
        new = len(spare)
        whole = run.tail and new == 0 and is_rare(pair.original, run)
        if len(run.lost) >= _STATEMENT - whole and len(run.lost) - 0.7 * new >= 2 - run.tail:
            yield Difference(
                "omission",
                "error" if len(run.lost) > _STATEMENT else "warning",
                f"“{words(pair.original, run.span)}” is left out of the new text.",
                run.span,
            )
