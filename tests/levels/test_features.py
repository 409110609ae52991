"""Every measure has its meaning, and the weights keep the level monotone."""

from __future__ import annotations

import pytest

from easyread.analysis import Analysis
from easyread.glossary import Glossary
from easyread.levels.features import FEATURES, Text, measure, read
from easyread.levels.level import coefficients
from easyread.readers import read_text


def text(written: str) -> Text:
    return read(Analysis(read_text(written), Glossary()).sentences)


def test_every_measure_has_a_weight_that_is_not_negative() -> None:
    table = coefficients()
    assert set(table["weights"]) == {"sentence", "passage"}
    for weights in table["weights"].values():
        assert set(weights) == set(table["plain"]) == set(FEATURES)
        assert min(weights.values()) >= 0


def test_the_file_says_what_it_was_made_from() -> None:
    table = coefficients()
    assert table["sources"] and table["signature"] and table["licence"]
    assert 0.5 < table["cover"] < 1


def test_a_name_is_one_word_and_not_a_hard_one() -> None:
    long, short = text("We met Amina Siddiqa Begum there."), text("We met Amina there.")
    assert (long.words, long.hard, long.ages) == (short.words, short.hard, short.ages)


def test_pronouns_do_not_make_a_sentence_longer() -> None:
    assert text("We told them the news.").words == text("Told the news.").words


@pytest.mark.parametrize(
    ("name", "hard", "easy"),
    [
        ("sentence_length", "The dog sat by the door all day.", "The dog sat."),
        ("hardest_words", "The consortium sat.", "The dog sat."),
        ("hard_word_count", "The consortium sat.", "The dog sat."),
        ("word_load", "The consortium sat by the quay.", "The dog sat by the door."),
        ("latest_words", "The consortium sat.", "The dog sat."),
        ("late_words", "The consortium sat.", "The dog sat."),
        ("school_word_count", "The consortium sat.", "The dog sat."),
        ("teenage_word_count", "The consortium sat.", "The dog sat."),
        ("age_load", "The consortium sat by the quay.", "The dog sat by the door."),
        ("syllable_load", "The remuneration came.", "The pay came."),
        ("letter_load", "The remuneration came.", "The pay came."),
        ("names", "They met Amina there.", "They met there."),
        ("nominal_style", "The implementation came.", "The work came."),
        ("initialisms", "The ICB sat here.", "The board sat here."),
        ("figures", "The 12 dogs sat on 4 chairs.", "The dogs sat on chairs."),
        ("embedding", "The dog (which barks) sat.", "The dog sat."),
        ("asides", "The dog – a big one – sat here.", "The dog sat here."),
    ],
)
def test_measures(name: str, hard: str, easy: str) -> None:
    assert measure(text(hard))[name] > measure(text(easy))[name]


def test_an_initialism_is_as_hard_as_it_is_rarely_met() -> None:
    assert text("We asked the BBC today.").hard[0] < text("We asked the ICB today.").hard[0]


def test_a_heading_does_not_make_sentences_shorter() -> None:
    sentence = "The members of the committee agreed the new plan for the year ahead."
    assert text(f"Plan\n\n{sentence}").sentences < 1.5


def test_capitals_throughout_are_no_initialisms() -> None:
    assert text("NOTES OF THE MEETING IN MAY").initialisms == 0


def test_a_fraction_and_a_sign_are_more_to_read_than_a_whole_number() -> None:
    whole, fraction, share = (
        text(f"It rose by {number} in May.").figures for number in ("7", "0.79", "7%")
    )
    assert whole < share < fraction


def test_a_known_name_is_a_name_where_it_opens_a_sentence_too() -> None:
    assert text("Megan came home.").hard == text("She came home.").hard
    assert text("Plumbers came home.").hard != text("They came home.").hard


def test_the_scraps_of_a_contraction_are_no_hard_words() -> None:
    assert max(text("We ca n't see what you 're doing .").hard) < 0.2
