"""What vetting takes for British spelling."""

from __future__ import annotations

import pytest

from easyread.entries import Row
from easyread.vetting.spelling import check_spelling


def remarks(**cells: str) -> list[str]:
    row = Row(cells, "general", "plain-english.csv", 2)
    return [sentence for _, sentence in check_spelling(row)]


@pytest.mark.parametrize(
    ("american", "british"),
    [("color", "colour"), ("organize", "organise"), ("honored", "honoured")],
)
def test_an_american_spelling_is_named_with_the_british_one(american: str, british: str):
    assert remarks(term=american) == [f"“{american}” is not British spelling: write “{british}”."]


@pytest.mark.parametrize(
    "term", ["county court judgment", "judgement", "honorary contract", "honorarium"]
)
def test_words_that_britain_writes_so_are_left(term: str):
    assert remarks(term=term) == []
