"""The command: what it prints, and the status that it ends with."""

from __future__ import annotations

import argparse
import io
import json
import random
import subprocess
import sys
from importlib.resources import files
from pathlib import Path

import jsonschema
import pytest
from word_files import paragraph, word_file

import easyread
from easyread.checker import check
from easyread.cli import main, make_parser
from easyread.readers import FORMATS

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


SUFFIXES = sorted(suffix for known in FORMATS.values() for suffix in known.suffixes)


@pytest.mark.parametrize("suffix", SUFFIXES)
def test_random_bytes_are_named_and_the_rest_is_checked(paper, capsys, tmp_path, suffix):
    broken = tmp_path / f"broken{suffix}"
    broken.write_bytes(random.Random(suffix).randbytes(4000))
    assert main(["check", str(broken), paper(HARD)]) == 2
    shown = capsys.readouterr()
    assert f"broken{suffix}: " in shown.err
    assert "Traceback" not in shown.err
    assert "“utilise”" in shown.out


@pytest.mark.parametrize("suffix", [".txt", ".md", ".html"])
def test_an_empty_paper_is_no_fault(capsys, tmp_path, suffix):
    (tmp_path / f"empty{suffix}").write_bytes(b"")
    assert main(["check", str(tmp_path / f"empty{suffix}")]) == 0
    assert "easyread:" not in capsys.readouterr().err


def test_json_holds_to_the_published_schema(paper, capsys, tmp_path):
    schema = json.loads((files("easyread") / "report.schema.json").read_text(encoding="utf-8"))
    (tmp_path / "a.docx").write_bytes(word_file(paragraph(HARD)))
    main(["check", paper(HARD), paper("", "b.md"), str(tmp_path / "a.docx"), "--format", "json"])
    reports = json.loads(capsys.readouterr().out)["reports"]
    assert len(reports) == 3
    for report in reports:
        jsonschema.validate(report, schema)


def test_json_tells_which_file_failed(paper, capsys, tmp_path):
    assert main(["check", str(tmp_path / "gone.md"), paper(EASY), "--format", "json"]) == 2
    told = json.loads(capsys.readouterr().out)
    assert len(told["reports"]) == 1
    assert "gone.md" in told["problems"][0]


def test_the_same_file_twice_is_checked_once(paper, capsys):
    path = paper(HARD)
    main(["check", path, path, "--format", "json"])
    assert len(json.loads(capsys.readouterr().out)["reports"]) == 1


@pytest.mark.parametrize(
    "arguments",
    [
        ["--max-reading-age", "200"],
        ["--max-reading-age", "0"],
        ["--max-reading-age", "nan"],
        ["--max-reading-age", "ten"],
        ["--fail-on", "everything"],
        ["--profile", "plane"],
        ["--as", "word"],
        ["--glossary", "gone.csv"],
        ["--settings", "gone.toml"],
        ["--select", "nothing"],
        ["--output", "report.xyz"],
    ],
    ids=" ".join,
)
def test_a_wrong_option_ends_with_2_and_says_why(paper, capsys, arguments):
    try:
        status = main(["check", paper(EASY), *arguments])
    except SystemExit as problem:  # argparse's own way
        status = problem.code
    assert status == 2
    said = capsys.readouterr().err
    assert arguments[1].removeprefix("report") in said or arguments[0].lstrip("-") in said
    assert "Traceback" not in said


@pytest.mark.parametrize("content", ["term\n", "term,term\na,b\n", "\x00\x01\x02" * 90, ""])
def test_a_broken_glossary_ends_with_2_and_is_named(paper, capsys, tmp_path, content):
    own = tmp_path / "own.csv"
    own.write_text(content, encoding="utf-8")
    assert main(["check", paper(EASY), "--glossary", str(own)]) == 2
    assert "own.csv" in capsys.readouterr().err


def test_a_broken_settings_file_ends_with_2_and_is_named(paper, capsys):
    paper("profile = [", "easyread.toml")
    assert main(["check", paper(EASY)]) == 2
    assert "easyread.toml" in capsys.readouterr().err


def test_a_report_is_written_and_none_is_lost(paper, capsys, tmp_path):
    target = tmp_path / "report.json"
    assert main(["check", paper(HARD), "--output", str(target)]) == 0
    assert json.loads(target.read_text(encoding="utf-8"))["findings"]
    assert main(["check", paper(HARD), "--output", str(target)]) == 2
    assert "report.json" in capsys.readouterr().err


def test_a_windows_console_gets_what_it_can_show(paper, monkeypatch):
    raw = io.BytesIO()
    monkeypatch.setattr(sys, "stdout", io.TextIOWrapper(raw, "cp1252", newline=""))
    assert main(["check", paper(f"{HARD} Ŵyl Gymraeg 日本 🙂 prior to it.")]) == 0
    sys.stdout.flush()
    assert "“utilise”" in raw.getvalue().decode("cp1252")


