"""Conditions and exceptions: if, unless, only, except, subject to."""

from __future__ import annotations

from collections.abc import Iterator

from easyread.meaning.pair import Difference, Pair, span_of, words
from easyread.meaning.passage import Mark


def find_condition_changes(pair: Pair) -> Iterator[Difference]:
    """Yield each condition or exception that one side has and the other lacks."""
    mine, theirs = pair.original, pair.revised
    if theirs.has("example") and not mine.has("example") and mine.has("if"):
        for mark in theirs.marks_of("example")[:1]:
            yield Difference(
                "condition",
                "error",
                "The original gives a condition; the new text gives it as an example only.",
                None,
                (max(0, mark.first - 1), mark.last),
            )
    for mark in mine.marks_of("exception"):
        negated = len(theirs.marks_of("negation")) > len(mine.marks_of("negation"))
        if theirs.has("exception") or negated or _stands(pair, mark):
            continue
        yield from _lost(pair, mark)
    for mark in theirs.marks_of("exception"):
        if not (mine.has("exception") or mine.has("negation")) and mark.value != "without":
            yield Difference(
                "condition",
                "error",
                f"The new text adds “{words(theirs, span_of(mark, theirs))}”; "
                "the original has no such limit.",
                None,
                span_of(mark, theirs),
            )
    if mine.has("regardless") and not theirs.has("regardless") and not theirs.has("negation"):
        mark = mine.marks_of("regardless")[0]
        conditions = [
            m
            for m in theirs.marks_of("if")
            if theirs.words[m.first]
            in ("if", "only", "provided", "depending", "subject", "where", "when", "unless")
        ]
        yield Difference(
            "condition",
            "error" if conditions else "warning",
            f"The original says “{words(mine, span_of(mark, mine))}”; the new text makes it depend "
            "on something, or leaves that out.",
            span_of(mark, mine, 6),
            span_of(conditions[0], theirs, 6) if conditions else None,
        )
    if not theirs.has("if") and not theirs.has("exception") and not theirs.has("logic"):
        for mark in mine.marks_of("if"):
            if mine.words[mark.first] in ("if", "unless", "provided", "providing", "subject"):
                yield from _lost(pair, mark)


def _stands(pair: Pair, mark: Mark) -> bool:
    """Whether an exception that has lost its word is said in another way (in soft words)."""
    return any(
        m.value == "not" and pair.revised.words[m.first] not in pair.original.words
        for m in pair.revised.marks_of("soft")
    )


def _lost(pair: Pair, mark: Mark) -> Iterator[Difference]:
    span = span_of(mark, pair.original, 5)
    _, places = pair.best_sentence(pair.original.around(mark.first, mark.last))
    if places:
        yield Difference(
            "condition",
            "error",
            f"The original has a condition, “{words(pair.original, span)}”; the new text does not.",
            span,
            (min(places), max(places) + 1),
        )
