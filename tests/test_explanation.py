"""What is said of a rule or a term, and what is offered for a slip of the finger."""

from __future__ import annotations

import pytest

from easyread.cli import main
from easyread.explanation import did_you_mean


@pytest.mark.parametrize(
    ("typed", "offered"),
    [
        ("consortum", "consortium"),
        ("Consortiumm", "consortium"),
        ("direct  paymnt", "direct payment"),
        ("gp", "GP"),
        ("qzwxv", ""),
        ("concert", ""),
        ("", ""),
        ("x" * 100_000, ""),
    ],
)
def test_the_nearest_known_name_is_offered_and_only_a_near_one(typed, offered):
    known = ["consortium", "direct payment", "GP"]
    assert did_you_mean(typed, known) == (f" Did you mean “{offered}”?" if offered else "")


@pytest.mark.parametrize("command", [["explain"], ["glossary", "show"]])
def test_a_slip_in_a_term_is_answered_with_the_term(command, tmp_path, monkeypatch, capsys):
    monkeypatch.chdir(tmp_path)
    assert main([*command, "consortum"]) == 2
    assert "Did you mean “consortium”?" in capsys.readouterr().err
    assert main([*command, "qzwxv"]) == 2
    assert "Did you mean" not in capsys.readouterr().err


def test_a_slip_in_a_rule_is_answered_with_the_rule(capsys):
    assert main(["explain", "hard-wrod"]) == 2
    assert "Did you mean “hard-word”?" in capsys.readouterr().err


def test_a_word_that_is_not_in_use_is_not_offered_for_itself(tmp_path, capsys):
    ours = tmp_path / "ours.csv"
    ours.write_text("term,meaning,status\nflooping,A box.,proposed\n", encoding="utf-8")
    assert main(["explain", "--glossary", str(ours), "flooping"]) == 2
    assert "flooping”?" not in capsys.readouterr().err


def test_a_slip_in_a_word_of_your_own_is_answered_too(tmp_path, monkeypatch, capsys):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "ours.csv").write_text("term,meaning\nfloopington,A box.\n", encoding="utf-8")
    assert main(["glossary", "show", "--glossary", "ours.csv", "flopington"]) == 2
    assert "Did you mean “floopington”?" in capsys.readouterr().err
