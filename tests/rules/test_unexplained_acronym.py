"""What the rule unexplained-acronym reports, and what it leaves alone."""

import pytest

from easyread import check
from examples import found, read_example

FLAGS = ["Ask the [[ZBQ]] for help.", "The [[ZBQs]] met."]
IGNORES = [
    "Ask the Zonal Board of Quality (ZBQ). The ZBQ is new.",
    "Ask the ZBQ (Zonal Board of Quality).",
    "The NHS and your GP.",
    "This is VERY good, and you MUST come.",
    "AW said that it was late. AW asked why.",
    "Grades A, AA and AAA.",
    "It is in Part IV.",
]


@pytest.mark.parametrize("example", FLAGS)
def test_reports(example):
    marked = read_example(example)
    assert found(marked.text, "unexplained-acronym") == [marked.text[a:b] for a, b in marked.places]


@pytest.mark.parametrize("text", IGNORES)
def test_leaves_alone(text):
    assert found(text, "unexplained-acronym") == []


def test_one_that_is_spelt_out_too_late_is_told_so():
    text = "Ask the ZBQ. It is old. The Zonal Board of Quality (ZBQ) will answer."
    (finding,) = [f for f in check(text).findings if f.rule == "unexplained-acronym"]
    assert "only later" in finding.message


def test_one_that_is_allowed_is_left_alone():
    assert found("Ask the ZBQ.", "unexplained-acronym", allow=("ZBQ",)) == []
