"""The README: its code runs, and its commands name what is there."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("code", re.findall(r"```python\n(.*?)```", README, re.DOTALL))
def test_the_code_runs(code, capsys):
    exec(compile(code, "README.md", "exec"), {})


def test_the_links_lead_somewhere():
    links = re.findall(r"\]\((?!http)([^)#]+)\)", README)
    assert links
    assert [link for link in links if not (ROOT / link).exists()] == []


def test_every_dependency_has_its_reason():
    project = (ROOT / "pyproject.toml").read_text(encoding="utf-8")
    names = re.findall(
        r'^    "([a-z-]+)>=', project.split("[project.optional-dependencies]")[0], re.M
    )
    assert names
    assert [name for name in names if f"| {name} |" not in README] == []
