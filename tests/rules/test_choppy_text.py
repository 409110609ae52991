"""Short sentences in a row, with nothing to join them."""

import pytest

from examples import assert_ignores, assert_reports

RULE = "choppy-text"

FLAGS = [
    "[[It was cold. We went in. Tea was made. I sat down.]] After a while my brother came in from the garden.",
    "[[I got up. It was wet. I went out. I came back.]] Then we all sat down to eat a large meal together.",
]

LEAVES_ALONE = [
    "It was cold, so we went in. Tea was made. I sat down.",
    "- Milk.\n- Bread.\n- Eggs.\n- Tea.\n- Jam.",
    "“It was cold. We went in. Tea was made. I sat down.”",
    "I got up because it was late. It was wet, so I took the bus. I came back.",
]


@pytest.mark.parametrize("example", FLAGS)
def test_flags(example):
    assert_reports(RULE, example)


@pytest.mark.parametrize("text", LEAVES_ALONE)
def test_leaves_alone(text):
    assert_ignores(RULE, text)
