"""Putting a plainer wording into the form that its sentence asks for."""

import pytest

from easyread.analysis import Analysis
from easyread.checker import suggest
from easyread.entries import Entry
from easyread.glossary import Glossary
from easyread.readers import read_text
from easyread.vetting.notation import read_example
from easyread.wording import answer


def suggestions(text, *entries):
    (match,) = Analysis(read_text(text, format="text"), Glossary(entries)).matches
    return answer(match)


def entry(term, part, *instead, **more):
    return Entry(term=term, part_of_speech=part, use_instead=instead, **more)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("It was hastily planned.", "rewrite"),
        ("It was planned hastily.", "replace"),
        ("Hastily, planned visits were put off.", "replace"),
    ],
)
def test_a_phrase_goes_after_the_verb_that_an_adverb_goes_before(text, kind):
    _, (first, *_) = suggestions(text, entry("hastily", "adverb", "in a hurry"))
    assert first.kind == kind


def test_a_state_does_not_take_the_place_of_a_passive():
    _, (first, *_) = suggestions(
        "Staff were overwhelmed by it.", entry("overwhelm", "verb", "be too much for")
    )
    assert first.kind == "rewrite"
    _, (first, *_) = suggestions(
        "Ten people were vaccinated.", entry("vaccinate", "verb", "give a vaccine to")
    )
    assert first.kind == "rewrite"


@pytest.mark.parametrize(
    ("term", "part", "instead", "example"),
    [
        ("utilise", "verb", "use", "It was [[utilised -> used]]."),
        ("utilise", "verb", "use", "She [[utilises -> uses]] it."),
        ("implement", "verb", "carry out", "The plan was [[implemented -> carried out]]."),
        ("commence", "verb", "begin", "It [[commenced -> began]] and it was fine."),
        ("commence", "verb", "begin", "It has [[commenced -> begun]]."),
        ("procure", "verb", "plan and buy", "They are [[procuring -> planning and buying]] it."),
        ("implement", "verb", "carry out", "We must [[implement it -> carry it out]] soon."),
        ("implement", "verb", "put in place", "They [[implemented them -> put them in place]]."),
        ("implement", "verb", "carry out", "We must [[implement -> carry out]] this plan."),
        ("ensure", "verb", "make sure", "Please [[ensure -> make sure]] it is done."),
        ("facilitate", "verb", "help with", "We will [[facilitate -> help with]] it."),
        ("comprise", "verb", "be made up of", "The panel [[comprised -> was made up of]] ten."),
        ("comprise", "verb", "be made up of", "The panels [[comprised -> were made up of]] ten."),
        ("comprise", "verb", "be made up of", "They [[comprise -> are made up of]] ten."),
        ("comprise", "verb", "be made up of", "It [[comprises -> is made up of]] ten."),
        ("relate to", "verb", "be about", "The rules [[relating to -> about]] care are new."),
        ("relate to", "verb", "be about", "The rules [[related to -> about]] care are new."),
        ("relate to", "verb", "be about", "It may [[relate to -> be about]] care."),
        ("stakeholder", "noun", "person involved", "The [[stakeholders -> people involved]] met."),
        (
            "stakeholder",
            "noun",
            "person or group involved",
            "Our [[stakeholders -> people or groups involved]] met.",
        ),
        (
            "client",
            "noun",
            "person using the service",
            "The [[clients -> people using the service]] met.",
        ),
        (
            "collaboration",
            "noun",
            "working together",
            "[[Collaborations -> Working together]] helps.",
        ),
        (
            "collaboration",
            "noun",
            "working together",
            "It was [[a collaboration -> working together]] of trusts.",
        ),
        ("utilisation", "noun", "use", "[[An utilisation -> A use]] of time."),
        ("initiative", "noun", "plan", "It was [[an initiative -> a plan]] of ours."),
        ("residence", "noun", "a place to live", "It is their [[residence -> place to live]] now."),
        ("residence", "noun", "a place to live", "The [[residences -> places to live]] are new."),
        ("residence", "noun", "a place to live", "He found [[a residence -> a place to live]]."),
        ("arduous", "adjective", "hard", "It was [[an arduous -> a hard]] task."),
        (
            "BAME",
            "adjective",
            "from a minority group",
            "They are [[BAME -> from a minority group]].",
        ),
        ("be able to", "verb", "can", "They [[are able to -> can]] go."),
        ("be able to", "verb", "can", "They [[were able to -> could]] go."),
        ("be required to", "verb", "must", "She [[is required to -> must]] go."),
        ("be required to", "verb", "must", "She [[was required to -> had to]] go."),
        ("increase in", "noun", "rise in", "[[An increase in -> A rise in]] costs."),
        ("prior to", "preposition", "before", "[[Prior to -> Before]] that we met."),
        ("concur", "verb", "agree with", "We [[concur -> agree]] with them."),
    ],
)
def test_it_takes_the_form_of_what_it_replaces(term, part, instead, example):
    marked = read_example(example)
    span, found = suggestions(marked.text, entry(term, part, instead))
    ((start, end, plain),) = marked.marks
    assert (span.start, span.end) == (start, end)
    assert (found[0].replacement, found[0].kind) == (plain, "replace")


