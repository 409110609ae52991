import pytest

from easyread.meaning.passage import Passage

CASES = [
    ("on 31 March 2026", ["31 march", "year 2026"]),
    ("from 4 to 18 January", ["4 january", "18 january"]),
    ("in the fifth week", ["number 5 week"]),
    ("the third consecutive year", ["number 3 year"]),
    ("between days ten and fourteen", ["day #10", "day #14"]),
    ("at noon on Friday", ["12:00", "friday"]),
    ("by 9.30am", ["09:30"]),
    ("It may rain.", []),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_a_date_has_one_form(analyse, text, expected):
    analysis = analyse(text)
    passage = Passage(analysis, analysis.sentences)
    assert [part.value for part in passage.dates] == expected
