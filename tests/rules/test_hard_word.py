"""What the rule hard-word reports, and what it leaves alone."""

import pytest

from examples import found, read_example, severities

FLAGS = [
    "She [[utilised]] the form.",
    "They are [[utilising]] it.",
    "The [[perspicacity]] of the team was praised.",
]
IGNORES = [
    "She used the form.",
    "He wrote “utilise the form” on the wall.",
    "See `utilise` at https://example.org/utilise today.",
    "He works for Zorbulon in Leeds.",
]


@pytest.mark.parametrize("example", FLAGS)
def test_reports(example):
    marked = read_example(example)
    assert found(marked.text, "hard-word") == [marked.text[a:b] for a, b in marked.places]


@pytest.mark.parametrize("text", IGNORES)
def test_leaves_alone(text):
    assert found(text, "hard-word") == []


def test_a_word_is_reported_once_where_the_glossary_does_not_know_it():
    text = "The perspicacity was great. Such perspicacity is rare."
    assert found(text, "hard-word") == ["perspicacity"]


def test_one_form_of_a_word_stands_for_the_others():
    assert len(found("An obfuscation here. Two obfuscations there.", "hard-word")) == 1


def test_the_limits_of_difficulty_can_be_set():
    text = "Use it sparingly."
    assert severities(text, "hard-word") == ["advice"]
    assert severities(text, "hard-word", warning=0.55) == ["warning"]
    assert severities(text, "hard-word", difficulty=0.9) == []


def test_initials_and_numerals_are_not_words():
    assert found("Part XIV of it, by MC and by W3C.", "hard-word") == []
