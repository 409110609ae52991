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


PADDING = "in the hall by the river on the first day of the month before it rained"


@pytest.mark.parametrize(
    ("text", "before"),
    [
        (
            f"We met the whole team {PADDING}, but they did not tell us what they knew.",
            "but they did",
        ),
        (
            f"The team will meet us {PADDING} and will tell us what they know by then.",
            "and will tell",
        ),
        (f"We met the whole team {PADDING}; it was the first time for most of us.", "it was the"),
        (
            f"We met the whole team {PADDING}, which was the first time for most of us.",
            "which was the",
        ),
    ],
)
def test_offers_to_split_where_a_clause_begins(text, before):
    (finding,) = findings_of(RULE, text)
    assert finding.message.endswith(f"Split it, for example before “{before}”.")


@pytest.mark.parametrize(
    "text",
    [
        f"We met the staff and the carers {PADDING} with tea and cake and jam and bread.",
        f"We read the Building a Safe and Valued Community paper {PADDING} with some of the others.",
        f"Bring with you to the hall: {PADDING.removeprefix('in the hall ')}; tea; cake; jam; bread and butter.",
        f"We met the team {PADDING} (in the old hall, but it was cold, so we left) with some others.",
    ],
    ids=["things", "a name", "a list", "brackets"],
)
def test_offers_no_place_where_none_is_good(text):
    (finding,) = findings_of(RULE, text)
    assert finding.message.endswith(" words. Split it.")


def test_a_list_of_names_is_left_alone():
    names = (
        "Ann Ashe, Ben Burn, Cat Crow, Dan Dale, Eve Earl, Fay Ford, Guy Gray, Hal Hill, Ida Ince"
    )
    assert findings_of(RULE, f"Those who came were {names}, Jo Jay, Kit Kay and Lee Lott.") == []
    assert findings_of(RULE, f"{names} came {'with a pot of tea and ' * 5}a cake.") != []
