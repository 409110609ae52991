"""A sentence over 25 words is a warning, from 21 words on advice; each list item stands alone."""

import pytest

from examples import assert_ignores, assert_reports, findings_of

RULE = "long-sentence"

FLAGS = [
    "[[We asked the people who use the day centre what they want from it, and most of them said that they want to meet friends and eat well there.]]",
    "It rained. [[The driver took the long way round the hills because the short road by the river was under water again that week.]] We were late.",
    "[[We met the team at the town hall on the first day of the month and they told us all that they knew about the plan today.]]",
]

LEAVES_ALONE = [
    "The chair said: “We asked the people who use the day centre what they want from it, and most of them said that they want to meet friends.”",
    "We asked people what they want. They want to meet friends.",
    "- bread and milk and eggs\n- tea and jam and oats\n- soap and towels and pegs\n- lamps and chairs and rugs\n- pens and paper and glue",
    "“We asked the people who use the day centre what they want from it, and most of them said that they want to meet friends and eat well there.”",
    "We met the team at the town hall. They told us all that they knew.",
    "Bring:\n\n- a bag\n- a coat\n- a map of the town\n- a pen and some paper\n- your lunch\n- something to drink\n- a form of ID\n- a friend, if you like",
]


@pytest.mark.parametrize("example", FLAGS)
def test_flags(example):
    assert_reports(RULE, example)


@pytest.mark.parametrize("text", LEAVES_ALONE)
def test_leaves_alone(text):
    assert_ignores(RULE, text)


WORDS = "The cat sat by the fire all day " * 4


@pytest.mark.parametrize(
    ("count", "severity"),
    [(20, None), (21, "advice"), (25, "advice"), (26, "warning"), (32, "warning")],
)
def test_its_limits(count, severity):
    text = " ".join(WORDS.split()[:count]) + "."
    assert [f.severity for f in findings_of(RULE, text)] == ([severity] if severity else [])


def test_over_the_error_limit_it_must_be_fixed():
    (finding,) = findings_of(RULE, WORDS.strip() + ".", error=30)
    assert finding.severity == "error"


def test_says_how_long_it_is_and_where_to_split():
    text = FLAGS[0].removeprefix("[[").removesuffix("]]")
    (finding,) = findings_of(RULE, text)
    assert finding.message.startswith("This sentence has 29 words. Split it, for example before “")
