"""Latin abbreviations, and what each is in English."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from easyread.language.resources import table


def latin_row(written: str) -> Mapping[str, str] | None:
    """The row of the table for a word, if it is such an abbreviation, with its last stop or not."""
    return _rows().get(written.lower().rstrip("."))


@cache
def _rows() -> Mapping[str, Mapping[str, str]]:
    return {row["abbreviation"]: row for row in table("latin_abbreviations")}
