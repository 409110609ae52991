"""What the rule inconsistent-term reports, and what it leaves alone."""

import pytest

from examples import found, read_example

FLAGS = ["We organise it. They organise it. You [[organize]] it."]
IGNORES = ["We organise it. The organisers organise it.", "We met on-line in “Well-being House”."]


@pytest.mark.parametrize("example", FLAGS)
def test_reports(example):
    marked = read_example(example)
    assert found(marked.text, "inconsistent-term") == [marked.text[a:b] for a, b in marked.places]


@pytest.mark.parametrize("text", IGNORES)
def test_leaves_alone(text):
    assert found(text, "inconsistent-term") == []
