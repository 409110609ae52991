"""A full stop does not make a sentence."""

from __future__ import annotations

import pytest

from easyread.analysis import Analysis
from easyread.glossary import Glossary
from easyread.levels.units import count_units, is_fragment
from easyread.readers import read_text


def units(text: str) -> int:
    return count_units(Analysis(read_text(text), Glossary()).sentences)


def first_is_fragment(text: str) -> bool:
    return is_fragment(Analysis(read_text(text), Glossary()).sentences[0])


@pytest.mark.parametrize(
    "text",
    [
        "We met in May.",
        "It’s late.",
        "Tell us what you think.",
        "The members agreed the plan.",
        "People also like the food.",
        "What next?",
        "If it rains, we stay at home.",
        "But it was late.",
        "So we went home.",
        "A spokeswoman declined to comment.",
    ],
)
def test_whole_sentences(text: str) -> None:
    assert not first_is_fragment(text)


@pytest.mark.parametrize(
    "text",
    [
        "Which met in May.",
        "And the evaluation.",
        "The timetable.",
        "Had ten members.",
        "According to the chair.",
        "When the meeting ended.",
        "Rejected the claim.",
        "In the main trial.",
        "However.",
        "Meaning that it may not hold elsewhere.",
        "Which is far lower than the share of all people who did so before.",
    ],
)
def test_parts_of_sentences(text: str) -> None:
    assert first_is_fragment(text)


def test_short_sentences_and_headings_count_in_part() -> None:
    assert units("The plan\n\nWe met the new group in May. It was good.") < 2


def test_a_part_in_first_place_is_no_sign_of_cutting() -> None:
    assert units("One of the councillors here. They lead one part of the work.") > 1.5


def test_what_can_only_open_another_is_no_sentence_in_first_place_either() -> None:
    assert units("In the main trial. The nurses saw all of the patients in May.") == 1
    assert units("Although the meeting ended. The members had agreed to go on.") == 1


def test_what_leans_on_the_next_sentence_counts_for_little() -> None:
    first = "The members of the group met in May."
    whole, leaning = (units(f"{first} {word} was too late for the plan.") for word in ("It", "But"))
    assert whole == 2
    assert leaning < 1.2


def test_a_comma_or_a_question_mark_shows_a_whole_sentence() -> None:
    first = "The members of the group met in May."
    assert units(f"{first} If it rains in June, we go home.") == 2
    assert units(f"{first} But who will read all of this?") == 2


def test_parts_further_on_take_from_the_count() -> None:
    whole = "The members met in May. "
    assert units(whole * 3 + "Which was a long and cold month. And the rest of it.") < 4


def test_a_question_is_never_a_part() -> None:
    assert not first_is_fragment("And the money?")


def test_a_number_cut_in_two_is_one_sentence() -> None:
    assert units("The mean age was 98. 7 years were added.") == 1
