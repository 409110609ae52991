"""Months and days as people and spreadsheets write them."""

from __future__ import annotations

import re
from datetime import date, timedelta

NAMES = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
_NUMBER_OF = {name.lower(): number for number, name in enumerate(NAMES, start=1)}
_NUMBER_OF |= {name[:3]: number for name, number in _NUMBER_OF.items()} | {"sept": 9}

#: Longest first: a date that a shorter pattern could begin.
_WRITTEN = (
    re.compile(r"(?P<year>\d{4})[-/.](?P<month>\d{1,2})[-/.](?P<day>\d{1,2})(?:[T ].*)?"),
    re.compile(r"(?P<year>\d{4})[-/.](?P<month>\d{1,2})"),
    re.compile(r"(?P<day>\d{1,2})[-/. ](?P<month>\d{1,2})[-/. ](?P<year>\d{4}|\d{2})"),
    re.compile(r"(?P<month>\d{1,2})[-/.](?P<year>\d{4})"),
    re.compile(
        r"(?:(?P<day>\d{1,2})(?:st|nd|rd|th)?[-/. ]+)?"
        r"(?P<name>[a-z]{3,9})[-/., ]+(?P<year>\d{4}|\d{2})"
    ),
)
#: A date since 1954 as Excel counts days; no year has five digits.
_DAY_COUNT = re.compile(r"[2-9]\d{4}(?:\.0+)?")
_EXCEL_ZERO = date(1899, 12, 30)


def read_date(text: str) -> date | tuple[int, int] | None:
    """A day, or a (year, month) where no day is said; None where the text is neither.

    Day before month, as in the United Kingdom; two figures of a year are of this century.
    """
    plain = " ".join(text.lower().split())
    if _DAY_COUNT.fullmatch(plain):
        return _EXCEL_ZERO + timedelta(days=int(plain.partition(".")[0]))
    for pattern in _WRITTEN:
        found = pattern.fullmatch(plain)
        if found is None:
            continue
        parts = found.groupdict()
        year = int(parts["year"]) + (2000 if len(parts["year"]) == 2 else 0)
        named = parts.get("name")
        month = _NUMBER_OF.get(named, 0) if named else int(parts["month"])
        try:
            day = date(year, month, int(parts.get("day") or 1))
        except ValueError:
            return None
        return day if parts.get("day") else (day.year, day.month)
    return None


def in_figures(text: str) -> str:
    """A date as a file keeps it, "2026-05" or "2026-05-31"; other text as it is."""
    found = read_date(text)
    if found is None:
        return text
    return found.isoformat() if isinstance(found, date) else f"{found[0]}-{found[1]:02}"


def month_of(text: str) -> str:
    """The month of a date, "2026-05", its day left out; other text as it is."""
    found = read_date(text)
    return text if found is None else in_figures(text)[:7]


def in_words(text: str) -> str:
    """A date as people read it, "May 2026" or "31 May 2026"; other text as it is."""
    found = read_date(text)
    if found is None:
        return text
    if isinstance(found, date):
        return f"{found.day} {NAMES[found.month - 1]} {found.year}"
    return f"{NAMES[found[1] - 1]} {found[0]}"


def is_past(text: str, today: date) -> bool:
    """Whether the day, or the whole month, that ``text`` names is over. False for other text."""
    found = read_date(text)
    if found is None:
        return False
    if isinstance(found, date):
        return found < today
    return found < (today.year, today.month)
