"""Ticks as people make them: a sign, an x typed beside the box, the word yes."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import Any

#: What every kind of box is turned into, so that only two are left to know.
EMPTY, TICKED = "☐", "☒"
_TYPED_BOX = re.compile(r"[\[(]\s*([^\s\])]{0,3})\s*[\])]")
_AROUND = " \t\xa0-–—:.,;"


@cache
def known_marks() -> Mapping[str, Any]:
    """The signs and words of ``marks.toml``."""
    return tomllib.loads(files("easyread.workshop").joinpath("marks.toml").read_text("utf-8"))


def symbol(font: str, code: str) -> str:
    """The box that a symbol of a picture font shows; "" for any other symbol."""
    if "wingdings" in font.lower():
        for name, sign in (("empty", EMPTY), ("ticked", TICKED)):
            if code.upper()[-2:] in known_marks()["symbols"][name]:
                return sign
    return ""


def read_cell(text: str) -> bool | None:
    """Whether a cell that should hold a tick or nothing does; None where it holds other words."""
    state, rest = read_mark(text)
    if rest:
        return None
    return bool(state)


def read_mark(line: str) -> tuple[bool | None, str]:
    """What the marks at both ends of a line say, and the line without them.

    True for ticked, False for an empty box or a no, None where there is no mark. A tick beside an
    empty box is a tick.
    """
    states: list[bool] = []
    rest = line.strip(_AROUND)
    while True:
        state, shorter = _strip_one(rest)
        if state is None:
            break
        states.append(state)
        rest = shorter
    return (any(states) if states else None), rest


def _strip_one(text: str) -> tuple[bool | None, str]:
    known = known_marks()
    for at, piece in ((0, text[:1]), (-1, text[-1:])):
        for name, is_ticked in (("empty", False), ("ticked", True)):
            if piece and piece in known[name]:
                return is_ticked, (text[1:] if at == 0 else text[:-1]).strip(
                    _AROUND + "\ufe0f\ufe0e"
                )
    typed = _TYPED_BOX.match(text)
    if typed:
        inside = _word_state(typed[1]) if typed[1] else False
        if inside is not None:
            return inside, text[typed.end() :].strip(_AROUND)
    whole = _word_state(text)
    if whole is not None:
        return whole, ""
    first, _, after = text.partition(" ")
    if _word_state(first):  # “no” before a label may be a slip for “not”
        return True, after.strip(_AROUND)
    before, _, last = text.rpartition(" ")
    state = _word_state(last)
    return (None, text) if state is None else (state, before.strip(_AROUND))


def _word_state(word: str) -> bool | None:
    plain = word.lower().strip(_AROUND + "!()[]") or word
    if plain in known_marks()["yes"] or (
        plain and all(sign in known_marks()["ticked"] for sign in plain)
    ):
        return True
    return False if plain in known_marks()["no"] else None
