"""How often a word is met in writing and in speech, by the word table as it stands."""

from __future__ import annotations

from functools import cache

from easyread.language import spelling
from easyread.language.table import lookup

#: Subtitles have a word less often than this where their list lacks it.
UNSPOKEN = 0.9
#: The counts of subtitles part a word at these marks (o'clock, well-known) and miss it as a whole.
_PARTED_AT = "'-"
#: Such a word is spoken about this much less often than it is written.
_LESS_SPOKEN = 0.5


def zipf_of(word: str) -> float:
    return max((f.zipf for form in spelling.variants(word) if (f := lookup(form))), default=0.0)


def spoken(word: str) -> float:
    found = (f.spoken for form in spelling.variants(word) if (f := lookup(form)))
    known = max(found, default=0.0) or UNSPOKEN
    if known <= UNSPOKEN and any(mark in word for mark in _PARTED_AT):
        return max(zipf_of(word) - _LESS_SPOKEN, UNSPOKEN)
    return known


@cache
def met(word: str) -> float:
    """The mean of how often a word is written and is spoken."""
    return (zipf_of(word) + spoken(word)) / 2
