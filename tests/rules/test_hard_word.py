"""Words that most people do not know, with a plainer one where the glossary has it."""

import pytest

from examples import assert_ignores, assert_reports, findings_of

RULE = "hard-word"

FLAGS = [
    "They will [[commence -> start]] in June.",
    "They [[commenced -> started]] in June.",
    "She is [[utilising -> using]] the lift.",
    "He [[utilizes -> uses]] the lift.",
    "The [[sequestration]] took a year.",
    "[[Terminate -> End]] it now.",
    "She [[utilised]] the form.",
    "They are [[utilising]] it.",
    "The [[perspicacity]] of the team was praised.",
]

LEAVES_ALONE = [
    "They reposted the untruths.",
    "She called out “good day” and then følgøndø to them.",
    "Use GOV.UK Notify to send it. Notify is free to use.",
    "We use QuaffleZorb here. Put it into quafflezorb today.",
    "We use @quaffle/core and quaffle_zorb and zorb.quaffle here.",
    "Leave out -ossification at the end.",
    "It is 20 wide (in px).",
    "Put them in order according to their size.",
    "They will start in June.",
    "She lives in Wolverhampton.",
    "“They will commence in June,” he said.",
    "‘They will commence in June,’ he said.",
    "Meet us at Commence House.",
    "Run `utilise()` and see.",
    "See https://commence.org/utilise for more.",
    "The centre has many colours and a theatre.",
    "My neighbour organised a programme.",
    "She used the form.",
    "He wrote “utilise the form” on the wall.",
    "See `utilise` at https://example.org/utilise today.",
    "He works for Zorbulon in Leeds.",
]


@pytest.mark.parametrize("example", FLAGS)
def test_flags(example):
    assert_reports(RULE, example)


@pytest.mark.parametrize("text", LEAVES_ALONE)
def test_leaves_alone(text):
    assert_ignores(RULE, text)


def test_a_word_that_no_glossary_knows_is_reported_once():
    text = "The sequestration was long. Another sequestration was short."
    assert len(findings_of(RULE, text)) == 1


def test_the_message_offers_the_form_that_fits():
    (finding,) = findings_of(RULE, "They commenced in June.")
    assert finding.message == "“commenced” is a hard word. Try “started”."


def test_a_word_that_no_list_knows_may_be_a_slip():
    (finding,) = findings_of(
        RULE, "The adress was diferrent this time.".replace("adress", "address")
    )
    assert "spelling" in finding.message


def test_the_limits_of_difficulty_can_be_set():
    text = "The plan is viscous."
    assert [f.severity for f in findings_of(RULE, text)] == ["advice"]
    assert [f.severity for f in findings_of(RULE, text, warning=0.55)] == ["warning"]
    assert_ignores(RULE, text, difficulty=0.9)


def test_a_word_whose_sense_is_open_gets_what_it_may_mean_for_the_writer_to_choose():
    (finding,) = findings_of(RULE, "The architecture is old.")
    assert [(one.kind, one.safe) for one in finding.suggestions] == [("rewrite", False)]
    assert finding.suggestions[0].replacement in finding.message


def test_a_less_hard_word_is_told_only_where_something_can_be_said_of_it():
    text = "The architecture is old. The sandwich is old."
    (finding,) = findings_of(RULE, text, difficulty=1.0, answered=0.0)
    assert finding.text == "architecture"
    assert not findings_of(RULE, text, difficulty=1.0, answered=1.0)


def test_a_term_whose_meaning_is_asked_for_is_not_told_again_as_a_hard_word():
    text = "The web developer made a website. She is a developer."
    assert not findings_of(RULE, text, answered=0.0)


def test_an_easy_word_of_the_built_in_glossaries_is_left_alone():
    text = "We will [[utilise]] the form."
    assert_reports(RULE, text)
    assert not findings_of(
        RULE, "We will utilise the form.", listed=1.0, difficulty=1.0, answered=1.0
    )
