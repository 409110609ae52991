"""What is said of some words that somebody asks about."""

import pytest

import easyread
from easyread.advice import advise
from easyread.analysis import Analysis
from easyread.document import Span
from easyread.entries import Entry
from easyread.glossary import Glossary
from easyread.readers import read_text

UTILISE = Entry(term="utilise", part_of_speech="verb", use_instead=("use",))
REQUEST = Entry(term="request", part_of_speech="verb", use_instead=("ask for",))
STATUTE = Entry(term="statutory duty", meaning="Something the law says must be done.")
PRACTICE = Entry(term="practice", use_instead=("surgery",), when_near=("doctor",))
WORDS = Glossary([UTILISE, REQUEST, STATUTE, PRACTICE])


def advice(sentence, words, glossary=WORDS):
    text = Analysis(read_text(sentence, format="text"), glossary)
    start = sentence.index(words)
    return [(one.replacement, one.kind) for one in advise(text, Span(start, start + len(words)))]


def test_a_term_in_its_form():
    assert advice("It was utilised.", "utilised") == [("used", "replace")]


def test_an_article_before_it_stays_out():
    noun = Glossary([Entry(term="utilisation", part_of_speech="noun", use_instead=("use",))])
    assert advice("An utilisation of it.", "utilisation", noun) == [("use", "replace")]


def test_a_term_to_explain():
    assert advice("It is a statutory duty.", "statutory duty") == [(STATUTE.meaning, "explain")]


@pytest.mark.parametrize(
    ("sentence", "words"),
    [
        ("She said: “We utilise it.”", "utilise"),
        ("We went to the Utilise Centre.", "Utilise"),
    ],
)
def test_quotations_and_names_are_answered_when_asked(sentence, words):
    assert advice(sentence, words)[0][0].lower() == "use"


def test_a_sense_without_its_cue_is_answered_when_asked():
    assert advice("The practice is closed.", "practice") == [("surgery", "replace")]


def test_a_part_of_a_term_changes_with_the_rest():
    assert advice("It is a statutory duty.", "statutory")[0] == (STATUTE.meaning, "explain")


@pytest.mark.parametrize(
    ("sentence", "words", "plain"),
    [
        ("He purports to know.", "purports", "claims"),
        ("It was a shambles.", "shambles", "mess"),
    ],
)
def test_a_part_of_a_term_alone_where_the_rest_stays(sentence, words, plain):
    glossary = Glossary(
        [
            Entry(term="purport to", part_of_speech="verb", use_instead=("claim to",)),
            Entry(term="a shambles", part_of_speech="phrase", use_instead=("a mess",)),
            Entry(term="shambles", part_of_speech="noun", use_instead=("muddle",)),
        ]
    )
    assert advice(sentence, words, glossary)[0] == (plain, "replace")


def test_a_part_of_a_term_whose_rest_has_to_change():
    glossary = Glossary([Entry(term="is adept at", part_of_speech="phrase", use_instead=("can",))])
    assert advice("He is adept at it.", "adept", glossary) == [("can", "rewrite")]


def test_terms_among_other_words():
    assert advice("We utilise or request it.", "utilise or request") == [
        ("use or ask for", "replace")
    ]


def test_what_is_not_known():
    assert advice("It is a zyzzyva.", "zyzzyva") == []


@pytest.mark.parametrize(("start", "end"), [(-1, 2), (3, 3), (0, 99)])
def test_a_span_outside_the_sentence(start, end):
    with pytest.raises(ValueError, match="characters"):
        easyread.suggest("A text.", start, end)


def test_latin_is_put_in_english():
    assert advice("Bring some ID, e.g. a pass.", "e.g.") == [("for example", "replace")]
    assert advice("The post, ie the job, is new.", "ie") == [("that is", "replace")]
