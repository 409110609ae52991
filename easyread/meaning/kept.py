"""How much of the meaning was kept, as one number."""

from __future__ import annotations

from collections.abc import Sequence

from easyread.language.frequency import zipf
from easyread.meaning.pair import Pair
from easyread.report import Change

#: What one change takes away, by its severity.
_PENALTY = {"error": 0.12, "warning": 0.05, "advice": 0.0}
#: A word seen once in ten thousand weighs 1; rarer words more, commoner ones less.
_MIDDLE = 8.0


def meaning_kept(pairs: Sequence[Pair], changes: Sequence[Change]) -> float:
    """From 0 to 1: the share of the words of either text that the other accounts for.

    Rare words weigh more. Each error takes a further 12% of what is left, each warning 5%,
    in proportion to how many pairs of sentences there are.
    """
    recall = _covered(pairs)
    precision = _covered([pair.reversed for pair in pairs])
    kept: float = (recall * precision) ** 0.5
    lost = sum(_PENALTY[change.severity] for change in changes) / max(1, len(pairs))
    return round(kept * (1 - min(0.6, lost)), 3)


def _covered(pairs: Sequence[Pair]) -> float:
    total = kept = 0.0
    for pair in pairs:
        for at, atom in enumerate(pair.original.atoms):
            if atom.keys or atom.lower[:1].isdigit():
                weight = max(0.5, _MIDDLE - zipf(atom.lower))
                total += weight
                if atom.lower in pair.revised_words:
                    kept += weight
                elif pair.is_kept(at):
                    kept += 0.6 * weight
    return kept / total if total else 1.0
