"""Limits that a new text sets and its original does not."""

from __future__ import annotations

from easyread.meaning.binding import is_strong_condition
from easyread.meaning.lexicon import word_set
from easyread.meaning.pair import Pair
from easyread.meaning.passage import Mark


def new_limits(pair: Pair) -> list[Mark]:
    """The marks of an exception in the new text, where the original limits nothing."""
    if pair.original.has("exception") or pair.original.has("negation"):
        return []
    if not word_set("lone").isdisjoint(pair.original.words):
        return []  # “the nurse alone”, “only the nurse”
    words = pair.revised.words
    return [
        m
        for m in pair.revised.marks_of("exception")
        if m.value != "without"
        and is_strong_condition(pair.revised, m)
        and words[m.first - 1 : m.first] != ["the"]  # “the only adult”
        and not any(m.last == q.first for q in pair.revised.quantities)  # “only 2 visitors”
    ]
