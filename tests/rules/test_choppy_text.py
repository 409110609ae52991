"""What the rule choppy-text reports, and what it leaves alone."""

import pytest

from examples import found, read_example

FLAGS = [
    "[[I got up. It was wet. I went out. I came back.]] Then we all sat down to eat a large meal together."
]
IGNORES = ["I got up because it was late. It was wet, so I took the bus. I came back."]


@pytest.mark.parametrize("example", FLAGS)
def test_reports(example):
    marked = read_example(example)
    assert found(marked.text, "choppy-text") == [marked.text[a:b] for a, b in marked.places]


@pytest.mark.parametrize("text", IGNORES)
def test_leaves_alone(text):
    assert found(text, "choppy-text") == []
