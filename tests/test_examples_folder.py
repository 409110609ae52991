"""Every example runs, does what it says, and says so when something is wrong."""

from __future__ import annotations

import json
import logging
import os
import re
import shutil
import subprocess
import sys
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from types import SimpleNamespace

import nbformat
import pandas as pd
import pytest

from easyread import Settings, check
from easyread.cli import make_parser

ROOT = Path(__file__).parents[1]
EXAMPLES = ROOT / "examples"
HARD = (
    "Members are requested to deliberate upon the aforementioned recommendations and to ascertain "
    "whether implementation thereof would ameliorate the eligibility determination process.\n"
)


@pytest.fixture
def folder(tmp_path):
    """A copy of the examples, to write in."""
    skipped = shutil.ignore_patterns("__pycache__", "my-report.html", ".*")
    return Path(shutil.copytree(EXAMPLES, tmp_path / "examples", ignore=skipped))


def run(folder, *arguments):
    """Run Python in a folder, with the easyread of this checkout."""
    return subprocess.run(
        [sys.executable, *arguments],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(ROOT), "PYTHONUTF8": "1"},
        capture_output=True,
        encoding="utf-8",
        timeout=120,
    )


def load(name):
    spec = spec_from_file_location(name, EXAMPLES / f"{name}.py")
    module = module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


# The kernel's own libraries warn of sockets that they leave to the garbage collector.
@pytest.mark.filterwarnings("default")
def test_the_notebook_runs_from_top_to_bottom_and_shows_its_report(folder, monkeypatch):
    from nbclient import NotebookClient

    monkeypatch.setenv("PYTHONPATH", str(ROOT))
    monkeypatch.setenv("IPYTHONDIR", str(folder / ".ipython"))
    notebook = nbformat.read(folder / "check_a_paper.ipynb", as_version=4)
    NotebookClient(
        notebook, timeout=120, kernel_name="python3", resources={"metadata": {"path": str(folder)}}
    ).execute()
    outputs = [output for cell in notebook.cells for output in cell.get("outputs", [])]
    shown = [output.data for output in outputs if output.output_type == "execute_result"]
    assert all("text/html" in each for each in shown)
    report, with_our_words, causes, kinds, revision, both, comparison = shown
    for each in (report, with_our_words):
        assert "<mark" in each["text/html"]
        assert each["text/plain"].startswith("meeting-paper.md\n")
    assert "A small group of people who meet" in with_our_words["text/html"]
    assert all("<svg" in plot["text/html"] for plot in (causes, kinds))
    assert "Changed (" in revision["text/html"]
    assert both["text/html"].count('class="easyread-column"') == 2
    assert "unless you have already been contacted" in comparison["text/html"]
    said = "".join(output.text for output in outputs if output.output_type == "stream")
    assert "Saved as my-report.html" in said
    assert "<svg" in (folder / "my-report.html").read_text(encoding="utf-8")


def test_the_notebook_is_kept_without_what_a_run_adds():
    notebook = nbformat.read(EXAMPLES / "check_a_paper.ipynb", as_version=4)
    assert [c for c in notebook.cells if c.get("outputs") or c.get("execution_count")] == []


LETTER_TEST = ("-m", "pytest", "-q", "-p", "no:cacheprovider", "test_letter_template.py")


@pytest.fixture
def letters(folder):
    """The examples with the levels of the letters recorded by this version of easyread."""
    done = run(folder, "test_letter_template.py")
    assert done.stdout == "Recorded 2 letters in levels.json.\n", done.stderr
    return folder / "letters"


def test_letters_as_recorded_pass(letters):
    done = run(letters.parent, *LETTER_TEST)
    assert done.returncode == 0, done.stdout
    assert "2 passed" in done.stdout


def test_a_letter_that_got_harder_fails_and_says_why(letters):
    letter = letters / "payment.txt"
    letter.write_text(letter.read_text(encoding="utf-8") + HARD, encoding="utf-8")
    done = run(letters.parent, *LETTER_TEST)
    assert done.returncode == 1
    assert "1 failed, 1 passed" in done.stdout
    assert "payment.txt got harder" in done.stdout
    assert "ameliorate" in done.stdout
    assert "Note:" not in done.stdout


def test_a_letter_measured_with_another_glossary_is_told_so(letters):
    levels = json.loads((letters / "levels.json").read_text(encoding="utf-8"))
    for level in levels.values():
        level["must_or_should_fix"] = -1
        level["measured_with"]["glossary"] = "another"
    (letters / "levels.json").write_text(json.dumps(levels), encoding="utf-8")
    done = run(letters.parent, *LETTER_TEST)
    assert done.returncode == 1
    assert "is not the one of the record" in done.stdout


def test_a_new_letter_has_to_be_recorded(letters):
    (letters / "new.txt").write_text("Dear Sam,\n\nCome on Monday.\n", encoding="utf-8")
    done = run(letters.parent, *LETTER_TEST)
    assert done.returncode == 1
    assert "new.txt is new" in done.stdout


