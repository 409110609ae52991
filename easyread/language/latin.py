"""Latin abbreviations, and what each is in English."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from easyread.language.resources import table


@cache
def latin_abbreviations() -> Mapping[str, Mapping[str, str]]:
    """The abbreviation in small letters, without its last stop → its row of the table."""
    return {row["abbreviation"]: row for row in table("latin_abbreviations")}
