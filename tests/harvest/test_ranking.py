"""What an archive says that the glossary does not know yet."""

import pytest

from easyread import Glossary, read
from easyread.entries import Entry
from easyread.harvest import harvest


def terms(*texts: str, glossary: Glossary | None = None, **given) -> dict[str, int]:
    papers = [read(text, format="markdown") for text in texts]
    return {each.term: each.times for each in harvest(papers, glossary or Glossary(), **given)}


MINUTES = (
    "The floop register was read. We updated the floop register in May.",
    "She asked for a floop register. It is long.",
)


def test_a_term_of_several_words_is_counted_over_all_papers():
    assert terms(*MINUTES)["floop register"] == 3


def test_plural_and_singular_are_one_term():
    found = terms("We keep two floop registers. The floop register is here.")
    assert found["floop register"] == 2


def test_what_the_glossary_has_in_any_status_is_left_out():
    for status in ("proposed", "retired", "agreed"):
        entry = Entry.model_validate(
            {"term": "floop register", "meaning": "A list.", "status": status}
        )
        assert "floop register" not in terms(*MINUTES, glossary=Glossary([entry]))


def test_a_term_that_is_only_part_of_a_longer_one_is_left_out():
    text = "The digital floop register is new. I saw the digital floop register. {}"
    assert "floop register" not in terms(text.format("It is here."))
    again = "A floop register is old. We lost that floop register. My floop register burned."
    assert "floop register" in terms(text.format(again))


def test_everyday_words_and_words_of_grammar_make_no_term():
    text = "We met last week. The last week was long. It is a good thing, and a good thing helps."
    assert terms(text) == {}


def test_a_verb_with_its_object_is_no_term():
    text = "They keep completing pathways. By completing pathways we win. Try completing pathways."
    assert "completing pathways" not in terms(text)


def test_names_quotations_and_footers_said_again_are_no_terms():
    footer = "Printed by the floop register team in this town."
    assert terms(*(f"{footer}\n\nPage {n}" for n in range(5))) == {}
    assert "Mary Floop" not in terms("We met Mary Floop. Then Mary Floop left.")


def test_an_acronym_comes_with_what_it_stands_for():
    text = "The quick zebra exchange (QZX) is open. Ask the QZX. The QZX helps."
    (found,) = [each for each in harvest([read(text)], Glossary()) if each.acronym]
    assert (found.term, found.acronym, found.times) == ("quick zebra exchange", "QZX", 3)
    assert found.entry.acronym == ("QZX",)


def test_an_acronym_that_no_paper_spells_out_is_told_too():
    assert terms("Ask the QZX. The QZX helps.")["QZX"] == 2


def test_an_acronym_with_two_meanings_comes_with_both():
    texts = (
        "The quick zebra exchange (QZX) is open. Ask the QZX.",
        "A quiet zone experiment (QZX) began. The QZX went well.",
    )
    found = terms(*texts)
    assert "quick zebra exchange or quiet zone experiment" in found


def test_stress_in_capitals_is_no_acronym():
    assert terms("You DO need it. You DO want it.") == {}


@pytest.mark.parametrize(("least", "there"), [(3, True), (4, False)])
def test_least_says_how_often_it_must_occur(least, there):
    assert ("floop register" in terms(*MINUTES, least=least)) is there


def test_most_says_how_many_come_back():
    assert len(terms(*MINUTES, "Ask the QZX. The QZX helps.", most=1)) == 1


def test_what_was_found_is_a_proposed_entry_with_an_example():
    (found,) = harvest(map(read, MINUTES), Glossary())
    assert found.entry.status == "proposed"
    assert found.entry.source == "3 times in 2 papers"
    assert found.example.count("[[floop register]]") == 1


def test_an_example_is_cut_where_it_is_long():
    long = "word, " * 100
    (found,) = harvest(
        [read(f"We say {long} the floop register. The floop register {long}")], Glossary()
    )
    assert len(found.example) < 250
    assert "…" in found.example
