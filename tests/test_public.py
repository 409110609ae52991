"""The public names, and what they promise."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import easyread

WORDS = ["We", "utilise", "the", "form", "prior to", "meetings", ".", "\n", "\n\n", "- ", "NHS", "“", "”",
         "direct payment", "is", "approved", "by", "not", "without", "£1.2m", "café", "https://a.b/c"]  # fmt: skip


def test_there_are_twenty_names_or_fewer_and_all_are_there():
    assert len(easyread.__all__) <= 20
    assert all(hasattr(easyread, name) for name in easyread.__all__)


@settings(max_examples=60, deadline=None)
@given(st.lists(st.sampled_from(WORDS), max_size=60).map(" ".join))
def test_a_finding_stands_exactly_where_it_says(text):
    report = easyread.check(text)
    document = report.document
    assert document.text == text
    for finding in report.findings:
        start, end = finding.span.start, finding.span.end
        assert text[start:end] == finding.text != ""
        assert any(block.start <= start < end <= block.end for block in document.blocks)
        assert finding.place.line == text.count("\n", 0, start) + 1


def test_at_most_one_finding_about_wording_covers_a_span():
    text = "We will utilise the direct payment prior to the stakeholder engagement going forward."
    wording = [f.span for f in easyread.check(text).findings if f.suggestions]
    assert not any(a.overlaps(b) for i, a in enumerate(wording) for b in wording[i + 1 :])


def test_a_fingerprint_does_not_move_with_the_text_before_it():
    alone = easyread.check("We will utilise it.").findings
    later = easyread.check("We met in May.\n\nWe will utilise it.").findings
    assert [f.fingerprint for f in alone] == [f.fingerprint for f in later]


@pytest.mark.parametrize("text", ["", "Too short.", "   \n"])
def test_an_empty_text_has_no_reading_age(text):
    level = easyread.reading_level(text)
    assert level.reading_age is None
    assert level.reason


def test_another_language_has_no_reading_age():
    level = easyread.reading_level("Mae'r cyfarfod yn y dref ac mae pawb yn gallu dod yno gyda ni.")
    assert level.reading_age is None
    assert "English" in level.reason


def test_stops_at_the_ends_of_bullets_and_headings_do_not_move_the_level():
    paper = "# What to bring\n\n" + "\n".join(f"- a warm coat for day {n}" for n in range(10))
    stopped = "# What to bring.\n\n" + "\n".join(f"- a warm coat for day {n}." for n in range(10))
    ages = [easyread.check(each, format="markdown").level.reading_age for each in (paper, stopped)]
    assert ages[0] == ages[1]


def test_suggest_answers_for_a_place_in_a_sentence():
    sentence = "She utilised an additional form."
    at = sentence.index("utilised")
    assert easyread.suggest(sentence, at, at + 8)[0].replacement == "used"


def test_a_str_is_text_and_a_path_is_a_file(tmp_path):
    path = tmp_path / "paper.md"
    path.write_text("# Heading\n\nText here.", encoding="utf-8")
    assert easyread.read(str(path)).text == str(path)
    assert easyread.read(Path(path)).blocks[0].kind == "heading"


def test_a_report_is_saved_by_its_suffix_and_read_again(tmp_path):
    report = easyread.check("We will utilise it.")
    easyread.save(report, tmp_path / "report.json")
    again = easyread.Report.model_validate_json(
        (tmp_path / "report.json").read_text(encoding="utf-8")
    )
    assert again.findings == report.findings
    assert again.level == report.level


def test_formulas_are_those_of_textstat():
    from easyread.language.library import point_nltk_at_package

    point_nltk_at_package()
    import textstat

    text = "We will meet in May. You can come with a friend, and we will pay for your train."
    assert easyread.formulas(easyread.read(text))[
        "flesch_kincaid_grade"
    ] == textstat.flesch_kincaid_grade(text)


def test_nothing_heavy_is_imported_for_a_check():
    code = (
        "import sys, easyread; easyread.check('We will utilise it.');"
        "print([m for m in ('nltk', 'textstat', 'wordfreq', 'lxml', 'pandas') if m in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_the_formulas_never_ask_the_network():
    code = (
        "import socket\n"
        "def refuse(*_, **__): raise SystemExit('asked the network')\n"
        "socket.socket.connect = socket.getaddrinfo = refuse\n"
        "import nltk; nltk.download = refuse\n"
        "import easyread\n"
        "print(easyread.formulas(easyread.read('We will meet in May.'))['flesch_kincaid_grade'])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr
    assert "nltk" not in done.stderr
