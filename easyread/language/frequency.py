"""How often a word is met, on the Zipf scale (van Heuven and others 2014)."""

from __future__ import annotations

import re
from functools import lru_cache

from easyread.language.table import lookup

_PARTS = re.compile(r"[-‑/]")


@lru_cache(maxsize=50_000)
def zipf(word: str) -> float:
    """Zipf frequency from 0 (not known) to 8: 3 is once in a million words, 6 once in a thousand.

    From wordfreq's English list. A compound is as frequent as its rarest part, less one.
    """
    plain = word.lower().replace("’", "'").replace("‑", "-")
    facts = lookup(plain) or lookup(plain.removesuffix("'s").removesuffix("'"))
    if facts is not None:
        return facts.zipf
    parts = [part for part in _PARTS.split(plain) if part]
    if len(parts) > 1:
        return max(min(zipf(part) for part in parts) - 1.0, 0.0)
    return 0.0
