"""Reports that are kept: the same as made anew, never a wrong one, and not without end."""

from __future__ import annotations

import os
import time
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import easyread
from easyread import Settings
from easyread.gate import cache as caching
from easyread.gate.cache import Cache, key_of
from easyread.glossary import Glossary

TEXT = "We will utilise the form prior to the meeting: “it” is 5% of £2m.\n\n- It was agreed."


@pytest.fixture
def cache(tmp_path):
    return Cache(tmp_path)


def test_what_was_kept_is_found_whole(cache):
    report = easyread.check(TEXT, format="markdown")
    cache.keep("k", report)
    found = cache.find("k")
    assert found.findings == report.findings
    assert (found.level, found.allowances) == (report.level, report.allowances)
    assert found.model_dump_json() == report.model_dump_json()
    assert cache.find("other") is None


@settings(max_examples=20, deadline=None)
@given(st.text(max_size=80))
def test_any_text_comes_back_as_it_was_or_not_at_all(tmp_path_factory, text):
    cache = Cache(tmp_path_factory.mktemp("cache"))
    report = easyread.check(text + "\n\n" + TEXT)
    cache.keep("k", report)
    found = cache.find("k")
    assert found is None or found.model_dump() == report.model_dump()


@pytest.mark.parametrize("damage", [
    lambda data: b"",
    lambda data: data[:-1],
    lambda data: data[:40],
    lambda data: data.replace(b"utilise", b"utilize"),
    lambda data: b"0" * 64 + b"\n{}",
    lambda data: b"\xff" + data,
])  # fmt: skip
def test_an_entry_that_is_not_whole_counts_as_none(cache, damage):
    cache.keep("k", easyread.check(TEXT))
    path = cache.folder / "k"
    path.write_bytes(damage(path.read_bytes()))
    assert cache.find("k") is None


def test_the_folder_says_what_it_is_and_keeps_out_of_git(cache):
    cache.keep("k", easyread.check(TEXT))
    assert (cache.folder / ".gitignore").read_text(encoding="utf-8") == "*\n"
    tag = (cache.folder / "CACHEDIR.TAG").read_text(encoding="utf-8")
    assert tag.startswith("Signature: 8a477f597d28d172789f06886806bc55")


def test_where_nothing_can_be_written_nothing_is_kept_and_nothing_fails(tmp_path):
    (tmp_path / caching.FOLDER).write_text("a file is in the way", encoding="utf-8")
    cache = Cache(tmp_path)
    cache.keep("k", easyread.check(TEXT))
    assert cache.find("k") is None
    cache.prune()


def test_old_entries_and_too_many_go_and_those_in_use_stay(cache, monkeypatch):
    report = easyread.check(TEXT)
    for name in ("old", "used", "new"):
        cache.keep(name, report)
    size = (cache.folder / "new").stat().st_size
    long_ago = time.time() - 40 * 24 * 3600
    os.utime(cache.folder / "old", (long_ago, long_ago))
    os.utime(cache.folder / "used", (long_ago, long_ago))
    assert cache.find("used") is not None
    cache.prune()
    kept = {path.name for path in cache.folder.iterdir()}
    assert kept == {"CACHEDIR.TAG", ".gitignore", "used", "new"}
    os.utime(cache.folder / "used", (time.time() - 100,) * 2)
    monkeypatch.setattr(caching, "_BYTES", size + 1)
    cache.prune()
    assert {path.name for path in cache.folder.iterdir()} == kept - {"used"}


def test_the_key_holds_all_that_decides(monkeypatch):
    keys = {
        key_of(b"a", ".md", Settings(), "words"),
        key_of(b"b", ".md", Settings(), "words"),
        key_of(b"a", ".txt", Settings(), "words"),
        key_of(b"a", ".md", Settings(), "other words"),
        key_of(b"a", ".md", Settings(profile="minutes"), "words"),
        key_of(b"a", ".md", Settings(ignore=("jargon",)), "words"),
        key_of(b"a", ".md", Settings(rules={"jargon": {"severity": "error"}}), "words"),
    }
    monkeypatch.setattr(caching, "program_digest", lambda: "another version")
    keys.add(key_of(b"a", ".md", Settings(), "words"))
    assert len(keys) == 8


def test_what_does_not_decide_is_not_in_the_key(tmp_path):
    other = Settings(cache=False, baseline=Path("b.json"), per_file=({"files": ["*.md"]},))
    assert key_of(b"a", ".md", Settings(), "words") == key_of(b"a", ".md", other, "words")


def test_the_signature_of_words_is_that_of_the_words_loaded(tmp_path):
    words = tmp_path / "words.csv"
    words.write_text("term,use_instead\nutilise,work with\n", encoding="utf-8")
    loaded = Glossary.default()
    words.write_text(words.read_text(encoding="utf-8") + "commence,start\n", encoding="utf-8")
    assert Glossary.signature_of(()) == loaded.signature
    loaded.layer(words)
    assert Glossary.signature_of((words,)) == loaded.signature


def test_any_change_of_the_program_changes_its_digest(tmp_path, monkeypatch):
    caching.program_digest.cache_clear()
    before = caching.program_digest()
    caching.program_digest.cache_clear()
    assert caching.program_digest() == before
    (tmp_path / "words.csv").write_text("a", encoding="utf-8")
    monkeypatch.setattr(caching, "glossary_folder", lambda: tmp_path)
    caching.program_digest.cache_clear()
    one = caching.program_digest()
    (tmp_path / "words.csv").write_text("b", encoding="utf-8")
    caching.program_digest.cache_clear()
    assert len({before, one, caching.program_digest()}) == 3
    caching.program_digest.cache_clear()


def test_it_stands_beside_the_settings_else_at_the_top_of_the_repository(tmp_path):
    deep = tmp_path / "in" / "deep"
    deep.mkdir(parents=True)
    assert Cache.near(deep) is None
    (tmp_path / ".git").mkdir()
    assert Cache.near(deep).folder == tmp_path / caching.FOLDER
    (tmp_path / "in" / "easyread.toml").write_text("", encoding="utf-8")
    assert Cache.near(deep).folder == tmp_path / "in" / caching.FOLDER
