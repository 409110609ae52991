"""What the writers make of one report: complete, escaped, and readable by what it is for."""

from __future__ import annotations

import csv
import io
import json
import re

import pytest
from word_files import paragraph, word_file

import easyread
from easyread.disk import WriteError
from easyread.readers import read_bytes
from easyread.writers import csv as csv_writer
from easyread.writers import github, html, markdown, sarif, terminal
from easyread.writers.files import save

TEXT = "We will utilise it.\n\nWe met prior\nto the meeting: 100%."


@pytest.fixture
def report():
    return easyread.check(TEXT)


@pytest.fixture
def hostile():
    return easyread.check(
        "See | <script>alert(1)</script> `utilise` *utilise* \x1b[31m it prior to ::error::."
    )


def test_sarif_points_at_the_words_and_carries_their_fix(report):
    log = json.loads(sarif.render(report))
    (run,) = log["runs"]
    lines = TEXT.split("\n")
    assert log["version"] == "2.1.0"
    assert len(run["results"]) == len(report.findings)
    for result, finding in zip(run["results"], report.findings, strict=True):
        region = result["locations"][0]["physicalLocation"]["region"]
        assert run["tool"]["driver"]["rules"][result["ruleIndex"]]["id"] == finding.rule
        first = lines[region["startLine"] - 1][region["startColumn"] - 1 :]
        assert first.startswith(finding.text.split("\n")[0])
        for fix in result.get("fixes", []):
            (change,) = fix["artifactChanges"]
            (replacement,) = change["replacements"]
            assert replacement["deletedRegion"]["startLine"] == region["startLine"]
            assert replacement["insertedContent"]["text"]


def test_sarif_of_a_clean_text_has_no_results():
    assert json.loads(sarif.render(easyread.check("We met.")))["runs"][0]["results"] == []


