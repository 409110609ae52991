import pytest

from easyread.meaning.stems import keys_of, loose_keys

CASES = [
    ("second in command", "deputy", "command", True),
    ("attorney", "deputy", "attorney", False),
    ("a nurse who helps", "care plan", "nurse", False),
    ("district nurse", "community nurse", "nurse", True),
    ("money to spend", "allocation", "money", True),
    ("a loan from the council", "grant aid", "loan", False),
]


@pytest.mark.parametrize(("wording", "term", "word", "expected"), CASES)
def test_a_glossary_stands_for_no_doer_and_no_near_term_of_its_own(wording, term, word, expected):
    assert (not keys_of(word).isdisjoint(loose_keys(wording, term))) is expected
