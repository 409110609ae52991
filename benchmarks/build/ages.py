"""At what age a word is first understood: our own ratings, brought to one scale.

``first_understood.csv`` holds about 22,000 words chosen by frequency, each with the age in years
at which a British child first understands it when read, by one rater; no age says that it is a
name, an abbreviation or no word. Three raters took a third of the alphabet each, and words as
common and as long should get the same age from each: what a rater says above the others is taken
off.
"""

from __future__ import annotations

import csv
from pathlib import Path

import numpy
from frequencies import met, spoken, zipf_of

RATINGS = Path(__file__).parent / "first_understood.csv"
#: Nobody is unsure of the first words: a rater's habit counts in full from the second age on.
_FIRST, _IN_FULL = 3.0, 7.0


def rows() -> list[dict[str, str]]:
    with RATINGS.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def no_words() -> set[str]:
    """What a rater knew as a name, an abbreviation or no word."""
    return {row["word"] for row in rows() if not row["age"]}


def first_understood() -> dict[str, float]:
    """Word → age in years, as a rater of mean severity would give it."""
    rated = [(row["word"], float(row["age"]), row["rater"]) for row in rows() if row["age"]]
    raters = sorted({rater for _, _, rater in rated})
    x = [
        [
            *(float(rater == other) for other in raters),
            zipf_of(word),
            spoken(word),
            met(word) ** 2,
            float(len(word)),
        ]
        for word, _, rater in rated
    ]
    weights = numpy.linalg.lstsq(numpy.array(x), numpy.array([a for _, a, _ in rated]))[0]
    mean = weights[: len(raters)].mean()
    above = {rater: float(w - mean) for rater, w in zip(raters, weights, strict=False)}
    return {
        word: age - above[rater] * min((age - _FIRST) / (_IN_FULL - _FIRST), 1.0)
        for word, age, rater in rated
    }
