"""Two negatives that have to be worked out."""

import pytest

from examples import assert_ignores, assert_reports

RULE = "double-negative"

FLAGS = [
    "It is [[not unusual]] to wait.",
    "They [[never go without]] a coat.",
    "It is [[not impossible]].",
    "It is [[not unusual]].",
    "They did [[not leave without]] him.",
]

LEAVES_ALONE = [
    "It is usual to wait.",
    "It is not far, and it is not steep.",
    "This is not only unfair to us.",
    "There are no more than three, not four.",
    "“It is not unusual,” he said.",
    "It is usual.",
    "It is not far. It is not late.",
    "No more than two, no later than May.",
]


@pytest.mark.parametrize("example", FLAGS)
def test_flags(example):
    assert_reports(RULE, example)


@pytest.mark.parametrize("text", LEAVES_ALONE)
def test_leaves_alone(text):
    assert_ignores(RULE, text)
