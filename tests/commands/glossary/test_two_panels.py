"""Two panels' glossaries: side by side, and made into one."""

import csv
import io

import pytest

from easyread.cli import main
from easyread.differences import compare_rows, merge_rows
from easyread.glossary_file import GlossaryFile

FIRST = """\
term,use_instead,meaning,action,why,status,agreed_by,agreed_on,review_by,people,extra
utilise,use,,,Short.,agreed,Panel A,2026-05,2027-05,Jo Smith,ours
service user,,,keep,,agreed,Panel A,2026-05,,,
board,,A group that decides.,,,,Panel A,,,,
agenda,,A list.,,,,,,,,
"""
SECOND = """\
word;plain words;what it means;status;agreed by;agreed on;look at again;extra
Utilize;work with;;agreed;Panel B;2026-06;2026-12;theirs
Service-user;person who uses services;;;Panel B;;;
board;;a group that decides;;Panel B;2026-07;;
minutes;;What was said.;;;;;
"""


@pytest.fixture(autouse=True)
def folder(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "a.csv").write_text(FIRST, encoding="utf-8")
    (tmp_path / "b.csv").write_text(SECOND, encoding="utf-8")
    return tmp_path


def glossary(*arguments: str) -> int:
    return main(["glossary", *arguments])


def test_what_is_in_conflict_comes_first_side_by_side(capsys):
    assert glossary("compare", "a.csv", "b.csv") == 1
    assert capsys.readouterr().out.splitlines() == [
        "In conflict: 2",
        "  utilise",
        "      a.csv, row 2: Say “use”. Panel A agreed this, May 2026.",
        "      b.csv, row 2: Say “work with”. Panel B agreed this, June 2026.",
        "  service user",
        "      a.csv, row 3: Keep it. Panel A agreed this, May 2026.",
        "      b.csv, row 3: Say “person who uses services”. Panel B agreed this.",
        "Only in a.csv: 1",
        "  agenda",
        "Only in b.csv: 1",
        "  minutes",
        "The same in both: 1",
        "  board",
    ]


def test_it_can_be_a_table_for_people_to_settle(capsys):
    glossary("compare", "a.csv", "b.csv", "--format", "csv")
    rows = list(csv.DictReader(io.StringIO(capsys.readouterr().out)))
    assert [row["result"] for row in rows] == [
        *("conflict", "conflict", "same", "only in a.csv", "only in b.csv")
    ]
    assert rows[0]["a.csv"].startswith("Say “use”")
    assert "Smith" not in str(rows)


def test_without_a_conflict_it_ends_with_0(capsys):
    assert glossary("compare", "a.csv", "a.csv") == 0
    assert "The same in both: 4" in capsys.readouterr().out


def test_merged_a_conflict_is_left_for_people_with_both_views(folder, capsys):
    assert glossary("merge", "a.csv", "b.csv", "-o", "m.csv") == 1
    assert "utilise (rows 2 and 2)" in capsys.readouterr().out
    entries = {row.cells["term"]: row.entry for row in GlossaryFile.load(folder / "m.csv").rows}
    assert list(entries) == ["utilise", "service user", "board", "agenda", "minutes"]
    utilise = entries["utilise"]
    assert utilise.status == "contested"
    assert utilise.use_instead == ("use",)
    assert utilise.other_view == "Panel B would say “work with”."
    assert utilise.agreement == "Panel A and Panel B did not agree on this word."
    assert utilise.review_by == "2026-12"
    assert entries["service user"].other_view == "Panel B would say “person who uses services”."


def test_merged_nothing_is_lost_that_one_of_them_says(folder):
    glossary("merge", "a.csv", "b.csv", "-o", "m.csv")
    rows = {row.cells["term"]: row for row in GlossaryFile.load(folder / "m.csv").rows}
    assert rows["utilise"].cells["extra"] == "ours / theirs"
    assert rows["utilise"].entry.people == ("Jo Smith",)
    assert rows["board"].entry.agreed_by == "Panel A and Panel B"
    assert rows["board"].entry.status == ""
    assert (folder / "a.csv").read_text("utf-8") == FIRST


def test_a_merged_file_is_never_written_over_another(folder, capsys):
    assert glossary("merge", "a.csv", "b.csv", "-o", "a.csv") == 2
    assert "there already" in capsys.readouterr().err
    assert glossary("merge", "a.csv", "b.csv", "-o", "m.xlsx") == 2
    assert "written as CSV" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("first", "second", "result"),
    [
        ("use_instead\nutilise,use|work with", "use_instead\nutilise,Work with | use", "same"),
        ("meaning\nboard,A group.", "meaning\nboard,a group", "same"),
        ("use_instead,status\nx,y,", "use_instead,status\nx,y,retired", "conflict"),
        ("use_instead,status\nx,y,", "use_instead,status\nx,y,contested", "conflict"),
        ("meaning,nation\nx,Y.,England", "meaning,nation\nx,Y.,Wales", "conflict"),
        ("use_instead,why\nx,y,Short.", "use_instead,why\nx,y,Kind.", "same"),
    ],
)
def test_what_is_a_conflict(folder, first, second, result):
    (folder / "a.csv").write_text(f"term,{first}\n", encoding="utf-8")
    (folder / "b.csv").write_text(f"term,{second}\n", encoding="utf-8")
    rows = [GlossaryFile.load(folder / name).rows for name in ("a.csv", "b.csv")]
    (pair,) = compare_rows(*rows)
    assert pair.result == result
    (merged,) = merge_rows([pair], ("a", "b"))
    assert (merged.get("status") == "contested") is (result == "conflict")


def test_senses_of_one_word_are_paired_by_their_cues(folder):
    (folder / "a.csv").write_text("term,use_instead,when_near\nbank,side,river\nbank,shop,money\n")
    (folder / "b.csv").write_text("term,use_instead,when_near\nbank,lender,money\n")
    rows = [GlossaryFile.load(folder / name).rows for name in ("a.csv", "b.csv")]
    assert [(pair.result, pair.first.number) for pair in compare_rows(*rows)] == [
        ("only first", 2),
        ("conflict", 3),
    ]
