"""The age at which a word is first understood, as parents and teachers would order words."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from easyread.language.ages import OLDEST, YOUNGEST, word_age


@pytest.mark.parametrize(
    ("early", "late"),
    [
        ("dog", "consortium"),
        ("help", "facilitate"),
        ("play", "deliberation"),
        ("money", "remuneration"),
        ("spoon", "electron"),
    ],
)
def test_order(early: str, late: str) -> None:
    assert word_age(early) + 3 < word_age(late)


@pytest.mark.parametrize("word", ["dog", "mum", "eat", "ball", "milk"])
def test_first_words_come_first(word: str) -> None:
    assert word_age(word) < 6


@pytest.mark.parametrize(("form", "base"), [("dogs", "dog"), ("organised", "organise")])
def test_a_form_comes_soon_after_its_base(form: str, base: str) -> None:
    assert abs(word_age(form) - word_age(base)) < 1


def test_either_spelling_comes_at_the_same_age() -> None:
    assert word_age("colour") == word_age("color")


@pytest.mark.parametrize(("built", "base"), [("undrinkableness", "drink"), ("tax-raising", "tax")])
def test_what_no_list_has_comes_after_what_it_is_made_of(built: str, base: str) -> None:
    assert word_age(base) < word_age(built) < OLDEST


@given(st.text("abcdefghijklmnopqrstuvwxyz-'", min_size=1, max_size=30))
def test_always_an_age(word: str) -> None:
    assert YOUNGEST <= word_age(word) <= OLDEST
