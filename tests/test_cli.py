"""The command: what it prints, and the status that it ends with."""

from __future__ import annotations

import io
import json
import sys

import pytest
from word_files import paragraph, word_file

from easyread.cli import main

EASY = "We will use the form. You can ask for help."
HARD = "We will utilise the aforementioned form prior to the meeting."


@pytest.fixture
def paper(tmp_path):
    def write(text: str, name: str = "paper.md"):
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
        return str(path)

    return write


def test_a_plain_paper_ends_with_0(paper, capsys):
    assert main(["check", paper(EASY)]) == 0
    assert "Nothing found" in capsys.readouterr().out


def test_findings_over_the_limit_end_with_1(paper, capsys):
    path = paper(HARD)
    assert main(["check", path]) == 0  # no error in it, and errors are the default limit
    assert main(["check", path, "--fail-on", "advice"]) == 1
    assert main(["check", path, "--fail-on", "never"]) == 0
    assert "“utilise”" in capsys.readouterr().out


def test_a_reading_age_over_the_limit_ends_with_1(paper, capsys):
    assert main(["check", paper(HARD * 3), "--max-reading-age", "8"]) == 1


def test_a_missing_file_ends_with_2_and_the_others_are_checked(paper, capsys, tmp_path):
    missing = str(tmp_path / "gone.md")
    assert main(["check", missing, paper(HARD)]) == 2
    shown = capsys.readouterr()
    assert "gone.md: there is no such file" in shown.err
    assert "“utilise”" in shown.out


def test_a_broken_file_is_named_and_the_others_are_checked(paper, capsys, tmp_path):
    broken = tmp_path / "broken.docx"
    broken.write_bytes(b"PK\x03\x04 nothing")
    assert main(["check", str(broken), paper(HARD)]) == 2
    shown = capsys.readouterr()
    assert "broken.docx" in shown.err
    assert "Traceback" not in shown.err
    assert "“utilise”" in shown.out


def test_a_folder_is_read_whole(paper, capsys, tmp_path):
    paper(HARD, "in/a.md")
    (tmp_path / "in/b.docx").write_bytes(word_file(paragraph(HARD)))
    paper(HARD, "in/.hidden/c.md")
    paper(HARD, "in/~$b.docx")
    main(["check", str(tmp_path / "in")])
    out = capsys.readouterr().out
    assert "a.md" in out
    assert "b.docx" in out
    assert "c.md" not in out
    assert "~$" not in out


def test_an_empty_folder_is_told(capsys, tmp_path):
    assert main(["check", str(tmp_path)]) == 2
    assert "no paper in this folder" in capsys.readouterr().err


def test_standard_input_is_read(monkeypatch, capsys):
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(HARD.encode()), "utf-8"))
    assert main(["check", "-"]) == 0
    assert "“utilise”" in capsys.readouterr().out


def test_json_holds_every_finding_with_its_place(paper, capsys):
    assert main(["check", paper(HARD), "--format", "json"]) == 0
    told = json.loads(capsys.readouterr().out)
    (report,) = told["reports"]
    finding = next(f for f in report["findings"] if f["text"] == "utilise")
    assert HARD[finding["span"]["start"] : finding["span"]["end"]] == "utilise"
    assert finding["suggestions"][0]["replacement"] == "use"
    assert report["schema_version"]


def test_rules_can_be_chosen(paper, capsys):
    path = paper(HARD)
    main(["check", path, "--select", "long-sentence"])
    assert "utilise" not in capsys.readouterr().out
    main(["check", path, "--ignore", "hard-word"])
    assert "“utilise”" not in capsys.readouterr().out


def test_an_unknown_rule_names_the_nearest(paper, capsys):
    assert main(["check", paper(EASY), "--select", "hard-words"]) == 2
    assert "hard-word" in capsys.readouterr().err


def test_a_glossary_of_ones_own_wins(paper, capsys, tmp_path):
    own = tmp_path / "own.csv"
    own.write_text("term,use_instead\nutilise,work with\n", encoding="utf-8")
    main(["check", paper(HARD), "--glossary", str(own)])
    assert "work with" in capsys.readouterr().out


def test_settings_are_found_beside_the_paper(paper, capsys):
    paper('ignore = ["hard-word"]\n', "easyread.toml")
    main(["check", paper(HARD)])
    assert "hard-word" not in capsys.readouterr().out


def test_a_console_without_the_characters_gets_others(paper, monkeypatch):
    raw = io.BytesIO()
    monkeypatch.setattr(sys, "stdout", io.TextIOWrapper(raw, "ascii"))
    assert main(["check", paper(HARD)]) == 0
    sys.stdout.flush()
    assert b"utilise" in raw.getvalue()


def test_a_rule_and_a_term_are_explained(capsys):
    assert main(["explain", "passive-voice"]) == 0
    assert main(["explain", "direct", "payment"]) == 0
    assert "not yet agreed" in capsys.readouterr().out
    assert main(["explain", "zzyzx"]) == 2


def test_what_a_paper_says_cannot_steer_the_terminal(paper, capsys):
    main(["check", paper("We \x1b[31mutilise\x1b[0m\x07 the form prior to it.")])
    out = capsys.readouterr().out
    assert "\x1b" not in out
    assert "\x07" not in out
