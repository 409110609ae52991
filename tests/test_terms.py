"""Finding the terms of a glossary, in whatever form they are written."""

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from easyread.analysis import Analysis
from easyread.entries import Entry
from easyread.glossary import Glossary
from easyread.language.inflection import inflect
from easyread.readers import read_text


def entry(term, part="", instead="x", **more):
    return Entry(term=term, part_of_speech=part, use_instead=(instead,), **more)


def found(text, *entries):
    analysis = Analysis(read_text(text, format="text"), Glossary(entries))
    return [(match.written, match.form) for match in analysis.matches]


@pytest.mark.parametrize(
    ("term", "part", "text", "written", "form"),
    [
        ("utilise", "verb", "We utilise it.", "utilise", "base"),
        ("utilise", "verb", "She utilises it.", "utilises", "s"),
        ("utilise", "verb", "We utilised it.", "utilised", "ed"),
        ("utilise", "verb", "It was utilized.", "utilized", "en"),
        ("utilise", "verb", "We are utilizing it.", "utilizing", "ing"),
        ("stakeholder", "noun", "The stakeholders met.", "stakeholders", "plural"),
        ("stakeholder", "noun", "The stakeholder's views.", "stakeholder", "base"),
        ("criterion", "noun", "The criteria are here.", "criteria", "plural"),
        ("carry out", "verb", "It was carried out.", "carried out", "en"),
        ("be made up of", "verb", "It was made up of ten.", "was made up of", "ed"),
        ("undertake", "verb", "They undertook it.", "undertook", "ed"),
        ("co-production", "noun", "We like co-production.", "co-production", "base"),
        ("co-production", "noun", "We like coproduction.", "coproduction", "base"),
        ("co-production", "noun", "We like co production.", "co production", "base"),
        ("coproduction", "noun", "We like co-production.", "co-production", "base"),
        ("long term", "adjective", "A long-term plan.", "long-term", "base"),
        ("end of life care", "noun", "It is end-of-life care.", "end-of-life care", "base"),
        ("carer's leave", "noun", "She took carer’s leave.", "carer’s leave", "base"),
        ("carer's leave", "noun", "They took carers' leave.", "carers' leave", "base"),
        ("carer's leave", "noun", "They took carers leave.", "carers leave", "base"),
        ("at arm's length", "phrase", "It is kept at arms length.", "at arms length", "base"),
        ("at arm's length", "phrase", "It is kept at arm’s length.", "at arm’s length", "base"),
        ("children's home", "noun", "The childrens homes closed.", "childrens homes", "plural"),
        ("Asperger's", "noun", "She has Asperger’s, he said.", "Asperger’s", "base"),
        ("and/or", "conjunction", "Tea and/or cake.", "and/or", "base"),
        ("A&E", "noun", "He went to A&E.", "A&E", "base"),
        ("scoping", "noun", "The plan is about scoping for change.", "scoping", "base"),
        ("cumbersome", "adjective", "The more cumbersome way.", "cumbersome", "base"),
        ("enable", "verb", "They rely on it to enable sequencing.", "enable", "base"),
        ("bespoke", "adjective", "They offer bespoke support.", "bespoke", "base"),
        ("principal", "adjective", "The principal aim is clear.", "principal", "base"),
        ("robust", "adjective", "The system must be more robust.", "robust", "base"),
        ("broad", "adjective", "It is part of a broader set of aims.", "broader", "er"),
        ("impact on", "verb", "This will impact on families.", "impact on", "base"),
        (
            "contribute to",
            "verb",
            "It lists things that contribute to it.",
            "contribute to",
            "base",
        ),
        ("threaten", "verb", "The cuts threaten our services.", "threaten", "base"),
        ("mimic", "verb", "The test mimics real life.", "mimics", "s"),
        ("enable", "verb", "The grant enables people to travel.", "enables", "s"),
        ("explode", "verb", "A nitrogen dewar exploded and sent glass flying.", "exploded", "ed"),
        ("increase", "verb", "Prices increased last year.", "increased", "ed"),
        ("increase", "verb", "Prices increased by 5% in May.", "increased", "ed"),
        ("provide", "verb", "Services provided by the council.", "provided", "en"),
        ("accrue to", "verb", "The benefits accrue to all.", "accrue to", "base"),
    ],
)
def test_any_form_of_the_headword(term, part, text, written, form):
    assert found(text, entry(term, part)) == [(written, form)]


@pytest.mark.parametrize(
    ("term", "part", "text"),
    [
        ("present", "verb", "It was a present for him."),
        ("set up", "verb", "The set-up is new."),
        ("A&E", "noun", "Plan A and plan E are here."),
        ("long term", "adjective", "As long. Term starts now."),
        ("PIP", "noun", "The pip of an apple."),
        ("lead", "noun", "We lead the group."),
        ("impact on", "verb", "The impact on families was clear."),
        ("impact on", "verb", "It had significant impacts on us."),
        ("mimic", "verb", "The mimics are here."),
        ("trace", "verb", "We hide stack traces, headers and names."),
        ("conduct", "noun", "We will collect the data and conduct the study."),
        ("moderate", "adjective", "You can moderate comments."),
        ("principal", "adjective", "The principal said so."),
        ("carer's leave", "noun", "It takes carers, leave or not."),
    ],
)
def test_what_only_looks_like_it(term, part, text):
    assert found(text, entry(term, part)) == []


