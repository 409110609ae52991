"""The hook, run by pre-commit itself on a repository with Word papers in it."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
from word_files import paragraph, word_file

ROOT = Path(__file__).parents[1]
HARD = "We will utilise the aforementioned form prior to the meeting."


def run(*command, folder, status=0):
    environment = {
        **{name: value for name, value in os.environ.items() if not name.startswith("GIT_")},
        "GIT_CONFIG_GLOBAL": os.devnull,
        "PRE_COMMIT_HOME": str(folder.parent / "pre-commit"),
        "PYTHONPATH": str(ROOT),
        "PYTHONUTF8": "1",
    }
    done = subprocess.run(
        command, cwd=folder, env=environment, capture_output=True, encoding="utf-8", timeout=120
    )
    assert done.returncode == status, done.stdout + done.stderr
    return done.stdout


@pytest.fixture
def repository(tmp_path):
    """Papers in git, with the hook as we publish it, but run by this Python."""
    folder = tmp_path / "papers of the panel"
    (folder / "minutes").mkdir(parents=True)
    (folder / "a.md").write_text(f"{HARD}\n", encoding="utf-8")
    (folder / "minutes" / "may é.docx").write_bytes(word_file(paragraph(HARD)))
    (folder / "LICENSE.md").write_text(f"{HARD} They commence it.\n", encoding="utf-8")
    (folder / "code.py").write_text("utilise = 1\n", encoding="utf-8")
    hook = (ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8")
    ours = f'"{Path(sys.executable).as_posix()}" -m easyread.cli'
    hook = re.sub("entry: easyread (.*)", rf"entry: '{ours} \1'", hook)
    hook = hook.replace("language: python", "language: system")
    indented = "".join(f"      {line}\n" for line in hook.splitlines())
    (folder / ".pre-commit-config.yaml").write_text(
        f"repos:\n  - repo: local\n    hooks:\n{indented}", encoding="utf-8"
    )
    (folder / "easyread.toml").write_text(
        'fail-on = "advice"\nbaseline = "known.json"\n', encoding="utf-8"
    )
    run("git", "init", "-q", folder=folder)
    run(sys.executable, "-m", "easyread.cli", "check", ".", "--write-baseline", folder=folder)
    run("git", "add", ".", folder=folder)
    return folder


def pre_commit(folder, status):
    run("git", "add", ".", folder=folder)
    command = (sys.executable, "-m", "pre_commit", "run", "--all-files", "--color=never")
    return run(*command, folder=folder, status=status)


def test_what_was_there_passes_and_what_is_new_fails_in_any_format(repository):
    assert "Passed" in pre_commit(repository, status=0)
    word = word_file(paragraph(HARD) + paragraph("They commence it."))
    (repository / "minutes" / "may é.docx").write_bytes(word)
    out = pre_commit(repository, status=1)
    assert "minutes/may é.docx" in out
    assert "1 could fix" in out
    assert "a.md" not in out
    assert "LICENSE" not in out


def test_a_reason_in_the_paper_lets_the_commit_pass(repository):
    paper = repository / "a.md"
    paper.write_text(f"{HARD}\n\nThey commence it.\n", encoding="utf-8")
    pre_commit(repository, status=1)
    allow = '<!-- easyread: allow hard-word "commence": the word of the Act -->\n\n'
    paper.write_text(allow + paper.read_text(encoding="utf-8"), encoding="utf-8")
    assert "Passed" in pre_commit(repository, status=0)
