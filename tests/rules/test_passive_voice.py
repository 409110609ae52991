"""What the rule passive-voice reports, and what it leaves alone."""

import pytest

from examples import found, read_example, severities

FLAGS = [
    "The form [[was approved]] in May.",
    "It [[got approved]] at last.",
    "It has [[been quietly shelved]].",
    "Forms [[are checked]] by staff.",
]
IGNORES = [
    "People are interested in it.",
    "The shop is closed.",
    "It is located in Leeds.",
    "She was born in May.",
    "We checked the forms.",
    "They are used to it.",
]


@pytest.mark.parametrize("example", FLAGS)
def test_reports(example):
    marked = read_example(example)
    assert found(marked.text, "passive-voice") == [marked.text[a:b] for a, b in marked.places]


@pytest.mark.parametrize("text", IGNORES)
def test_leaves_alone(text):
    assert found(text, "passive-voice") == []


def test_a_duty_without_its_doer_is_a_warning():
    assert severities("A review must be carried out each year.", "passive-voice") == ["warning"]
    assert severities("The form was approved in May.", "passive-voice") == ["advice"]
