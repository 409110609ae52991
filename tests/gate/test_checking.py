"""A check that looks into the cache first."""

from __future__ import annotations

from datetime import date

import pytest

from easyread import Glossary, Settings
from easyread.checker import load_glossary
from easyread.gate.cache import FOLDER
from easyread.gate.checking import CachedCheck

TEXT = b"We will utilise it."


@pytest.fixture
def loads():
    return []


@pytest.fixture
def words_of(loads):
    def load(files):
        loads.append(files)
        return load_glossary(Settings(glossary=files))

    return load


@pytest.fixture
def paper(tmp_path):
    (tmp_path / "easyread.toml").write_text("", encoding="utf-8")
    return tmp_path / "a.md"


def test_words_are_loaded_only_where_a_paper_has_to_be_read(paper, loads, words_of):
    first = CachedCheck(words_of)(TEXT, paper, Settings())
    again = CachedCheck(words_of)(TEXT, paper.with_name("b.md"), Settings())
    assert len(loads) == 1
    assert (first.name, again.name) == (str(paper), str(paper.with_name("b.md")))
    assert again.findings == first.findings != []


def test_a_format_that_was_named_is_another_paper(paper, words_of):
    data = b"<!-- We will utilise it. -->"
    assert CachedCheck(words_of)(data, paper, Settings()).findings == []
    assert CachedCheck(words_of, "text")(data, paper, Settings()).findings != []


def test_words_that_changed_while_they_were_loaded_are_not_kept(paper, tmp_path, words_of):
    file = tmp_path / "words.csv"
    file.write_text("term,use_instead\nutilise,apply\n", encoding="utf-8")
    settings = Settings(glossary=(file,))

    def load(files):
        file.write_text("term,use_instead\nutilise,work with\n", encoding="utf-8")
        return words_of(files)

    (finding,) = CachedCheck(load)(TEXT, paper, settings).findings
    assert finding.suggestions[0].replacement == "work with"
    file.write_text("term,use_instead\nutilise,apply\n", encoding="utf-8")
    (finding,) = CachedCheck(words_of)(TEXT, paper, settings).findings
    assert finding.suggestions[0].replacement == "apply"


def test_words_to_look_at_again_are_told_from_their_day_on(paper, tmp_path, words_of, monkeypatch):
    file = tmp_path / "words.csv"
    file.write_text("term,meaning,review_by\nfloop,A box.,2030-05-31\n", encoding="utf-8")
    settings = Settings(glossary=(file,))

    def notes_on(day: date) -> tuple[str, ...]:
        class Today(date):
            @classmethod
            def today(cls):
                return day

        for module in ("easyread.gate.checking", "easyread.checker"):
            monkeypatch.setattr(f"{module}.date", Today)
        return CachedCheck(words_of)(TEXT, paper, settings).notes

    assert notes_on(date(2030, 5, 31)) == ()
    (note,) = notes_on(date(2030, 6, 1))
    assert note.startswith("1 word of your glossary should be looked at again")


@pytest.mark.parametrize(
    ("is_used", "settings"), [(False, Settings()), (True, Settings(cache=False))]
)
def test_it_can_be_turned_off(paper, words_of, is_used, settings):
    CachedCheck(words_of, is_used=is_used)(TEXT, paper, settings)
    assert not (paper.parent / FOLDER).exists()


def test_a_paper_of_no_project_is_checked_and_not_kept(tmp_path):
    report = CachedCheck(lambda files: Glossary.default())(TEXT, tmp_path / "a.md", Settings())
    assert report.findings
    assert list(tmp_path.iterdir()) == []
