"""The traps that tools of this field fall into: in counting, in wording, in behaviour."""

import itertools
import json
import re
import socket

import pytest

from easyread import check, formulas, read, reading_level, suggest, word_difficulty
from easyread.analysis import Analysis
from easyread.cli import main
from easyread.glossary import Glossary
from easyread.language.acronyms import find_expansions
from easyread.language.sentences import Sentence, split_sentences
from easyread.language.syllables import count_syllables
from easyread.readers import read_text

# Counting

ITEMS = (
    "a warm coat for the walk",
    "a bottle of water",
    "the phone number of a friend",
    "some money for the bus",
    "a good map of the town",
    "a hat for the sun",
    "bread and cheese for lunch",
    "a pen to write with",
    "the tablets that you take",
    "a book for the train",
)


@pytest.mark.parametrize("format", ["markdown", "html", "text"])
@pytest.mark.parametrize("stop", [".", "!"])
def test_a_stop_after_each_bullet_and_heading_does_not_move_the_level(format, stop):
    def level(end):
        if format == "html":
            items = "".join(f"<li>{item}{end}</li>" for item in ITEMS)
            text = f"<h1>What you will need to bring{end}</h1><ul>{items}</ul>"
        else:
            items = "\n".join(f"- {item}{end}" for item in ITEMS)
            text = f"# What you will need to bring{end}\n\n{items}\n"
        return reading_level(read_text(text, format=format)).reading_age

    assert level("") == level(stop)


def test_ten_bullets_are_ten_sentences():
    text = "\n".join(f"- {item}" for item in ITEMS)
    assert check(text, format="markdown").summary.longest_sentence == 6
    assert formulas(read_text(text, format="markdown"))["flesch_kincaid_grade"] < 6


def test_a_heading_is_no_part_of_the_sentence_below_it():
    text = "# Our plans for the coming year\n\nWe will plant trees.\n"
    assert check(text, format="markdown").summary.longest_sentence == 6


def test_table_cells_are_apart():
    text = "| Day | Who |\n|---|---|\n| Monday morning | Ann and Tom |\n| Friday | Sam |\n"
    assert check(text, format="markdown").summary.longest_sentence == 3


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Mr. Khan saw Prof. Lee at 3 p.m. on 9 Nov. 2025, e.g. in the hall.", 1),
        ("Dr. Obi and Ms. Rai met at 10.30 a.m. by St. Mary's.", 1),
        ("Take 7.5 mg twice a day.", 1),
        ("It cost £3.4 million to build.", 1),
        ("See section 4.2 and no. 7 of the list.", 1),
        ("Wait. Sit down.", 2),
        ("Go! Now.", 2),
        ("Is it you? Yes. Come in.", 3),
    ],
)
def test_where_sentences_end(text, count):
    assert len(list(split_sentences(text))) == count
    assert check(text).summary.sentences == count


SENTENCE = "You can read more about the new bus times on our page, or ask for help at the desk."


@pytest.mark.parametrize(
    "address",
    [
        "https://www.a-long-organisation-name.example.org/participation/documentation?version=2",
        "enquiries.administration@an-organisation.example.com",
        "www.participation-documentation.org/administrative",
    ],
)
def test_an_address_does_not_count(address):
    plain = reading_level(SENTENCE).reading_age
    assert reading_level(f"{SENTENCE[:-1]} {address}.").reading_age == pytest.approx(plain, abs=0.3)
    assert check(f"{SENTENCE[:-1]} {address}.").summary.words == check(SENTENCE).summary.words


def test_a_link_is_read_without_its_address():
    link = SENTENCE.replace("our page", "[our page](https://example.org/utilisation/participation)")
    with_link, without = check(link, format="markdown"), check(SENTENCE, format="markdown")
    assert with_link.level.reading_age == without.level.reading_age
    assert [f.text for f in with_link.findings] == [f.text for f in without.findings]


@pytest.mark.parametrize(
    ("word", "count"),
    [
        ("utilised", 3),
        ("organised", 3),
        ("café", 2),
        ("résumé", 3),
        ("NHS", 3),
        ("ICB", 3),
        ("GP", 2),
        ("paediatrics", 4),
        ("haemorrhage", 3),
        ("centres", 2),
    ],
)
def test_syllables(word, count):
    assert count_syllables(word) == count


def test_a_number_has_the_syllables_that_it_is_said_with():
    assert count_syllables("2026") >= 5


@pytest.mark.parametrize(
    ("british", "american"),
    [
        ("centres", "centers"),
        ("colours", "colors"),
        ("organised", "organized"),
        ("favour", "favor"),
    ],
)
def test_british_spellings_are_no_harder(british, american):
    assert word_difficulty(british) == word_difficulty(american) < 0.5


