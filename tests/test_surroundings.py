"""What stands around a term in its sentence."""

import pytest

from easyread.entries import Entry
from easyread.glossary import Glossary
from easyread.language.sentences import Sentence
from easyread.surroundings import leads_noun, noun_before, opening_of, word_before
from easyread.terms import find_terms


def match(text, term="portal"):
    glossary = Glossary([Entry(term=term, part_of_speech="noun", use_instead=("x",))])
    (found,) = find_terms(Sentence(text, 0, len(text)), glossary.ways)
    return found


@pytest.mark.parametrize(
    ("text", "noun"),
    [
        ("The council portal opened.", "council"),
        ("They use the design portal.", "design"),
        ("The new portal opened.", ""),
        ("They design portals.", ""),
        ("Three portals opened.", ""),
        ("The council's portal opened.", ""),
        ("It has a map, portal and key.", ""),
    ],
)
def test_the_noun_that_describes_it(text, noun):
    assert noun_before(match(text)) == noun


def test_whether_it_describes_a_noun():
    assert leads_noun(match("The portal page opened."))
    assert not leads_noun(match("The portal opened."))
    assert not leads_noun(match("The portal, page and key."))


def test_the_word_before_what_describes_it():
    assert opening_of(match("These odd new portals opened.")) == "these"
    assert word_before(match("These odd new portals opened.")) == "new"
