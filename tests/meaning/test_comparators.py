import pytest

from easyread.meaning.passage import Passage

CASES = [
    ("at least four hours", "least"),
    ("no more than 4 grams", "most"),
    ("more than 4 grams", "over"),
    ("2,000 or so people", "about"),
    ("over the 18 months of the pilot", ""),
    ("less than the £2 million of last year", ""),
    ("in 24 hours. At least one nurse came", ""),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_what_stands_beside_a_figure_says_how_it_is_meant(analyse, text, expected):
    analysis = analyse(text)
    passage = Passage(analysis, analysis.sentences)
    assert passage.quantities[0].comparator == expected
