"""A scan: one row a paper, in this process or in several, whatever one paper holds."""

from __future__ import annotations

import pytest

from easyread import scan


@pytest.fixture
def folder(tmp_path):
    for number in range(9):
        text = "We will utilise it prior to May. " * (number + 1)
        (tmp_path / f"paper{number}.md").write_text(text, encoding="utf-8")
    (tmp_path / "broken.docx").write_bytes(b"no Word file")
    return tmp_path


def test_each_paper_has_its_row(folder):
    rows = scan([folder, folder / "gone.md"])
    assert len(rows) == 11
    assert [row.words for row in rows if row.words] == [7 * n for n in range(1, 10)]
    assert [row.problem != "" for row in rows].count(True) == 2
    assert "no such file" in rows[-1].problem


def test_several_processes_give_the_same_rows(folder):
    assert scan([folder], workers=2) == scan([folder], workers=0) == scan([folder])


def test_progress_is_told_paper_by_paper(folder):
    told = []
    scan([folder], workers=1, progress=lambda done, of: told.append((done, of)))
    assert told == [(number, 10) for number in range(1, 11)]
