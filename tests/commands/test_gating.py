"""The gate as a maintainer meets it: a baseline, a revision, the cache, through the command."""

from __future__ import annotations

import json
import os
import subprocess
import sys

import pytest
from word_files import paragraph, word_file

from easyread.cli import main
from easyread.gate.cache import FOLDER
from easyread.version import __version__

EASY = "We will use the form. You can ask for help.\n"
HARD = "We will utilise the aforementioned form prior to the meeting.\n"
STRICT = ("--fail-on", "advice")


@pytest.fixture
def project(tmp_path, monkeypatch):
    """A repository with two papers, in which the commands run."""
    for name in [name for name in os.environ if name.startswith("GIT_")]:
        monkeypatch.delenv(name)
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", os.devnull)
    monkeypatch.chdir(tmp_path)
    (tmp_path / "a.md").write_text(HARD, encoding="utf-8")
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "b.docx").write_bytes(word_file(paragraph(HARD)))
    subprocess.run(["git", "init", "-q"], check=True)
    return tmp_path


def commit():
    subprocess.run(["git", "add", "."], check=True)
    who = ["-c", "user.name=A", "-c", "user.email=a@example.org"]
    subprocess.run(["git", *who, "commit", "-qm", "papers"], check=True)


def run(capsys, *arguments):
    status = main(["check", ".", *arguments])
    return status, *capsys.readouterr()


def test_old_findings_stay_quiet_and_new_ones_fail(project, capsys):
    assert run(capsys, *STRICT)[0] == 1
    status, out, err = run(capsys, "--baseline", "base.json", "--write-baseline")
    assert (status, out) == (0, "")
    assert "base.json: knows 6 findings in 2 papers" in err
    assert run(capsys, *STRICT, "--baseline", "base.json", "--quiet") == (0, "", "")
    (project / "a.md").write_text(HARD + "\nThey utilise it.\n", encoding="utf-8")
    status, out, _ = run(capsys, *STRICT, "--baseline", "base.json", "--format", "github")
    assert status == 1
    assert out.startswith("::notice file=a.md,line=3")
    assert len(out.strip().splitlines()) == 1


def test_a_baseline_only_shrinks_unless_told(project, capsys):
    (project / "easyread.toml").write_text('baseline = "base.json"\n', encoding="utf-8")
    run(capsys, "--write-baseline")
    (project / "a.md").write_text("They commence it.\n", encoding="utf-8")
    (project / "in" / "b.docx").unlink()
    assert "base.json: 3 findings no longer there" in run(capsys, *STRICT)[2]
    assert "base.json: dropped 6 findings, 0 left" in run(capsys, "--update-baseline")[2]
    assert run(capsys, *STRICT)[0] == 1
    assert json.loads((project / "base.json").read_text(encoding="utf-8"))["papers"] == {}


def test_what_is_not_checked_now_stays_in_the_baseline(project, capsys):
    run(capsys, "--baseline", "base.json", "--write-baseline")
    before = (project / "base.json").read_bytes()
    main(["check", "a.md", "--baseline", "base.json", "--update-baseline"])
    main(["check", "a.md", "--baseline", "base.json", "--write-baseline"])
    assert (project / "base.json").read_bytes() == before


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (["--baseline", "gone.json"], "gone.json: there is no such baseline"),
        (["--baseline", "broken.json"], "broken.json: this is not a whole JSON file"),
        (["--write-baseline"], "Say which file is the baseline"),
        (["--baseline", "b.json", "--write-baseline", "--ignore", "jargon"], "from all findings"),
        (["--baseline", "b.json", "--update-baseline", "--since", "HEAD"], "from all findings"),
        (["--since", "gone"], "no revision “gone”"),
    ],
)
def test_what_cannot_be_done_is_told_and_nothing_is_written(project, capsys, arguments, says):
    (project / "broken.json").write_text('{"easyread": "0.1.0", "papers": ', encoding="utf-8")
    status, out, err = run(capsys, *arguments)
    assert (status, out) == (2, "")
    assert says in err
    assert not (project / "b.json").exists()


def test_a_broken_baseline_can_be_written_anew(project, capsys):
    broken = '<<<<<<< HEAD\n"easyread": "0.1.0", "papers": {'
    (project / "base.json").write_text(broken, encoding="utf-8")
    assert run(capsys, "--baseline", "base.json", "--write-baseline")[0] == 0
    assert run(capsys, *STRICT, "--baseline", "base.json")[0] == 0


def test_a_paper_named_as_the_baseline_is_not_written_over(project, capsys):
    status, _, err = run(capsys, "--baseline", "a.md", "--write-baseline")
    assert (status, (project / "a.md").read_text(encoding="utf-8")) == (2, HARD)
    assert "a.md: this is no baseline, and is left as it is" in err


def test_another_profile_than_that_of_the_baseline_is_told(project, capsys):
    run(capsys, "--baseline", "base.json", "--write-baseline")
    err = run(capsys, "--baseline", "base.json", "--profile", "easy-read")[2]
    assert "2 papers (a.md) stood under another profile" in err


