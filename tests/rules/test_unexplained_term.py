"""A term with a fixed meaning is kept, and explained where it first occurs."""

import pytest

from examples import assert_ignores, assert_reports, findings_of

RULE = "unexplained-term"

FLAGS = [
    "You may ask for a [[carer's assessment]] at any time.",
    "We held a [[focus group]]. The focus group was fun.",
    "You may get a [[direct payment]] for this.",
    "Ask about [[safeguarding]].",
]

LEAVES_ALONE = [
    "A focus group (a few people who talk about one topic) was held.",
    "We held a focus group. This means a few people talk about one topic.",
    "A focus group is when a few people talk about one topic.",
    "“Focus group” means that a few people talk about one topic. We held a focus group.",
    "# Focus groups\n\nWe met on Monday.",
    "# Focus groups\n\nA focus group is a few people who talk about one topic.",
    "The risk of a loss is high: moderation of posts.\n\n# Key words\n\n- moderation: a check of posts",
    "We held a focus group.\n\n# Glossary\n\n- focus group: a few people who talk about one topic",
    "You may get a direct payment. A direct payment is money from the council to buy your own care.",
    "You may get a direct payment (money to buy your own care).",
]


@pytest.mark.parametrize("example", FLAGS)
def test_flags(example):
    assert_reports(RULE, example)


@pytest.mark.parametrize("text", LEAVES_ALONE)
def test_leaves_alone(text):
    assert_ignores(RULE, text)


def test_offers_the_meaning_and_keeps_the_term():
    (finding,) = findings_of(RULE, "We held a focus group.")
    assert [s.kind for s in finding.suggestions] == ["explain"]
    assert not finding.suggestions[0].safe


def test_a_general_word_is_advice_and_a_term_of_a_field_is_not():
    (general,) = findings_of(RULE, "The park is good for biodiversity.", warning=1.0)
    assert general.severity == "advice"
    (of_a_field,) = findings_of(RULE, "You may get a direct payment for this.", warning=1.0)
    assert of_a_field.severity == "warning"
    (hard,) = findings_of(RULE, "The park is good for biodiversity.", warning=0.1)
    assert hard.severity == "warning"


def test_an_easy_general_word_is_left_alone_and_an_easy_term_of_a_field_is_not():
    text = "The park is good for biodiversity."
    assert not findings_of(RULE, text, general=1.0)
    assert findings_of(RULE, "You may get a direct payment for this.", general=1.0)


def test_a_general_word_that_people_meet_often_is_left_alone():
    text = "We need more evidence that it works."
    assert findings_of(RULE, text) == []
    assert [f.text for f in findings_of(RULE, text, common=0.0)] == ["evidence"]
