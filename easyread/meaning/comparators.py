"""“At least”, “up to”, “more than”, “about”: what stands before or after a figure."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from easyread.meaning.lexicon import Phrases, rows

_STOP = re.compile(r"[;:.!?(,]")


def find_comparator(
    forms: Sequence[frozenset[str]], gaps: Sequence[str], first: int, last: int
) -> tuple[str, int, int]:
    """The comparator before or after the quantity, and the atoms that all of it covers."""
    for start in range(max(0, first - 4), first):
        for end, phrase in _comparators("before").at(forms, start):
            if (
                end == first
                or (
                    end == first - 1
                    and forms[end] & {"the", "a", "another"}
                    and phrase.first != "over"  # “over the 18 months” is how long
                    and (phrase.rest[-1:] != ("than",) or "the" not in forms[end])
                )
            ):
                return phrase.label, start, last
    for start in range(last, min(last + 4, len(forms))):
        if _STOP.search(gaps[start]):
            break
        for end, phrase in _comparators("after").at(forms, start):
            if start == last or phrase.rest:
                return phrase.label, first, end
    return "", first, last


@cache
def _comparators(place: str) -> Phrases:
    return Phrases(
        (row["comparator"], place, phrase)
        for row in rows("comparators")
        if row["place"] == place
        for phrase in row["phrases"].split("|")
    )
