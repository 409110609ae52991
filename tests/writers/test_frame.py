"""The findings as a table of pandas."""

from __future__ import annotations

import sys

import pytest

import easyread


def test_there_is_a_row_for_each_finding_in_the_order_of_the_text():
    report = easyread.check("We will utilise it prior to the meeting. They don't.")
    frame = report.to_frame()
    assert len(frame) == len(report.findings) >= 3
    assert list(frame["text"]) == [finding.text for finding in report.findings]
    assert list(frame["start"]) == sorted(frame["start"])
    assert frame["suggestions"][0][0] == "use"
    for _, row in frame.iterrows():
        assert report.document.text[row["start"] : row["end"]] == row["text"]


def test_a_clean_text_gives_an_empty_table_with_its_columns():
    frame = easyread.check("Come.").to_frame()
    assert frame.empty
    assert {"rule", "severity", "text", "message", "suggestions", "place"} <= set(frame.columns)


def test_without_pandas_the_error_says_what_to_install(monkeypatch):
    monkeypatch.setitem(sys.modules, "pandas", None)
    with pytest.raises(ImportError, match=r"pip install .easyread-checker\[notebook\]"):
        easyread.check("Come.").to_frame()
