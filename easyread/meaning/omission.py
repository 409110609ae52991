"""Statements left out: words that nothing in the new text accounts for."""

from __future__ import annotations

from collections.abc import Iterator

from easyread.meaning.pair import Difference, Pair, Range, words
from easyread.meaning.runs import find_clauses, find_runs, find_tails, is_rare

#: So many words of content without a counterpart are a statement, where nothing new stands there.
_STATEMENT = 3


def find_omissions(pair: Pair) -> Iterator[Difference]:
    """Yield each statement, condition or circumstance that the revision has left out."""
    spare = pair.reversed.unaccounted
    new = len(spare)
    for run in find_runs(pair):
        whole = run.tail and new == 0 and is_rare(pair.original, run)
        if (
            len(run.lost) >= _STATEMENT + 1 - run.tail - whole
            and len(run.lost) - 0.7 * new >= 2 - run.tail
        ):
            yield _left_out(pair, run.span, serious=len(run.lost) > _STATEMENT)
    for span in find_clauses(pair):
        yield _left_out(pair, span, serious=True)
    for span in find_tails(pair):
        yield _left_out(pair, span, serious=False)


def _left_out(pair: Pair, span: Range, *, serious: bool) -> Difference:
    return Difference(
        "omission",
        "error" if serious else "warning",
        f"“{words(pair.original, span)}” is left out of the new text.",
        span,
    )
