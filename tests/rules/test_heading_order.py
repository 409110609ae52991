"""What the rule heading-order reports, and what it leaves alone."""

import pytest

from examples import found, read_example

FLAGS = ["# One\n\n### [[Three]]\n\nText here."]
IGNORES = ["# One\n\n## Two\n\n### Three\n\n## Two again", "## Two first\n\nText."]


@pytest.mark.parametrize("example", FLAGS)
def test_reports(example):
    marked = read_example(example)
    assert found(marked.text, "heading-order") == [marked.text[a:b] for a, b in marked.places]


@pytest.mark.parametrize("text", IGNORES)
def test_leaves_alone(text):
    assert found(text, "heading-order") == []
