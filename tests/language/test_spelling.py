"""Every spelling of a word has one key; different words have different keys."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from easyread.language.spelling import fold, variants


@pytest.mark.parametrize(
    ("one", "other"),
    [
        line.split()
        for line in """organise organize
        organisation organization
        utilised utilized
        analyse analyze
        colour color
        behavioural behavioral
        centre center
        centred centered
        licence license
        practise practice
        defence defense
        programme program
        programmes programs
        dialogue dialog
        travelled traveled
        counsellor counselor
        fulfil fulfill
        enrolment enrollment
        enrolled enroled
        paediatric pediatric
        anaesthetic anesthetic
        haemorrhage hemorrhage
        foetus fetus
        grey gray
        judgement judgment
        ageing aging
        focussed focused
        co-production coproduction
        well-being wellbeing
        co‑operate cooperate
        don’t don't
        Council council""".splitlines()
    ],
)
def test_spellings_of_one_word_share_a_key(one: str, other: str):
    assert fold(one) == fold(other)


def test_spaces_do_not_count():
    assert fold("well being") == fold("wellbeing")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("rise", "rice"),
        ("prize", "prise"),
        ("prized", "prised"),
        ("size", "sise"),
        ("four", "for"),
        ("tour", "tor"),
        ("hour", "hor"),
        ("pour", "por"),
        ("advice", "advise"),
        ("meter", "metre"),
        ("filed", "filled"),
        ("tire", "tyre"),
        ("check", "cheque"),
        ("enquiry", "inquiry"),
        ("story", "storey"),
        ("hoping", "hopping"),
        ("diner", "dinner"),
    ],
)
def test_different_words_keep_different_keys(one: str, other: str):
    assert fold(one) != fold(other)


@pytest.mark.parametrize(
    "word", ["size", "prize", "rise", "exercise", "wise", "hour", "tour", "honorary"]
)
def test_a_word_with_one_spelling_is_its_own_key(word: str):
    assert fold(word) == word
    assert word in variants(word)


def test_a_word_with_no_u_in_britain_gets_none():
    assert fold("honored") == "honoured"
    assert variants("honorary") == ("honorary",)


def test_variants_are_the_spellings_a_text_may_use():
    assert variants("organise") == ("organise", "organize")
    assert variants("colour") == ("colour", "color")
    assert variants("color") == ("color", "colour")
    assert set(variants("co-production")) == {"co-production", "coproduction", "co production"}
    assert variants("house") == ("house",)


@given(st.text(max_size=40))
def test_any_text_is_taken(text: str):
    assert text in variants(text)
    assert fold(text) == fold(text.replace("'", "’"))
