"""What the rule figure-of-speech reports, and what it leaves alone."""

import pytest

from examples import found, read_example

FLAGS = ["We agreed [[going forward]] to meet."]
IGNORES = ["She went forward."]


@pytest.mark.parametrize("example", FLAGS)
def test_reports(example):
    marked = read_example(example)
    assert found(marked.text, "figure-of-speech") == [marked.text[a:b] for a, b in marked.places]


@pytest.mark.parametrize("text", IGNORES)
def test_leaves_alone(text):
    assert found(text, "figure-of-speech") == []
