from pathlib import Path

import pytest

import easyread
from easyread.settings import Settings, SettingsError

ORIGINAL = "Carers must reply within 28 days. The panel meets in June."
REVISED = "Carers should reply within 28 days. The panel meets in June."


def test_a_change_has_its_words_and_places_in_both_texts():
    (change,) = easyread.compare(ORIGINAL, REVISED).changes
    assert change.kind == "duty"
    assert change.severity == "error"
    assert change.original_text.startswith("must")
    assert ORIGINAL[change.original.start : change.original.end] == change.original_text
    assert REVISED[change.revised.start : change.revised.end] == change.revised_text
    assert (change.original_place.line, change.original_place.column) == (1, 8)
    assert change.message == "The original says people “must”; the new text says “should”."


def test_meaning_kept_is_1_for_the_same_text():
    comparison = easyread.compare(ORIGINAL, ORIGINAL)
    assert comparison.meaning_kept == 1
    assert comparison.faithful
    assert comparison.changes == []


def test_nothing_is_left_out_of_or_added_to_the_same_text():
    comparison = easyread.compare(ORIGINAL, ORIGINAL)
    assert (comparison.left_out, comparison.added) == (0, 0)


def test_what_is_added_and_left_out_is_weighed_apart():
    shorter = easyread.compare(ORIGINAL, "Carers must reply within 28 days.")
    longer = easyread.compare(ORIGINAL, f"{ORIGINAL} Bread is baked in the kitchen.")
    assert shorter.left_out > shorter.added
    assert longer.added > longer.left_out == 0


def test_a_profile_says_how_serious_a_kind_is():
    texts = ("The hall is open on 3 May.", "The hall is open.")
    severities = [
        {change.severity for change in easyread.compare(*texts, profile=profile).changes}
        for profile in ("plain", "minutes")
    ]
    assert severities == [{"warning"}, {"error"}]


def test_easy_read_leaves_what_is_left_out_to_a_person():
    texts = (f"{ORIGINAL} The kitchen was inspected by the fire brigade.", ORIGINAL)
    changes = easyread.compare(*texts, profile="easy-read").changes
    assert {(change.kind, change.severity) for change in changes} == {("omission", "warning")}


def test_meaning_kept_falls_with_what_is_left_out():
    whole = easyread.compare(ORIGINAL, ORIGINAL).meaning_kept
    half = easyread.compare(ORIGINAL, "Carers must reply within 28 days.").meaning_kept
    nothing = easyread.compare(ORIGINAL, "Bread is baked here.").meaning_kept
    assert whole > half > nothing >= 0


@pytest.mark.parametrize(("original", "revised"), [("", ""), ("", "A."), ("A.", ""), ("1", "2")])
def test_texts_that_hardly_say_anything_compare(original, revised):
    assert 0 <= easyread.compare(original, revised).meaning_kept <= 1


def test_a_sentence_without_a_counterpart_is_left_out_or_added():
    original = "The lift will be mended in May. Bring your passport to the interview."
    revised = "The lift will be mended in May. Parking costs four pounds at weekends."
    found = {change.kind: change for change in easyread.compare(original, revised).changes}
    assert found["omission"].original_text == "Bring your passport to the interview"
    assert found["omission"].revised is None
    assert found["insertion"].original is None


def test_sentences_may_be_split_and_stand_in_another_order():
    original = (
        "The clinic is open on weekdays, and a nurse will call you before your visit. "
        "Letters are sent by post."
    )
    revised = (
        "Letters are sent by post. Before your visit, a nurse will call you. "
        "The clinic is open on weekdays."
    )
    assert easyread.compare(original, revised).faithful


def test_a_sentence_may_become_a_list():
    original = "Bring a passport, a recent bill and two photographs."
    revised = "Bring:\n\n- a passport\n- a recent bill\n- 2 photographs."
    document = easyread.read(revised, format="markdown")
    assert easyread.compare(original, document).faithful


def test_documents_of_different_formats_compare(tmp_path: Path):
    plain = tmp_path / "paper.txt"
    plain.write_text("You may bring a friend to the meeting.", encoding="utf-8")
    page = tmp_path / "paper.html"
    page.write_text("<h1>Meeting</h1><p>You must bring a friend to the meeting.</p>", "utf-8")
    comparison = easyread.compare(plain, page)
    assert [change.kind for change in comparison.changes if change.severity == "error"] == ["duty"]


def test_settings_relax_and_silence_kinds():
    relaxed = Settings(meaning={"duty": "advice"})
    comparison = easyread.compare(ORIGINAL, REVISED, settings=relaxed)
    assert [change.severity for change in comparison.changes] == ["advice"]
    assert comparison.faithful
    silent = Settings(meaning={"duty": "off"})
    assert easyread.compare(ORIGINAL, REVISED, settings=silent).changes == []


def test_a_kind_that_does_not_exist_is_named_with_the_nearest():
    with pytest.raises(SettingsError, match="Did you mean “duty”"):
        easyread.compare(ORIGINAL, REVISED, settings=Settings(meaning={"dutys": "off"}))


def test_a_severity_that_does_not_exist_is_named():
    with pytest.raises(SettingsError, match="“fatal”"):
        easyread.compare(ORIGINAL, REVISED, settings=Settings(meaning={"duty": "fatal"}))


def test_a_meaning_from_the_glossary_is_no_addition():
    glossary = easyread.Glossary.default()
    glossary.add(
        easyread.Entry(term="rota", use_instead=["list of who works when"], action="replace")
    )
    comparison = easyread.compare(
        "The rota is on the wall.", "The list of who works when is on the wall.", glossary=glossary
    )
    assert comparison.faithful
