"""Whether a row says clearly who agreed and when, and what people should talk about again."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from easyread.entries import Entry
from easyread.language.months import in_words, read_date
from easyread.rows import DATES, Row
from easyread.vetting.fault import Remark


def check_agreement(row: Row) -> Iterator[Remark]:
    """Dates that can be read; a view of the others where people did not agree."""
    for column in DATES:
        text = row.cells.get(column, "")
        if text and read_date(text) is None:
            yield column, f"“{text}” is no month or day: write it as 2026-05."
    entry = row.entry
    if entry.status == "contested" and not entry.other_view:
        yield (
            "other_view",
            f"people see “{entry.term}” differently: say what the others would say.",
        )
    if entry.status == "agreed" and not entry.agreed_by:
        yield "agreed_by", f"say which group agreed on “{entry.term}”."


def to_talk_about(entry: Entry, today: date) -> Iterator[Remark]:
    """What is not wrong but waits for people: a date that is past, a word not agreed on yet."""
    if entry.is_due(today):
        when = in_words(entry.review_by)
        yield "review_by", f"“{entry.term}” was to be looked at again by {when}."
    if entry.status == "contested":
        yield "status", f"people did not agree on “{entry.term}”."
    if entry.status == "proposed":
        yield "status", f"“{entry.term}” is proposed: a check goes by it once it is agreed."
