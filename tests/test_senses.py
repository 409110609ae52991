"""What a hard word may mean, where its sentence does not decide between the senses."""

from easyread.entries import Entry
from easyread.glossary import Glossary
from easyread.language.sentences import Sentence
from easyread.senses import possible

GLOSSARY = Glossary(
    [
        Entry(
            term="capacity",
            part_of_speech="noun",
            use_instead=("staff and time", "time"),
            when_near=("team",),
        ),
        Entry(term="capacity", part_of_speech="noun", use_instead=("limit",), when_near=("hall",)),
        Entry(
            term="capacity",
            part_of_speech="noun",
            meaning="Being able to decide.",
            action="explain",
            when_near=("law",),
        ),
    ]
)


def senses(text, word):
    sentence = Sentence(text, 0, len(text))
    index = [each.text for each in sentence.words].index(word)
    return possible(sentence, index, GLOSSARY)


def test_each_sense_is_offered_once_by_its_first_wording():
    assert {one.replacement for one in senses("We lack capacity.", "capacity")} == {
        "staff and time",
        "limit",
        "Being able to decide.",
    }


def test_none_is_a_change_that_could_be_made_by_itself():
    offered = senses("We lack capacity.", "capacity")
    assert {one.kind for one in offered} == {"rewrite", "explain"}
    assert not any(one.safe for one in offered)
    assert {one.reason for one in offered} == {"If that is what it means here."}


def test_a_word_that_the_glossary_does_not_hold_has_none():
    assert senses("We lack tenacity.", "tenacity") == ()


def test_a_verb_is_no_sense_of_what_is_plainly_a_noun():
    verb = Glossary([Entry(term="trial", part_of_speech="verb", use_instead=("test",))])
    text = "We had a long trial here."
    assert possible(Sentence(text, 0, len(text)), 4, verb) == ()
    text = "We will trial the form here."
    assert [one.replacement for one in possible(Sentence(text, 0, len(text)), 2, verb)] == ["test"]


def test_a_sense_that_no_word_near_by_speaks_for_is_left_out():
    text = "We lack capacity."
    sentence = Sentence(text, 0, len(text))
    near = possible(sentence, 2, GLOSSARY, frozenset(("hall", "chair", "capacity")))
    assert [one.replacement for one in near] == ["limit"]