@pytest.mark.parametrize(
    ("term", "part", "instead", "text", "reason"),
    [
        ("obtain", "verb", "get", "It was obtained from the council.", "say who does it"),
        ("enable", "verb", "let", "We enable people to choose.", "Leave out “to”"),
        (
            "impartial",
            "adjective",
            "not on any side",
            "An impartial adviser came.",
            "not go before “adviser”",
        ),
        (
            "collaboration",
            "noun",
            "working together",
            "The three collaborations grew.",
            "no plural",
        ),
        ("collaboration", "noun", "working together", "Collaborations are good.", "no plural"),
    ],
)
def test_what_does_not_fit_says_so_and_is_never_safe(term, part, instead, text, reason):
    _, found = suggestions(text, entry(term, part, instead, safe=True))
    assert found[0].kind == "rewrite"
    assert not found[0].safe
    assert reason in found[0].reason


def test_what_fits_goes_before_what_does_not():
    _, found = suggestions("We enable people to choose.", entry("enable", "verb", "let", "help"))
    assert [one.replacement for one in found] == ["help", "let"]


def test_only_the_first_alternative_is_safe():
    _, found = suggestions("We utilise it.", entry("utilise", "verb", "use", "try", safe=True))
    assert [one.safe for one in found] == [True, False]


def test_what_to_avoid_is_never_changed_unasked():
    it = entry("the disabled", "phrase", "disabled people", action="avoid", why="Hurts.", safe=True)
    _, found = suggestions("It is for the disabled.", it)
    assert [(one.replacement, one.safe, one.reason) for one in found] == [
        ("disabled people", False, "Hurts.")
    ]


def test_a_fixed_term_is_explained_and_kept():
    it = Entry(
        term="direct payment", meaning="Money for care.", law="Care Act 2014", nation="England"
    )
    _, found = suggestions("You get a direct payment.", it)
    assert found[0].kind == "explain"
    assert found[0].replacement == "Money for care."
    assert "Care Act 2014" in found[0].reason
    assert "England" in found[0].reason


def test_nothing_is_offered_in_a_quotation():
    _, found = suggestions("She said: “We utilise it.”", entry("utilise", "verb", "use"))
    assert found == ()


def test_shouted_words_are_answered_in_capitals():
    _, found = suggestions("WE UTILISE THE FORM.", entry("utilise", "verb", "use"))
    assert found[0].replacement == "USE"


@pytest.mark.parametrize(
    "owner", ["Each participant's needs", "Each participant’s needs", "All participants' needs"]
)
def test_a_phrase_with_a_clause_owns_nothing_as_it_stands(owner):
    sentence = f"{owner} are met."
    start = sentence.lower().index("participant")
    (first, *_) = suggest(sentence, start, start + len("participant"))
    assert first.kind == "rewrite"
