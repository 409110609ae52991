"""One word, written one way."""

import pytest

from examples import assert_ignores, assert_reports

RULE = "inconsistent-term"

FLAGS = [
    "Wellbeing counts. Your wellbeing is ours. [[Well-being -> Wellbeing]] is for all.",
    "We organise walks and organise meals, and [[organize -> organise]] trips.",
    "We organise it. They organise it. You [[organize]] it.",
]

LEAVES_ALONE = [
    "Wellbeing counts. Your wellbeing is ours.",
    "We organise walks. They organised meals.",
    "We organise walks and organise meals at the Organize Centre.",
    "We organise it. The organisers organise it.",
    "We met on-line in “Well-being House”.",
]


@pytest.mark.parametrize("example", FLAGS)
def test_flags(example):
    assert_reports(RULE, example)


@pytest.mark.parametrize("text", LEAVES_ALONE)
def test_leaves_alone(text):
    assert_ignores(RULE, text)
