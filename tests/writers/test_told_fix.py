"""A fix as plain text."""

from __future__ import annotations

import easyread
from easyread.writers import revision


def test_a_reason_is_told_once_above_the_places_that_it_holds_for():
    fixed = easyread.fix(
        "We utilise the tool. The participants met. Participants eat. We like participants."
    )
    reasons = [edit.reason for edit in fixed.withheld]
    assert len(reasons) > len(set(reasons))
    told = revision.render(fixed)
    for reason in set(reasons):
        assert told.count(reason) == 1
    for edit in fixed.withheld:
        assert told.index(edit.reason) < told.index(f"{edit.place}: “{edit.text}”")