@pytest.mark.parametrize("name", ["Manchester", "Aberystwyth", "Chaudhry", "Autistica"])
def test_names_are_not_hard_words(name):
    found = check(f"We met our friends from {name} on Monday.").findings
    assert "hard-word" not in [f.rule for f in found]


@pytest.mark.parametrize("text", ["", "   ", "\n\n", "Come in now", "12 34 56"])
def test_too_little_text_has_no_reading_age(text):
    level = reading_level(text)
    assert level.reading_age is None
    assert level.reason


@pytest.mark.parametrize(
    "text",
    [
        "Le conseil a décidé de fermer la bibliothèque du quartier pendant les vacances d'été.",
        "Der Rat hat beschlossen, die Bücherei in den Ferien zu schließen, weil das Geld fehlt.",
        "Mae'r cyngor wedi penderfynu cau'r llyfrgell yn ystod gwyliau'r haf eleni.",
    ],
)
def test_another_language_has_no_english_score(text):
    level = reading_level(text)
    assert level.reading_age is None
    assert level.reason


# Wording


@pytest.mark.parametrize(
    ("sentence", "hard", "plain"),
    [
        ("We utilised the hall.", "utilised", "used"),
        ("She utilises the hall.", "utilises", "uses"),
        ("He is utilizing the hall.", "utilizing", "using"),
        ("They commenced in May.", "commenced", "started"),
        ("It commences in May.", "commences", "starts"),
        ("We purchased two.", "purchased", "bought"),
        ("She requested a chair.", "requested", "asked for"),
    ],
)
def test_a_wording_takes_the_form_of_the_word(sentence, hard, plain):
    start = sentence.index(hard)
    assert suggest(sentence, start, start + len(hard))[0].replacement == plain
    (finding,) = [f for f in check(sentence).findings if f.text == hard and f.suggestions]
    assert finding.message.endswith(f"Try “{plain}”.")


def fixes(text):
    """The text with each wording that is offered put in, one at a time."""
    for finding in check(text).findings:
        for suggestion in finding.suggestions:
            if suggestion.kind == "replace":
                yield text[: finding.span.start] + suggestion.replacement + text[finding.span.end :]


@pytest.mark.parametrize(
    "sentence",
    [
        "An additional visit was made.",
        "They want an additional room.",
        "It is a requirement.",
        "He has an initiative in mind.",
        "This is an optimum time for an amendment.",
        "Bring a subsequent letter and an identical form.",
    ],
)
def test_a_and_an_are_mended(sentence):
    fixed = list(fixes(sentence))
    assert fixed
    for text in fixed:
        for first, second in itertools.pairwise(re.findall(r"[\w']+", text.lower())):
            if first in ("a", "an"):
                assert (first, second) not in {("an", "more"), ("a", "more")}
                assert (first == "an") == (second[0] in "aeiou" and second != "use"), text


@pytest.mark.parametrize(
    "sentence", ["It has no effect on you.", "It is raining.", "There is a cat.", "It is late."]
)
def test_words_are_not_taken_for_other_words(sentence):
    assert check(sentence).findings == []


PROTECTED = [
    "They met in the Function Room.",
    "She works in the Additional Learning Needs team.",
    "He lives in Initiate Street.",
    "Ask Bob However about it.",
    "The Commence Trust gave us money.",
    "We walked to Utilise House.",
    "She joined the Purchase and Supply Alliance.",
    "“We shall commence the implementation,” he said.",
    "‘We will utilise the facilities,’ she wrote.",
    '"They purchased it prior to the event," he said.',
    "He said 'we will utilise it' and left.",
    "See https://example.org/utilise-additional/commence for it.",
    "Write to commence.additional@example.org today.",
]


@pytest.mark.parametrize("sentence", PROTECTED)
def test_names_quotations_and_addresses_are_left_alone(sentence):
    assert [f.text for f in check(sentence).findings if f.suggestions] == []


@pytest.mark.parametrize(
    "text",
    [
        "Run `utilise --additional` now.\n",
        "Do this:\n\n```\ncommence(additional)\n```\n",
        "Do this:\n\n    commence(additional)\n",
    ],
)
def test_code_is_left_alone(text):
    assert [f.text for f in check(text, format="markdown").findings] == []


@pytest.mark.parametrize(
    "sentence",
    [
        "We are interested in music.",
        "The shop is closed.",
        "The hall is located in York.",
        "He was born in Leeds.",
        "They are worried about it.",
        "I am tired.",
        "She is married.",
        "We were excited to see it.",
    ],
)
def test_a_state_is_no_passive(sentence):
    assert "passive-voice" not in [f.rule for f in check(sentence).findings]


