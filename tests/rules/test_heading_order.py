"""Headings one level at a time."""

import pytest

from examples import assert_ignores, assert_reports

RULE = "heading-order"

FLAGS = [
    "# Food\n\nWe eat.\n\n#### [[Fruit]]\n\nWe like it.",
    "# One\n\n### [[Three]]\n\nText here.",
]

LEAVES_ALONE = [
    "# Food\n\n## Fruit\n\n### Apples\n\nGood.\n\n## Bread\n\nGood.",
    "### Food\n\nWe eat.",
    "# One\n\n## Two\n\n### Three\n\n## Two again",
    "## Two first\n\nText.",
]


@pytest.mark.parametrize("example", FLAGS)
def test_flags(example):
    assert_reports(RULE, example)


@pytest.mark.parametrize("text", LEAVES_ALONE)
def test_leaves_alone(text):
    assert_ignores(RULE, text)
