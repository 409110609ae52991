"""What the words mean, as Markdown."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from easyread.key_words import INSTEAD_TITLE, TITLE, KeyWord, KeyWords

_SIGNS = re.compile(r"([\\`*_\[\]<>#|])")


def render(key_words: KeyWords, level: int = 1) -> str:
    """The list under a heading of ``level`` (1 to 6)."""
    return "\n".join(_lines(key_words, level)) + "\n"


def _lines(key_words: KeyWords, level: int) -> Iterator[str]:
    if key_words.words or not key_words.instead:
        yield from _section(TITLE, key_words.words, level)
    if key_words.words and key_words.instead:
        yield ""
    if key_words.instead:
        yield from _section(INSTEAD_TITLE, key_words.instead, level)
    for note in key_words.notes:
        yield ""
        yield _safe(note)


def _section(title: str, words: Iterable[KeyWord], level: int) -> Iterator[str]:
    yield f"{'#' * level} {title}"
    yield ""
    for word in words:
        yield f"- **{_safe(word.name)}**: {_safe(word.meaning)}"


def _safe(text: str) -> str:
    return _SIGNS.sub(r"\\\1", " ".join(text.split()))


def append(text: str, key_words: KeyWords, level: int) -> str:
    """A Markdown paper with the list at its end; its own words stay as they are."""
    end = "\r\n" if "\r\n" in text else "\n"
    gap = "" if not text else end if text.endswith(("\n", "\r")) else end * 2
    return text + gap + render(key_words, level).replace("\n", end)
