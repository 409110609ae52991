"""The plainer word that a hard word was made from."""

import pytest

from easyread.derivations import derived
from easyread.entries import Entry
from easyread.glossary import Glossary
from easyread.language.sentences import Sentence

GLOSSARY = Glossary(
    [
        Entry(term="implement", part_of_speech="verb", use_instead=("carry out", "start")),
        Entry(term="substantiate", part_of_speech="verb", use_instead=("prove",)),
        Entry(term="categorise", part_of_speech="verb", use_instead=("sort",)),
        Entry(term="comply", part_of_speech="verb", use_instead=("obey",)),
        Entry(term="solicit", part_of_speech="verb", use_instead=("ask for",)),
        Entry(term="robust", part_of_speech="adjective", use_instead=("strong",)),
        Entry(term="viable", part_of_speech="adjective", use_instead=("possible",)),
        Entry(term="arduous", part_of_speech="adjective", use_instead=("hard",)),
        Entry(term="amend", part_of_speech="verb", use_instead=("change",), when_near=("law",)),
    ]
)


def suggested(sentence, word):
    it = Sentence(sentence, 0, len(sentence))
    index = [each.text for each in it.words].index(word)
    return derived(it, index, GLOSSARY)


def offered(sentence, word):
    return [one.replacement for one in suggested(sentence, word)]


@pytest.mark.parametrize(
    ("sentence", "word", "plain"),
    [
        ("We will reassess the plan.", "reassess", None),
        ("They recategorised it.", "recategorised", "sorted again"),
        ("It is a non-profit plan.", "non-profit", None),
        ("It was unhelpful.", "unhelpful", "not helpful"),
        ("They re-negotiated the rent.", "re-negotiated", "negotiated again"),
        ("He spoke mercilessly.", "mercilessly", None),
        ("The site is inaccessible.", "inaccessible", "not accessible"),
        ("His help was invaluable.", "invaluable", None),
        ("The claim was unsubstantiated.", "unsubstantiated", "not proved"),
        ("It was tested robustly.", "robustly", "strongly"),
        ("They worked arduously.", "arduously", "in a hard way"),
        ("It went unpunished.", "unpunished", None),
    ],
)
def test_it_is_offered_in_its_form_or_not_at_all(sentence, word, plain):
    assert offered(sentence, word)[:1] == ([plain] if plain else [])


@pytest.mark.parametrize("word", ["use", "consortium", "university", "nation", "station", "really"])
def test_a_word_that_was_not_made_so_gets_nothing(word):
    assert offered(f"It is the {word}.", word) == []


@pytest.mark.parametrize(
    ("sentence", "word", "plain"),
    [
        ("The implementation of the plan was slow.", "implementation", "carrying out"),
        ("The implementing of the plan was slow.", "implementing", "carrying out"),
        ("She is an implementer of plans.", "implementer", "person or thing that carries out"),
        ("They are implementers of plans.", "implementers", "people or things that carry out"),
        ("We doubt the viability of it.", "viability", "being possible"),
        ("An inaccessible site is a risk.", "inaccessible", "not accessible"),
    ],
)
def test_a_relative_that_turns_the_words_around_is_a_rewrite(sentence, word, plain):
    first = suggested(sentence, word)[0]
    assert (first.replacement, first.kind, first.safe) == (plain, "rewrite", False)


@pytest.mark.parametrize(
    ("sentence", "word"),
    [
        ("The complication came later.", "complication"),  # comply
        ("He was her solicitor.", "solicitor"),  # solicit
        ("The amender came.", "amender"),  # amend holds near “law” alone
    ],
)
def test_a_word_with_a_meaning_of_its_own_has_no_relative(sentence, word):
    assert offered(sentence, word) == []
