"""How much a row of words is a term: its C-value, and how much its words are of the field.

C-value: Frantzi, Ananiadou and Mima (2000), “Automatic recognition of multi-word terms: the
C-value/NC-value method”. Weirdness: Ahmad, Gillam and Tostevin (1999), “University of Surrey
participation in TREC8”: how much more often a word occurs in some papers than in the language.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from math import log2, log10

from easyread.language.frequency import zipf

Words = tuple[str, ...]
#: A word that no list knows is as rare as the rarest that is listed.
_RAREST = 1.0
#: The Zipf scale counts powers of ten in a thousand million words.
_ZIPF_TOTAL = 9
#: log2 of 1 would make nothing of a single word, so it counts as one and a half.
_SINGLE = 1.5


def c_values(counts: Mapping[Words, int]) -> dict[Words, float]:
    """Each candidate → its C-value, from how often each occurs.

    log2 of its length times its frequency, less the mean frequency of the longer candidates that
    it is part of.
    """
    around: dict[Words, list[int]] = defaultdict(list)
    for words, count in counts.items():
        for part in parts_of(words):
            if part in counts:
                around[part].append(count)
    return {
        words: log2(max(len(words), _SINGLE)) * (count - _mean(around.get(words, [])))
        for words, count in counts.items()
    }


def parts_of(words: Words) -> set[Words]:
    """Every shorter row of words inside a row of words."""
    return {
        words[start:end]
        for start in range(len(words))
        for end in range(start + 1, len(words) + 1)
        if end - start < len(words)
    }


def weirdness(words: Words, frequencies: Mapping[str, int], total: int) -> float:
    """How many times more often the words occur here than in English at large, in powers of ten.

    The mean over the words. ``frequencies`` and ``total`` are those of all words of the papers.
    """
    return _mean(
        [
            log10(max(frequencies.get(word, 0), 1) / total) + _ZIPF_TOTAL - max(zipf(word), _RAREST)
            for word in words
        ]
    )


def _mean(numbers: Sequence[float]) -> float:
    return sum(numbers) / len(numbers) if numbers else 0.0
