"""What git knows of a paper."""

from __future__ import annotations

import os
import subprocess

import pytest

from easyread.gate.history import Repository
from easyread.settings import SettingsError


@pytest.fixture
def git(tmp_path, monkeypatch):
    for name in [name for name in os.environ if name.startswith("GIT_")]:
        monkeypatch.delenv(name)
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", os.devnull)
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.parent))
    top = tmp_path / "a project é"
    top.mkdir()

    def run(*arguments):
        who = ("-c", "user.name=A", "-c", "user.email=a@example.org", "-c", "core.autocrlf=false")
        subprocess.run(["git", *who, *arguments], cwd=top, check=True, capture_output=True)

    run("init", "-q", "-b", "main")
    run.top = top
    (top / "same é.md").write_bytes(b"same\n")
    (top / "other.md").write_bytes(b"one\n" * 20)
    (top / "moved.md").write_bytes(b"two\n" * 20)
    (top / "word.docx").write_bytes(b"\0\1\2\n\r")
    run("add", ".")
    run("commit", "-qm", "first")
    return run


def test_only_what_differs_has_changed_and_what_it_was_is_told(git):
    top = git.top
    (top / "other.md").write_bytes(b"new\n")
    (top / "word.docx").write_bytes(b"\0\3")
    git("mv", "moved.md", "new name é.md")
    (top / "untracked.md").write_bytes(b"x")
    known = Repository.find(top, "HEAD")
    changed = {path.name: known.old(path) for path in top.iterdir() if known.has_changed(path) and path.is_file()}  # fmt: skip
    assert changed == {
        "other.md": b"one\n" * 20,
        "word.docx": b"\0\1\2\n\r",
        "new name é.md": b"two\n" * 20,
        "untracked.md": None,
    }
    assert known.old(top / "same é.md") == b"same\n"


def test_a_folder_below_and_a_paper_through_a_link_are_found(git):
    (git.top / "in").mkdir()
    known = Repository.find(git.top / "in", "HEAD")
    assert not known.has_changed(git.top / "in" / ".." / "other.md")


def test_what_others_did_on_their_branch_does_not_count(git):
    git("checkout", "-qb", "mine")
    git("checkout", "-q", "main")
    (git.top / "other.md").write_bytes(b"theirs\n")
    git("commit", "-qam", "theirs")
    git("checkout", "-q", "mine")
    assert not Repository.find(git.top, "main").has_changed(git.top / "other.md")


@pytest.mark.parametrize("revision", ["gone", "--help", "-x", "HEAD:other.md", ""])
def test_an_unknown_revision_is_told(git, revision):
    with pytest.raises(SettingsError, match="no revision"):
        Repository.find(git.top, revision)


def test_a_folder_in_no_repository_is_told(git, tmp_path):
    with pytest.raises(SettingsError, match="in no repository"):
        Repository.find(tmp_path, "HEAD")


def test_a_machine_without_git_is_told(git, monkeypatch):
    monkeypatch.setenv("PATH", "")
    with pytest.raises(SettingsError, match="needs git"):
        Repository.find(git.top, "HEAD")
