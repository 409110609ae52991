"""The file of known findings: stable, small, and refused when it is not right."""

from __future__ import annotations

import json

import pytest

import easyread
from easyread.gate.baseline import Baseline
from easyread.settings import SettingsError

HARD = "We will utilise the form prior to the meeting."


@pytest.fixture
def baseline(tmp_path):
    return Baseline(tmp_path / "baseline.json")


def report(text=HARD):
    return easyread.check(text)


def test_what_was_recorded_is_known_when_it_is_loaded(baseline, tmp_path):
    paper = tmp_path / "in" / "a.md"
    baseline.record(str(paper), report())
    baseline.save()
    again = Baseline.load(baseline.path)
    assert again.known(str(paper)) == baseline.known(str(paper))
    assert again.known(str(paper)).total() == len(report().findings)
    assert again.known(str(tmp_path / "b.md")).total() == 0
    assert again.profile(str(paper)) == "plain"


def test_no_word_of_the_paper_is_in_the_file_and_paths_are_relative(
    baseline, tmp_path, monkeypatch
):
    monkeypatch.chdir(tmp_path)
    baseline.record("in/a.md", report())
    baseline.save()
    text = baseline.path.read_text(encoding="utf-8")
    assert "utilise" not in text
    assert list(json.loads(text)["papers"]) == ["in/a.md"]


def test_a_change_of_one_finding_changes_one_line(baseline, tmp_path):
    for name in ("b.md", "a.md"):
        baseline.record(str(tmp_path / name), report())
    baseline.save()
    before = baseline.path.read_text(encoding="utf-8").splitlines()
    other = Baseline(baseline.path)
    for name in ("a.md", "b.md"):
        other.record(str(tmp_path / name), report())
    other.save()
    assert baseline.path.read_text(encoding="utf-8").splitlines() == before
    other.record(str(tmp_path / "a.md"), report(HARD + "\n\nThey utilise it."))
    other.save()
    after = other.path.read_text(encoding="utf-8").splitlines()
    assert len(after) == len(before) + 1


def test_it_shrinks_and_never_grows(baseline, tmp_path):
    paper = str(tmp_path / "a.md")
    baseline.record(paper, report(HARD + "\n\nThey utilise it."))
    before = baseline.known(paper)
    gone = baseline.shrink(paper, report(HARD + "\n\nWe commence it."))
    assert gone == 1
    assert baseline.known(paper) == before & easyread_known(HARD)
    assert baseline.shrink(paper, report("We met.")) == baseline.total()[0] + len(report().findings)
    assert baseline.total() == (0, 0)
    assert baseline.shrink(paper, report()) == 0
    assert baseline.total() == (0, 0)


def easyread_known(text):
    from easyread.gate.known import count_known

    return count_known(easyread.check(text).findings)


def test_papers_that_are_gone_are_dropped(baseline, tmp_path):
    (tmp_path / "here.md").write_text(HARD, encoding="utf-8")
    for name in ("here.md", "gone.md"):
        baseline.record(str(tmp_path / name), report())
    assert baseline.drop_missing() == len(report().findings)
    assert baseline.total() == (len(report().findings), 1)


@pytest.mark.parametrize(
    ("content", "says"),
    [
        ("", "not a whole JSON file"),
        ('{"version": 1,\n<<<<<<< HEAD\n', "a merge"),
        ("[" * 100_000, "not a whole JSON file"),
        ('{"version": 2, "papers": []}', "has the form 2"),
        ("[]", "no baseline"),
        ("{}", "no baseline"),
        ('{"version": 1, "easyread": "0.1.0", "papers": {"a": {"profile": "plain", "findings": {"x": 0}}}}', "papers.a.findings.x"),
        ('{"version": 1, "easyread": "0.1.0", "papers": {}, "more": 1}', "more"),
    ],
)  # fmt: skip
def test_one_that_is_not_right_is_refused_by_name(baseline, content, says):
    baseline.path.write_text(content, encoding="utf-8")
    with pytest.raises(SettingsError, match=says) as told:
        Baseline.load(baseline.path)
    assert "baseline.json" in str(told.value)
    assert "--write-baseline" in str(told.value)


def test_one_that_is_not_there_is_told(baseline):
    with pytest.raises(SettingsError, match="no such baseline"):
        Baseline.load(baseline.path)