def test_sarif_names_papers_by_addresses_that_hold_anywhere(tmp_path):
    def address(name):
        report = easyread.check("We utilise it.").model_copy(update={"name": name})
        (run,) = json.loads(sarif.render(report))["runs"]
        return run["results"][0]["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]

    assert address("in é/a b#c.md") == "in%20%C3%A9/a%20b%23c.md"
    assert address("a:b.md") == "a%3Ab.md"
    absolute = tmp_path / "a b.md"
    assert address(str(absolute)) == absolute.as_uri()


def test_sarif_names_a_paper_whose_name_is_no_text_here(report):
    named = report.model_copy(update={"name": "r\udcc3\udca9.md"})
    (run,) = json.loads(sarif.render(named))["runs"]
    location = run["results"][0]["locations"][0]["physicalLocation"]
    assert location["artifactLocation"]["uri"].startswith("r%")


def test_sarif_tells_the_place_in_words_where_there_is_no_line():
    data = word_file(paragraph("We will utilise it."))
    (run,) = json.loads(sarif.render(easyread.check(read_bytes(data, "a.docx"))))["runs"]
    (result,) = run["results"]
    assert result["message"]["text"].startswith("Paragraph 1: ")
    assert result["locations"][0]["physicalLocation"]["region"]["startLine"] == 1
    assert "fixes" not in result


def test_sarif_tells_what_could_not_be_read_and_what_is_new(report):
    log = json.loads(sarif.render_many([report], ["a.docx: broken."], only_new=True))
    (run,) = log["runs"]
    (invocation,) = run["invocations"]
    assert invocation["executionSuccessful"] is False
    (told,) = invocation["toolExecutionNotifications"]
    assert told["message"]["text"] == "a.docx: broken."
    assert {result["baselineState"] for result in run["results"]} == {"new"}


def test_sarif_tells_of_a_remark_that_does_not_hold():
    report = easyread.check("<!-- easyread: allow jargon -->\n\nWe met.", format="markdown")
    (run,) = json.loads(sarif.render(report))["runs"]
    (told,) = run["invocations"][0]["toolConfigurationNotifications"]
    assert "no reason" in told["message"]["text"]


def test_an_annotation_is_one_line_that_the_text_cannot_end(report):
    lines = github.render(report).splitlines()
    assert len(lines) == len(report.findings)
    assert all(line.startswith(("::error ", "::warning ", "::notice ")) for line in lines)
    assert lines[0].startswith("::notice file=text,line=1,endLine=1,col=9,endColumn=16")


def test_csv_has_one_row_a_finding(report):
    rows = list(csv.DictReader(io.StringIO(csv_writer.render(report).lstrip("\ufeff"))))
    assert len(rows) == len(report.findings)


def test_markdown_shows_what_the_paper_says_as_text(hostile):
    shown = markdown.render(hostile)
    assert "<script>" not in shown
    assert "\n| " in shown


def many():
    texts = {"easy.md": "We met.", "<b>worst</b>.md": "They utilise it. " * 60, "mid.md": TEXT}
    return [easyread.check(t).model_copy(update={"name": name}) for name, t in texts.items()]


def test_markdown_of_many_papers_has_the_worst_first_and_folds_the_rest_away():
    shown = markdown.render_many(many(), ["gone.docx: there is no such file."])
    rows = [line.split(" | ")[0].lstrip("| ") for line in shown.splitlines() if line.endswith(" |")]
    assert rows[2:5] == [r"\<b\>worst\</b\>.md", "mid.md", "easy.md"]
    assert "- gone.docx: there is no such file." in shown
    assert re.search(
        r"<details><summary>&lt;b&gt;worst&lt;/b&gt;.md: 6\d findings</summary>\n\n", shown
    )
    assert shown.count("<details>") == shown.count("</details>") == 2
    assert "The 50 most serious are shown." in shown
    assert shown.count("The reading age is an estimate") == 1


def test_markdown_of_one_paper_is_its_report(report):
    assert markdown.render_many([report]) == markdown.render(report)


def test_the_terminal_gets_no_control_from_the_paper(hostile):
    assert "\x1b" not in terminal.render(hostile)


@pytest.mark.parametrize("suffix", [".json", ".csv", ".html", ".md", ".txt", ".sarif"])
def test_the_suffix_chooses_the_form_and_a_file_is_never_overwritten_unasked(
    report, tmp_path, suffix
):
    path = tmp_path / f"report{suffix}"
    save(report, path)
    before = path.read_bytes()
    with pytest.raises(WriteError, match="there already"):
        save(report, path)
    save(report, path, overwrite=True)
    assert path.read_bytes() == before
    assert [p.name for p in tmp_path.iterdir()] == [path.name]


def test_an_unknown_suffix_and_a_missing_folder_are_told(report, tmp_path):
    with pytest.raises(WriteError, match="Choose one of"):
        save(report, tmp_path / "report.xyz")
    with pytest.raises(WriteError, match=r"report\.json"):
        save(report, tmp_path / "gone" / "report.json")


def test_a_file_that_is_written_over_keeps_its_rights(report, tmp_path):
    path = tmp_path / "report.json"
    save(report, path)
    usual = path.stat().st_mode
    (tmp_path / "other").write_bytes(b"")
    assert usual == (tmp_path / "other").stat().st_mode
    path.chmod(0o640)
    before = path.stat().st_mode
    save(report, path, overwrite=True)
    assert path.stat().st_mode == before


def test_a_read_only_file_is_kept(report, tmp_path, monkeypatch):
    path = tmp_path / "report.json"
    path.write_bytes(b"kept")
    monkeypatch.setattr("os.access", lambda *asked: False)
    with pytest.raises(WriteError, match="read-only"):
        save(report, path, overwrite=True)
    assert path.read_bytes() == b"kept"
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.parametrize("writer", [sarif, github, html, markdown, terminal, csv_writer])
def test_no_writer_says_that_a_paper_is_accessible(report, writer):
    shown = writer.render(report).lower()
    assert "is accessible" not in shown
    assert "is easy read" not in shown
    assert "compliant" not in shown
