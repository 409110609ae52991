"""How hard a word is, as people would order words."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from easyread import word_difficulty
from easyread.language.difficulty import coefficients, features, score


@pytest.mark.parametrize(
    ("easy", "hard"),
    [
        ("use", "utilise"),
        ("help", "facilitate"),
        ("pay", "remuneration"),
        ("group", "consortium"),
        ("doctor", "rheumatologist"),
        ("happy", "unhappily"),
        ("water", "hydrological"),
        ("house", "disestablishmentarianism"),
        ("pay rise", "remuneration framework"),
    ],
)
def test_order(easy: str, hard: str) -> None:
    assert word_difficulty(easy) < word_difficulty(hard)


@pytest.mark.parametrize("word", ["the", "dog", "house", "go", "mother", "food"])
def test_everyone_knows(word: str) -> None:
    assert word_difficulty(word) < 0.2


@pytest.mark.parametrize(("one", "other"), [("colour", "color"), ("organise", "organize")])
def test_spelling_makes_no_difference(one: str, other: str) -> None:
    assert word_difficulty(one) == word_difficulty(other)


@pytest.mark.parametrize("name", ["Wrexham", "Wythenshawe", "Okonkwo"])
def test_names_are_easy(name: str) -> None:
    assert word_difficulty(name) < 0.25


def test_a_name_that_is_often_met_is_easier() -> None:
    assert word_difficulty("Manchester") < word_difficulty("Wythenshawe")


@pytest.mark.parametrize("word", ["utilise", "consortium", "stakeholder", "remuneration"])
def test_a_capital_makes_no_name_of_a_common_word(word: str) -> None:
    assert word_difficulty(word.capitalize()) == word_difficulty(word)


@pytest.mark.parametrize("nothing", ["", " ", "…", "--"])
def test_no_letters_no_difficulty(nothing: str) -> None:
    assert word_difficulty(nothing) == 0


def test_a_phrase_is_no_easier_than_with_a_word_less() -> None:
    assert word_difficulty("integrated care") < word_difficulty("integrated care governance")


@given(st.text(max_size=40))
def test_always_from_0_to_1(text: str) -> None:
    assert 0 <= word_difficulty(text) <= 1


@given(st.floats(0, 7), st.floats(0, 7), st.text("abcdeinort", min_size=3, max_size=12))
def test_a_rarer_word_is_never_easier(one: float, other: float, word: str) -> None:
    rare, common = sorted((one, other))
    assert score(features(word, rare, 0, 0, 2)) >= score(features(word, common, 0, 0, 2))
    assert score(features(word, 0, rare, 0, 2)) >= score(features(word, 0, common, 0, 2))
    assert score(features(word, 0, 0, rare, 2)) >= score(features(word, 0, 0, common, 2))


@pytest.mark.parametrize(
    ("known", "rare"), [("BBC", "ICB"), ("NHS", "CCG"), ("TV", "PPI"), ("UK", "QALY")]
)
def test_initialisms_that_are_often_met_are_easier(known: str, rare: str) -> None:
    assert word_difficulty(known) < 0.4 < word_difficulty(rare)


@pytest.mark.parametrize("name", ["Afghanistan", "afghanistan", "Moscow", "Sheffield", "Syrian"])
def test_well_known_names_are_easy_in_any_case(name: str) -> None:
    assert word_difficulty(name) <= 0.1


@pytest.mark.parametrize("word", ["o'clock", "well-known", "grown-up"])
def test_a_word_with_a_mark_inside_is_as_easy_as_it_is_to_people(word: str) -> None:
    assert word_difficulty(word) < 0.3


@pytest.mark.parametrize("scrap", ["'s", "n't", "’ll"])
def test_what_is_left_of_a_contraction_is_easy(scrap: str) -> None:
    assert word_difficulty(scrap) < 0.1


@pytest.mark.parametrize(
    ("short", "inside"), [("don't", "do"), ("they’ve", "they"), ("WON'T", "will"), ("you'd", "you")]
)
def test_a_contraction_is_about_as_easy_as_the_word_inside(short: str, inside: str) -> None:
    assert word_difficulty(short) <= max(word_difficulty(inside) + 0.05, 0.1)


@pytest.mark.parametrize("letter", ["d", "B", "x"])
def test_a_letter_is_easy(letter: str) -> None:
    assert word_difficulty(letter) < 0.1


@pytest.mark.parametrize(
    ("family", "stranger"),
    [("gladness", "pathos"), ("homeland", "demesne"), ("unhelpful", "inimical")],
)
def test_a_word_built_on_a_known_one_is_easier(family: str, stranger: str) -> None:
    assert word_difficulty(family) < word_difficulty(stranger)


def test_no_weight_of_form_is_negative() -> None:
    assert min(coefficients()["word"]["weights"].values()) >= 0


def test_the_scale_never_turns_back() -> None:
    scale = coefficients()["scale"]
    assert scale["raw"] == sorted(scale["raw"])
    assert scale["difficulty"] == sorted(scale["difficulty"])
