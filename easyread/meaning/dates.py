"""Days, months, years and times of day, each in one form."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from easyread.language.months import NAMES
from easyread.meaning.lexicon import word_map, word_set
from easyread.meaning.quantities import number_key

MONTHS = tuple(name.lower() for name in NAMES)
_SHORT = {month[:3]: month for month in MONTHS} | {"sept": "september"}
_WEEKDAYS = frozenset(
    f"{day}day" for day in ["mon", "tues", "wednes", "thurs", "fri", "satur", "sun"]
)
_ORDINAL = re.compile(r"(\d{1,2})(?:st|nd|rd|th)?")
_YEAR = re.compile(r"(?:19|20)\d\d")
_CLOCK = re.compile(r"(\d{1,2})(?:[.:](\d\d))?(am|pm|a\.m\.|p\.m\.)")
_TIMES = {"noon": "12:00", "midday": "12:00", "midnight": "00:00"}


@dataclass(frozen=True, slots=True)
class DatePart:
    """One part of a date ("day 31 march", "year 2026", "friday", "12:00"), at these atoms."""

    value: str
    first: int
    last: int


def find_dates(words: Sequence[str], capitals: Sequence[bool]) -> Iterator[DatePart]:
    """Yield the parts of dates in a row of lower-case words."""
    for index, word in enumerate(words):
        after = words[index + 1] if index + 1 < len(words) else ""
        before = words[index - 1] if index else ""
        name = word.rpartition("-")[2]  # mid-November
        month = name if name in MONTHS else _SHORT.get(word, "")
        if month and (capitals[index] or "-" in word) and not _is_modal(words, index):
            yield from _month(words, index, month)
        elif word.removesuffix("s").removesuffix("'") in _WEEKDAYS:
            yield DatePart(word.removesuffix("s").removesuffix("'"), index, index + 1)
        elif (
            word in word_map("ordinals")
            and after in word_set("running on")
            and words[index + 2 : index + 3]
            and words[index + 2] in word_set("counted times")
        ):
            yield DatePart(
                f"number {word_map('ordinals')[word]} {words[index + 2]}", index, index + 3
            )
        elif word in word_map("ordinals") and after in word_set("counted times"):
            yield DatePart(f"number {word_map('ordinals')[word]} {after}", index, index + 2)
        elif word in word_set("numbered") and number_key(after) and not number_key(before):
            unit = word.removesuffix("s")
            yield DatePart(f"{unit} {next(iter(number_key(after)))}", index, index + 2)
            other = number_key(words[index + 3]) if index + 3 < len(words) else frozenset()
            if words[index + 2 : index + 3] in (["and"], ["to"]) and other:
                yield DatePart(f"{unit} {next(iter(other))}", index + 3, index + 4)
        elif _YEAR.fullmatch(word):
            yield DatePart(f"year {word}", index, index + 1)
        elif word in _TIMES:
            first = index - 1 if index and words[index - 1] == "12" else index
            yield DatePart(_TIMES[word], first, index + 1)
        else:
            clock = _CLOCK.fullmatch(word)
            if clock is None and after in ("am", "pm", "a.m.", "p.m."):
                clock = _CLOCK.fullmatch(word + after)
            if clock:
                hour = int(clock[1]) % 12 + (12 if clock[3][0] == "p" else 0)
                last = index + 1 if clock[0] == word else index + 2
                yield DatePart(f"{hour:02}:{clock[2] or '00'}", index, last)


def _is_modal(words: Sequence[str], index: int) -> bool:
    """Whether “May” opens a question or follows no day: the month has a number beside it."""
    if words[index] != "may":
        return False
    before = words[index - 1] if index else ""
    after = words[index + 1] if index + 1 < len(words) else ""
    return not (
        before in word_set("before months")
        or _ORDINAL.fullmatch(before)
        or _YEAR.fullmatch(after)
        or _ORDINAL.fullmatch(after)
    )


def _month(words: Sequence[str], index: int, month: str) -> Iterator[DatePart]:
    before = _ORDINAL.fullmatch(words[index - 1]) if index else None
    after = _ORDINAL.fullmatch(words[index + 1]) if index + 1 < len(words) else None
    if before:
        if (
            index > 2
            and words[index - 2] in word_set("day ranges")
            and _ORDINAL.fullmatch(words[index - 3])
        ):
            # “From 4 to 18 January”: the month holds for both days.
            day = _ORDINAL.fullmatch(words[index - 3])
            yield DatePart(f"{day[1] if day else ''} {month}", index - 3, index - 2)
        yield DatePart(f"{before[1]} {month}", index - 1, index + 1)
    elif after:
        yield DatePart(f"{after[1]} {month}", index, index + 2)
    else:
        yield DatePart(month, index, index + 1)
