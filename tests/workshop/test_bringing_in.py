"""A sheet's decisions go into the glossary; nothing that is there is lost."""

from __future__ import annotations

import pytest

from easyread.entries import Entry
from easyread.glossary_file import GlossaryFile
from easyread.workshop.bringing_in import bring_in
from easyread.workshop.outcome import Outcome

HEADER = "term,use_instead,meaning,action,status,agreed_by,agreed_on,review_by,our notes\n"


@pytest.fixture
def glossary(tmp_path):
    def make(*rows: str) -> GlossaryFile:
        path = tmp_path / "our-words.csv"
        path.write_text(HEADER + "".join(f"{row}\n" for row in rows), encoding="utf-8")
        return GlossaryFile.load(path)

    return make


def outcome(term: str = "utilise", **cells: str) -> Outcome:
    given = {"status": "agreed", "agreed_by": "Panel A", "agreed_on": "2026-05", **cells}
    return Outcome("Word 1", term, entry=Entry.model_validate({"term": term, **given}))


def text(file: GlossaryFile) -> list[str]:
    file.save()
    return file.path.read_text(encoding="utf-8").splitlines()[1:]


def test_a_new_word_is_added_at_the_end(glossary):
    file = glossary("old,new,,,,,,,ours")
    changes = bring_in(file, [outcome(use_instead="use")])
    assert [entry.term for entry in changes.added] == ["utilise"]
    assert text(file) == ["old,new,,,,,,,ours", "utilise,use,,replace,agreed,Panel A,2026-05,,"]


def test_a_conflict_is_told_and_left_alone(glossary):
    file = glossary("utilise,employ,,,,,,,ours")
    (conflict,) = bring_in(file, [outcome(use_instead="use")]).conflicts
    assert (conflict.here.entry.use_instead, conflict.sheet.use_instead) == (("employ",), ("use",))
    assert text(file) == ["utilise,employ,,,,,,,ours"]


def test_a_conflict_is_settled_when_asked_and_the_other_columns_stay(glossary):
    file = glossary("utilise,employ,,,,,,,ours", "floop,flip,,,,,,,")
    outcomes = [outcome(use_instead="use"), outcome("floop", use_instead="box")]
    changes = bring_in(file, outcomes, take=["Utilise"])
    assert [entry.use_instead for _, entry in changes.changed] == [("use",)]
    assert len(changes.conflicts) == 1
    assert text(file)[0] == "utilise,use,,replace,agreed,Panel A,2026-05,,ours"


def test_a_proposed_word_is_settled(glossary):
    file = glossary("utilise,,,,proposed,,,,")
    changes = bring_in(file, [outcome(use_instead="use")])
    assert len(changes.changed) == 1
    assert text(file) == ["utilise,use,,replace,agreed,Panel A,2026-05,,"]


def test_the_same_words_again_renew_the_agreement(glossary):
    file = glossary("utilise,use,,replace,agreed,Panel A,2024-05,2026-04,")
    changes = bring_in(file, [outcome(use_instead="Use")])
    assert len(changes.same) == 1
    assert text(file) == ["utilise,use,,replace,agreed,Panel A,2026-05,,"]


def test_the_agreement_of_another_group_stays_theirs(glossary):
    row = "utilise,use,,replace,agreed,Panel B,2024-05,,"
    file = glossary(row)
    assert len(bring_in(file, [outcome(use_instead="use")]).same) == 1
    assert text(file) == [row]


def test_a_new_meaning_does_not_take_the_plainer_word_away(glossary):
    file = glossary("needs check,talk,,replace,,,,,")
    bring_in(file, [outcome("needs check", meaning="A talk.")], take_all=True)
    assert text(file)[0].startswith("needs check,talk,A talk.,explain,agreed")


def test_what_the_glossary_said_is_one_view_of_a_word_that_is_contested_now(glossary):
    file = glossary("utilise,use,,replace,agreed,Panel A,2024-05,,")
    bring_in(file, [outcome(status="contested", other_view="Keep it")], take_all=True)
    entry = GlossaryFile.load(file.path).rows[0] if file.save() is None else None
    assert entry is not None
    assert (entry.entry.status, entry.entry.use_instead, entry.entry.other_view) == (
        "contested",
        ("use",),
        "Keep it",
    )


def test_a_word_in_other_spelling_or_by_its_acronym_is_the_same_word(glossary):
    file = glossary("Utilize,employ,,,,,,,")
    assert len(bring_in(file, [outcome(use_instead="use")]).conflicts) == 1


def test_of_several_senses_none_is_guessed(glossary, tmp_path):
    path = tmp_path / "senses.csv"
    path.write_text(
        "term,use_instead,when_near\nlead,boss,team\nlead,metal,pipe\n", encoding="utf-8"
    )
    file = GlossaryFile.load(path)
    assert len(bring_in(file, [outcome("lead", use_instead="head")]).conflicts) == 1


def test_an_unchanged_file_keeps_every_byte(glossary):
    file = glossary("old,new,,,,,,,“ours”")
    before = file.path.read_bytes()
    bring_in(file, [Outcome("Word 1", "x", waits=True)])
    file.save()
    assert file.path.read_bytes() == before
