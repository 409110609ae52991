"""What the rule long-sentence reports, and what it leaves alone."""

import pytest

from examples import found, read_example, severities

FLAGS = [
    "[[We met the team at the town hall on the first day of the month and they told us all that they knew about the plan today.]]"
]
IGNORES = [
    "We met the team at the town hall. They told us all that they knew.",
    "Bring:\n\n- a bag\n- a coat\n- a map of the town\n- a pen and some paper\n- your lunch\n- something to drink\n- a form of ID\n- a friend, if you like",
]


@pytest.mark.parametrize("example", FLAGS)
def test_reports(example):
    marked = read_example(example)
    assert found(marked.text, "long-sentence") == [marked.text[a:b] for a, b in marked.places]


@pytest.mark.parametrize("text", IGNORES)
def test_leaves_alone(text):
    assert found(text, "long-sentence") == []


def test_over_the_limit_is_a_warning_and_below_it_advice():
    assert severities(" ".join(["word"] * 26) + ".", "long-sentence") == ["warning"]
    assert severities(" ".join(["word"] * 25) + ".", "long-sentence") == ["advice"]
    assert severities(" ".join(["word"] * 20) + ".", "long-sentence") == []


def test_the_limits_can_be_set():
    text = " ".join(["word"] * 16) + "."
    assert severities(text, "long-sentence", limit=15, advice=10) == ["warning"]
    assert severities(text, "long-sentence", limit=12, advice=10, error=15) == ["error"]
