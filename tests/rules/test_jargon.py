"""What the rule jargon reports, and what it leaves alone."""

import pytest

from examples import found, read_example

FLAGS = ["We held a [[stakeholder engagement]] day."]
IGNORES = ["We held a day for local people.", "“Stakeholder engagement,” he said."]


@pytest.mark.parametrize("example", FLAGS)
def test_reports(example):
    marked = read_example(example)
    assert found(marked.text, "jargon") == [marked.text[a:b] for a, b in marked.places]


@pytest.mark.parametrize("text", IGNORES)
def test_leaves_alone(text):
    assert found(text, "jargon") == []
