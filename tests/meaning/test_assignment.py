import pytest

from easyread.meaning.assignment import assign, find_gone
from easyread.meaning.pair import Pair, words
from easyread.meaning.passage import Passage

ORIGINAL = "Keep the wound dry, avoid the swimming pool for now, and keep the dressing dry."


@pytest.fixture
def pair(analyse):
    def make(original: str, revised: str) -> Pair:
        texts = analyse(original), analyse(revised)
        return Pair(*(Passage(text, text.sentences) for text in texts))

    return make


def test_a_word_accounts_for_one_place(pair):
    told = pair("The nurse rang the nurse.", "The nurse rang.")
    assert len([at for at in assign(told) if told.original.words[at] == "nurse"]) == 1


def test_a_clause_without_a_place_of_its_own_is_gone(pair):
    told = pair(ORIGINAL, "Keep the wound dry, and keep the dressing dry.")
    gone = [words(told.original, span) for span, _ in find_gone(told, 0, 0.25)]
    assert gone == ["avoid the swimming pool for now"]


def test_nothing_of_the_same_text_is_gone(pair):
    assert list(find_gone(pair(ORIGINAL, ORIGINAL), 0, 0.25)) == []
