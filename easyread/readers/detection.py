"""Which format a file is in, judged by its first bytes when its name does not say."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from easyread.readers.errors import ReadError

if TYPE_CHECKING:
    from collections.abc import Mapping

_SAVE_AS = "Open it in {0} and save it as a Word document (.docx)"
_WORD, _SLIDES = _SAVE_AS.format("Word or LibreOffice"), "Export its text as .docx or .pdf"

#: Formats that are known but not read, and what to do about each.
UNREAD: Mapping[str, tuple[str, str]] = {
    ".doc": ("this is an old Word document (.doc)", _WORD),
    ".dot": ("this is an old Word template (.dot)", _WORD),
    ".rtf": ("this is rich text (.rtf)", _WORD),
    ".pages": ("this is a Pages document", "In Pages, use File, Export To, Word"),
    ".ppt": ("this is an old PowerPoint file (.ppt)", "Save it as .pptx, or its text as .docx"),
    ".odp": ("this is an OpenDocument presentation (.odp)", _SLIDES),
    ".xlsx": ("this is a spreadsheet", "Save the sheet's text as .txt or .docx"),
}
_HTML = re.compile(
    rb"\s*(?:<!--[^>]{0,500}-->\s*)?<(?:!doctype html|html|head|body|div|p|h[1-6])\b", re.I
)


def detect(data: bytes) -> str:
    """Return the format of ``data`` as its content shows it: a reader's name, or "text"."""
    if data.startswith(b"PK\x03\x04"):
        return _detect_archive(data)
    if data.lstrip()[:5] == b"%PDF-":
        return "pdf"
    start = data[:4096].removeprefix(b"\xef\xbb\xbf")
    if _HTML.match(start):
        return "html"
    return "text"


def refuse(suffix: str, name: str) -> ReadError:
    """Return the error for a format without a reader; an unknown ``suffix`` gets general advice."""
    problem, remedy = UNREAD.get(
        suffix,
        (f"no reader knows the format {suffix or 'of this file'}", _WORD),
    )
    return ReadError(name, problem, remedy)


def _detect_archive(data: bytes) -> str:
    # Member names stand as plain bytes in the archive's own directory, at its end.
    tail = data[-262_144:] + data[:4096]
    if b"word/document" in tail:
        return "docx"
    if b"ppt/presentation.xml" in tail:
        return "pptx"
    if b"opendocument.text" in tail:
        return "odt"
    return "zip"
