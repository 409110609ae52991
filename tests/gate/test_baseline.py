"""The file of known findings: stable, small, and refused when it is not right."""

from __future__ import annotations

import json
import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import easyread
from easyread.gate.baseline import Baseline
from easyread.gate.known import count_known, leave_out
from easyread.settings import SettingsError

HARD = "We will utilise the form prior to the meeting."


@pytest.fixture
def baseline(tmp_path):
    return Baseline(tmp_path / "baseline.json")


def report(text=HARD):
    return easyread.check(text)


def known_in(text):
    return count_known(report(text).findings)


SENTENCES = [HARD, "They utilise it.", "The consortium met in May.", "It was decided.", "We met."]
texts = st.lists(st.sampled_from(SENTENCES), max_size=8).map("\n\n".join)


@settings(max_examples=40, deadline=None)
@given(texts, texts, texts)
def test_it_never_hides_a_finding_that_is_new(tmp_path_factory, first, then, now):
    baseline = Baseline(tmp_path_factory.mktemp("project") / "baseline.json")
    paper = str(baseline.path.with_name("a.md"))
    baseline.record(paper, report(first))
    baseline.save()
    baseline = Baseline.load(baseline.path)
    baseline.shrink(paper, report(then))
    baseline.save()
    known = Baseline.load(baseline.path).known(paper)
    shown = leave_out(report(now), known, "known")
    assert known == known_in(first) & known_in(then)
    assert count_known(shown.findings) == known_in(now) - known


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
    assert baseline.known(paper) == before & known_in(HARD)
    assert baseline.shrink(paper, report("We met.")) == baseline.total()[0] + len(report().findings)
    assert baseline.total() == (0, 0)
    assert baseline.shrink(paper, report()) == 0
    assert baseline.total() == (0, 0)


def test_a_name_is_the_same_on_every_system(baseline, tmp_path):
    apart, composed = (
        str(tmp_path / unicodedata.normalize(form, "é.md")) for form in ("NFD", "NFC")
    )
    baseline.record(apart, report())
    assert baseline.known(composed) == baseline.known(apart) == known_in(HARD)
    assert baseline.drop_missing() == 0


def test_papers_that_are_gone_are_dropped(baseline, tmp_path):
    (tmp_path / "here.md").write_text(HARD, encoding="utf-8")
    for name in ("here.md", "gone.md"):
        baseline.record(str(tmp_path / name), report())
    baseline.save()
    baseline = Baseline.load(baseline.path)
    assert baseline.drop_missing() == len(report().findings)
    assert baseline.total() == (len(report().findings), 1)


@pytest.mark.parametrize(
    ("content", "says"),
    [
        ("", "not a whole JSON file"),
        ('{"version": 1,\n<<<<<<< HEAD\n"easyread": "0.1.0", "papers": {}', "a merge"),
        ('{"easyread": "0.1.0", "papers": ' + "[" * 100_000, "not a whole JSON file"),
        ('{"version": 2, "easyread": "9.0.0", "papers": []}', "has the form 2"),
        ("[]", "no baseline"),
        ("# The paper itself\n", "no baseline"),
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


@pytest.mark.parametrize("content", ["# A paper\n", '{"name": "another tool"}', "\x00\xff"])
def test_another_file_is_never_written_over(baseline, content):
    baseline.path.write_text(content, encoding="utf-8")
    with pytest.raises(SettingsError, match="is left as it is"):
        Baseline.renew(baseline.path)
    assert baseline.path.read_text(encoding="utf-8") == content


@pytest.mark.parametrize("content", ["", '<<<<<<< HEAD\n"easyread": "0.1.0", "papers": {'])
def test_a_broken_one_is_begun_anew(baseline, content):
    baseline.path.write_text(content, encoding="utf-8")
    assert Baseline.renew(baseline.path).total() == (0, 0)


def test_one_that_is_not_there_is_told(baseline):
    with pytest.raises(SettingsError, match="no such baseline"):
        Baseline.load(baseline.path)
