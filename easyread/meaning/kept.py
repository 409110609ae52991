"""How much of one text the other says: shares of their words, and one number for the whole.

A graded recall and precision of words, as in Banerjee and Lavie's METEOR (2005): the word itself
counts in full, one of its family nearly, a plainer word for it in large part, and what only the
glossary's explanations hold for less.

One number has its limits. What weighs an addition more finds additions better and losses worse, and
agrees less with what people say of the whole: so the shares left out and added stand beside it, and
tell of their own matter better. A fact in the place of another, of as many words, hardly moves any
of the three; the changes tell of that.
"""

from __future__ import annotations

from collections.abc import Sequence

from easyread.language.frequency import zipf
from easyread.meaning.pair import Pair
from easyread.report import Change

#: What a counterpart is worth: a word of the family, a word for the same, one of an explanation.
_FAMILY, _EQUAL, _EXPLAINED = 0.9, 0.7, 0.3
#: A word weighs as many points as its Zipf frequency is under this, and half a point at least.
_MIDDLE, _LIGHTEST = 8.0, 0.5
#: What is added takes away this share of what it weighs beside the text and so many points more:
#: a plain text often needs a few words of its own.
_ADDED, _ALLOWED = 0.6, 20.0
#: What one change of words takes away, by its severity.
_PENALTY = {"error": 0.05, "warning": 0.02, "advice": 0.0}


def meaning_kept(pairs: Sequence[Pair], changes: Sequence[Change]) -> float:
    """From 0 to 1: the share of the original that the new text says, less what was added.

    Rare words weigh more. Each error then takes a further 5% and each warning 2%, omissions and
    additions apart (they have been weighed), in proportion to how many pairs of sentences there
    are.
    """
    lost, whole = _missing(pairs)
    new, own = _missing([pair.reversed for pair in pairs])
    kept = 1 - (lost / whole if whole else 0.0) - _ADDED * new / (own + _ALLOWED)
    told = (c for c in changes if c.kind not in ("omission", "insertion"))
    changed = sum(_PENALTY[change.severity] for change in told) / max(1, len(pairs))
    return round(max(0.0, kept) * (1 - min(0.6, changed)), 3)


def share_added(pairs: Sequence[Pair]) -> float:
    """From 0 to 1: the share of the words of content of the new text that have no source."""
    total = new = 0.0
    for pair in pairs:
        back = pair.reversed
        for at, atom in enumerate(back.original.atoms):
            if atom.keys or atom.lower[:1].isdigit():
                total += 1
                new += 1 - _worth(back, at)
    return round(new / total, 3) if total else 0.0


def share_left_out(pairs: Sequence[Pair]) -> float:
    """From 0 to 1: the share of the original that the new text does not say, rare words first."""
    lost, whole = _missing(pairs)
    return round(lost / whole, 3) if whole else 0.0


def _missing(pairs: Sequence[Pair]) -> tuple[float, float]:
    """What the words of the originals weigh that the others do not have, and all of them."""
    lost = whole = 0.0
    for pair in pairs:
        for at, atom in enumerate(pair.original.atoms):
            weight = max(_LIGHTEST, _MIDDLE - zipf(atom.lower))
            whole += weight
            lost += weight * (1 - _worth(pair, at))
    return lost, whole


def _worth(pair: Pair, at: int) -> float:
    """How much of a word of the original the other text has, 0 to 1."""
    atom = pair.original.atoms[at]
    if atom.lower in pair.revised_words:
        return 1.0
    if pair.is_same_word(at):
        return _FAMILY
    if pair.links[at]:
        return _EQUAL
    return 0.0 if pair.known.isdisjoint(atom.keys) else _EXPLAINED
