"""What counts as a change of meaning and what does not, told by pairs of texts.

``pairs.csv`` holds a pair a row: an original, and a revision whose meaning is "changed" in one
kind or is "equal". ``cases`` holds longer ones (see its README). A row with a ``gap`` is not told
rightly yet; it fails the day it is mended, so that the gap is taken out of the list.
"""

import csv
from pathlib import Path

import pytest
from meaning.pairs import alarms, kinds

FOLDER = Path(__file__).parent


def read(path):
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def parameters(rows, gap, *columns):
    """One set of parameters a row; those with the gap must fail until they are mended."""
    known = pytest.mark.xfail(strict=True)
    return [
        pytest.param(*(row[name] for name in columns), marks=known if gap in row["gap"] else ())
        for row in rows
    ]


PAIRS = read(FOLDER / "pairs.csv")
CASES = [
    row
    for path in sorted((FOLDER / "cases").glob("*.csv"))
    for row in read(path)
    if row["half"] == "development"
]
CHANGED = [row for row in PAIRS if row["meaning"] == "changed"]
EQUAL = [row for row in PAIRS if row["meaning"] == "equal"]


@pytest.mark.parametrize(
    ("original", "revised", "kind"),
    parameters(CHANGED, "missed", "original", "revised", "kind")
    + parameters(CASES, "missed", "original", "changed", "kind"),
)
def test_a_change_is_told_as_its_kind(original, revised, kind):
    assert kind in kinds(original, revised)


@pytest.mark.parametrize(
    ("original", "revised"),
    parameters(EQUAL, "alarm", "original", "revised")
    + parameters(CASES, "alarm", "original", "faithful"),
)
def test_equal_meanings_pass(original, revised):
    assert alarms(original, revised) == []


@pytest.mark.parametrize("original", sorted({row["original"] for row in (*PAIRS, *CASES)}))
def test_a_text_is_faithful_to_itself(original):
    assert alarms(original, original) == []
