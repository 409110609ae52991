"""“Keeps” that has become “loses”: words with opposite meanings in one place."""

from __future__ import annotations

from collections.abc import Iterator

from easyread.meaning.lexicon import lines
from easyread.meaning.pair import Difference, Pair, words
from easyread.meaning.passage import Passage
from easyread.meaning.stems import family


def find_opposites(pair: Pair) -> Iterator[Difference]:
    """“Keeps” in one text and “loses” in the other, neither with a “not” more than the other."""
    here = frozenset[str]().union(*pair.original.forms)
    there = frozenset[str]().union(*pair.revised.forms)
    for line in lines("opposites"):
        one, _, other = line.partition("|")
        if not ((one in here and other in there) or (other in here and one in there)):
            continue
        for first, second in ((one, other), (other, one)):
            a = _only(pair.original, first, second)
            b = _only(pair.revised, second, first) if a is not None else None
            if a is None or b is None:
                continue
            mine = pair.original.around(a, a + 1)
            theirs = pair.revised.around(b, b + 1, 10)
            negated = _has_not(pair.original, a) != _has_not(pair.revised, b)
            if not negated and pair.shared(mine, theirs) >= 2:
                graded = pair.original.atoms[a].tag in ("JJR", "RBR", "JJS", "RBS")
                graded |= any(m.first <= a < m.last for m in pair.original.marks_of("direction"))
                graded |= pair.original.words[a - 1 : a] in (["more"], ["less"], ["most"])
                yield Difference(
                    "comparison_direction" if graded else "negation",
                    "error",
                    f"“{words(pair.original, (a, a + 1))}” has become "
                    f"“{words(pair.revised, (b, b + 1))}”, which says the opposite.",
                    (a, min(a + 4, len(pair.original.atoms))),
                    (b, min(b + 4, len(pair.revised.atoms))),
                )


def _only(passage: Passage, word: str, opposite: str) -> int | None:
    """Where ``word`` stands, in a passage that has no ``opposite``."""
    if any(opposite in forms for forms in passage.forms):
        return None
    key = family(word)
    return next(
        (
            at
            for at, forms in enumerate(passage.forms)
            if word in forms and passage.atoms[at].keys and key in passage.atoms[at].keys
        ),
        None,
    )


def _has_not(passage: Passage, at: int) -> bool:
    return any(
        mark.value == "not"
        and at - 8 <= mark.first < at
        and passage.atoms[mark.first].sentence == passage.atoms[at].sentence
        for mark in passage.marks_of("negation")
    )
