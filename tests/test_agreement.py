"""What a panel agreed on wins over the built-in words, and every report says whose it is."""

import json

import pytest

from easyread import Glossary, check, fix
from easyread.entries import Entry

AGREED = {"status": "agreed", "agreed_by": "Panel A", "agreed_on": "2026-05"}
SAYS = "Panel A agreed this, May 2026."


def report(text: str, *entries: dict):
    glossary = Glossary.default()
    for entry in entries:
        glossary.add(Entry.model_validate(entry))
    return check(text, glossary=glossary)


def test_a_panels_word_wins_over_the_built_in_one_and_is_named():
    (finding,) = report(
        "We will utilise it.", {"term": "utilise", "use_instead": "work with", **AGREED}
    ).findings
    assert [s.replacement for s in finding.suggestions] == ["work with"]
    assert finding.suggestions[0].reason.endswith(SAYS)
    assert finding.message.endswith(SAYS)
    assert finding.severity == "warning"


@pytest.mark.parametrize("term", ["service user", "frequent attender", "chairman"])
def test_a_panel_may_keep_a_word_about_people(term):
    text = f"The {term} came to the meeting."
    assert [f.rule for f in check(text).findings] == ["dated-language"]
    assert report(text, {"term": term, "action": "keep", **AGREED}).findings == []


def test_a_panel_may_put_a_word_about_people_otherwise():
    (finding,) = report(
        "An elderly man came.",
        {
            "term": "elderly",
            "use_instead": "old",
            "action": "avoid",
            "why": "It is kind.",
            **AGREED,
        },
    ).findings
    assert finding.message == f"Think again about “elderly”. It is kind. Try “old”. {SAYS}"


def test_a_term_to_explain_says_who_agreed_on_its_meaning():
    (finding,) = report("Ask the floop.", {"term": "floop", "meaning": "A box.", **AGREED}).findings
    assert finding.rule == "unexplained-term"
    assert finding.message.endswith(SAYS)


def test_a_phrase_of_easy_words_counts_where_a_panel_has_it():
    text = "There is a lot of rain."
    assert check(text).findings == []
    assert report(text, {"term": "a lot of", "use_instead": "much", **AGREED}).findings != []


CONTESTED = {"status": "contested", "agreed_by": "Panel A", "other_view": "Keep it."}


@pytest.mark.parametrize(
    ("given", "one_view"),
    [
        ({"use_instead": "use", "safe": "yes"}, "say “use”"),
        ({"use_instead": "use", "action": "avoid"}, "do not use it; say “use”"),
        ({"meaning": "To use."}, "keep it, and say what it means"),
    ],
)
def test_a_contested_word_is_told_with_both_views_and_left_alone(given, one_view):
    glossary = Glossary.default()
    glossary.add(Entry.model_validate({"term": "utilise", **CONTESTED, **given}))
    (finding,) = check("We will utilise it.", glossary=glossary).findings
    assert finding.severity == "advice"
    assert finding.message == (
        "“utilise”: Panel A did not agree on this word. "
        f"One view: {one_view}. Another view: Keep it."
    )
    assert fix("We will utilise it.", glossary=glossary).applied == []


def test_where_the_entry_proposes_nothing_no_view_is_made_up():
    glossary = Glossary.default()
    views = {**CONTESTED, "other_view": "Ann: say use; Bob: it is fine."}
    glossary.add(Entry.model_validate({"term": "utilise", **views}))
    (finding,) = check("We will utilise it.", glossary=glossary).findings
    assert finding.message == (
        "“utilise”: Panel A did not agree on this word. "
        "What people think: Ann: say use; Bob: it is fine."
    )


@pytest.mark.parametrize("status", ["proposed", "retired"])
def test_what_is_proposed_or_retired_does_nothing(status):
    text = "We will utilise the floop."
    entries = [
        {"term": "utilise", "action": "keep", "status": status},
        {"term": "floop", "use_instead": "box", "status": status},
    ]
    told = report(text, *entries).findings
    assert [f.message for f in told] == [f.message for f in check(text).findings]


def test_a_report_counts_the_words_that_a_panel_agreed_on():
    keep = {"action": "keep", **AGREED}
    text = "The floop and the box met the floop."
    assert (
        "2 words in this paper were agreed by Panel A."
        in report(text, {"term": "floop", **keep}, {"term": "box", **keep}).notes
    )
    assert (
        "1 word in this paper was agreed by Panel A."
        in report(text, {"term": "floop", **keep}).notes
    )
    assert report("Tea came.", {"term": "floop", **keep}).notes == ()


def test_words_past_their_date_are_told_once():
    old = {"action": "keep", "review_by": "2020-01"}
    (note,) = report("Tea came.", {"term": "floop", **old}, {"term": "box", **old}).notes
    assert note.startswith("2 words of your glossary should be looked at again")


def test_names_of_people_reach_no_output():
    named = report(
        "We will utilise it.",
        {"term": "utilise", "use_instead": "use", "people": "Jo Smith", **AGREED},
    )
    for shown in (str(named), named.model_dump_json(), named._repr_html_()):
        assert "Panel A" in shown
        assert "Smith" not in shown
    assert "Smith" not in json.dumps([f.explanation for f in named.findings])
