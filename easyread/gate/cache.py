"""Reports of papers that have not changed, so that they are not read again.

An entry is found by all that decides on it: the bytes of the paper and how they are read, the
settings, the words, and the program itself, file by file. It is a file of its own that is put in
place in one step and carries its own sum: two runs can share the folder, and an entry that is not
whole counts as none.
"""

from __future__ import annotations

import hashlib
import os
import sys
import time
from collections.abc import Iterator
from contextlib import suppress
from functools import cache
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from easyread.disk import WriteError, write_whole
from easyread.glossary import glossary_folder
from easyread.report import Report
from easyread.settings import Settings, find_settings_file

FOLDER = ".easyread_cache"
#: Entries that were not used for so long go, and beyond so many bytes those used longest ago.
_SECONDS = 30 * 24 * 3600
_BYTES = 100_000_000
_DAY = 24 * 3600
_TAG = """Signature: 8a477f597d28d172789f06886806bc55
# This folder is a cache of easyread. It can be deleted at any time.
# See https://bford.info/cachedir/
"""
#: What reads papers and does not ship with us.
_READERS = ("lxml", "pypdfium2")


class Cache:
    """The folder ``.easyread_cache`` of a project."""

    def __init__(self, top: Path) -> None:
        self.folder = top / FOLDER
        self._has_written = False

    @classmethod
    def near(cls, folder: Path) -> Cache | None:
        """The cache for papers in ``folder``; None for a folder that is part of no project.

        It stands beside the settings file, else at the top of the git repository.
        """
        settings = find_settings_file(folder)
        if settings is not None:
            return cls(settings.parent)
        tops = (place for place in (folder, *folder.parents) if (place / ".git").exists())
        return next(map(cls, tops), None)

    def find(self, key: str) -> Report | None:
        """The report kept under ``key``; None where there is none, or none that is whole."""
        path = self.folder / key
        try:
            told, _, body = path.read_bytes().partition(b"\n")
            if told.decode("ascii") != hashlib.sha256(body).hexdigest():
                return None
            report = Report.model_validate_json(body)
            if time.time() - path.stat().st_mtime > _DAY:
                os.utime(path)
        except (OSError, ValueError):
            return None
        return report

    def keep(self, key: str, report: Report) -> None:
        """Keep a report. Where that cannot be done, nothing is kept and nothing said."""
        with suppress(OSError, WriteError, ValueError):
            if not self.folder.is_dir():
                self.folder.mkdir()
                (self.folder / "CACHEDIR.TAG").write_text(_TAG, encoding="utf-8")
                (self.folder / ".gitignore").write_text("*\n", encoding="utf-8")
            body = report.model_dump_json().encode("utf-8")
            write_whole(self.folder / key, hashlib.sha256(body).hexdigest().encode() + b"\n" + body)
            self._has_written = True

    def prune(self) -> None:
        """After a run that added to it, let go what was not used for long, and what is too much."""
        if not self._has_written:
            return
        with suppress(OSError):
            now, room = time.time(), _BYTES
            for used, size, path in sorted(self._entries(), reverse=True):
                room -= size
                if room < 0 or now - used > _SECONDS:
                    with suppress(OSError):
                        path.unlink()

    def _entries(self) -> Iterator[tuple[float, int, Path]]:
        for path in self.folder.iterdir():
            if path.name not in ("CACHEDIR.TAG", ".gitignore"):
                with suppress(OSError):
                    known = path.stat()
                    yield known.st_mtime, known.st_size, path


def key_of(data: bytes, reads_as: str, settings: Settings, words: str) -> str:
    """The key for the bytes of a paper, read as that format or suffix, under these settings.

    ``words`` is the signature of the glossary.
    """
    parts = (
        program_digest(),
        reads_as,
        settings.profile,
        settings.signature,
        words,
        hashlib.sha256(data).hexdigest(),
    )
    return hashlib.sha256("\0".join(parts).encode("utf-8")).hexdigest()


@cache
def program_digest() -> str:
    """A sum over every file of the program and its words, and over what it stands on."""
    whole = hashlib.sha256(sys.version.encode("utf-8"))
    for name in _READERS:
        with suppress(PackageNotFoundError):
            whole.update(f"{name} {version(name)}".encode())
    for top in (Path(__file__).parent.parent, Path(str(glossary_folder()))):
        for path in sorted(top.rglob("*")):
            if path.suffix != ".pyc" and path.is_file():
                whole.update(path.name.encode("utf-8", "surrogatepass"))
                whole.update(hashlib.sha256(path.read_bytes()).digest())
    return whole.hexdigest()
