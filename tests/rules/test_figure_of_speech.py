"""What is meant, said plainly."""

import pytest

from examples import assert_ignores, assert_reports

RULE = "figure-of-speech"

FLAGS = [
    "We will meet more often [[going forward -> from now on]].",
    "We agreed [[going forward]] to meet.",
]

LEAVES_ALONE = [
    "We will meet more often from now on.",
    "“We will change going forward,” she said.",
    "She went forward.",
]


@pytest.mark.parametrize("example", FLAGS)
def test_flags(example):
    assert_reports(RULE, example)


@pytest.mark.parametrize("text", LEAVES_ALONE)
def test_leaves_alone(text):
    assert_ignores(RULE, text)
