"""Mild advice on a word that comes again and again is told once, with how often it stands there."""

import easyread
from easyread.entries import GENERAL, LOCAL, Entry
from easyread.glossary import Glossary
from examples import findings_of

TEXT = "We have a specific plan. It is for specific people. The specific date is set."


def found(text, field=GENERAL, **more):
    entry = Entry(term="specific", part_of_speech="adjective", use_instead=("set",), **more)
    glossary = Glossary([entry.model_copy(update={"field": field})])
    return [f for f in easyread.check(text, glossary=glossary).findings if f.rule == "hard-word"]


def test_it_is_told_the_first_time_with_how_often_it_stands_there():
    (finding,) = found(TEXT)
    assert finding.span.start == TEXT.index("specific")
    assert finding.message == ("“specific” is a hard word. It stands here 3 times. Try “set”.")


def test_a_word_that_comes_once_has_no_number():
    (finding,) = found("We have a specific plan.")
    assert "times" not in finding.message


def test_each_place_is_told_of_a_word_of_ones_own():
    assert len(found(TEXT, field=LOCAL)) == 3


def test_each_place_is_told_where_the_wording_can_be_put_in_unseen():
    assert len(found(TEXT, safe=True)) == 3


def test_each_place_is_told_of_a_hard_word():
    text = "They had a bespoke plan. It was bespoke. We like bespoke plans."
    findings = easyread.check(text).findings
    assert [f.text for f in findings if f.rule in ("hard-word", "jargon")] == ["bespoke"] * 3


def test_which_words_are_mild_is_an_option():
    text = "They had external help. We met external teams. It was an external plan."
    assert len(findings_of("hard-word", text)) == 1
    assert len(findings_of("hard-word", text, repeated=0.0)) == 3
