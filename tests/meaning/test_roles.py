import pytest

from easyread.meaning.pair import words
from easyread.meaning.passage import Passage
from easyread.meaning.roles import find_roles

CASES = [
    ("The nurse signed the form.", [("signed", ["nurse"])]),
    ("The form was signed by the nurse.", [("signed", ["nurse"])]),
    ("The form was signed.", []),
    ("The nurse and the doctor signed the form.", [("signed", ["nurse", "doctor"])]),
    ("The nurse signed the form and posted it.", [("signed", ["nurse"]), ("posted", ["nurse"])]),
    ("The manager of the home signed the form.", [("signed", ["manager"])]),
    ("The council ordered a review by experts.", [("ordered", ["council"])]),
    ("The plan is to join the wards.", []),
    ("They signed the form.", []),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_a_deed_has_its_doers(analyse, text, expected):
    analysis = analyse(text)
    passage = Passage(analysis, analysis.sentences)
    found = [
        (passage.words[role.deed], [words(passage, doer) for doer in role.doers])
        for role in find_roles(passage)
    ]
    assert found == expected
