"""What a filled-in block decides, and where it asks."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from easyread.workshop.filled import Block
from easyread.workshop.outcome import decide, split_alternatives

WHO = {"agreed_by": "Panel A", "agreed_on": "2026-05"}


def block(tick: str = "", say: str = "", views: str = "", word: str = "service user") -> Block:
    made = Block(f"Word 1: {word}")
    made.write("word", [word])
    made.write("say", say.split("\n"))
    made.write("views", views.split("\n"))
    if tick:
        made.ticks[tick] = ""
    return made


def entry(*given: str, **named: str):
    return decide(block(*given, **named), WHO).entry


def test_keep_with_words_is_an_explanation():
    made = entry("keep", "Someone who gets\nhelp from us.")
    assert (made.action, made.meaning) == ("explain", "Someone who gets help from us.")
    assert (made.status, made.agreed_by, made.agreed_on) == ("agreed", "Panel A", "2026-05")


def test_use_another_word_is_a_replacement():
    made = entry("replace", "person or people")
    assert (made.action, made.use_instead) == ("replace", ("person", "people"))
    assert not made.safe


def test_do_not_use_it_needs_no_other_word():
    assert entry("avoid").action == "avoid"
    assert entry("avoid", "person").use_instead == ("person",)


def test_not_sure_waits_and_keeps_what_was_said():
    outcome = decide(block("unsure", "Ask the law centre."), WHO)
    assert (outcome.waits, outcome.entry, outcome.notes) == (True, None, ("Ask the law centre.",))


def test_no_agreement_keeps_every_view_and_takes_none():
    made = entry("contested", views="Ann would say person.\nIt is fine.")
    assert (made.status, made.other_view) == ("contested", "Ann would say person; It is fine")
    assert (made.use_instead, made.meaning) == ((), "")


def test_an_acronym_in_brackets_has_a_column_of_its_own():
    made = entry("keep", "The NHS here.", word="integrated care board (ICB)")
    assert (made.term, made.acronym) == ("integrated care board", ("ICB",))


@pytest.mark.parametrize(
    ("given", "problem"),
    [
        (("keep",), "is empty. Write what it means."),
        (("replace",), "is empty. Write the other word."),
        (("", "person"), "it says “person”, but no box is ticked."),
        (("", "", "We differ."), "it says “We differ.”, but no box is ticked."),
        (("replace", "Service user"), "is the same word."),
        (("keep", "De l'argent pour les soins que vous achetez avec la ville."), "in French"),
    ],
)
def test_what_is_unclear_is_asked(given, problem):
    outcome = decide(block(*given), WHO)
    assert outcome.entry is None
    assert problem in str(outcome.question)


def test_a_block_that_nobody_touched_is_empty():
    assert decide(block(), WHO).is_empty


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("help", ("help",)),
        ("“help”.", ("help",)),
        ("help, support", ("help", "support")),
        ("help\nsupport", ("help", "support")),
        ("help or support", ("help", "support")),
        ("help / support; aid", ("help", "support", "aid")),
        (
            "a check of what you need, and of when you need it",
            ("a check of what you need, and of when you need it",),
        ),
        ("the board for care", ("the board for care",)),
        ("planning and\nbuying services", ("planning and buying services",)),
        ("a week or more", ("a week or more",)),
        ("care plan or support plan", ("care plan", "support plan")),
    ],
)
def test_alternatives_are_parted_where_a_person_would_part_them(text, parts):
    assert split_alternatives(text) == parts


def test_words_in_the_box_for_a_picture_are_a_note():
    made = block("keep", "Someone who gets help.")
    made.write("picture", ["a hand"])
    assert decide(made, WHO).notes == ("a hand",)


def test_words_in_one_cell_merged_over_picture_and_answer_are_the_answer():
    made = block("keep", "Someone who gets help.")
    made.write("picture", ["Someone who gets help."])
    outcome = decide(made, WHO)
    assert (outcome.entry.meaning, outcome.notes) == ("Someone who gets help.", ())


WORDING = st.sampled_from(["", "help", "a lot of help", "We need help.\nNow.", "x or y", "ßü"])


@settings(max_examples=80, deadline=None)
@given(
    st.sets(st.sampled_from(["keep", "replace", "avoid", "unsure", "contested"]), max_size=2),
    WORDING,
    WORDING,
    WORDING,
)
def test_nothing_that_people_wrote_is_lost(ticks, say, views, picture):
    made = block(say=say, views=views)
    made.write("picture", picture.split("\n"))
    made.ticks = dict.fromkeys(ticks, "")
    outcome = decide(made, WHO)
    if outcome.question is not None:  # it stays on the sheet, and the sheet comes back
        return
    kept = " ".join([str(outcome.entry), outcome.wording, *outcome.notes])
    for word in f"{say} {views} {picture}".replace(".", "").replace(" or ", " ").split():
        assert word in kept
