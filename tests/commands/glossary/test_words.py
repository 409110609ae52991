"""The sub-commands that look at the words of a glossary and change them."""

import csv
import io
import json

import pytest

from easyread.cli import main

WORDS = """\
term,use_instead,meaning,action,status,agreed_by,agreed_on,review_by,people,our notes
# agreed in the library
utilise,use,,,agreed,Panel A,2026-05,,Jo Smith,ask again
lay member,,A person on a board who is not staff.,explain,,,,,,
service user,,,keep,agreed,Panel A,May 2026,2020-01,,
vulnerable,at risk,,,contested,Panel A,,,,
floop,,,,proposed,,,,,
"""


@pytest.fixture
def run(tmp_path, monkeypatch, capsys):
    """Run ``easyread glossary`` in a folder of its own: (status, output, errors)."""
    monkeypatch.chdir(tmp_path)

    def call(*arguments: str) -> tuple[int, str, str]:
        status = main(["glossary", *arguments])
        shown = capsys.readouterr()
        return status, shown.out, shown.err

    return call


@pytest.fixture
def words(tmp_path):
    path = tmp_path / "glossary.csv"
    path.write_text(WORDS, encoding="utf-8", newline="")
    return path


def test_without_a_glossary_the_list_says_how_to_make_one(run):
    status, out, _ = run("list")
    assert status == 0
    assert "easyread glossary add" in out


def test_the_list_is_in_alphabetical_order_with_what_was_agreed(run, words):
    _, out, _ = run("list")
    assert out.splitlines() == [
        "floop: to talk about (proposed)",
        "lay member: A person on a board who is not staff.",
        "service user: fine as it is [Panel A agreed this, May 2026.]",
        "utilise → use [Panel A agreed this, May 2026.]",
        "vulnerable → at risk (contested) [Panel A did not agree on this word.]",
        "5 words.",
    ]


def test_a_word_that_people_do_not_agree_on_is_not_called_fine(run, words):
    run("edit", "vulnerable", "--use-instead", "", "--status", "contested")
    assert "vulnerable: people do not agree on it (contested)" in run("list")[1]


def test_what_stands_past_the_last_column_is_told(run, tmp_path):
    path = tmp_path / "glossary.csv"
    path.write_text("term,meaning\nagenda,A list of things, in order\n", encoding="utf-8")
    status, out, _ = run("check")
    assert status == 1
    assert "row 2: “in order” stands past the last column" in out
    status, out, _ = run("import", "glossary.csv", "--into", "other.csv")
    assert (status, (tmp_path / "other.csv").exists()) == (1, False)
    assert "“in order” stands past the last column" in out


@pytest.mark.parametrize(
    "arguments", [("list",), ("show", "floop"), ("find", "floop")], ids=" ".join
)
def test_nothing_that_a_terminal_obeys_is_shown(run, tmp_path, arguments):
    text = "term,meaning\nfloop,A \x1b[31mred\u202ebox.\n"
    (tmp_path / "glossary.csv").write_text(text, encoding="utf-8")
    status, out, _ = run(*arguments)
    assert status == 0
    assert "red box." in out
    assert not {"\x1b", "\u202e"} & set(out)


def test_a_status_that_is_none_is_told(run, words, capsys):
    with pytest.raises(SystemExit, match="2"):
        run("list", "--status", "agred")
    assert "'agred'" in capsys.readouterr().err


def test_the_list_can_be_of_one_status_and_of_the_built_in_words(run, words):
    assert run("list", "--status", "agreed")[1].endswith("\n2 words.\n")
    assert "utilise → use\n" in run("list", "--built-in")[1]


@pytest.mark.parametrize("form", ["text", "csv", "json"])
def test_no_form_of_the_list_has_names_of_people(run, words, form):
    out = run("list", "--format", form)[1]
    assert "utilise" in out
    assert "Smith" not in out


def test_the_list_can_be_read_by_programs(run, words):
    assert {entry["term"] for entry in json.loads(run("list", "--format", "json")[1])} > {"floop"}
    rows = list(csv.DictReader(io.StringIO(run("list", "--format", "csv")[1])))
    assert rows[0]["term"] == "floop"


def test_show_tells_the_row_and_the_built_in_entry_beside_it(run, words):
    status, out, _ = run("show", "utilise")
    assert status == 0
    assert "glossary.csv, row 3:" in out
    assert "Panel A agreed this, May 2026." in out
    assert "Built in (general):" in out
    assert "Smith" not in out


def test_show_finds_a_word_that_is_only_proposed(run, words):
    assert "not yet agreed" in run("show", "floop")[1]


def test_a_word_that_no_glossary_has_ends_with_2(run, words):
    status, _, err = run("show", "blarg")
    assert status == 2
    assert "“blarg” is in no glossary" in err


def test_find_looks_inside_terms_and_meanings(run, words):
    out = run("find", "not", "staff")[1]
    assert "lay member" in out.splitlines()[0]
    status, _, err = run("find", "zzxq")
    assert status == 2
    assert "zzxq" in err


