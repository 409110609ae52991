"""Every example of every rule: found where it is marked, with the wording shown; or not at all."""

import pytest

from easyread.rules import all_rules
from examples import assert_ignores, assert_reports

DESIGNED = [
    "long-sentence",
    "long-paragraph",
    "hard-word",
    "jargon",
    "unexplained-term",
    "wordy-phrase",
    "dated-language",
    "unexplained-acronym",
    "conflicting-acronym",
    "inconsistent-term",
    "passive-voice",
    "hidden-verb",
    "noun-string",
    "double-negative",
    "negative-contraction",
    "latin-abbreviation",
    "figure-of-speech",
    "hard-number",
    "heading-order",
    "choppy-text",
    "childish-tone",
]


def test_the_rules_are_those_of_the_design():
    assert sorted(all_rules()) == sorted(DESIGNED)


@pytest.mark.parametrize(
    ("rule", "example"), [(r.name, text) for r in all_rules().values() for text in r.flags]
)
def test_reports_what_is_marked(rule, example):
    assert_reports(rule, example)


@pytest.mark.parametrize(
    ("rule", "example"), [(r.name, text) for r in all_rules().values() for text in r.ignores]
)
def test_leaves_the_rest_alone(rule, example):
    assert_ignores(rule, example)


@pytest.mark.parametrize("rule", all_rules().values(), ids=lambda rule: rule.name)
def test_says_what_to_do_and_why(rule):
    assert rule.summary.endswith(".")
    assert len(rule.explanation) > 100
    assert rule.function.__module__ == f"easyread.rules.{rule.function.__name__}"
