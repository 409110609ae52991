import pytest

from easyread.meaning.passage import Passage

CASES = [
    ("twelve people", [(12, "")]),
    ("12 people", [(12, "")]),
    ("1,240 people", [(1240, "")]),
    ("£4.2 million", [(4_200_000, "pound")]),
    ("£4.2m", [(4_200_000, "pound")]),
    ("37% of them", [(0.37, "share")]),
    ("37 per cent of them", [(0.37, "share")]),
    ("one in five people", [(0.2, "share")]),
    ("half of them", [(0.5, "share")]),
    ("two thirds of them", [(0.6667, "share")]),
    ("six percentage points", [(6, "percentage point")]),
    ("a fortnight", [(14, "day")]),
    ("two weeks", [(14, "day")]),
    ("ten working days", [(10, "working day")]),
    ("twenty-one people", [(21, "")]),
    ("two years", [(24, "month")]),
    ("a 14-day period", [(14, "day")]),
    ("half a day", [(0.5, "day")]),
    ("nine per thousand", [(0.009, "share")]),
    ("9 in every 1,000", [(0.009, "share")]),
    ("a week later", [(7, "day")]),
    ("everyday", [(1, "day")]),
    ("twice a year", [(6, "month")]),
    ("three times each day", [(0.3333, "day")]),
    ("250 micrograms", [(0.25, "mg")]),
    ("of every thousand women", [(1000, "")]),
    ("1) share them, 2) teach them", []),
    ("no number here", []),
    ("section 42", []),
    ("31 March 2026", []),
]


@pytest.fixture
def passage(analyse):
    def make(text: str) -> Passage:
        analysis = analyse(text)
        return Passage(analysis, analysis.sentences)

    return make


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_a_quantity_has_one_form(passage, text, expected):
    assert [quantity.key for quantity in passage(text).quantities] == expected


@pytest.mark.parametrize(
    ("text", "comparator"),
    [
        ("at least 5 staff", "least"),
        ("a minimum of five staff", "least"),
        ("5 or more staff", "least"),
        ("up to 5 staff", "most"),
        ("no more than 5 staff", "most"),
        ("about 5 staff", "about"),
        ("in the region of 5 staff", "about"),
        ("more than 5 staff", "over"),
        ("fewer than 5 staff", "under"),
        ("5 staff", ""),
    ],
)
def test_a_quantity_has_its_comparator(passage, text, comparator):
    assert [quantity.comparator for quantity in passage(text).quantities] == [comparator]
