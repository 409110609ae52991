"""What the words mean, written by the suffix of a file: to itself, or at the end of a paper."""

from __future__ import annotations

from pathlib import Path

from easyread.disk import WriteError
from easyread.document import Document
from easyread.key_words import TITLE, KeyWords
from easyread.readers.decoding import decode, encode
from easyread.writers import key_words_html, key_words_markdown, key_words_word

SUFFIXES = (".html", ".docx", ".md")
_APPENDABLE = ("markdown", "html", "docx")


def render(key_words: KeyWords, path: Path) -> bytes:
    """The list as a file of its own. Raises WriteError for a suffix that is not known."""
    suffix = path.suffix.lower()
    if suffix == ".docx":
        return key_words_word.render(key_words)
    if suffix == ".html":
        return key_words_html.render(key_words).encode("utf-8")
    if suffix == ".md":
        return key_words_markdown.render(key_words).encode("utf-8")
    raise WriteError(f"{path}: cannot write “{path.suffix}”. Choose one of {' '.join(SUFFIXES)}.")


def append(key_words: KeyWords, document: Document, data: bytes) -> bytes:
    """The paper ``data``, read as ``document``, with the list at its end.

    Raises WriteError where the paper has such a list already, or is in a format that nothing can
    be put into.
    """
    name = document.name
    if document.format not in _APPENDABLE:
        raise WriteError(
            f"{name}: a list of words can be put into Word, Markdown and HTML papers. Write it "
            "to a file of its own: leave out --append."
        )
    headings = [block for block in document.blocks if block.kind == "heading"]
    titles = [" ".join(document.text[b.start : b.end].split()).lower() for b in headings]
    if TITLE.lower() in titles:
        raise WriteError(f"{name}: there is a part “{TITLE}” already. Take it out first.")
    level = _level([block.level for block in headings])
    if document.format == "docx":
        return key_words_word.append(data, name, key_words, level)
    writer = key_words_html if document.format == "html" else key_words_markdown
    text = writer.append(decode(data, name), key_words, level)
    try:
        return encode(text, data)
    except UnicodeEncodeError as problem:
        raise WriteError(
            f"{name}: its encoding ({problem.encoding}) lacks a letter of the list. "
            "Save the paper as UTF-8 first."
        ) from problem


def _level(levels: list[int]) -> int:
    """The level of the paper's main parts: one below its title, where it has one."""
    if not levels:
        return 1
    top = min(levels)
    has_title = levels[0] == top and levels.count(top) == 1
    return min(top + has_title, 6)