def test_quiet_leaves_out_what_could_be_fixed(paper, capsys):
    def findings(*options: str) -> str:
        main(["check", path, *options])
        return "\n".join(x for x in capsys.readouterr().out.splitlines() if x.startswith("  "))

    path = paper(f"{HARD}\n\n{'We met and ' * 10}left.")
    assert "could fix" in findings()
    assert "could fix" not in findings("--quiet")
    assert "should fix" in findings("--quiet")


def test_a_page_in_another_name_is_read_as_told(paper, capsys):
    path = paper("<p>We will utilise it.</p><script>utilise()</script>", "page.txt")
    main(["check", path, "--as", "html", "--format", "json"])
    (report,) = json.loads(capsys.readouterr().out)["reports"]
    assert [f["text"] for f in report["findings"] if f["text"] == "utilise"] == ["utilise"]


def test_a_fault_of_ours_stops_no_other_paper(paper, capsys, monkeypatch):
    def fail(document, **options):
        if "bad" in document.name:
            raise RecursionError("too deep")
        return check(document, **options)

    monkeypatch.setattr("easyread.gate.checking.check", fail)
    assert main(["check", paper(EASY, "bad.md"), paper(HARD)]) == 2
    shown = capsys.readouterr()
    assert "bad.md: easyread itself failed here (RecursionError: too deep)" in shown.err
    assert "“utilise”" in shown.out


@pytest.mark.parametrize(
    ("fault", "says"), [(OSError(28, "No space left"), "No space left"), (BrokenPipeError(), "")]
)
def test_output_that_cannot_be_written_ends_with_2(paper, monkeypatch, capsys, fault, says):
    class Full(io.StringIO):
        def write(self, text: str) -> int:
            raise fault

    path = paper(HARD)
    monkeypatch.setattr(sys, "stdout", Full())
    assert main(["check", path]) == 2
    said = capsys.readouterr().err
    assert says in said
    assert bool(says) == bool(said)


def test_a_closed_folder_is_named_and_the_rest_is_walked(paper, capsys, tmp_path, monkeypatch):
    paper(HARD, "in/a.md")
    (tmp_path / "in" / "closed").mkdir()
    listed = Path.iterdir

    def refuse(folder: Path):
        if folder.name == "closed":
            raise PermissionError(13, "Permission denied")
        return listed(folder)

    monkeypatch.setattr(Path, "iterdir", refuse)
    assert main(["check", str(tmp_path / "in")]) == 2
    shown = capsys.readouterr()
    assert "closed: the folder cannot be opened" in shown.err
    assert "“utilise”" in shown.out


def test_a_fix_shows_what_it_would_do_and_writes_nothing_unasked(paper, capsys):
    path = paper(HARD)
    assert main(["fix", path]) == 0
    shown = capsys.readouterr()
    assert "“utilise” → “use”" in shown.out
    assert "Nothing was written" in shown.err
    assert Path(path).read_text(encoding="utf-8") == HARD


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_a_fix_changes_nothing_but_the_words(tmp_path, encoding):
    before, after = "Café:\r\nwe  utilise it.\r\n", "Café:\r\nwe  use it.\r\n"
    path = tmp_path / "paper.md"
    path.write_bytes(before.encode(encoding))
    assert main(["fix", str(path), "-o", str(tmp_path / "plain.md")]) == 0
    assert (tmp_path / "plain.md").read_bytes() == after.encode(encoding)
    assert path.read_bytes() == before.encode(encoding)
    assert main(["fix", str(path), "--in-place"]) == 0
    assert path.read_bytes() == after.encode(encoding)


def test_a_fix_never_writes_over_another_file(paper, tmp_path, capsys):
    other = paper("Mine.", "other.md")
    assert main(["fix", paper(HARD), "-o", other]) == 2
    assert Path(other).read_text(encoding="utf-8") == "Mine."


def test_a_plan_is_saved_and_replayed(paper, tmp_path):
    path, plan = paper("We utilise it."), str(tmp_path / "plan.json")
    assert main(["fix", path, "--plan", plan]) == 0
    assert main(["fix", path, "--replay", plan, "-o", str(tmp_path / "plain.md")]) == 0
    assert (tmp_path / "plain.md").read_text(encoding="utf-8") == "We use it."
    assert main(["fix", path, "--replay", path]) == 2


def test_a_word_file_is_copied_with_comments_or_tracked_changes(tmp_path, capsys):
    path, checked, plain = (tmp_path / f"{name}.docx" for name in ("paper", "checked", "plain"))
    path.write_bytes(word_file(paragraph(HARD)))
    before = path.read_bytes()
    assert main(["check", str(path), "--output", str(checked), "--fail-on", "never"]) == 0
    assert main(["fix", str(path), "-o", str(plain)]) == 0
    assert easyread.read(checked).text == easyread.read(path).text
    assert easyread.read(plain).text == easyread.fix(path).text
    assert path.read_bytes() == before
    assert main(["fix", str(path), "-o", str(plain)]) == 2
    assert "there already" in capsys.readouterr().err


