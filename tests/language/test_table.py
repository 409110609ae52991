"""A record of the word table reads back as it was written."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from easyread.language import table
from easyread.language.table import LISTED, NAME, WordFacts, lookup, pack


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
