"""More than six sentences, or more than 150 words, are too many for one paragraph."""

import pytest

from examples import assert_ignores, assert_reports, findings_of

RULE = "long-paragraph"

FLAGS = [
    "[[I woke. I rose. I washed. I ate. I read. I left. I ran.]]",
]

LEAVES_ALONE = [
    "I woke. I rose. I washed. I ate. I read. I left.",
    "- I woke. I rose. I washed. I ate. I read. I left. I ran.",
    "I woke. I rose. I washed. I ate.\n\nI read. I left. I ran.",
    "One. Two words here. Three words are here.",
]


@pytest.mark.parametrize("example", FLAGS)
def test_flags(example):
    assert_reports(RULE, example)


@pytest.mark.parametrize("text", LEAVES_ALONE)
def test_leaves_alone(text):
    assert_ignores(RULE, text)


def test_counts_words_too():
    text = "We walked to the shop and back again with the dog. " * 5
    assert findings_of(RULE, text, words=60) == []
    assert len(findings_of(RULE, text, words=50)) == 1
