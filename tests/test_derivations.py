"""The plainer word that a hard word was made from."""

import pytest

from easyread.derivations import derived
from easyread.language.sentences import Sentence


def offered(sentence, word):
    it = Sentence(sentence, 0, len(sentence))
    index = [each.text for each in it.words].index(word)
    return [one.replacement for one in derived(it, index)]


@pytest.mark.parametrize(
    ("sentence", "word", "plain"),
    [
        ("We will reassess the plan.", "reassess", None),
        ("They recategorised it.", "recategorised", None),
        ("It is a non-profit plan.", "non-profit", None),
        ("It was unhelpful.", "unhelpful", "not helpful"),
        ("They re-negotiated the rent.", "re-negotiated", "negotiated again"),
        ("He spoke mercilessly.", "mercilessly", None),
    ],
)
def test_it_is_offered_in_its_form_or_not_at_all(sentence, word, plain):
    assert offered(sentence, word)[:1] == ([plain] if plain else [])


@pytest.mark.parametrize("word", ["use", "consortium", "university", "nation", "station", "really"])
def test_a_word_that_was_not_made_so_gets_nothing(word):
    assert offered(f"It is the {word}.", word) == []
