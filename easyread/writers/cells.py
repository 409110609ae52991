"""Cells of a spreadsheet that nothing is run from."""

from __future__ import annotations

#: A cell that begins so would be run as a formula by a spreadsheet.
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def is_formula(text: str) -> bool:
    """Whether a spreadsheet would take a cell with this text for a formula."""
    return text.startswith(_FORMULA)


def guard(text: str) -> str:
    """``text`` with an apostrophe before what a spreadsheet would take for a formula."""
    return f"'{text}" if is_formula(text) else text
