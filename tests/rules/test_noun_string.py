"""What the rule noun-string reports, and what it leaves alone."""

import pytest

from examples import found, read_example

FLAGS = ["We wrote a [[staff rota change request form]] last year."]
IGNORES = [
    "We wrote a form to ask for a change of the rota.",
    "The Leeds City Council Housing Team came.",
]


@pytest.mark.parametrize("example", FLAGS)
def test_reports(example):
    marked = read_example(example)
    assert found(marked.text, "noun-string") == [marked.text[a:b] for a, b in marked.places]


@pytest.mark.parametrize("text", IGNORES)
def test_leaves_alone(text):
    assert found(text, "noun-string") == []


def test_the_number_of_nouns_can_be_set():
    text = "We wrote a change request form last year."
    assert found(text, "noun-string") == []
    assert found(text, "noun-string", nouns=3) == ["change request form"]
