"""What the rule unexplained-term reports, and what it leaves alone."""

import pytest

from examples import found, read_example

FLAGS = ["You may get a [[direct payment]] for this.", "Ask about [[safeguarding]]."]
IGNORES = [
    "You may get a direct payment. A direct payment is money from the council to buy your own care.",
    "You may get a direct payment (money to buy your own care).",
]


@pytest.mark.parametrize("example", FLAGS)
def test_reports(example):
    marked = read_example(example)
    assert found(marked.text, "unexplained-term") == [marked.text[a:b] for a, b in marked.places]


@pytest.mark.parametrize("text", IGNORES)
def test_leaves_alone(text):
    assert found(text, "unexplained-term") == []


def test_only_the_first_time():
    text = "You may get a direct payment. The direct payment is yours."
    assert len(found(text, "unexplained-term")) <= 1
