"""The verb, not a noun made from it."""

import pytest

from examples import assert_ignores, assert_reports

RULE = "hidden-verb"

FLAGS = [
    "We [[made a decision to -> decided to]] stay.",
    "We will [[make a decision -> decide]] soon.",
    "We [[made a decision]] today.",
    "They will [[make a decision]] soon.",
]

LEAVES_ALONE = [
    "We decided to stay.",
    "The decision was hard to make.",
    "“We made a decision,” she said.",
    "We decided today.",
]


@pytest.mark.parametrize("example", FLAGS)
def test_flags(example):
    assert_reports(RULE, example)


@pytest.mark.parametrize("text", LEAVES_ALONE)
def test_leaves_alone(text):
    assert_ignores(RULE, text)
