"""What the rule long-paragraph reports, and what it leaves alone."""

import pytest

from examples import found

IGNORES = ["One. Two words here. Three words are here."]


@pytest.mark.parametrize("text", IGNORES)
def test_leaves_alone(text):
    assert found(text, "long-paragraph") == []


def test_many_sentences_in_one_paragraph_are_too_many():
    text = "The bus was late today. " * 12
    assert len(found(text.strip(), "long-paragraph")) == 1


def test_the_same_sentences_in_short_paragraphs_are_fine():
    text = "\n\n".join(["The bus was late today. It came at noon."] * 6)
    assert found(text, "long-paragraph") == []
