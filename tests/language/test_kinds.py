"""A kind of word is told by a test, once for each word."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from easyread.language import kinds
from easyread.language.kinds import Kind
from easyread.language.words import words_of


@given(st.lists(st.text(st.characters(categories=["L", "N"]), min_size=1, max_size=6), max_size=8))
def test_the_words_of_a_kind_are_those_that_the_test_holds_for(texts):
    words = frozenset(words_of(" ".join(texts)))
    long = Kind(lambda word: len(word.text) > 3)
    assert long.among(words) == {word for word in words if long(word)}
    kinds._kinds.remove(long)


def test_a_word_is_put_to_the_test_once():
    tested = []
    kind = Kind(lambda word: not tested.append(word))
    (word,) = words_of("once")
    for _ in range(2):
        assert kind.among(frozenset([word])) == {word}
    assert tested == [word]
    kinds._kinds.remove(kind)


def test_a_kind_that_is_made_late_knows_the_words_met_before():
    words = frozenset(words_of("an early word"))
    first = Kind(lambda word: True)
    first.among(words)
    late = Kind(lambda word: word.text == "early")
    assert [word.text for word in late.among(words)] == ["early"]
    kinds._kinds.remove(first)
    kinds._kinds.remove(late)


def test_a_full_memory_is_emptied(monkeypatch):
    monkeypatch.setattr("easyread.language.words.Lexicon.LIMIT", 0)
    words = frozenset(words_of("one two three"))
    kind = Kind(lambda word: "t" in word.text)
    assert kind.among(words) == kind.among(words) == {w for w in words if "t" in w.text}
    kinds._kinds.remove(kind)


def test_the_places_of_a_kind_are_told_for_words_never_met_before():
    kind = Kind(lambda word: word.text == "here")
    assert kind.places_in(words_of("here and here")) == [0, 2]
    kinds._kinds.remove(kind)
