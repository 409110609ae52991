"""What the rule hard-number reports, and what it leaves alone."""

import pytest

from easyread import check
from examples import found, read_example

FLAGS = ["It cost [[£3.4m]].", "Come on [[03/04/2026]].", "About [[12.5%]] of people."]
IGNORES = [
    "It cost £3.4 million.",
    "Come on 3 April 2026.",
    "Call 020 7946 0000.",
    "Rates rose by 2.5%.",
]


@pytest.mark.parametrize("example", FLAGS)
def test_reports(example):
    marked = read_example(example)
    assert found(marked.text, "hard-number") == [marked.text[a:b] for a, b in marked.places]


@pytest.mark.parametrize("text", IGNORES)
def test_leaves_alone(text):
    assert found(text, "hard-number") == []


def test_the_exact_figure_is_kept():
    (finding,) = [
        f for f in check("About 12.5% of people came.").findings if f.rule == "hard-number"
    ]
    assert "12.5%" in finding.suggestions[0].replacement


def test_whole_percentages_only_where_asked_for():
    assert found("About 20% of people came.", "hard-number") == []
    assert found("About 20% of people came.", "hard-number", percentages=True) == ["20%"]
