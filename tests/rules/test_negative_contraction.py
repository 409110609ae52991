"""What the rule negative-contraction reports, and what it leaves alone."""

import pytest

from easyread import check
from examples import found, read_example

FLAGS = ["You [[can't]] come.", "It [[doesn’t]] matter."]
IGNORES = ["You'll see. We're here. I've got it.", "“I can't,” she said."]


@pytest.mark.parametrize("example", FLAGS)
def test_reports(example):
    marked = read_example(example)
    assert found(marked.text, "negative-contraction") == [
        marked.text[a:b] for a, b in marked.places
    ]


@pytest.mark.parametrize("text", IGNORES)
def test_leaves_alone(text):
    assert found(text, "negative-contraction") == []


@pytest.mark.parametrize(
    ("short", "full"),
    [("can't", "cannot"), ("won’t", "will not"), ("isn't", "is not"), ("Don't", "Do not")],
)
def test_the_full_form_is_offered(short, full):
    (finding,) = [
        f for f in check(f"{short} go there now.").findings if f.rule == "negative-contraction"
    ]
    assert finding.suggestions[0].replacement == full
