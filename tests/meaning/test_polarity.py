import pytest

from easyread.meaning.passage import Passage
from easyread.meaning.polarity import Polarity

CASES = [
    ("The kiosk does not take cash.", "cash", True),
    ("The kiosk takes cash.", "cash", False),
    ("The kiosk takes cash, but it does not take cards.", "cash", False),
    ("Nobody told the tenant.", "tenant", True),
    ("The kiosk refuses cash.", "cash", True),
    ("Staff were unaware.", "unaware", True),
    ("Send it no later than Friday.", "friday", False),
    ("You do not have to sign the form.", "form", True),
    ("This does not prevent staff from entering.", "entering", False),
    ("There is no need to stop the tablets.", "tablets", False),
    ("Reply without delay to the council.", "council", False),
    ("There were not as many visitors.", "visitors", False),
]


@pytest.mark.parametrize(("text", "word", "expected"), CASES)
def test_a_word_stands_under_a_not(analyse, text, word, expected):
    analysis = analyse(text)
    passage = Passage(analysis, analysis.sentences)
    polarity = Polarity(passage, frozenset())
    assert polarity.is_negated(passage.words.index(word)) is expected


def test_a_word_that_both_texts_have_says_nothing_new(analyse):
    analysis = analyse("The kiosk refuses cash.")
    passage = Passage(analysis, analysis.sentences)
    known = frozenset({f"refuses {passage.atoms[passage.words.index('refuses')].tag[:1]}"})
    assert not Polarity(passage, known).is_negated(passage.words.index("cash"))