def test_a_baseline_of_another_easyread_is_told_where_something_is_new(project, capsys):
    run(capsys, "--baseline", "base.json", "--write-baseline")
    path = project / "base.json"
    path.write_text(
        path.read_text(encoding="utf-8").replace(__version__, "0.0.1"), encoding="utf-8"
    )
    assert run(capsys, "--baseline", "base.json", "--quiet") == (0, "", "")
    (project / "a.md").write_text("They commence it.\n", encoding="utf-8")
    err = run(capsys, "--baseline", "base.json", "--quiet")[2]
    assert "base.json: written by easyread 0.0.1" in err


def test_rules_that_were_not_asked_for_are_not_called_gone(project, capsys):
    run(capsys, "--baseline", "base.json", "--write-baseline")
    assert run(capsys, "--baseline", "base.json", "--select", "jargon")[2] == ""


def test_since_a_revision_only_what_is_new_counts(project, capsys):
    commit()
    assert run(capsys, *STRICT, "--since", "HEAD", "--quiet") == (0, "", "")
    assert "no paper has changed since HEAD" in run(capsys, "--since", "HEAD")[2]
    (project / "a.md").write_text(EASY + "\n" + HARD, encoding="utf-8")
    status, out, _ = run(capsys, *STRICT, "--since", "HEAD")
    assert status == 0
    assert "3 earlier findings are left out (there before HEAD)" in out
    changed = word_file(paragraph("They commence it.") + paragraph(HARD.strip()))
    (project / "in" / "b.docx").write_bytes(changed)
    status, out, _ = run(capsys, *STRICT, "--since", "HEAD", "--format", "csv")
    assert status == 1
    assert len(out.splitlines()) == 2
    assert "commence" in out


def test_a_finding_that_the_change_caused_elsewhere_counts(project, capsys):
    text = "The Integrated Care Board (ICB) met in May.\n\nThe ICB will meet again.\n"
    (project / "a.md").write_text(text, encoding="utf-8")
    commit()
    (project / "a.md").write_text("We met in May.\n\nThe ICB will meet again.\n", encoding="utf-8")
    _, out, _ = run(capsys, "--since", "HEAD", "--format", "csv", "--select", "unexplained-acronym")
    assert "ICB" in out


def test_a_new_and_a_renamed_paper_are_told_apart(project, capsys):
    commit()
    (project / "a.md").rename(project / "renamed.md")
    subprocess.run(["git", "add", "-A"], check=True)
    (project / "new.md").write_text("They commence it.\n", encoding="utf-8")
    _, out, _ = run(capsys, "--since", "HEAD", "--format", "csv")
    assert [line.split(",")[0] for line in out.splitlines()[1:]] == ["new.md"]


def test_an_unchanged_paper_is_not_read_again(project, capsys, monkeypatch):
    first = run(capsys, *STRICT)
    monkeypatch.setattr("easyread.gate.checking.check", None)
    assert run(capsys, *STRICT) == first
    (project / "in" / "b.docx").rename(project / "c.docx")
    assert "c.docx" in run(capsys, *STRICT)[1]
    (project / "a.md").write_text(EASY, encoding="utf-8")
    assert "a.md: easyread itself failed" in run(capsys)[2]


@pytest.mark.parametrize("form", ["text", "json", "csv", "sarif", "github", "markdown"])
def test_a_kept_report_shows_in_every_form(project, capsys, form):
    first = run(capsys, "--format", form)
    assert run(capsys, "--format", form) == first
    assert (project / FOLDER).is_dir()


@pytest.mark.parametrize(("typed", "written"), [(["--no-cache"], ""), ([], "cache = false\n")])
def test_the_cache_can_be_turned_off(project, capsys, typed, written):
    (project / "easyread.toml").write_text(written, encoding="utf-8")
    run(capsys, *typed)
    assert not (project / FOLDER).exists()


def test_other_words_or_settings_are_never_answered_from_the_cache(project, capsys):
    words = project / "glossary.csv"
    (project / "easyread.toml").write_text("", encoding="utf-8")
    for wording in ("work with", "apply"):
        words.write_text(f"term,use_instead\nutilise,{wording}\n", encoding="utf-8")
        done = subprocess.run(
            [sys.executable, "-m", "easyread.cli", "check", "a.md"], capture_output=True, text=True
        )
        assert f"“{wording}”" in done.stdout


def test_a_report_on_a_page_is_made_anew(project, capsys):
    main(["check", "a.md"])
    assert main(["check", "a.md", "--output", "report.html"]) == 0
    assert "utilise" in (project / "report.html").read_text(encoding="utf-8")


def test_two_runs_can_share_the_cache(project):
    for number in range(6):
        (project / f"{number}.md").write_text(HARD * (number + 1), encoding="utf-8")
    command = [sys.executable, "-m", "easyread.cli", "check", ".", "--format", "json"]
    both = [subprocess.Popen(command, stdout=subprocess.PIPE) for _ in range(2)]
    first, second = (json.loads(each.communicate()[0]) for each in both)
    assert first == second
    assert not [
        path
        for path in (project / FOLDER).iterdir()
        if path.name.startswith(".") and path.name != ".gitignore"
    ]
