"""The negative in full; other short forms are fine."""

import pytest

from examples import assert_ignores, assert_reports

RULE = "negative-contraction"

FLAGS = [
    "We [[won't -> will not]] charge you.",
    "It [[doesn’t -> does not]] hurt.",
    "[[Isn't]] it late?",
    "You [[can't]] come.",
    "It [[doesn’t]] matter.",
]

LEAVES_ALONE = [
    "We will not charge you.",
    "We're here and you'll be fine.",
    "“It won't hurt,” she said.",
    "It is Ann's coat.",
    "You'll see. We're here. I've got it.",
    "“I can't,” she said.",
]


@pytest.mark.parametrize("example", FLAGS)
def test_flags(example):
    assert_reports(RULE, example)


@pytest.mark.parametrize("text", LEAVES_ALONE)
def test_leaves_alone(text):
    assert_ignores(RULE, text)
