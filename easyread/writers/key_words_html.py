"""What the words mean, as HTML: a page to itself, or a part at the end of another page."""

from __future__ import annotations

from collections.abc import Iterable

from easyread.key_words import INSTEAD_TITLE, TITLE, KeyWord, KeyWords
from easyread.writers.escaping import escape
from easyread.writers.page import whole


def render(key_words: KeyWords) -> str:
    """The list as a page to itself."""
    return whole(TITLE, render_part(key_words, 1))


def render_part(key_words: KeyWords, level: int) -> str:
    """The list under a heading of ``level`` (1 to 6), without a style of its own."""
    parts = []
    if key_words.words or not key_words.instead:
        parts.append(_section(TITLE, key_words.words, level))
    if key_words.instead:
        parts.append(_section(INSTEAD_TITLE, key_words.instead, level))
    parts += [f"<p>{escape(note)}</p>\n" for note in key_words.notes]
    return "".join(parts)


def _section(title: str, words: Iterable[KeyWord], level: int) -> str:
    items = "".join(
        f"<dt><strong>{escape(word.name)}</strong></dt><dd>{escape(word.meaning)}</dd>\n"
        for word in words
    )
    return f"<h{level}>{title}</h{level}>\n<dl>\n{items}</dl>\n"


def append(text: str, key_words: KeyWords, level: int) -> str:
    """An HTML paper with the list at the end of what it shows."""
    small = text.lower()
    places = (small.rfind(tag) for tag in ("</main>", "</body>", "</html>"))
    at = next((place for place in places if place >= 0), len(text))
    return f"{text[:at]}<section>\n{render_part(key_words, level)}</section>\n{text[at:]}"
