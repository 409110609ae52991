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
    ],
)
def test_parts_of_sentences(text: str) -> None:
    assert first_is_fragment(text)


def test_every_block_counts_as_one_at_least() -> None:
    assert units("The timetable\n\nThe evaluation\n\nWe met in May. And in June.") == 3


def test_a_number_cut_in_two_is_one_sentence() -> None:
    assert units("The mean age was 98. 7 years were added.") == 1
