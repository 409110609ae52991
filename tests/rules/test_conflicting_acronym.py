"""What the rule conflicting-acronym reports, and what it leaves alone."""

import pytest

from examples import found, read_example

FLAGS = ["The Local Care Plan (LCP) is new. The [[Leeds City Panel (LCP)]] is old."]
IGNORES = ["The Local Care Plan (LCP) is new. A local care plan (LCP) helps."]


@pytest.mark.parametrize("example", FLAGS)
def test_reports(example):
    marked = read_example(example)
    assert found(marked.text, "conflicting-acronym") == [marked.text[a:b] for a, b in marked.places]


@pytest.mark.parametrize("text", IGNORES)
def test_leaves_alone(text):
    assert found(text, "conflicting-acronym") == []
