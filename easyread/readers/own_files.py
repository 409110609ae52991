"""Files that easyread itself wrote: no papers, where they lie in a folder beside some."""

from __future__ import annotations

import re
import zipfile
from pathlib import Path

from easyread.readers.archive import DAMAGE

#: Who signs the comments that easyread writes.
AUTHOR = "easyread"
#: How a report says in its head that it is one.
REPORT_MARK = "easyread report"
_SHEET = rb"easyread word sheet \d{1,4}"
_WORD_SHEET = "a word sheet of easyread"
_IN_WORD = re.compile(rb"<(?:\w+:)?category>\s*" + _SHEET + rb"\s*</")
_IN_PAGE = re.compile(
    rb'<meta name="generator" content="(?:(' + _SHEET + rb")|" + REPORT_MARK.encode() + rb')"'
)
_SIGNED = re.compile(rf"""author=["']{AUTHOR}["']""".encode())
_PROPERTIES = "docProps/core.xml"
_COMMENTS = re.compile(r"(?:[^/]*/)*comments\d*\.xml")
#: The properties of a file are smaller than this, and so is the head of a page.
_SMALL = 16 * 1024
#: So much of the comments is looked at: those on a long report fill a tenth of it.
_MOST = 8 * 1024 * 1024


def what_is_ours(path: Path) -> str:
    """What easyread wrote there, such as “a word sheet of easyread”; "" for a paper.

    Only small parts of the file are read. What cannot be opened counts as a paper, so that whoever
    reads it says what is wrong.
    """
    suffix = path.suffix.lower()
    try:
        if suffix in (".docx", ".docm", ".dotx"):
            with zipfile.ZipFile(path) as archive:
                return _in_word(archive)
        if suffix in (".html", ".htm"):
            with path.open("rb") as file:
                found = _IN_PAGE.search(file.read(_SMALL))
            return _WORD_SHEET if found and found[1] else "a report of easyread" if found else ""
    except DAMAGE:
        pass
    return ""


def _in_word(archive: zipfile.ZipFile) -> str:
    for member in archive.namelist():
        if member == _PROPERTIES and _IN_WORD.search(_read(archive, member, _SMALL)):
            return _WORD_SHEET
        if _COMMENTS.fullmatch(member) and _SIGNED.search(_read(archive, member, _MOST)):
            return "a copy with comments of easyread"
    return ""


def _read(archive: zipfile.ZipFile, member: str, most: int) -> bytes:
    with archive.open(member) as file:
        return file.read(most)
