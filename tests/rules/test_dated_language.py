"""What the rule dated-language reports, and what it leaves alone."""

import pytest

from easyread import check
from examples import found, read_example

FLAGS = ["He is [[wheelchair bound]]."]
IGNORES = ["He uses a wheelchair.", "She said: “I am handicapped.”"]


@pytest.mark.parametrize("example", FLAGS)
def test_reports(example):
    marked = read_example(example)
    assert found(marked.text, "dated-language") == [marked.text[a:b] for a, b in marked.places]


@pytest.mark.parametrize("text", IGNORES)
def test_leaves_alone(text):
    assert found(text, "dated-language") == []


def test_nothing_is_ever_changed_unasked():
    report = check("A ramp for the disabled and the handicapped.")
    dated = [f for f in report.findings if f.rule == "dated-language"]
    assert dated
    assert not any(s.safe for finding in dated for s in finding.suggestions)