@pytest.mark.parametrize(
    ("sentence", "words"),
    [
        ("The plan got approved.", "got approved"),
        ("It has been quietly shelved.", "been quietly shelved"),
        ("The bid got rejected.", "got rejected"),
        ("The rule has been slowly forgotten.", "been slowly forgotten"),
        ("When was the letter posted?", "was the letter posted"),
    ],
)
def test_a_deed_is_a_passive(sentence, words):
    assert words in [f.text for f in check(sentence).findings if f.rule == "passive-voice"]


@pytest.mark.parametrize(
    "sentence",
    [
        "There are seats for disabled people.",
        "The Mental Health Act 1983 sets the rules.",
        "The Mental Capacity Act 2005 sets the rules.",
        "She comes from the Black Country.",
        "He is blind and his wife is deaf.",
        "The blind is down.",
    ],
)
def test_plain_words_for_people_and_places_are_no_insult(sentence):
    assert "dated-language" not in [f.rule for f in check(sentence).findings]


@pytest.mark.parametrize(
    "sentence",
    [
        "The integrated care board (ICB) met.",
        "The ICB (integrated care board) met.",
        "Your Primary Care Network (PCN) can help, and the PCN is near.",
        "The Tenants’ Advice Service (TAS) is free. Call TAS today.",
        "We asked the Wye Valley Rail Group (WVRG) for help.",
    ],
)
def test_an_acronym_that_is_spelt_out_is_known(sentence):
    assert "unexplained-acronym" not in [f.rule for f in check(sentence).findings]
    assert list(find_expansions(Sentence(sentence, 0, len(sentence))))


@pytest.mark.parametrize("acronym", ["ICB", "PCN", "WVRG"])
def test_an_acronym_is_not_taken_for_a_word(acronym):
    for finding in check(f"The {acronym} met today.").findings:
        assert finding.rule == "unexplained-acronym"
        assert all(acronym in s.replacement for s in finding.suggestions)


# Behaviour


def test_what_is_over_a_limit_fails(tmp_path, capsys):
    paper = tmp_path / "paper.txt"
    paper.write_text("We utilised it.", encoding="utf-8")
    assert main(["check", str(paper), "--fail-on", "advice"]) == 1
    assert main(["check", str(paper), "--max-reading-age", "5"]) in (0, 1)


@pytest.mark.parametrize("suffix", [".txt", ".md", ".html", ".docx"])
def test_a_missing_or_made_up_file_fails(suffix, tmp_path, capsys):
    missing = tmp_path / f"missing{suffix}"
    assert main(["check", str(missing)]) == 2
    assert missing.name in capsys.readouterr().err
    if suffix == ".docx":
        missing.write_text("This is not a Word file.", encoding="utf-8")
        assert main(["check", str(missing)]) == 2
        assert missing.name in capsys.readouterr().err


def test_json_is_json(tmp_path, capsys):
    paper = tmp_path / "paper.txt"
    paper.write_text("We utilised an additional room.", encoding="utf-8")
    main(["check", str(paper), "--format", "json"])
    assert "utilised" in json.dumps(json.loads(capsys.readouterr().out))


@pytest.mark.parametrize(
    ("text", "format"),
    [
        ("Use it. Utilise it. We utilise it; “utilise” it, utilise!", "text"),
        ("# Plan 🌳\n\nWe *utilise* it &amp; we **utilise** café utilise.\n", "markdown"),
        ("<p>We &lt;utilise&gt; it.<br>Utilise <b>utilise</b></p>", "html"),
    ],
)
def test_offsets_are_exact(text, format):
    document = read_text(text, format=format)
    report = check(document)
    assert report.findings
    for finding in report.findings:
        assert document.text[finding.span.start : finding.span.end] == finding.text


def test_a_word_that_stands_three_times_is_found_three_times():
    spans = [f.span.start for f in check("Utilise it, utilise it, utilise it.").findings]
    assert spans == [0, 12, 24]


def test_nothing_is_fetched(monkeypatch):
    def refuse(*_, **__):
        raise AssertionError("a connection was opened")

    monkeypatch.setattr(socket.socket, "connect", refuse)
    monkeypatch.setattr(socket, "getaddrinfo", refuse)
    report = check("The committee was informed of an additional requirement.")
    assert report.findings
    assert formulas(read("The cat sat on the mat. It was warm and it was dry there."))


def test_curly_quotation_marks_are_no_fault():
    text = "She said “come in” and it’s the dog’s ‘best’ bed – really."
    assert check(text).findings == []


def test_the_replacement_is_in_the_json():
    report = json.loads(check("We utilised it.").model_dump_json())
    assert report["findings"][0]["suggestions"][0]["replacement"] == "used"


def test_an_analysis_of_nothing_has_nothing():
    text = Analysis(read_text("", format="text"), Glossary())
    assert (text.sentences, text.words, text.matches) == ([], [], [])
