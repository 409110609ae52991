"""What is known is left out, and nothing else."""

from __future__ import annotations

from collections import Counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import easyread
from easyread.gate.known import count_known, leave_out
from easyread.writers import html, terminal

SENTENCES = [
    "We will utilise the form prior to the meeting.",
    "They utilise it.",
    "The consortium met in May.",
    "It was decided by the board.",
    "We met.",
]
texts = st.lists(st.sampled_from(SENTENCES), max_size=8).map("\n\n".join)


def keys(findings):
    return count_known(findings)


@settings(max_examples=40, deadline=None)
@given(texts, texts)
def test_a_finding_that_is_new_is_never_hidden(before, after):
    known = keys(easyread.check(before).findings)
    report = easyread.check(after)
    left = leave_out(report, known, "here")
    assert keys(left.findings) == keys(report.findings) - known
    assert [f for f in report.findings if f in left.findings] == left.findings
    assert left.summary.words == report.summary.words
    counts = Counter(f.severity for f in left.findings)
    assert (left.summary.errors, left.summary.warnings, left.summary.advice) == (
        counts["error"], counts["warning"], counts["advice"])  # fmt: skip


def test_moved_or_wrapped_text_is_not_new():
    long = "We " + "and we " * 15 + "went home."
    before = easyread.check(f"{SENTENCES[0]}\n\n{long}")
    moved = easyread.check(
        f"We met.\n\n{long.replace(' and we went', chr(10) + 'and we went')}\n\n{SENTENCES[0]}"
    )
    assert leave_out(moved, keys(before.findings), "here").findings == []


def test_the_same_again_is_new():
    once, twice = (easyread.check("\n\n".join([SENTENCES[1]] * n)) for n in (1, 2))
    left = leave_out(twice, keys(once.findings), "here")
    assert [f.place.line for f in left.findings] == [3]


def test_it_is_told_how_many_are_left_out():
    report = easyread.check(SENTENCES[0])
    left = leave_out(report, keys(report.findings), "known in b.json")
    assert (
        left.notes[-1] == f"{len(report.findings)} earlier findings are left out (known in b.json)."
    )
    assert "Nothing new found." in left.headline
    assert left.document is report.document
    assert leave_out(report, Counter(), "here") is report


@pytest.mark.parametrize("before", [SENTENCES[0], SENTENCES[4]])
@pytest.mark.parametrize("render", [terminal.render, html.render])
def test_where_some_were_known_nothing_new_is_said_and_not_nothing(before, render):
    report = easyread.check(before)
    left = leave_out(report, keys(report.findings), "here")
    assert left.earlier == len(report.findings)
    told = render(left)
    assert ("Nothing new found." in told) is bool(report.findings)
    assert ("Nothing found" in told) is not bool(report.findings)