def test_add_makes_a_glossary_that_a_check_finds(run, tmp_path):
    status, out, _ = run("add", "floop", "--use-instead", "box", "--agreed-by", "Panel A")
    assert (status, out) == (0, "glossary.csv: added “floop”.\n")
    (tmp_path / "paper.md").write_text("Bring the floop.", encoding="utf-8")
    main(["check", "paper.md"])
    assert "floop" in run("list")[1]


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (["add", "floop"], "--use-instead or --meaning"),
        (["add", "floop", "--use-instead", "box", "--status", "agred"], "--status: “agred”"),
        (["add", "Utilise", "--use-instead", "box"], "row 3: “Utilise” is there already"),
        (["add", "floop2", "--meaning", "x", "--agreed-on", "32/13/2026"], "--agreed-on “32/13"),
        (["edit", "utilise", "--review-by", "soon"], "--review-by “soon” is not clear"),
        (["edit", "gone", "--why", "x"], "“gone” is not there"),
        (["edit", "utilise"], "Say what to change"),
        (["remove", "gone"], "“gone” is not there"),
        (["forget", " "], "Say the name"),
        (["check", "gone.csv"], "gone.csv: there is no such file"),
        (["add", "floop2", "--meaning", "x", "--glossary", "no/such/folder.csv"], "no folder"),
        (["add", "floop2", "--meaning", "x", "--glossary", "new.xlsx"], "is written as CSV"),
    ],
)
def test_what_cannot_be_done_says_why_and_leaves_the_file(run, words, arguments, says):
    status, _, err = run(*arguments)
    assert status == 2
    assert says in err
    assert "Traceback" not in err
    assert words.read_text("utf-8") == WORDS


def test_edit_changes_one_row_and_shows_it(run, words):
    status, out, _ = run("edit", "utilise", "--use-instead", "work with")
    assert status == 0
    assert "Instead: work with" in out
    assert words.read_text("utf-8") == WORDS.replace("utilise,use,", "utilise,work with,")


def test_remove_shows_what_the_row_said(run, words):
    out = run("remove", "lay member")[1]
    assert "A person on a board" in out
    assert "lay member" not in words.read_text("utf-8")


def test_a_term_with_two_rows_needs_its_row(run, words):
    run("add", "lay member", "--part-of-speech", "noun", "--meaning", "Somebody.")
    status, _, err = run("remove", "lay member")
    assert status == 2
    assert "rows (4, 8)" in err
    assert run("remove", "lay member", "--row", "8")[0] == 0
    assert words.read_text("utf-8").splitlines()[:7] == [
        line + ("," if number == 0 else "") and line
        for number, line in enumerate(
            [WORDS.splitlines()[0] + ",part_of_speech", *WORDS.splitlines()[1:]]
        )
    ]


def test_several_glossaries_are_asked_about(run, tmp_path, words):
    (tmp_path / "easyread.toml").write_text('glossary = ["glossary.csv", "b.csv"]')
    (tmp_path / "b.csv").write_text("term,meaning\nboard,A group.\n")
    status, _, err = run("remove", "board")
    assert status == 2
    assert "Name one with --glossary" in err
    assert run("remove", "board", "--glossary", "b.csv")[0] == 0


class TestForget:
    def test_a_dry_run_shows_what_would_go_and_writes_nothing(self, run, words):
        status, out, _ = run("forget", "Jo Smith", "--dry-run")
        assert status == 0
        assert "row 3, column people: “Jo Smith” would be “”" in out
        assert words.read_text("utf-8") == WORDS

    def test_the_name_goes_and_copies_are_named(self, run, words):
        out = run("forget", "Jo Smith")[1]
        assert "copies" in out
        assert "“Jo Smith” would" not in out
        assert words.read_text("utf-8") == WORDS.replace("Jo Smith", "")

    def test_a_name_that_is_nowhere_is_told(self, run, words):
        assert "in none of these" in run("forget", "Alex Brown")[1]


class TestCheck:
    def test_what_to_talk_about_is_no_fault(self, run, tmp_path):
        (tmp_path / "w.csv").write_text(
            "term,action,status,agreed_by,review_by\n"
            "service user,keep,agreed,Panel A,2020-01\nfloop,,proposed,,\n",
            encoding="utf-8",
        )
        status, out, _ = run("check", "w.csv")
        assert status == 0
        assert "row 2: “service user” was to be looked at again by January 2020." in out
        assert "row 3: “floop” is proposed" in out

    def test_what_is_wrong_is_told_by_row_and_column(self, run, words):
        status, out, _ = run("check")
        assert status == 1
        assert "row 6, column other_view: people see “vulnerable” differently" in out
        assert "to mend" in out

    def test_an_unknown_status_and_a_date_that_is_none_are_named(self, run, tmp_path):
        (tmp_path / "w.csv").write_text(
            "term,meaning,status,review_by\nfloop,A box.,agred,\nblarg,A bag.,,some day\n",
            encoding="utf-8",
        )
        out = run("check", "w.csv")[1]
        assert "row 2, column status: “agred” is not known here" in out
        assert "row 3, column review_by: “some day” is no month or day" in out

    def test_every_faulty_row_is_told_also_one_without_a_term(self, run, tmp_path):
        (tmp_path / "w.csv").write_text(
            'term,use_instead\n,nothing\nstakeholder,"people involved, partners, all"\nbox,\n'
        )
        out = run("check", "w.csv")[1]
        assert "row 2, column term: the term is missing." in out
        assert "row 3, column use_instead: “people involved, partners, all”: put |" in out
        assert "row 4: “box” has no meaning" in out

    def test_a_column_of_ones_own_is_fine_and_a_slip_in_a_name_is_not(self, run, tmp_path):
        (tmp_path / "w.csv").write_text("term,meaning,meetings,agred_by\nfloop,A box.,2,x\n")
        out = run("check", "w.csv")[1]
        assert "Did you mean “agreed_by”?" in out
        assert "meetings" not in out
