"""How much of one text the other says: shares of their words, and one number for the whole.

A graded recall and precision of words, as in Banerjee and Lavie's METEOR (2005): the word itself
counts in full, one of its family nearly, a plainer word for it in large part, and what only the
glossary's explanations hold for less. Each occurrence needs a counterpart of its own.

The number for the whole is the product of what is kept and what is not new. One number has its
limits: what weighs an addition more finds additions better and losses worse, so the shares left out
and added stand beside it, and tell of their own matter better. A fact in the place of another, of
as many words, hardly moves any of the three; the changes tell of that.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from easyread.language.frequency import zipf
from easyread.meaning.pair import Pair
from easyread.report import Change

#: What a counterpart is worth: a word of the family, a word for the same, one of an explanation,
#: the same word where the other text has it fewer times.
_FAMILY, _EQUAL, _EXPLAINED, _AGAIN = 0.9, 0.7, 0.3, 0.3
#: A word weighs as many points as its Zipf frequency is under this, and half a point at least.
_MIDDLE, _LIGHTEST = 8.0, 0.5
#: What one change of words takes away, by its severity.
_PENALTY = {"error": 0.05, "warning": 0.02, "advice": 0.0}


def meaning_kept(pairs: Sequence[Pair], changes: Sequence[Change]) -> float:
    """From 0 to 1: the share of the original that is kept, times that of the new text not added.

    Rare words weigh more. Each error then takes a further 5% and each warning 2%, omissions and
    additions apart (they have been weighed), in proportion to how many pairs of sentences there
    are.
    """
    kept = (1 - share_left_out(pairs)) * (1 - share_added(pairs))
    told = (c for c in changes if c.kind not in ("omission", "insertion"))
    changed = sum(_PENALTY[change.severity] for change in told) / max(1, len(pairs))
    return round(kept * (1 - min(0.6, changed)), 3)


def share_added(pairs: Sequence[Pair]) -> float:
    """From 0 to 1: the share of the new text that has no source, rare words first."""
    return share_left_out([pair.reversed for pair in pairs])


def share_left_out(pairs: Sequence[Pair]) -> float:
    """From 0 to 1: the share of the original that the new text does not say, rare words first."""
    lost = whole = 0.0
    for pair in pairs:
        spare = Counter(pair.revised.words)
        for at, atom in enumerate(pair.original.atoms):
            weight = max(_LIGHTEST, _MIDDLE - zipf(atom.lower))
            whole += weight
            lost += weight * (1 - _worth(pair, at, spare))
    return round(lost / whole, 3) if whole else 0.0


def _worth(pair: Pair, at: int, spare: Counter[str]) -> float:
    """How much of a word of the original the other text has, 0 to 1; ``spare`` goes down by it."""
    atom = pair.original.atoms[at]
    if atom.lower in pair.revised_words:
        spare[atom.lower] -= 1
        return 1.0 if spare[atom.lower] >= 0 else _AGAIN
    if pair.is_same_word(at):
        return _FAMILY
    if pair.links[at]:
        return _EQUAL
    return 0.0 if pair.known.isdisjoint(atom.keys) else _EXPLAINED