def test_a_column_of_text_gets_reading_ages_and_hard_words():
    table = pd.DataFrame(
        {"reply": ["You can get help with travel. Ask at the front desk.", None, HARD, HARD]},
        index=[10, 20, 30, 40],
    )
    checked = load("pandas_column").add_reading_columns(table, "reply")
    assert list(checked.index) == [10, 20, 30, 40]
    assert list(checked["reading_age"].isna()) == [False, True, False, False]
    assert checked["reading_age"][10] < checked["reading_age"][30] == checked["reading_age"][40]
    assert checked["hard_words"][20] == ""
    assert "ameliorate" in checked["hard_words"][30]
    assert list(table.columns) == ["reply"]


def test_the_table_of_replies_is_printed_the_hardest_first():
    done = run(EXAMPLES, "pandas_column.py", "replies.csv", "reply")
    assert done.returncode == 0, done.stderr
    order = [line.split()[0] for line in done.stdout.splitlines()]
    assert order[:3] == ["id", "2", "5"]
    assert order[-1] == "3", "a reply without words has no reading age"


def test_documentation_within_the_limit_passes():
    done = run(EXAMPLES, "docs_rule.py", "site/docs")
    assert done.returncode == 0, done.stdout
    assert done.stdout == "All pages are within the limit.\n"


def test_a_hard_page_stops_the_build_with_its_places(folder):
    (folder / "site" / "docs" / "hard.md").write_text(f"# Hard\n\n{HARD}", encoding="utf-8")
    done = run(folder, "docs_rule.py", "site/docs")
    assert done.returncode == 1
    assert "hard.md: reading age" in done.stdout
    assert "hard.md:3: " in done.stdout
    assert "index.md" not in done.stdout


def test_as_a_hook_it_warns_with_the_lines_of_the_file_and_leaves_the_page(tmp_path, caplog):
    page = tmp_path / "hard.md"
    page.write_text(f"---\ntitle: Hard\n---\n\n{HARD}", encoding="utf-8")
    file = SimpleNamespace(abs_src_path=str(page), src_path="hard.md")
    with caplog.at_level(logging.WARNING, logger="mkdocs"):
        after = load("docs_rule").on_page_markdown(
            HARD, page=SimpleNamespace(file=file), config=None, files=None
        )
    assert after == HARD
    assert "hard.md:5: " in caplog.text


def test_the_site_names_the_hook_that_is_there():
    site = EXAMPLES / "site"
    hooks = [
        line.split("- ")[1]
        for line in (site / "mkdocs.yml").read_text(encoding="utf-8").splitlines()
        if line.startswith("  - ")
    ]
    assert hooks
    assert all((site / hook).resolve().is_file() for hook in hooks)


def test_recorded_levels_are_of_letters_that_are_there():
    levels = json.loads((EXAMPLES / "letters" / "levels.json").read_text(encoding="utf-8"))
    assert sorted(levels) == sorted(p.name for p in (EXAMPLES / "letters").glob("*.txt"))


def test_the_list_of_examples_is_whole_and_its_links_lead_somewhere():
    text = (EXAMPLES / "README.md").read_text(encoding="utf-8")
    links = set(re.findall(r"\]\(([^)]+)\)", text))
    hidden = {"README.md", "__pycache__", "my-report.html", ".pytest_cache", ".ipynb_checkpoints"}
    assert links == {path.name for path in EXAMPLES.iterdir()} - hidden


def test_the_commands_for_a_repository_are_as_they_stand_there(folder):
    page = (folder / "gate" / "README.md").read_text(encoding="utf-8")
    commands = re.findall(r"^easyread (check.*)$", page, re.MULTILINE)
    assert len(commands) >= 6
    for command in commands:
        make_parser().parse_args(command.split())


def test_the_comments_that_the_page_shows_hold(folder):
    page = (folder / "gate" / "README.md").read_text(encoding="utf-8")
    (comment,) = re.findall(r"^<!-- .* -->$", page, re.MULTILINE)
    told = check(f"{comment}\n\nThe consortium met.", format="markdown")
    assert (told.findings, told.allowances[0].findings, told.allowances[0].problem) == ([], 1, "")
    assert check(page, format="markdown").allowances == ()


def test_the_settings_and_the_hooks_for_a_repository_are_right(folder):
    settings = Settings.load(folder / "gate" / "easyread.toml")
    of_minutes = settings.for_paper(folder / "gate" / "minutes" / "may.docx")
    assert of_minutes.profile == "minutes"
    check("We met.", settings=of_minutes)
    assert settings.for_paper(folder / "gate" / "in" / "a.odt").fail_on == "never"
    hooks = (folder / "gate" / "pre-commit.yaml").read_text(encoding="utf-8")
    ours = (ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8")
    assert re.findall(r"- id: (\S+)", ours)[0] == re.findall(r"- id: (\S+)", hooks)[0]
    for line in re.findall(r"args: \[(.*)\]", hooks):
        make_parser().parse_args(["check", *line.split(", "), "paper.md"])
