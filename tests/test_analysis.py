"""What is known of a document is worked out once, and words are found where they stand."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from easyread.analysis import Analysis
from easyread.glossary import Glossary
from easyread.language.sentences import Sentence
from easyread.language.words import WORD
from easyread.readers import read_text

TEXT = "The NHS met. We met the GP, who said that the NHS can help. Nobody else came to it."


def analysis(text: str = TEXT) -> Analysis:
    return Analysis(read_text(text, format="text"), Glossary())


def test_the_places_of_words_are_all_that_hold_them_in_order():
    text = analysis()
    wanted = {word for word in text.vocabulary if word.text in ("NHS", "met")}
    found = [(s.words[i].text, s.starts[i]) for s, i in text.places_of(wanted)]
    assert found == [("NHS", 4), ("met", 8), ("met", 16), ("NHS", 46)]


def test_no_words_stand_nowhere():
    assert list(analysis().places_of(frozenset())) == []


def test_acronyms_are_told_among_the_words():
    assert {word.text for word in analysis().acronyms} == {"NHS", "GP"}


@given(st.text("aB1'’-. _,é\n", max_size=40))
def test_words_start_where_the_pattern_of_a_word_finds_them(text):
    sentence = Sentence(text, 0, len(text))
    found = [(match.start(), match[0]) for match in WORD.finditer(text)]
    assert list(zip(sentence.starts, [w.text for w in sentence.words], strict=True)) == found
