"""An acronym is spelt out the first time."""

import pytest

from easyread import check, read
from examples import assert_ignores, assert_reports, findings_of

RULE = "unexplained-acronym"

FLAGS = [
    "Ask the [[WXQ]] for a form. The WXQ is open.",
    "The [[WXQs]] met.",
    "Ask the [[ZBQ]] for help.",
    "The [[ZBQs]] met.",
    "She leads the work of Wexford Zinc in the north. Now [[WZQ]] is large.",
]

LEAVES_ALONE = [
    "Ask the West Xylo Quorum (WXQ) for a form. The WXQ is open.",
    "The WXQ (West Xylo Quorum) met.",
    "The NHS and your GP can help.",
    "Ask in the UK.",
    "THE SHOP IS SHUT TODAY",
    "Read part IV and part XII.",
    "ZB said that it rained. ZB left.",
    "Call 0300 or press OK.",
    "ZBa agreed. ZBa then left.",
    "You MUST come.",
    "The integrated care board (ICB) met, and the ICB agreed.",
    "Ask the Zonal Board of Quality (ZBQ). The ZBQ is new.",
    "Ask the ZBQ (Zonal Board of Quality).",
    "The NHS and your GP.",
    "This is VERY good, and you MUST come.",
    "AW said that it was late. AW asked why.",
    "Grades A, AA and AAA.",
    "It is in Part IV.",
    "The UK Zonal Survey Office (UKZSO) wrote to us. The UKZSO is new.",
    "Ask about Wider Zonal Care and Young People (WZCY) today.",
    "Wider zonal time: WZT",
    "She leads the work of Wexford Zinc and Quartz in the north. WZQ is large.",
    "Do not write “WXQ”.",
    "It is free under CC BY here.",
]


@pytest.mark.parametrize("example", FLAGS)
def test_flags(example):
    assert_reports(RULE, example)


@pytest.mark.parametrize("text", LEAVES_ALONE)
def test_leaves_alone(text):
    assert_ignores(RULE, text)


def test_spelt_out_only_later_is_told():
    (finding,) = findings_of(RULE, "Ask the WXQ. The West Xylo Quorum (WXQ) is open.")
    assert finding.message == "Spell out “WXQ” the first time. It is spelt out only later."


def test_an_acronym_of_ones_own_may_be_allowed():
    assert_ignores(RULE, "Ask the WXQ for a form.", allow=("WXQ",))


def test_a_heading_that_is_but_the_acronym_says_what_follows_is_about():
    page = read("# WXQ\n\nThis is a group that meets at night.", format="markdown")
    assert [f.text for f in check(page).findings if f.rule == RULE] == []
    page = read("# WXQ\n\nThe WXQ meets at night.", format="markdown")
    assert [f.span.start > 3 for f in check(page).findings if f.rule == RULE] == [True]
