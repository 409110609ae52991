"""What an entry says about who agreed on it."""

from datetime import date

import pytest
from pydantic import ValidationError

from easyread.entries import Entry


def entry(**given) -> Entry:
    return Entry.model_validate({"term": "utilise", "use_instead": "use", **given})


@pytest.mark.parametrize(
    ("given", "says"),
    [
        (
            {"status": "agreed", "agreed_by": "Panel A", "agreed_on": "2026-05"},
            "Panel A agreed this, May 2026.",
        ),
        ({"agreed_by": "Panel A"}, "Panel A agreed this."),
        ({"status": "agreed"}, "Your panel agreed this."),
        (
            {"status": "contested", "agreed_by": "Panel A", "agreed_on": "3/5/2026"},
            "Panel A did not agree on this word, May 2026.",
        ),
        ({"status": "proposed", "agreed_by": "Panel A"}, ""),
        ({"status": "draft"}, ""),
        ({}, ""),
    ],
)
def test_an_agreement_is_told_as_group_and_month(given, says):
    assert entry(**given).agreement == says


@pytest.mark.parametrize("status", ["proposed", "contested", "retired"])
def test_a_word_may_be_there_before_anybody_knows_what_to_say(status):
    assert Entry.model_validate({"term": "floop", "status": status}).action == "keep"


@pytest.mark.parametrize("status", ["", "draft", "agreed"])
def test_a_word_in_use_has_something_to_say(status):
    with pytest.raises(ValidationError, match="no meaning"):
        Entry.model_validate({"term": "floop", "status": status})


@pytest.mark.parametrize(
    ("status", "in_use"),
    [("", True), ("Agreed", True), ("contested", True), ("Proposed", False), ("retired", False)],
)
def test_what_is_proposed_or_retired_does_nothing(status, in_use):
    assert entry(status=status).is_in_use is in_use


def test_names_of_people_are_in_no_form_that_leaves_the_file():
    named = entry(people="Jo Smith | Sam Jones")
    assert named.people == ("Jo Smith", "Sam Jones")
    assert "Jo" not in named.model_dump_json()
    assert "Jo" not in repr(named)


def test_an_entry_is_due_once_its_month_is_over():
    assert entry(review_by="May 2026").is_due(date(2026, 6, 1))
    assert not entry(review_by="May 2026").is_due(date(2026, 5, 31))
    assert not entry(review_by="2026-05", status="retired").is_due(date(2026, 6, 1))
