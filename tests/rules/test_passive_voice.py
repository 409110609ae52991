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
    "Your application will [[be assessed]] within ten days.",
    "You will [[be told]] the date of the hearing.",
    "You [[are asked]] to bring two letters.",
    "The grant may [[be withdrawn]] at short notice.",
    "Your details [[are shared]] with other councils.",
    "It [[was decided]] that the centre would close.",
    "Dogs [[are prohibited]] in the garden.",
    "The fees need to [[be paid]] in advance.",
    "The lease is to [[be renewed]] in two parts before the summer ends.",
    "The shelter near the old station [[is run]] by volunteers.",
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


#: Passives in which nobody misses the doer.
PLAIN_OR_NO_MATTER = [
    "The data were collected in six towns between 2015 and 2019.",
    "The results are listed in the table below.",
    "The group is made up of ten people.",
    "The trust was founded in Hull, in a room above a bakery.",
    "The form can be found on the last page of the letter.",
    "The effect was found to be small in most of the towns that took part.",
    "More chairs will be needed for the meeting.",
    "If the form is signed, send it to us.",
    "People who were sent a letter can ring us.",
    "The page is shown in a new window.",
    "The report was shaped by the weather.",
    "The lift is used by the public.",
    "You do not need to be told twice.",
    "A photo will automatically be added to the page.",
]


@pytest.mark.parametrize("text", PLAIN_OR_NO_MATTER)
def test_who_acts_is_asked_only_where_it_matters(text):
    assert_ignores(RULE, text)


@pytest.mark.parametrize("text", [text for text in PLAIN_OR_NO_MATTER if "not need" not in text])
def test_every_passive_can_be_asked_for(text):
    assert len(findings_of(RULE, text, every=True)) == 1


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
