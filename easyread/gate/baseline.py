"""The baseline: a file with the findings that were there when a project began to look.

It holds rules, fingerprints and counts, and none of the words of a paper, one finding a line and
in a fixed order, so that a change of it is easily read in a review.
"""

from __future__ import annotations

import json
import os
import unicodedata
from collections import Counter
from contextlib import suppress
from pathlib import Path
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from easyread.disk import write_whole
from easyread.gate.known import Known, count_known
from easyread.report import Report
from easyread.settings import SettingsError
from easyread.version import __version__

VERSION = 1
_HELP = "Write it anew with --write-baseline."


class _Paper(BaseModel):
    model_config = ConfigDict(extra="forbid", strict=True)

    profile: str
    findings: dict[str, Annotated[int, Field(ge=1)]]


class _File(BaseModel):
    model_config = ConfigDict(extra="forbid", strict=True)

    version: int
    easyread: str
    papers: dict[str, _Paper]


class Baseline:
    """The known findings of each paper, under its path from the folder of the baseline."""

    def __init__(self, path: Path, file: _File | None = None) -> None:
        self.path = path
        self.made_with = file.easyread if file else __version__
        self._papers = dict(file.papers) if file else {}
        self._seen: set[str] = set()

    @classmethod
    def load(cls, path: Path) -> Baseline:
        """Read a baseline. Raises SettingsError: missing, broken, or of another version."""
        try:
            data = path.read_bytes()
        except FileNotFoundError:
            raise SettingsError(
                f"{path}: there is no such baseline. Write it with --write-baseline."
            ) from None
        except OSError as problem:
            raise SettingsError(f"{path}: cannot open the baseline: {problem.strerror}.") from None
        if not _was_baseline(data):
            raise SettingsError(
                f"{path}: this is no baseline, and is left as it is. Name the baseline, or make "
                "one under another name with --write-baseline."
            )
        try:
            table = json.loads(data.decode("utf-8-sig"))
        except (ValueError, RecursionError):
            raise SettingsError(
                f"{path}: this is not a whole JSON file (did a merge leave marks in it?). {_HELP}"
            ) from None
        version = table.get("version") if isinstance(table, dict) else None
        if isinstance(version, int) and version != VERSION:
            raise SettingsError(
                f"{path}: this baseline has the form {version}, and easyread {__version__} knows "
                f"the form {VERSION}. {_HELP}"
            )
        try:
            file = _File.model_validate(table)
        except ValidationError as problem:
            where = ".".join(map(str, problem.errors()[0]["loc"])) or "the whole"
            raise SettingsError(f"{path}: this is no baseline: see “{where}”. {_HELP}") from None
        return cls(path, file)

    @classmethod
    def renew(cls, path: Path) -> Baseline:
        """The baseline to write anew: what can be read of it, or an empty one.

        Raises SettingsError where another file stands under this name, which must not be lost.
        """
        try:
            return cls.load(path)
        except SettingsError:
            if path.exists() and not _was_baseline(path.read_bytes()):
                raise
            return cls(path)

    def known(self, paper: str) -> Known:
        """The known findings of the paper at this path; none for a paper that is not in it."""
        entry = self._papers.get(self._name(paper))
        return Counter(entry.findings if entry else {})

    def profile(self, paper: str) -> str | None:
        """The profile that the paper was last recorded with."""
        entry = self._papers.get(self._name(paper))
        return entry.profile if entry else None

    def record(self, paper: str, report: Report) -> None:
        """Let all findings of this report be known, and no others of its paper."""
        self.made_with = __version__
        self._put(paper, report.profile, count_known(report.findings))

    def shrink(self, paper: str, report: Report) -> int:
        """Drop what is known of this paper and gone from it; return how many that are."""
        before = self.known(paper)
        after = before & count_known(report.findings)
        self._put(paper, self.profile(paper) or report.profile, after)
        return before.total() - after.total()

    def drop_missing(self) -> int:
        """Drop the papers that are no longer there; return how many findings that are."""
        folder = self.path.parent
        unseen = self._papers.keys() - self._seen
        missing = [name for name in unseen if not (folder / name).exists()]
        return sum(sum(self._papers.pop(name).findings.values()) for name in missing)

    def total(self) -> tuple[int, int]:
        """The number of findings, and of the papers that have them."""
        counts = [sum(paper.findings.values()) for paper in self._papers.values()]
        return sum(counts), len(counts)

    def save(self) -> None:
        """Write the file, whole or not at all. Raises WriteError."""
        file = _File(version=VERSION, easyread=self.made_with, papers=self._papers)
        text = json.dumps(_in_order(file), indent=1, ensure_ascii=False) + "\n"
        write_whole(self.path, text.encode("utf-8", "surrogatepass"))

    def _put(self, paper: str, profile: str, known: Known) -> None:
        name = self._name(paper)
        self._seen.add(name)
        if known:
            self._papers[name] = _Paper(profile=profile, findings=dict(known))
        else:
            self._papers.pop(name, None)

    def _name(self, paper: str) -> str:
        """The same on every system: relative to the baseline, with ``/``, composed letters."""
        path = os.path.abspath(paper)  # noqa: PTH100 - a link keeps the name that it has here
        folder = os.path.abspath(self.path.parent)  # noqa: PTH100
        with suppress(ValueError):  # another drive of Windows
            path = os.path.relpath(path, folder)
        return unicodedata.normalize("NFC", Path(path).as_posix())


def _was_baseline(data: bytes) -> bool:
    """Whether a file is, or was before it broke, a baseline: no paper and no other JSON."""
    return not data.strip() or (b'"easyread"' in data and b'"papers"' in data)


def _in_order(file: _File) -> dict[str, object]:
    papers = {
        name: {"profile": paper.profile, "findings": dict(sorted(paper.findings.items()))}
        for name, paper in sorted(file.papers.items())
    }
    return {"version": file.version, "easyread": file.easyread, "papers": papers}
