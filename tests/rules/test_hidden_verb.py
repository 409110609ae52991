"""What the rule hidden-verb reports, and what it leaves alone."""

import pytest

from examples import found, read_example

FLAGS = ["We [[made a decision]] today.", "They will [[make a decision]] soon."]
IGNORES = ["We decided today."]


@pytest.mark.parametrize("example", FLAGS)
def test_reports(example):
    marked = read_example(example)
    assert found(marked.text, "hidden-verb") == [marked.text[a:b] for a, b in marked.places]


@pytest.mark.parametrize("text", IGNORES)
def test_leaves_alone(text):
    assert found(text, "hidden-verb") == []
