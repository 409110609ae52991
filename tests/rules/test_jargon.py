"""Words of a trade that have a plain equal."""

import pytest

from easyread.checker import check
from easyread.glossary import Entry, Glossary
from easyread.settings import Settings
from examples import assert_ignores, assert_reports

RULE = "jargon"

FLAGS = [
    "We need [[stakeholder engagement -> talking with the people involved]] now.",
    "We held a [[stakeholder engagement]] day.",
]

LEAVES_ALONE = [
    "We need to talk with the people involved.",
    "“We need stakeholder engagement,” she said.",
    "We held a day for local people.",
    "“Stakeholder engagement,” he said.",
]


@pytest.mark.parametrize("example", FLAGS)
def test_flags(example):
    assert_reports(RULE, example)


@pytest.mark.parametrize("text", LEAVES_ALONE)
def test_leaves_alone(text):
    assert_ignores(RULE, text)


def test_a_local_entry_with_a_field_is_jargon():
    entry = Entry(term="bed blocking", use_instead=("waiting to go home",), field="health")
    report = check(
        "There is bed blocking.", glossary=Glossary([entry]), settings=Settings(select=(RULE,))
    )
    (finding,) = report.findings
    assert finding.suggestions[0].replacement == "waiting to go home"
    assert finding.message == "“bed blocking” is jargon. Try “waiting to go home”."
