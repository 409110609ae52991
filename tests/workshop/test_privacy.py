"""No name of a person goes from a sheet into a report."""

from __future__ import annotations

import pytest

from easyread.workshop.privacy import find_speakers, hide_names

PEOPLE = ("Ann Smith", "Bob Jones", "Jo")


@pytest.mark.parametrize(
    ("text", "hidden"),
    [
        ("Ann Smith would say person.", "One of us would say person."),
        ("It was Ann who asked.", "It was one of us who asked."),
        ("Keep it. Bob likes it", "Keep it. One of us likes it"),
        ("An annual plan", "An annual plan"),
        ("Joint work", "Joint work"),
    ],
)
def test_known_names_are_replaced_whole_words_only(text, hidden):
    assert hide_names(text, PEOPLE) == hidden


def test_without_names_the_text_stays():
    assert hide_names("Ann said so.", ()) == "Ann said so."


def test_a_view_that_begins_with_a_name_is_found():
    lines = ["Zorblatt: keep it", "Sarah would keep it", "Others: keep it", "Three of us: no"]
    lines.insert(0, "One of us: keep it. Zorblatt: no")
    lines.insert(1, "Keep it; Sarah would too")
    assert find_speakers(lines) == lines[:4]
