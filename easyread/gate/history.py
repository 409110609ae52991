"""What git knows of a paper: whether it changed since a revision, and what it was then."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from easyread.settings import SettingsError


@dataclass
class Repository:
    """A repository, as it was when this line of work left ``revision``.

    That is the common ancestor of ``revision`` and of what is checked out, so that what others
    did since then on their branch counts for nothing here.
    """

    top: Path
    revision: str

    @classmethod
    def find(cls, folder: Path, revision: str) -> Repository:
        """The repository around ``folder``. Raises SettingsError: none, no git, no revision."""
        done = _git(folder, "rev-parse", "--show-toplevel")
        if done.returncode:
            raise SettingsError(
                f"{folder}: --since asks git, and this folder is in no repository that git "
                f"would open. {_complaint(done)}".rstrip()
            )
        repository = cls(Path(os.fsdecode(done.stdout.rstrip(b"\r\n"))), revision)
        repository.base  # noqa: B018 - an unknown revision is told at once
        return repository

    @cached_property
    def base(self) -> str:
        """The commit to compare with."""
        wanted = f"{self.revision}^{{commit}}"
        named = self._ask("rev-parse", "--verify", "--quiet", "--end-of-options", wanted)
        if named.returncode:
            raise SettingsError(
                f"{self.top}: there is no revision “{self.revision}” here. If it is on a server, "
                "fetch it first (in a CI job, with the whole history)."
            )
        commit = named.stdout.decode("ascii").strip()
        common = self._ask("merge-base", commit, "HEAD")
        return commit if common.returncode else common.stdout.decode("ascii").strip()

    def has_changed(self, paper: Path) -> bool:
        """Whether the paper differs from what it was, or was not there."""
        name = self._name(paper)
        return name in self._changed or name not in self._then

    def old(self, paper: Path) -> bytes | None:
        """What the paper held, under the name it had then; None where it was not there."""
        name = self._name(paper)
        name = self._changed.get(name, name)
        if name not in self._then:
            return None
        done = self._ask("cat-file", "--filters", f"{self.base}:{name}")
        return None if done.returncode else done.stdout

    @cached_property
    def _then(self) -> frozenset[str]:
        listed = self._ask("ls-tree", "-r", "-z", "--name-only", "--full-tree", self.base)
        return frozenset(_names(listed.stdout))

    @cached_property
    def _changed(self) -> dict[str, str]:
        """Name → name then, of each file that differs in the working tree."""
        options = ("--no-ext-diff", "--find-renames", "--name-status", "-z", self.base, "--")
        fields = _names(self._ask("diff", *options).stdout)
        found = {}
        for status in fields:
            then = now = next(fields)
            if status[0] in "RC":
                now = next(fields)
            found[now] = then
        return found

    def _name(self, paper: Path) -> str:
        return Path(os.path.relpath(paper.resolve(), self.top.resolve())).as_posix()

    def _ask(self, *arguments: str) -> subprocess.CompletedProcess[bytes]:
        return _git(self.top, *arguments)


def _git(folder: Path, *arguments: str) -> subprocess.CompletedProcess[bytes]:
    command = ["git", "-C", str(folder), *arguments]
    try:
        return subprocess.run(command, capture_output=True, check=False, stdin=subprocess.DEVNULL)
    except OSError as problem:
        raise SettingsError(
            f"--since needs git, which cannot be started ({problem.strerror}). Install it first."
        ) from problem


def _names(listed: bytes) -> Iterator[str]:
    return (name.decode("utf-8", "surrogateescape") for name in listed.split(b"\0") if name)


def _complaint(done: subprocess.CompletedProcess[bytes]) -> str:
    lines = done.stderr.decode("utf-8", "replace").strip().splitlines()
    return f"Git says: {lines[0]}" if lines else ""
