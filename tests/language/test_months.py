"""Dates as people and spreadsheets write them."""

from datetime import date

import pytest

from easyread.language.months import in_figures, in_words, is_past, month_of


@pytest.mark.parametrize(
    ("written", "figures", "words"),
    [
        ("2026-05", "2026-05", "May 2026"),
        ("May 2026", "2026-05", "May 2026"),
        ("may-26", "2026-05", "May 2026"),
        ("05/2026", "2026-05", "May 2026"),
        ("Sept 2026", "2026-09", "September 2026"),
        ("2026-05-31", "2026-05-31", "31 May 2026"),
        ("2026-05-31 00:00:00", "2026-05-31", "31 May 2026"),
        ("31/05/2026", "2026-05-31", "31 May 2026"),
        ("3.4.26", "2026-04-03", "3 April 2026"),
        ("1st June 2027", "2027-06-01", "1 June 2027"),
        ("46508", "2027-05-01", "1 May 2027"),
        ("46508.0", "2027-05-01", "1 May 2027"),
    ],
)
def test_a_date_is_read_and_told(written, figures, words):
    assert in_figures(written) == figures
    assert month_of(written) == figures[:7]
    assert in_words(written) == words


@pytest.mark.parametrize("other", ["", "each year", "31/02/2026", "2026-13", "Maytember 2026"])
def test_what_is_no_date_stays_as_it_is(other):
    assert in_figures(other) == month_of(other) == in_words(other) == other
    assert not is_past(other, date(2030, 1, 1))


@pytest.mark.parametrize(
    ("written", "today", "past"),
    [
        ("2026-05", date(2026, 5, 31), False),
        ("2026-05", date(2026, 6, 1), True),
        ("31 May 2026", date(2026, 5, 31), False),
        ("31 May 2026", date(2026, 6, 1), True),
    ],
)
def test_a_month_is_past_when_it_is_over(written, today, past):
    assert is_past(written, today) is past
