"""A wording that its place does not take is no replacement: another goes first, or it says why."""

import pytest

from easyread import Glossary
from easyread.entries import Entry
from easyread.language.sentences import Sentence
from easyread.terms import find_terms
from easyread.wording import answer


def first(text, term, part, *instead):
    glossary = Glossary([Entry(term=term, part_of_speech=part, use_instead=instead)])
    (match,) = find_terms(Sentence(text, 0, len(text)), glossary.ways)
    _, (one, *_) = answer(match)
    return one


@pytest.mark.parametrize(
    ("text", "term", "part", "instead", "kind", "why"),
    [
        ("We ensure quality.", "ensure", "verb", ["make sure"], "rewrite", "whole clause"),
        ("We ensure that it is safe.", "ensure", "verb", ["make sure"], "replace", ""),
        ("We ensure the form is signed.", "ensure", "verb", ["make sure"], "replace", ""),
        ("We ensure people who ask get it.", "ensure", "verb", ["make sure"], "replace", ""),
        ("It is promptly sent.", "promptly", "adverb", ["straight away"], "rewrite", "after “sent”"),
        ("Send it promptly.", "promptly", "adverb", ["straight away"], "replace", ""),
        ("It is a more facile form.", "facile", "adjective", ["easy"], "rewrite", "“easier”"),
        ("It is a more grave case.", "grave", "adjective", ["severe"], "replace", ""),
        ("They collaborate to plan.", "collaborate", "verb", ["work with"], "rewrite", "“with to”"),
        ("The individuals people met left.", "individual", "noun", ["person"], "rewrite", "twice"),
        ("The redress panel met.", "redress", "noun", ["things put right"], "rewrite", "“panel”"),
        ("The safety parameters met.", "parameter", "noun", ["wide limit"], "rewrite", "“safety”"),
        ("The study cohort met.", "cohort", "noun", ["people in it"], "rewrite", "“study”"),
        ("All these odd regulations go.", "regulation", "noun", ["law-making"], "rewrite", "plural"),
        ("A council portal page.", "portal", "noun", ["web page"], "rewrite", "“council”"),
        ("The new recruitment firm.", "recruitment", "noun", ["finding new staff"], "rewrite", "firm"),
        ("An enabler of harm.", "enabler", "noun", ["person who helps"], "rewrite", "“of”"),
        ("The council portal opened.", "portal", "noun", ["web page"], "replace", ""),
        ("It has no other differentiating factors.", "differentiate", "verb", ["tell by"], "rewrite", "factors"),
        ("It is especially odd.", "especially", "adverb", ["most of all"], "rewrite", "“odd”"),
        ("It rains, especially at night.", "especially", "adverb", ["most of all"], "replace", ""),
        ("The prioritised jobs.", "prioritise", "verb", ["deal first with"], "rewrite", "jobs"),
        ("Jobs are prioritised.", "prioritise", "verb", ["deal first with"], "rewrite", "who"),
        ("Its hasty enactment failed.", "enactment", "noun", ["putting in place"], "rewrite", "hasty"),
    ],
)  # fmt: skip
def test_what_keeps_a_wording_from_its_place(text, term, part, instead, kind, why):
    one = first(text, term, part, *instead)
    assert one.kind == kind
    assert why in one.reason


@pytest.mark.parametrize(
    ("text", "term", "part", "instead", "wanted"),
    [
        ("We ensure quality.", "ensure", "verb", ["make sure", "make sure of"], "make sure of"),
        ("Jobs are prioritised.", "prioritise", "verb", ["deal first with", "put first"], "put first"),
        ("A more complex form.", "complex", "adjective", ["hard", "difficult"], "difficult"),
        ("See the old URLs.", "URL", "noun", ["web address"], "web addresses"),
    ],
)  # fmt: skip
def test_the_wording_that_fits_goes_first(text, term, part, instead, wanted):
    one = first(text, term, part, *instead)
    assert (one.kind, one.replacement) == ("replace", wanted)


def test_an_adjective_is_not_taken_for_the_noun():
    text = "Each has an individual plan."
    glossary = Glossary([Entry(term="individual", part_of_speech="noun", use_instead=("person",))])
    assert not list(find_terms(Sentence(text, 0, len(text)), glossary.ways))
