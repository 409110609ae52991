"""What the rule double-negative reports, and what it leaves alone."""

import pytest

from examples import found, read_example

FLAGS = ["It is [[not unusual]].", "They did [[not leave without]] him."]
IGNORES = ["It is usual.", "It is not far. It is not late.", "No more than two, no later than May."]


@pytest.mark.parametrize("example", FLAGS)
def test_reports(example):
    marked = read_example(example)
    assert found(marked.text, "double-negative") == [marked.text[a:b] for a, b in marked.places]


@pytest.mark.parametrize("text", IGNORES)
def test_leaves_alone(text):
    assert found(text, "double-negative") == []
