"""Phrases that a word or two can stand for."""

import pytest

from examples import assert_ignores, assert_reports

RULE = "wordy-phrase"

FLAGS = [
    "We met [[in order to -> to]] talk.",
    "[[In order to -> To]] talk, we met.",
    "It rained [[prior to -> before]] the walk.",
    "We met [[in order to]] plan.",
    "It closed [[due to the fact that]] it rained.",
]

LEAVES_ALONE = [
    "We sell things such as tea.",
    "We met to talk.",
    "“We met in order to talk,” she said.",
    "“We met in order to talk”, she said.",
    "'We met in order to talk,' she said.",
    "You will be able to sit down.",
    "We met to plan.",
    "“We met in order to plan,” he said.",
]


@pytest.mark.parametrize("example", FLAGS)
def test_flags(example):
    assert_reports(RULE, example)


@pytest.mark.parametrize("text", LEAVES_ALONE)
def test_leaves_alone(text):
    assert_ignores(RULE, text)
