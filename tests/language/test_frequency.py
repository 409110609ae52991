"""The table says what wordfreq says."""

from __future__ import annotations

import pytest
import wordfreq

from easyread.language.frequency import zipf
from easyread.language.table import ZIPF_STEPS


@pytest.mark.parametrize("word", wordfreq.top_n_list("en", 3000)[::7])
def test_as_wordfreq(word: str) -> None:
    if word.isalpha() and word.isascii():
        assert zipf(word) == pytest.approx(wordfreq.zipf_frequency(word, "en"), abs=1 / ZIPF_STEPS)


def test_unknown_words_are_0() -> None:
    assert zipf("qzxvbn") == 0


def test_a_compound_is_rarer_than_its_parts() -> None:
    assert zipf("kettle-sharing") < min(zipf("kettle"), zipf("sharing"))


def test_a_possessive_is_as_frequent_as_its_word() -> None:
    assert zipf("kettle’s") == zipf("kettle")
