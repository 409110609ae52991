"""Who does it is said first, or at all."""

import pytest

from examples import assert_ignores, assert_reports, findings_of

RULE = "passive-voice"

FLAGS = [
    "The bins [[were emptied]] today.",
    "Your letter [[was opened]] by the post office.",
    "The scheme [[got scrapped]] in March.",
    "The plan has [[been silently dropped]].",
    "Tickets must [[be shown]] at the gate.",
    "They are [[being moved]] to a new home.",
    "The room [[was not cleaned]].",
    "The form [[was approved]] in May.",
    "It [[got approved]] at last.",
    "It has [[been quietly shelved]].",
    "Forms [[are checked]] by staff.",
]

LEAVES_ALONE = [
    "The form is text-based.",
    "The group is user-led and well-known.",
    "They emptied the bins today.",
    "She is excited about the trip.",
    "The shop is closed on Sundays.",
    "The hall is situated in Truro.",
    "He was born in May.",
    "I am tired.",
    "We have moved house.",
    "They got home.",
    "“The bins were emptied,” she said.",
    "They are disabled.",
    "People are interested in it.",
    "The shop is closed.",
    "It is located in Leeds.",
    "She was born in May.",
    "We checked the forms.",
    "They are used to it.",
]


@pytest.mark.parametrize("example", FLAGS)
def test_flags(example):
    assert_reports(RULE, example)


@pytest.mark.parametrize("text", LEAVES_ALONE)
def test_leaves_alone(text):
    assert_ignores(RULE, text)


@pytest.mark.parametrize(
    ("text", "severity"),
    [
        ("The bins were emptied today.", "advice"),
        ("Tickets must be shown at the gate.", "warning"),
        ("Tickets must be shown by each guest.", "advice"),
    ],
)
def test_a_duty_without_a_doer_should_be_fixed(text, severity):
    assert [f.severity for f in findings_of(RULE, text)] == [severity]


def test_a_record_may_say_that_it_was_agreed():
    assert_ignores(RULE, "It was agreed to meet again.", record=True)