def test_a_word_file_is_not_changed_in_place_and_says_what_to_do(tmp_path, capsys):
    path = tmp_path / "paper.docx"
    path.write_bytes(word_file(paragraph(HARD)))
    assert main(["fix", str(path), "--in-place"]) == 2
    assert "Name a copy with -o" in capsys.readouterr().err
    assert main(["fix", str(path)]) == 0
    assert "Name a new file with -o." in capsys.readouterr().err


def test_quiet_leaves_out_what_could_be_fixed_in_a_file_too(paper, tmp_path):
    path, target = paper(HARD), tmp_path / "report.json"
    assert main(["check", path, "--quiet", "--output", str(target)]) == 0
    severities = {f["severity"] for f in json.loads(target.read_bytes())["findings"]}
    assert severities == {f.severity for f in check(Path(path)).findings} - {"advice"}


def test_what_was_written_is_told(tmp_path, capsys):
    path = tmp_path / "paper.docx"
    path.write_bytes(word_file(paragraph(HARD)))
    for name, says in (
        ("checked.docx", "a copy of the paper with its findings as comments"),
        ("report.html", "the report of"),
    ):
        assert main(["check", str(path), "--output", str(tmp_path / name)]) == 0
        assert f"{tmp_path / name}: {says}" in capsys.readouterr().out
    plain = tmp_path / "plain.docx"
    assert main(["fix", str(path), "-o", str(plain)]) == 0
    assert f"Wrote {plain}. Open it in Word" in capsys.readouterr().out


def test_a_report_that_cannot_be_made_says_why(paper, tmp_path, capsys):
    target = str(tmp_path / "report.html")
    assert main(["check", paper("", "empty.docx"), "--output", target]) == 2
    assert "empty.docx: the file is empty" in capsys.readouterr().err
    assert main(["check", paper(HARD), paper(EASY, "b.md"), "--output", target]) == 2
    assert "--output takes the report of one paper" in capsys.readouterr().err
    assert main(["check", paper(HARD), "--output", str(tmp_path / "gone" / "a.html")]) == 2
    assert f"there is no folder “{tmp_path / 'gone'}”" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("name", "target"),
    [("paper.md", "plain.pdf"), ("paper.html", "plain.md"), ("paper.md", "plain.xlsx")],
)
def test_a_fix_writes_no_file_that_is_not_what_its_name_says(paper, tmp_path, name, target, capsys):
    assert main(["fix", paper(HARD, name), "-o", str(tmp_path / target)]) == 2
    assert target in capsys.readouterr().err
    assert not (tmp_path / target).exists()


def test_a_text_does_not_become_a_word_file(paper, tmp_path, capsys):
    path = paper(HARD)
    assert main(["check", path, "--output", str(tmp_path / "checked.docx")]) == 2
    assert main(["fix", path, "-o", str(tmp_path / "plain.docx")]) == 2
    assert "not read from a Word file" in capsys.readouterr().err
    assert not list(tmp_path.glob("*.docx"))


def _parsers(parser, name=()):
    yield " ".join(name), parser
    for action in parser._actions:
        if isinstance(action, argparse._SubParsersAction):
            for each, inner in action.choices.items():
                yield from _parsers(inner, (*name, each))


@pytest.mark.parametrize(
    "parser", [pytest.param(parser, id=name) for name, parser in _parsers(make_parser())]
)
def test_every_option_says_what_it_does(parser):
    assert parser.description
    for action in parser._actions:
        assert isinstance(action, argparse._SubParsersAction) or action.help, action.dest
    assert parser.format_help()


@pytest.mark.parametrize(
    "arguments",
    [
        ["workshop", "a.md", "-o", "a.docx", "--words", "0"],
        ["workshop", "a.md", "-o", "a.docx", "--sentences", "-1"],
        ["scan", "a.md", "--workers", "two"],
        ["glossary", "harvest", "a.md", "--least", "0"],
    ],
    ids=" ".join,
)
def test_what_is_no_number_is_told_in_plain_words(arguments, capsys):
    with pytest.raises(SystemExit, match="2"):
        main(arguments)
    assert f"“{arguments[-1]}” is not a whole number from" in capsys.readouterr().err


def test_the_package_itself_can_be_run():
    told = subprocess.run(
        [sys.executable, "-m", "easyread", "--version"], capture_output=True, text=True, check=True
    )
    assert told.stdout == f"easyread {easyread.__version__}\n"


def test_a_command_that_is_not_typed_is_not_imported(paper):
    code = (
        "import sys; from easyread.cli import main; main(['check', sys.argv[1]]);"
        "print([m for m in sys.modules if m.startswith(('easyread.commands.glossary',"
        " 'easyread.commands.workshop', 'easyread.workshop'))])"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, paper(EASY)], capture_output=True, text=True, check=True
    )
    assert done.stdout.splitlines()[-1] == "[]"


def test_without_a_command_it_names_them_all(capsys):
    with pytest.raises(SystemExit):
        main(["--help"])
    told = capsys.readouterr().out
    for name in ("check", "fix", "compare", "scan", "explain", "glossary", "workshop"):
        assert f"\n    {name} " in told
