"""What the words mean, as a Word file of its own or at the end of a paper."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator, Mapping

from lxml import etree

from easyread.key_words import INSTEAD_TITLE, TITLE, KeyWord, KeyWords
from easyread.readers.archive import Archive
from easyread.readers.errors import ReadError
from easyread.readers.xml import attribute, local_name, parse
from easyread.writers.word_package import make_word_file
from easyread.writers.word_parts import Piece, W, element, heading, paragraph, run

#: In half points.
_TITLE_SIZE = "32"
_MAIN, _STYLES = "word/document.xml", "word/styles.xml"


def render(key_words: KeyWords) -> bytes:
    """The list as a file to itself: large print, real headings, page numbers."""
    return make_word_file(_body(key_words), TITLE)


def _body(key_words: KeyWords) -> Iterator[Piece]:
    if key_words.words or not key_words.instead:
        yield heading(TITLE)
        yield from map(_line, key_words.words)
    if key_words.instead:
        yield heading(INSTEAD_TITLE)
        yield from map(_line, key_words.instead)
    yield from (paragraph(note) for note in key_words.notes)


def _line(word: KeyWord) -> Piece:
    return paragraph([run(word.name, "Strong"), run(f": {word.meaning}")])


def append(data: bytes, name: str, key_words: KeyWords, level: int) -> bytes:
    """A Word paper with the list at its end, in the paper's own styles; all else stays.

    Raises ReadError for a file that is no Word document that can be changed.
    """
    archive = Archive(data, name)
    root = parse(archive.read(_MAIN), name, _MAIN)
    body = next((each for each in root if each.tag == f"{{{W}}}body"), None)
    if body is None:
        raise ReadError(
            name,
            "its kind of Word document cannot be changed here",
            "In Word, save it as “Word Document”, not as “Strict Open XML”",
        )
    styles = _style_names(archive, name)
    last = len(body) - (len(body) > 0 and local_name(body[-1]) == "sectPr")
    for number, piece in enumerate(_part(key_words, level, styles)):
        body.insert(last + number, piece)
    changed = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
    return _repack(archive, data, changed)


def _part(key_words: KeyWords, level: int, styles: Mapping[str, str]) -> Iterator[Piece]:
    yield _heading(TITLE, level, styles)
    for word in key_words.words:
        yield paragraph([_bold(word.name), run(f": {word.meaning}")])
    yield from (paragraph(note) for note in key_words.notes)


def _heading(text: str, level: int, styles: Mapping[str, str]) -> Piece:
    """In the paper's own style for headings; a heading in its own right where it has none."""
    style = styles.get(f"heading {level}")
    if style is not None:
        return paragraph(text, style)
    title = _bold(text)
    title[0].append(element("sz", val=_TITLE_SIZE))
    made = paragraph([title], keep=True)
    made[0].append(element("outlineLvl", val=str(level - 1)))
    return made


def _bold(text: str) -> Piece:
    made = run(text)
    made.insert(0, element("rPr", element("b")))
    return made


def _style_names(archive: Archive, name: str) -> dict[str, str]:
    """The English name of each style of paragraph, in small letters → its identity."""
    if _STYLES not in archive:
        return {}
    found: dict[str, str] = {}
    for style in parse(archive.read(_STYLES), name, _STYLES):
        identity = attribute(style, "styleId")
        for child in style:
            if local_name(child) == "name" and identity:
                found[(attribute(child, "val") or "").lower()] = identity
    return found


def _repack(archive: Archive, data: bytes, document: bytes) -> bytes:
    """The same archive with another main part; the others are read within the same limits."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as before, zipfile.ZipFile(buffer, "w") as after:
        for member in before.infolist():
            name = member.filename
            after.writestr(member, document if name == _MAIN else archive.read(name))
    return buffer.getvalue()
