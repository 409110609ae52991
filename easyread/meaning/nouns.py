"""Nouns with the words before them."""

from __future__ import annotations

from functools import lru_cache

from easyread.meaning.lexicon import actors, word_set
from easyread.meaning.pair import Pair, Range
from easyread.meaning.passage import Passage


@lru_cache(maxsize=16)
def noun_groups(passage: Passage) -> list[Range]:
    """Runs of words of content that end in a noun, nothing between them."""
    found: list[Range] = []
    first: int | None = None
    atoms = passage.atoms
    for at in range(len(atoms) + 1):
        atom = atoms[at] if at < len(atoms) else None
        fits = atom is not None and bool(atom.keys) and atom.tag.startswith(("NN", "JJ", "CD"))
        joined = (
            fits
            and first is not None
            and atom is not None
            and not atom.gap.strip()
            and atom.clause == atoms[at - 1].clause
        )
        if first is not None and not joined:
            last = at
            while last > first and not atoms[last - 1].tag.startswith("NN"):
                last -= 1
            if last > first:
                found.append((first, last))
            first = None
        if fits and first is None:
            first = at
    return found


def same_noun(pair: Pair, mine: Range, theirs: Range) -> bool:
    """Whether two groups have most of their words in common, the last among them."""
    here, there = range(*mine), range(*theirs)
    atoms, others = pair.original.atoms, pair.revised.atoms
    matched = [any(not atoms[a].keys.isdisjoint(others[b].keys) for b in there) for a in here]
    back = [any(not atoms[a].keys.isdisjoint(others[b].keys) for a in here) for b in there]
    return (
        matched[-1]
        and back[-1]
        and sum(matched) >= 0.6 * len(here)
        and (sum(back) >= 0.6 * len(there))
    )


def is_actor(passage: Passage, doer: Range) -> bool:
    """Whether a noun is one for those who act, or a name."""
    last = passage.atoms[doer[1] - 1]
    if last.forms & word_set("papers"):
        return False
    opens = doer[1] < 2 or passage.atoms[doer[1] - 2].sentence != last.sentence
    return (last.capital and not opens) or any(
        passage.atoms[at].forms & actors() for at in range(*doer)
    )
