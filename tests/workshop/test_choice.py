"""Which words a sheet holds: those that are worth a panel's hour."""

from __future__ import annotations

from datetime import date

import pytest
from papers_for_workshops import paper

from easyread.glossary import Entry
from easyread.workshop.choice import choose

TODAY = date(2026, 5, 20)


def terms(*papers, **options) -> list[str]:
    return [card.term for card in choose(papers, today=TODAY, **options).words]


def test_terms_of_care_come_before_words_that_an_author_can_swap_alone():
    text = "We will utilise the form prior to the needs assessment, and obtain a direct payment."
    assert set(terms(paper(text), words=2)) == {"needs assessment", "direct payment"}


def test_a_word_in_every_paper_comes_before_one_in_a_single_paper():
    both = "We spoke about safeguarding."
    one = paper(f"{both} Respite care was cut.")
    other = paper(f"{both} It was a long day.")
    assert terms(one, other, words=1) == ["safeguarding"]


def test_a_word_that_comes_again_and_in_a_heading_comes_first():
    text = "# Respite care\n\nRespite care is here. We like respite care.\n\nA direct payment came."
    assert terms(paper(text), words=1) == ["respite care"]


def test_a_term_that_the_paper_explains_can_wait():
    text = (
        "You may get a direct payment. This means money to buy your own care. "
        "You may get a needs assessment too."
    )
    assert terms(paper(text), words=1) == ["needs assessment"]


def test_no_two_words_are_of_one_family():
    text = (
        "The hermeneutic view is here, and a hermeneutical one too. The moderator likes moderation."
    )
    chosen = terms(paper(text), words=8)
    assert sum(term.startswith("hermeneu") for term in chosen) == 1
    assert sum(term.startswith("modera") for term in chosen) == 1


def test_names_and_slips_of_the_pen_stay_out():
    text = "Zorblatt House is big. We met at Zorblatt House. The meetting was unecessarrily long."
    assert terms(paper(text), words=8) == []


def test_what_the_panel_did_not_agree_on_or_wants_to_see_again_comes_first():
    contested = Entry(term="meeting", meaning="A talk.", status="contested", agreed_by="Panel A")
    due = Entry(term="chair", meaning="Who leads.", agreed_by="Panel A", review_by="2026-04")
    text = "The chair opened the meeting. You may get a direct payment."
    assert set(terms(paper(text, contested, due), words=2)) == {"meeting", "chair"}


def test_a_proposed_word_comes_before_others_and_an_agreed_one_stays_out():
    proposed = Entry(term="wellbeing offer", status="proposed")
    agreed = Entry(term="direct payment", meaning="Money.", status="agreed", agreed_by="Panel A")
    text = "The wellbeing offer and the direct payment and respite care."
    assert terms(paper(text, proposed, agreed), words=8) == ["wellbeing offer", "respite care"]


def test_of_many_strange_acronyms_only_a_few_are_taken():
    text = "We met the QZX, the WQZ, the ZKX, the XQK and the KZQ. You may get a direct payment."
    chosen = terms(paper(text), words=4)
    assert "direct payment" in chosen
    assert sum(term.isupper() for term in chosen) == 1


def test_a_card_shows_the_word_in_its_sentence_and_where_that_stands():
    text = "# Money\n\nSome people who need care can ask for\na direct payment this year."
    (card,) = choose([paper(text, name="folder/paper.md")], words=1, today=TODAY).words
    quote = card.quote
    assert quote.text == "Some people who need care can ask for a direct payment this year."
    assert quote.text[quote.start : quote.end] == "direct payment"
    assert quote.place == "paper.md, under “Money”"
    assert card.used == "It is there 1 time."


def test_a_long_sentence_is_cut_around_its_word():
    text = f"{'We walked on and on ' * 12}to the direct payment {'and on and on ' * 12}again."
    (card,) = choose([paper(text)], words=1, today=TODAY).words
    assert card.quote.text.startswith("… ")
    assert card.quote.text.endswith(" …")
    assert card.quote.text[card.quote.start : card.quote.end] == "direct payment"


def test_a_card_says_what_the_glossary_says_and_that_it_is_a_draft():
    (card,) = choose([paper("You may get a direct payment.")], words=1, today=TODAY).words
    assert card.sayings[0].startswith("It means: Money")
    assert card.sayings[-1] == "This is a draft. No panel has agreed it yet."


def test_a_card_of_a_contested_word_gives_both_views_and_says_whose():
    entry = Entry(
        term="service user",
        use_instead=("person",),
        status="contested",
        other_view="client",
        agreed_by="Panel A",
        agreed_on="2026-03",
    )
    (card,) = choose([paper("Each service user came.", entry)], words=1, today=TODAY).words
    assert card.sayings == (
        "You could say: person",
        "Others say: client",
        "Panel A did not agree on this word, March 2026.",
    )


def test_an_acronym_is_shown_with_its_long_form():
    (card,) = choose([paper("The ICB has said so.")], words=1, today=TODAY).words
    assert card.term == "integrated care board (ICB)"


def test_the_code_of_a_word_is_the_same_in_every_session():
    one = choose([paper("You may get a direct payment.")], words=1, today=TODAY).words[0]
    other = choose([paper("Direct payments are late.")], words=1, today=TODAY).words[0]
    assert one.code == other.code


def test_hard_sentences_come_from_each_paper_in_turn():
    hard = (
        "The consolidated commissioning intentions will be operationalised through a programme "
        "of transformational activity that is aligned to the strategic priorities of the system."
    )
    easy = "We went to the shop and then we went home and had our tea and then we went to bed."
    sheet = choose([paper(f"{hard} {hard}"), paper(easy)], sentences=2, today=TODAY)
    assert [card.quote.text for card in sheet.sentences] == [hard, easy]


@pytest.mark.parametrize("words", [0, 21])
def test_a_sheet_holds_one_to_twenty_words(words):
    with pytest.raises(ValueError, match="1 to 20"):
        choose([paper("Hello.")], words=words)


def test_a_paper_without_a_hard_word_makes_an_empty_sheet():
    assert terms(paper("The cat sat on the mat.")) == []


def test_the_name_of_a_file_is_no_word_to_talk_about():
    text = (
        "It is in Safeguarding_policy.docx and in respite-care.docx. You may get a direct payment."
    )
    assert terms(paper(text)) == ["direct payment"]


def test_words_with_a_slash_between_them_are_words():
    assert set(terms(paper("Ask about safeguarding/advocacy."))) == {"safeguarding", "advocacy"}


def test_a_word_that_stands_there_in_the_plural_is_shown_without_it():
    assert terms(paper("The moderators met, and moderators spoke.")) == ["moderator"]


def test_a_term_of_several_words_that_no_glossary_knows_is_shown_whole():
    text = "We read the gudgeon escapement. The gudgeon escapement is new."
    assert terms(paper(text)) == ["gudgeon escapement"]
