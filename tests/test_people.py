"""Forgetting a person's name in a glossary file."""

import pytest

from easyread.entries import GlossaryError
from easyread.glossary_file import GlossaryFile
from easyread.people import forget

WORDS = """\
term,use_instead,why,agreed_by,people,our notes
# Jo Smith brought the first words,,,,,
utilise,use,Jo Smith said it sounds cold.,Panel A and Jo Smith,Jo Smith | Sam Jones,ask jo  smith
Jo Smith rule,,,,,
bank,side,Joanna said so.,Panel A,Sam Jones,Jo Smithson
"""


@pytest.fixture
def file(tmp_path):
    path = tmp_path / "words.csv"
    path.write_text(WORDS, encoding="utf-8")
    return GlossaryFile.load(path)


def test_a_name_goes_from_every_cell_and_other_names_stay(file):
    forget(file, "Jo Smith")
    file.save()
    assert (
        file.path.read_text("utf-8")
        == """\
term,use_instead,why,agreed_by,people,our notes
# someone brought the first words,,,,,
utilise,use,Someone said it sounds cold.,Panel A,Sam Jones,ask someone
Jo Smith rule,,,,,
bank,side,Joanna said so.,Panel A,Sam Jones,Jo Smithson
"""
    )


def test_what_was_there_is_shown_with_its_place(file):
    mentions = forget(file, "jo smith")
    assert [(m.row, m.column) for m in mentions] == [
        (2, "term"),
        (3, "why"),
        (3, "agreed_by"),
        (3, "people"),
        (3, "our_notes"),
        (4, "term"),
    ]
    assert [m.row for m in mentions if m.is_left] == [4]
    assert mentions[2].before == "Panel A and Jo Smith"
    assert mentions[2].after == "Panel A"


def test_nothing_is_changed_where_the_name_is_not(file):
    assert forget(file, "Jo") != []
    fresh = GlossaryFile.load(file.path)
    assert forget(fresh, "Alex") == []
    assert not fresh.is_changed


@pytest.mark.parametrize("name", ["", "  ", "|"])
def test_an_empty_name_is_refused(file, name):
    with pytest.raises(GlossaryError, match="Say the name"):
        forget(file, name)


def test_a_name_is_forgotten_also_where_somebody_changed_the_file_meanwhile(tmp_path):
    path = tmp_path / "w.csv"
    path.write_text("term,why,action\nfloop,Jo said so.,keep\n# Jo\nbox,,keep\n", encoding="utf-8")
    ours, theirs = GlossaryFile.load(path), GlossaryFile.load(path)
    theirs.edit("box", {"meaning": "A case."})
    theirs.save()
    forget(ours, "Jo")
    ours.save()
    assert path.read_text("utf-8").splitlines() == [
        "term,why,action,meaning",
        "floop,Someone said so.,keep,",
        "# someone,,,",
        "box,,keep,A case.",
    ]
