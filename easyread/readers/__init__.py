"""The readers: one module a format, imported when a file of that format is read."""

from __future__ import annotations

from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from easyread.document import Document
from easyread.readers.decoding import decode
from easyread.readers.detection import UNREAD, detect, refuse
from easyread.readers.errors import ReadError

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = ["FORMATS", "Format", "ReadError", "open_path", "read_bytes", "read_path", "read_text"]


class Format(NamedTuple):
    """The suffixes of a format and its reader, as "module:function".

    The function takes ``(source: str, name: str)``, or ``(data: bytes, name: str)`` where the
    format is ``binary``, and returns a :class:`Document`.
    """

    suffixes: tuple[str, ...]
    reader: str
    binary: bool = False


#: To add a format is to add a line here.
FORMATS: Mapping[str, Format] = {
    "text": Format((".txt", ".text"), "text:read_plain_text"),
    "markdown": Format((".md", ".markdown", ".mdown"), "markdown:read_markdown"),
    "html": Format((".html", ".htm", ".xhtml"), "html:read_html"),
    "docx": Format((".docx", ".docm", ".dotx"), "docx:read_docx", binary=True),
    "odt": Format((".odt", ".ott"), "odt:read_odt", binary=True),
    "pptx": Format((".pptx", ".pptm"), "pptx:read_pptx", binary=True),
    "pdf": Format((".pdf",), "pdf:read_pdf", binary=True),
}


def read_path(path: Path, format: str | None = None) -> Document:
    """Read the file at ``path``; its suffix says how, or ``format`` does.

    Raises :class:`ReadError` when the file cannot be read, whatever the cause.
    """
    return read_bytes(open_path(path), str(path), format)


def open_path(path: Path) -> bytes:
    """The bytes of the file at ``path``. Raises :class:`ReadError` where it cannot be opened."""
    try:
        return path.read_bytes()
    except FileNotFoundError:
        remedy = "Check the name and the folder"
        raise ReadError(str(path), "there is no such file", remedy) from None
    except IsADirectoryError:
        raise ReadError(str(path), "this is a folder", "Name the files in it") from None
    except PermissionError:
        remedy = "Close it in other programs (Word, say), or ask its owner for the right to read it"
        raise ReadError(str(path), "the file may not be opened", remedy) from None
    except OSError as error:
        reason = error.strerror or type(error).__name__
        raise ReadError(str(path), f"the file cannot be opened ({reason})") from None


def read_bytes(data: bytes, name: str, format: str | None = None) -> Document:
    """Read the bytes of a file called ``name``: by ``format``, else by suffix, else by content."""
    chosen = _choose(data, name) if format is None else _named(format, name)
    if chosen.binary:
        return _call(chosen, data, name)
    return _call(chosen, decode(data, name), name)


def read_text(text: str, name: str = "text", format: str = "text") -> Document:
    """Read a str; with the format "text" the document's text is that str, unchanged."""
    chosen = _named(format, name)
    if chosen.binary:
        raise ReadError(name, f"{format} is not a text format", "Give the bytes or the path of it")
    return _call(chosen, text, name)


def _call(chosen: Format, content: str | bytes, name: str) -> Document:
    module, _, function = chosen.reader.partition(":")
    document = getattr(import_module(f"easyread.readers.{module}"), function)(content, name)
    assert isinstance(document, Document)
    return document


def _named(format: str, name: str) -> Format:
    if format not in FORMATS:
        raise ReadError(
            name, f"there is no format “{format}”", f"Choose one of {', '.join(FORMATS)}"
        )
    return FORMATS[format]


def _choose(data: bytes, name: str) -> Format:
    suffix = Path(name).suffix.lower()
    for known in FORMATS.values():
        if suffix in known.suffixes:
            return known
    if suffix in UNREAD:
        raise refuse(suffix, name)
    content = detect(data)
    if content not in FORMATS:
        raise refuse(f".{content}", name)
    return FORMATS[content]
