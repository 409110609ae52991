"""Counts agree with the dictionary, and the rules stand in for it well."""

from __future__ import annotations

from functools import cache

import pytest

from easyread.language.frequency import zipf
from easyread.language.library import point_nltk_at_package
from easyread.language.syllables import count_by_rule, count_syllables


@cache
def dictionary() -> dict[str, set[int]]:
    """Common word → its numbers of syllables in NLTK's CMU dictionary."""
    point_nltk_at_package()
    from nltk.corpus import cmudict

    return {
        word: {sum(sound[-1].isdigit() for sound in sounds) for sounds in pronunciations}
        for word, pronunciations in cmudict.dict().items()
        if word.isalpha() and zipf(word) > 3.5
    }


def test_counts_are_the_dictionary_s() -> None:
    wrong = {word for word, counts in dictionary().items() if count_syllables(word) not in counts}
    assert len(wrong) / len(dictionary()) < 0.01, sorted(wrong)[:20]


def test_rules_alone_are_mostly_right() -> None:
    right = sum(count_by_rule(word) in counts for word, counts in dictionary().items())
    assert right / len(dictionary()) > 0.85


@pytest.mark.parametrize(
    ("word", "syllables"),
    [("NHS", 3), ("BBC", 3), ("2026", 5), ("co-production", 4), ("café", 2), ("the", 1), ("x", 1)],
)
def test_what_no_dictionary_has(word: str, syllables: int) -> None:
    assert count_syllables(word) == syllables
