"""Adults are written to as adults."""

import pytest

from examples import assert_ignores, assert_reports

RULE = "childish-tone"

FLAGS = [
    "Rub it on your [[tummy -> stomach]].",
    "You did it[[!!!]]",
    "Put it on your [[tummy]].",
    "Great[[!!!]]",
]

LEAVES_ALONE = [
    "Rub it on your stomach.",
    "You did it!",
    "“My tummy is sore,” she said.",
    "Put it on your stomach.",
    "Great!",
    "“My tummy hurts.”",
]


@pytest.mark.parametrize("example", FLAGS)
def test_flags(example):
    assert_reports(RULE, example)


@pytest.mark.parametrize("text", LEAVES_ALONE)
def test_leaves_alone(text):
    assert_ignores(RULE, text)
