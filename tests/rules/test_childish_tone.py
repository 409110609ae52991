"""What the rule childish-tone reports, and what it leaves alone."""

import pytest

from examples import found, read_example

FLAGS = ["Put it on your [[tummy]].", "Great[[!!!]]"]
IGNORES = ["Put it on your stomach.", "Great!", "“My tummy hurts.”"]


@pytest.mark.parametrize("example", FLAGS)
def test_reports(example):
    marked = read_example(example)
    assert found(marked.text, "childish-tone") == [marked.text[a:b] for a, b in marked.places]


@pytest.mark.parametrize("text", IGNORES)
def test_leaves_alone(text):
    assert found(text, "childish-tone") == []
