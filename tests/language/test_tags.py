"""Tags are those of NLTK's tagger with the same model, and the model knows everyday text."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import easyread.language.tags as tags_module
from easyread.language.tags import Tags, tag

MODEL = Path(tags_module.__file__).parent / "data/nltk_data/taggers/averaged_perceptron_tagger_eng"

SENTENCES = """
The council will carry out a review of adult social care in the spring .
We utilised the funds to support 25 carers , and they were pleased .
Members were asked to approve the minutes of the last meeting .
If you don't agree , please tell us by 31 March 2024 .
It was decided that the well-known 10-week programme should end .
Terms of reference
please bring your NHS number and a list of your medicines
She's been referred to the community mental health team ( CMHT ) .
"Who will use the data ?" he asked .
Ask your GP about a follow-up appointment or ring 111
"""


def sentences() -> list[list[str]]:
    return [line.split() for line in SENTENCES.strip().splitlines()]


@pytest.fixture(scope="module")
def nltk_tagger():
    from nltk.tag.perceptron import PerceptronTagger

    tagger = PerceptronTagger(load=False)
    tagger.decode_json_params(
        json.loads(
            (MODEL / f"averaged_perceptron_tagger_eng.{part}.json").read_text(encoding="utf-8")
        )
        for part in ("weights", "tagdict", "classes")
    )
    return tagger


@pytest.mark.parametrize("words", sentences(), ids=" ".join)
def test_tags_are_those_of_nltk(words: list[str], nltk_tagger):
    assert tag(words) == [found for _, found in nltk_tagger.tag(words)]


@given(st.lists(st.text(st.characters(max_codepoint=0x24F), min_size=1, max_size=12), max_size=12))
def test_any_words_get_the_tags_of_nltk(nltk_tagger, words: list[str]):
    assert tag(words) == [found for _, found in nltk_tagger.tag(words)]


@given(st.data())
def test_a_tag_is_the_same_whichever_is_asked_for_first(data: st.DataObject):
    words = data.draw(st.lists(st.sampled_from(SENTENCES.split()), min_size=1, max_size=15))
    order = data.draw(st.permutations(range(len(words))))
    tags = Tags(words)
    assert {at: tags[at] for at in order} == dict(enumerate(tag(words)))


def test_the_tags_of_some_words_are_asked_for_by_their_number():
    tags = Tags(["“", "The", "form", ",", "used", "here"], asked=[1, 2, 4, 5])
    assert [tags[-1], tags[0], tags[1:3]] == ["RB", "DT", ["NN", "VBN"]]


@pytest.mark.parametrize(
    ("sentence", "word", "expected"),
    [
        ("We will use the form .", "use", "VB"),
        ("The use of the form is free .", "use", "NN"),
        ("They were asked to leave .", "asked", "VBN"),
        ("They asked us to leave .", "asked", "VBD"),
        ("The team provides support .", "provides", "VBZ"),
        ("We are reviewing the services .", "reviewing", "VBG"),
        ("We are reviewing the services .", "services", "NNS"),
        ("This is an easier way to pay .", "easier", "JJR"),
        ("You must tell the council", "must", "MD"),
        ("You can’t apply online .", "can’t", "MD"),
        ("The long form was quickly filled in .", "long", "JJ"),
        ("The long form was quickly filled in .", "quickly", "RB"),
    ],
)
def test_a_word_is_tagged_by_its_place(sentence: str, word: str, expected: str):
    words = sentence.split()
    assert tag(words)[words.index(word)] == expected


def test_a_typographic_apostrophe_counts_as_a_straight_one():
    curly = ["We", "don’t", "know", "the", "team’s", "plan", "."]
    assert tag(curly) == tag([word.replace("’", "'") for word in curly])


def test_nothing_gives_nothing():
    assert tag([]) == []


def test_the_lines_of_the_weights_are_in_order():
    text = (MODEL / "averaged_perceptron_tagger_eng.weights.json").read_text(encoding="utf-8")
    rows = text.split("\n")[1:-2]
    assert rows == sorted(rows)
    assert len(rows) == len(json.loads(text))


def test_a_full_memory_is_emptied(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(tags_module, "_LIMIT", 0)
    words = ["The", "council", "will", "review", "the", "plan", "."]
    assert tag(words) == tag(words)
