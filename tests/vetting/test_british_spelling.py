"""British spelling is asked for; a word that Britain spells so is left alone."""

from __future__ import annotations

import pytest

from easyread.rows import Row
from easyread.vetting.spelling import check_spelling


def remarks(words: str) -> list[str]:
    row = Row({"term": "utilise", "use_instead": words}, "local", "mine.csv", 2)
    return [text for _, text in check_spelling(row)]


@pytest.mark.parametrize(
    ("american", "british"),
    [("organize", "organise"), ("color", "colour"), ("traveled", "travelled")],
)
def test_american_spelling_is_told_with_the_british_one(american: str, british: str) -> None:
    assert remarks(american) == [f"“{american}” is not British spelling: write “{british}”."]


@pytest.mark.parametrize(
    "word", ["organise", "humorous", "medieval", "focuses", "fetus", "licensed", "install"]
)
def test_british_spelling_is_left_alone(word: str) -> None:
    assert remarks(word) == []


def test_a_name_keeps_its_own_spelling() -> None:
    assert remarks("the World Health Organization") == []
