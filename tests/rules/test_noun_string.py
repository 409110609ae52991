"""Rows of nouns are taken apart with small words."""

import pytest

from examples import assert_ignores, assert_reports, findings_of

RULE = "noun-string"

FLAGS = [
    "They sent a [[patient transport cost claim form]] to us.",
    "We read the [[hospital bed number report summary]] today.",
    "We wrote a [[staff rota change request form]] last year.",
    "Review [[staff rota change request forms]] every week.",
]

LEAVES_ALONE = [
    "They sent a form to claim the cost of transport.",
    "We plan to help when people need it.",
    "The North East Leeds Community Centre is open.",
    "I saw bread, milk, tea, jam.",
    "We wrote a form to ask for a change of the rota.",
    "The Leeds City Council Housing Team came.",
    "Heavy rain or poor road drainage prevent bus travel there.",
    "Review staff rota forms every week.",
    "The patient record form uses new headings.",
]


def test_a_term_that_the_glossary_knows_counts_as_one():
    assert findings_of(RULE, "Ask your organisation's data protection officer today.") == []


@pytest.mark.parametrize("example", FLAGS)
def test_flags(example):
    assert_reports(RULE, example)


@pytest.mark.parametrize("text", LEAVES_ALONE)
def test_leaves_alone(text):
    assert_ignores(RULE, text)


def test_the_limit_is_an_option():
    text = "They sent a bus claim form to us."
    assert findings_of(RULE, text) == []
    assert [f.text for f in findings_of(RULE, text, nouns=3)] == ["bus claim form"]
