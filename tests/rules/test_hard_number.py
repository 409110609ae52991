"""Numbers that people can picture, with the exact figure kept."""

import pytest

from examples import assert_ignores, assert_reports, findings_of

RULE = "hard-number"

FLAGS = [
    "We spent [[£3.4m -> £3.4 million]] on it.",
    "Come on [[14/03/2027 -> 14 March 2027]].",
    "Some [[2450000 -> 2,450,000]] people live here.",
    "About [[33.4% -> 1 in 3 (33.4%)]] of people agreed.",
    "It cost [[£3.4m]].",
    "Come on [[03/04/2026]].",
    "About [[12.5%]] of people.",
]

LEAVES_ALONE = [
    "We spent £3.4 million on it.",
    "Come on 14 March 2027.",
    "Call 01632 960001.",
    "About 33% of people agreed.",
    "It cost £3.4 million.",
    "Come on 3 April 2026.",
    "Call 020 7946 0000.",
    "Rates rose by 2.5%.",
]


@pytest.mark.parametrize("example", FLAGS)
def test_flags(example):
    assert_reports(RULE, example)


@pytest.mark.parametrize("text", LEAVES_ALONE)
def test_leaves_alone(text):
    assert_ignores(RULE, text)


def test_whole_percentages_where_the_profile_asks():
    assert_reports(RULE, "About [[25% -> 1 in 4 (25%)]] of people agreed.", percentages=True)


def test_a_date_that_can_be_read_two_ways_is_not_safe():
    (finding,) = findings_of(RULE, "Come on 03/04/2027.")
    assert not finding.suggestions[0].safe
