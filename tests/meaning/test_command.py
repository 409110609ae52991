import json
import subprocess
import sys
from importlib.resources import files
from pathlib import Path

import jsonschema
import pytest

import easyread
from easyread.cli import main


@pytest.fixture
def papers(tmp_path: Path):
    old = tmp_path / "old.txt"
    old.write_text("You must reply by 3 May.", encoding="utf-8")
    new = tmp_path / "new.md"
    new.write_text("# Reply\n\nYou should reply by 3 May.\n", encoding="utf-8")
    return str(old), str(new)


def test_a_serious_change_gives_status_1_and_is_told(papers, capsys):
    assert main(["compare", *papers]) == 1
    out = capsys.readouterr().out
    assert "must fix: The original says people “must”" in out
    assert "line 3, column 5" in out


def test_no_change_gives_status_0(papers, capsys):
    assert main(["compare", papers[0], papers[0]]) == 0
    assert "No change of meaning was found." in capsys.readouterr().out


def test_json_is_the_comparison(papers, capsys):
    assert main(["compare", "--format", "json", *papers]) == 1
    data = json.loads(capsys.readouterr().out)
    assert data["faithful"] is False
    assert [change["kind"] for change in data["changes"] if change["severity"] == "error"] == [
        "duty"
    ]


def test_json_holds_to_the_published_schema(papers, capsys):
    schema = json.loads((files("easyread") / "comparison.schema.json").read_text(encoding="utf-8"))
    main(["compare", "--format", "json", *papers])
    jsonschema.validate(json.loads(capsys.readouterr().out), schema)


def test_a_revision_holds_to_the_published_schema():
    schema = json.loads((files("easyread") / "revision.schema.json").read_text(encoding="utf-8"))
    revision = easyread.fix("We will utilise the hall prior to the meeting.")
    assert revision.applied
    jsonschema.validate(json.loads(revision.model_dump_json()), schema)


def test_fail_on_never_gives_status_0(papers, capsys):
    assert main(["compare", "--fail-on", "never", *papers]) == 0


def test_a_file_that_is_not_there_gives_status_2(papers, capsys):
    assert main(["compare", papers[0], "missing.md"]) == 2
    assert "missing.md" in capsys.readouterr().err


def test_a_check_does_not_load_the_comparison():
    code = (
        "import easyread, sys; easyread.check('Some text.');"
        "sys.exit(any(name.startswith('easyread.meaning') for name in sys.modules))"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
