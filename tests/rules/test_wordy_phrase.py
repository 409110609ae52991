"""What the rule wordy-phrase reports, and what it leaves alone."""

import pytest

from examples import found, read_example

FLAGS = ["We met [[in order to]] plan.", "It closed [[due to the fact that]] it rained."]
IGNORES = ["We met to plan.", "“We met in order to plan,” he said."]


@pytest.mark.parametrize("example", FLAGS)
def test_reports(example):
    marked = read_example(example)
    assert found(marked.text, "wordy-phrase") == [marked.text[a:b] for a, b in marked.places]


@pytest.mark.parametrize("text", IGNORES)
def test_leaves_alone(text):
    assert found(text, "wordy-phrase") == []
