"""Quantities in one form: “twelve” and “12”, “1 in 5” and “20%”, “a fortnight” and “two weeks”."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from easyread.meaning.comparators import find_comparator
from easyread.meaning.lexicon import rows, word_map, word_set

_YEAR = re.compile(r"(?:19|20)\d\d")
_DIGITS = re.compile(r"\d[\d,]*(?:\.\d+)?")


@dataclass(frozen=True, slots=True)
class Quantity:
    """``value`` in ``unit`` ("" for a count, "share" for a part of a whole), with its comparator.

    ``first`` and ``last`` are the atoms it covers; ``written`` is the number as it stands there.
    """

    value: float
    unit: str
    comparator: str
    first: int
    last: int
    written: float

    @property
    def key(self) -> tuple[float, str]:
        """What must be the same: the rounded value, and the unit."""
        return (round(self.value, 4), self.unit)


@cache
def _number_words() -> dict[str, float]:
    return {row["word"]: float(row["value"]) for row in rows("number_words")}


def number_key(word: str) -> frozenset[str]:
    """One key for “twelve” and “12”; none for a word that is no number."""
    if word in _number_words():
        return frozenset((f"#{_number_words()[word]:g}",))
    return frozenset((f"#{word.replace(',', '')}",)) if word[:1].isdigit() else frozenset()


@cache
def _units() -> dict[str, tuple[str, float]]:
    return {row["word"]: (row["unit"], float(row["factor"])) for row in rows("units")}


@cache
def _scales() -> dict[str, float]:
    return {word: float(value) for word, value in word_map("scales").items()}


@cache
def _fractions() -> dict[str, float]:
    """The parts of a whole: “half”, “third”, “tenths”."""
    return {word: 1 / float(value) for word, value in word_map("fractions").items()}


def _rates() -> dict[str, str]:
    """“Weekly”, and the unit it comes round in."""
    return word_map("rates")


def find_quantities(
    words: Sequence[str], forms: Sequence[frozenset[str]], gaps: Sequence[str], taken: set[int]
) -> Iterator[Quantity]:
    """Yield the quantities in a row of lower-case words; ``taken`` belong to dates and names."""
    index = 0
    while index < len(words):
        if index in taken:
            index += 1
            continue
        found = _quantity_at(words, forms, gaps, index)
        if found is None:
            index += 1
            continue
        value, unit, last = found
        written, _ = _value(words, index)
        if words[index] in _rates():
            yield Quantity(value, unit, "", index, last, value)
            index = last
            continue
        comparator, first, last = find_comparator(forms, gaps, index, last)
        yield Quantity(value, unit, comparator, first, last, value if written is None else written)
        index = last


def _quantity_at(
    words: Sequence[str], forms: Sequence[frozenset[str]], gaps: Sequence[str], index: int
) -> tuple[float, str, int] | None:
    word = words[index]
    if word == "half" and words[index + 1 : index + 2] in (["a"], ["an"]):
        for form in (forms[index + 2] if index + 2 < len(forms) else frozenset()) & _units().keys():
            unit, factor = _units()[form]
            return factor / 2, unit, index + 3
    if word in ("half", "third", "quarter") and _is_fraction(words, index):
        first_word = words[index - 1] if index else ""
        return _fractions()[word] if first_word != "three" else 0.75, "share", index + 1
    unit_alone = _unit_alone(words, forms, index)
    if unit_alone is not None:
        return unit_alone
    often = _often(words, forms, index)
    if often is not None:
        return often
    joined = _joined(word)
    if joined is not None:
        return joined[0], joined[1], index + 1
    value, last = _value(words, index)
    if value is None:
        return None
    before, after = gaps[index], gaps[last] if last < len(gaps) else ""
    if "£" in before:
        if last < len(words) and words[last] in ("m", "bn", "k"):
            return value * _scales()[words[last]], "pound", last + 1
        return value, "pound", last
    whole, end = _whole(words, last)
    if whole and value < whole:
        return value / whole, "share", end
    if "%" in after or (last < len(words) and words[last] in ("percent", "percentage", "per")):
        return _percent(words, value, last)
    if last < len(words) and words[last] in _fractions() and value < 4:
        return min(value * _fractions()[words[last].removesuffix("s")], 1), "share", last + 1
    unit, factor, end = _unit(forms, words, last)
    if unit == "" and word == "one":
        return None
    return value * factor, unit, end


def _whole(words: Sequence[str], last: int) -> tuple[float | None, int]:
    """What a number is a part of: “in 5”, “in every 1,000”, “per thousand”; None for a count."""
    at = last
    while at < len(words) and at < last + 4 and words[at] in word_set("parts of a whole"):
        at += 1
    led = words[last : last + 1]
    if led == ["per"]:
        at = last + 1
    elif led != ["in"] and "every" not in words[last:at]:
        return None, last
    if at < len(words) and words[at] in ("hundred", "thousand", "million"):
        return _scales()[words[at]], at + 1
    if at == last or at >= len(words):
        return None, last
    whole, end = _value(words, at)
    if whole is None or whole <= 1 or (led != ["per"] and _YEAR.fullmatch(words[at])):
        return None, last
    return whole, end


def _is_fraction(words: Sequence[str], index: int) -> bool:
    before = words[index - 1] if index else ""
    after = words[index + 1] if index + 1 < len(words) else ""
    if words[index] == "half":
        return after in ("of", "the", "a", "that", "as") or before in ("by", "a")
    return before in ("a", "one") and after in word_set("after a share")


def _often(
    words: Sequence[str], forms: Sequence[frozenset[str]], index: int
) -> tuple[float, str, int] | None:
    """“Twice a year”, “three times each day”: as the time from one to the next."""
    times = {"once": 1.0, "twice": 2.0}.get(words[index])
    at = index + 1
    if times is None and words[at : at + 1] == ["times"]:
        times, _ = _value(words, index)
        at += 1
    if not times or words[at : at + 1] not in (["a"], ["an"], ["each"], ["every"], ["per"]):
        return None
    for form in (forms[at + 1] if at + 1 < len(forms) else frozenset()) & _units().keys():
        unit, factor = _units()[form]
        return factor / times, unit, at + 2
    return None


def _joined(word: str) -> tuple[float, str] | None:
    """“14-day”, “three-year”: a number and its unit in one word."""
    number, _, unit = word.partition("-")
    if unit not in _units():
        return None
    value = float(number) if number.isdigit() else _number_words().get(number)
    value = 0.5 if number == "half" else value
    if value is None:
        return None
    name, factor = _units()[unit]
    return value * factor, name


def _unit_alone(
    words: Sequence[str], forms: Sequence[frozenset[str]], index: int
) -> tuple[float, str, int] | None:
    """“a fortnight”, “every week”: one of a unit of time."""
    if "fortnight" in forms[index]:
        return 14.0, "day", index + 1
    if words[index] in _rates():
        unit, factor = _units()[_rates()[words[index]]]
        return factor, unit, index + 1
    before = words[index - 1] if index else ""
    after = words[index + 1] if index + 1 < len(words) else ""
    if before in word_set("one of a unit") or (
        before in ("a", "an") and after in word_set("near moment")
    ):
        for form in forms[index] & _units().keys():
            unit, factor = _units()[form]
            return factor, unit, index + 1
    return None


def _value(words: Sequence[str], index: int) -> tuple[float | None, int]:
    word = words[index]
    digits = _DIGITS.match(word)
    last = index + 1
    if digits:
        value = float(digits[0].replace(",", ""))
        scale = word[digits.end() :]
        if scale in _scales():
            value *= _scales()[scale]
        elif scale:
            return None, index
    elif "-" in word and all(part in _number_words() for part in word.split("-")):
        value = sum(_number_words()[part] for part in word.split("-"))
    elif word in ("hundred", "thousand", "million") and words[max(0, index - 1)] in word_set(
        "each"
    ):
        return _scales()[word], last  # “of every thousand”
    elif word in _number_words():
        value = _number_words()[word]
        if value >= 20 and last < len(words) and 0 < _number_words().get(words[last], 0) < 10:
            value += _number_words()[words[last]]
            last += 1
    else:
        return None, index
    while last < len(words) and words[last] in _scales() and len(words[last]) > 2:
        value *= _scales()[words[last]]
        last += 1
    return value, last


def _percent(words: Sequence[str], value: float, last: int) -> tuple[float, str, int]:
    tail = words[last : last + 3]
    if "point" in tail or "points" in tail:
        at = last + next(n for n, word in enumerate(tail) if word.startswith("point"))
        return value, "percentage point", at + 1
    end = last + 1 if tail[:1] in (["percent"],) else last
    if tail[:2] == ["per", "cent"]:
        end = last + 2
    elif tail[:1] == ["per"]:
        return value, "", last
    return value / 100, "share", end


def _unit(
    forms: Sequence[frozenset[str]], words: Sequence[str], last: int
) -> tuple[str, float, int]:
    at = last
    qualifier = ""
    if at < len(words) and words[at] in ("working", "clear", "calendar", "school", "business"):
        qualifier = {"business": "working ", "calendar": ""}.get(words[at], f"{words[at]} ")
        at += 1
    if at < len(words):
        for form in forms[at]:
            if form in _units():
                unit, factor = _units()[form]
                return qualifier + unit, factor, at + 1
    return "", 1.0, last
