"""A record of the word table reads back as it was written."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from easyread.language import table
from easyread.language.table import LISTED, NAME, WordFacts, all_words, lookup, only_part, pack


@given(
    st.floats(0, 8),
    st.integers(1, 20),
    st.floats(0, 1),
    st.floats(0, 8),
    st.floats(3, 19),
    st.booleans(),
    st.booleans(),
)
def test_a_record_holds_what_was_packed(
    zipf: float,
    syllables: int,
    difficulty: float,
    spoken: float,
    age: float,
    is_listed: bool,
    is_name: bool,
) -> None:
    record = pack(WordFacts(zipf, syllables, difficulty, spoken, age, is_listed, is_name))
    assert len(record) == table.RECORD
    assert record[0] / table.ZIPF_STEPS == pytest.approx(zipf, abs=0.51 / table.ZIPF_STEPS)
    assert record[2] / table.DIFFICULTY_STEPS == pytest.approx(difficulty, abs=0.0021)
    assert record[4] / table.AGE_STEPS == pytest.approx(age, abs=0.051)
    assert (bool(record[1] & LISTED), bool(record[1] & NAME)) == (is_listed, is_name)


def test_common_words_are_listed_and_names_are_known() -> None:
    dog, moscow = lookup("dog"), lookup("moscow")
    assert dog is not None and dog.is_listed and not dog.is_name and dog.spoken > 4
    assert moscow is not None and moscow.is_name


def test_words_are_in_order() -> None:
    words = table.all_words()
    assert list(words) == sorted(words)


@pytest.mark.parametrize(
    ("word", "part"),
    [
        ("organisation", "noun"),
        ("guidelines", "noun"),
        ("ensure", "verb"),
        ("requires", "verb"),
        ("straightforward", "adjective"),
        ("approximately", "adverb"),
    ],
)
def test_a_word_of_one_part_of_speech_is_known_as_that(word: str, part: str) -> None:
    assert only_part(word) == part


@pytest.mark.parametrize("word", ["draft", "official", "individual", "alerts", "licensing", "zzxq"])
def test_of_a_word_of_several_parts_or_none_known_nothing_is_said(word: str) -> None:
    assert only_part(word) == ""


def test_there_is_a_part_for_each_word() -> None:
    assert len(table._parts()) == len(all_words())