def test_an_acronym_has_its_own_capitals():
    it = Entry(term="personal independence payment", meaning="Money.", acronym=("PIP",))
    assert [written for written, _ in found("PIP and PIPs but no pip.", it)] == ["PIP", "PIPs"]


class TestLayers:
    short = entry("capacity", "noun", "room", field="general")
    long = Entry(term="lack capacity", meaning="You cannot decide.", field="health")

    def actions(self, text, *entries):
        analysis = Analysis(read_text(text, format="text"), Glossary(entries))
        return [(match.written, match.entry.field) for match in analysis.matches]

    def test_the_longest_goes_first(self):
        assert self.actions("You lack capacity.", self.short, self.long) == [
            ("lack capacity", "health")
        ]

    def test_a_local_entry_goes_before_a_built_in_one(self):
        local = entry("capacity", "noun", "space", field="local")
        assert self.actions("It has capacity.", self.short, local) == [("capacity", "local")]

    def test_a_field_goes_before_general_words_that_it_overlaps(self):
        general = entry("a lack of", "phrase", "no", field="general")
        field = Entry(term="lack of capacity", meaning="You cannot decide.", field="health")
        assert self.actions("It was a lack of capacity.", general, field) == [
            ("lack of capacity", "health")
        ]
        assert self.actions("It was a lack of money.", general, field) == [("a lack of", "general")]

    def test_of_two_senses_that_with_the_cue_goes_first(self):
        cued = entry("capacity", "noun", "staff", when_near=("nurse",), field="general")
        text = "No nurse had capacity."
        glossary = Glossary()
        from easyread.rows import read_rows

        table = b"term,part_of_speech,use_instead,when_near\ncapacity,noun,room,\ncapacity,noun,time,nurse\n"
        glossary.put(read_rows(table, "x", "general"))
        match = Analysis(read_text(text, format="text"), glossary).matches[0]
        assert match.entry.use_instead == ("time",)
        assert cued.when_near == match.entry.when_near


class TestCues:
    def test_a_word_that_must_be_near(self):
        it = entry("practice", "noun", when_near=("nurse",))
        assert found("The nurses of the practice.", it)
        assert not found("The practice of law.", it)

    def test_a_word_that_must_not_be_near(self):
        it = entry("practice", "noun", not_near=("law",))
        assert not found("The practice of law.", it)

    def test_a_phrase_that_it_must_not_be_in(self):
        it = entry("review", "verb", not_in=("judicial review", "review date"))
        assert not found(
            "A judicial review was held.", entry("review", "noun", not_in=("judicial review",))
        )
        assert found("We review it.", it)


def test_a_name_keeps_its_words_but_a_term_that_is_a_name_is_found():
    assert found("It is in the Mental Capacity Act.", entry("capacity", "noun")) == []
    healthwatch = Entry(term="Healthwatch", meaning="A group.", action="explain")
    assert found("Ask Healthwatch Leeds.", healthwatch) == [("Healthwatch", "base")]


VERBS = st.sampled_from(
    ["utilise", "implement", "commence", "undertake", "notify", "carry", "permit"]
)


@settings(max_examples=50, deadline=None)
@given(VERBS, st.sampled_from(["base", "s", "ed", "en", "ing"]))
def test_every_inflection_that_is_made_is_found(verb, form):
    frames = {"base": "We {}", "s": "She {}", "ed": "She {}", "en": "It was {}", "ing": "We are {}"}
    written = inflect(verb, form)
    assert [
        text for text, _ in found(frames[form].format(written) + " here.", entry(verb, "verb"))
    ] == [written]


@settings(max_examples=50, deadline=None)
@given(st.text(max_size=60))
def test_no_text_breaks_it_and_terms_never_overlap(text):
    analysis = Analysis(read_text(text, format="text"), Glossary.default())
    matches = analysis.matches
    assert all(a.end <= b.start for a, b in pairwise(matches))


@pytest.mark.parametrize(
    "text", ["It was a prompt.", "It was a prompt for them.", "A prompt is good."]
)
def test_a_noun_is_not_taken_for_the_adjective(text):
    assert found(text, entry("prompt", "adjective")) == []
    assert found("It was a prompt reply.", entry("prompt", "adjective")) == [("prompt", "base")]
    assert found("It was prompt.", entry("prompt", "adjective")) == [("prompt", "base")]


@pytest.mark.parametrize("text", ["They set up a redirect.", "The redirect is new."])
def test_a_noun_is_not_taken_for_the_verb(text):
    assert found(text, entry("redirect", "verb")) == []
    assert found("They redirect the post.", entry("redirect", "verb")) == [("redirect", "base")]
