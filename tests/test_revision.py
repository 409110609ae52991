"""A fix: what is applied, what is withheld and why, and that nothing else changes."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import easyread
from easyread.document import Span
from easyread.report import Change, Revision
from easyread.revision import replay, revise


def fix(text: str, format: str = "markdown", guard=lambda before, after: []) -> Revision:
    def check(source: str):
        return easyread.check(source, format=format)

    return revise(check(text), guard, check)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("We utilised it prior to May.", "We used it before May."),
        ("# Utilise it\n\n- numerous *forms*\n", "# Use it\n\n- many *forms*\n"),
        ("One.\r\n\r\nWe utilise  it.\r\n", "One.\r\n\r\nWe use  it.\r\n"),
        ("Met prior\nto it.", "Met before it."),
        ("`utilise` and “utilise” stay.", "`utilise` and “utilise” stay."),
    ],
)
def test_only_the_hard_words_change(before, after):
    assert fix(before).text == after


def test_html_stays_as_it_was_around_them():
    before = '<p class="a">We <b>utilise</b> it &amp; more.</p><!-- utilise -->'
    assert fix(before, "html").text == before.replace("<b>utilise", "<b>use")


def test_words_parted_by_mark_up_are_left_to_a_person():
    revision = fix("We met **prior** to it.")
    assert revision.text == "We met **prior** to it."
    assert "mark-up" in revision.withheld[0].reason


def test_what_changes_the_meaning_is_withheld_with_the_reason():
    def guard(before, after):
        at = before.find("utilise")
        if at < 0 or "utilise" in after:
            return []
        change = Change(kind="duty", severity="error", message="No.", original=Span(at, at + 7))
        return [change]

    revision = fix("We utilise it.\n\nWe met prior to it.", guard=guard)
    assert revision.text == "We utilise it.\n\nWe met before it."
    assert [edit.reason for edit in revision.withheld if edit.text == "utilise"] == ["No."]


def test_what_only_the_whole_changes_is_withheld_too():
    def guard(before, after):
        both = "utilise" in before and "prior to" in before
        if both and "utilise" not in after and "prior to" not in after:
            at = before.index("utilise")
            return [
                Change(kind="logic", severity="error", message="Both.", original=Span(at, at + 7))
            ]
        return []

    revision = fix("We utilise it.\n\nWe met prior to it.", guard=guard)
    assert revision.text == "We utilise it.\n\nWe met before it."


def test_a_plan_is_saved_and_replayed():
    text = "We utilise it prior to May."
    plan = Revision.model_validate_json(fix(text).model_dump_json())
    assert replay(plan, easyread.read(text)).text == fix(text).text
    moved = replay(plan, easyread.read("We will all utilise it prior to May."))
    assert moved.applied == []
    assert "plan" in moved.withheld[-1].reason


PARTS = st.sampled_from(
    ["utilise", "prior to", "an", "a", "numerous", "forms", "*", "**", "`", "\n", "\n\n", "- ", "&amp;",
     "in order to", "We", ".", "“", "”", "[a](b)", "facilitate", "additional"]
)  # fmt: skip


@settings(max_examples=40, deadline=None)
@given(st.lists(PARTS, max_size=25).map(" ".join))
def test_a_second_run_changes_nothing_more(text):
    once = fix(text)
    assert fix(once.text).text == once.text


def test_what_is_safe_once_the_words_around_it_are_plain_is_changed_in_the_same_run():
    once = fix("utilise in order to utilise")
    assert fix(once.text).text == once.text
    assert not {edit.span for edit in once.applied} & {edit.span for edit in once.withheld}


def test_a_plan_whose_edits_meet_is_applied_as_far_as_they_do_not():
    revision = fix("We utilise it.")
    edit = revision.applied[0]
    wide = edit.model_copy(update={"span": Span(0, len("We utilise")), "text": "We utilise"})
    plan = revision.model_copy(update={"applied": [edit, wide]})
    again = replay(plan, revision.document)
    assert (len(again.applied), again.withheld[-1].text) == (1, "utilise")
