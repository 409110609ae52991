"""Open the archives that office files are, with limits that no honest paper reaches."""

from __future__ import annotations

import io
import zipfile
from pathlib import PurePath
from zlib import error as zlib_error

from easyread.readers.errors import ReadError

#: An office file has dozens of members, seldom hundreds.
MOST_MEMBERS = 5_000
#: A member that text is read from, unpacked: about forty times a long report's.
LARGEST_MEMBER = 128 * 1024 * 1024
#: A text compresses ten to thirty times; a bomb a thousand times.
LARGEST_RATIO = 400
_RATIO_MATTERS = 8 * 1024 * 1024
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED = 0x1
#: What reading a zip file that is cut, locked or made up may raise.
DAMAGE = (
    zipfile.BadZipFile,
    zlib_error,
    OSError,
    EOFError,
    ValueError,
    RuntimeError,
    NotImplementedError,
)


class Archive:
    """The members of a zip file, each read when asked for and within limits."""

    def __init__(self, data: bytes, name: str) -> None:
        self.name = name
        if data.startswith(_OLE):
            raise ReadError(
                name,
                "this file is locked with a password, or is an old Word document",
                "Open it in Word, take the password off (File, Info, Protect Document) and save "
                "it as a Word document (.docx)",
            )
        if PurePath(name).name.startswith("~$") and not data.startswith(b"PK"):
            raise ReadError(
                name,
                "this is the note that Word keeps while a paper is open, not the paper",
                "Name the paper itself",
            )
        if not data:
            raise ReadError(name, "the file is empty", "Save it again in Word")
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(data))
            self._members = {info.filename: info for info in self._zip.infolist()}
        except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError) as problem:
            raise self._broken() from problem
        if len(self._members) > MOST_MEMBERS:
            raise ReadError(name, f"the file holds more than {MOST_MEMBERS} parts")

    def _broken(self) -> ReadError:
        return ReadError(
            self.name,
            "the file is damaged, or is not what its name says",
            "Open it in the program it was made with and save it again",
        )

    def __contains__(self, member: str) -> bool:
        return member in self._members

    def members(self) -> list[str]:
        """The names of all members."""
        return list(self._members)

    def read(self, member: str) -> bytes:
        """The bytes of a member. Raises ReadError where it is missing, locked or far too large."""
        info = self._members.get(member)
        if info is None:
            raise self._broken()
        if info.flag_bits & _ENCRYPTED:
            raise ReadError(self.name, "the file is locked with a password", "Save it without one")
        ratio = info.file_size / max(info.compress_size, 1)
        is_bomb = info.file_size > _RATIO_MATTERS and ratio > LARGEST_RATIO
        if info.file_size > LARGEST_MEMBER or is_bomb:
            raise ReadError(self.name, f"the part {member} is far too large to be a paper")
        try:
            with self._zip.open(info) as file:
                data = file.read(LARGEST_MEMBER + 1)
        except DAMAGE as problem:
            raise self._broken() from problem
        if len(data) > LARGEST_MEMBER:
            raise ReadError(self.name, f"the part {member} is far too large to be a paper")
        return data
