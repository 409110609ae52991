"""What vetting finds in a glossary file, and where it says it is."""

import pytest

from easyread.cli import main
from easyread.entries import GlossaryError
from easyread.vetting import vet

GENERAL = "plain-english.csv"
FIELD = "health-and-social-care.csv"
OTHERS = (
    "digital-and-data.csv",
    "local-government-and-money.csv",
    "research-and-evaluation.csv",
)
HEAD = (
    "term,part_of_speech,use_instead,meaning,action,kind,when_near,not_in,example,why,status,source"
)


@pytest.fixture
def faults(tmp_path):
    """The faults of rows under a built-in name, with no other entries around."""

    def find(*rows, name=GENERAL, beside=(), head=HEAD):
        for other in (GENERAL, FIELD, *OTHERS):
            (tmp_path / other).write_text(HEAD + "\n", encoding="utf-8")
        (tmp_path / FIELD).write_text("\n".join([HEAD, *beside, ""]), encoding="utf-8")
        path = tmp_path / name
        path.write_text("\n".join([head, *rows, ""]), encoding="utf-8")
        return [(fault.row, fault.column, fault.sentence) for fault in vet(path)]

    return find


GOOD = "utilise,verb,use,,,,,,We [[utilised -> used]] it.,,draft,own wording"


def test_a_good_row_has_none(faults):
    assert faults(GOOD) == []


@pytest.mark.parametrize(
    ("row", "column", "words"),
    [
        ("utilise,verb,use,,,,,,We utilised it.,,draft,own", "example", "nothing is marked"),
        ("utilise,verb,use,,,,,,We [[took -> used]] it.,,draft,own", "example", "is not found"),
        (
            "utilise,verb,use,,,,,,We [[utilised -> use]] it.,,draft,own",
            "example",
            "“used” is what",
        ),
        ("utilise,verb,use,,,,,,We [[utilised]] it.,,draft,own", "example", "no plain wording"),
        ("utilise,verb,use,,,,,,,,draft,own", "example", "has no example"),
        (
            "utilise,verb,use,,,,form,,We [[utilised -> used]] it.,,draft,own",
            "example",
            "when_near",
        ),
        ("utilisation,noun,use,,,,,,An [[utilisation -> use]].,,draft,own", "example", "mark “An"),
        (
            "use,verb,utilise,,,,,,We [[used -> utilised]] it.,,draft,own",
            "use_instead",
            "not easier",
        ),
        ("goal,noun,main goal,,,,,,The [[goal -> main goal]].,,draft,own", "use_instead", "in it"),
        (
            "utilise,verb,use|try|do|take|have,,,,,,We [[utilised -> used]] it.,,draft,own",
            "use_instead",
            "keep the best 4",
        ),
        (
            "colorise,verb,use color in,,,,,,We [[colorised -> used color in]] it.,,draft,own",
            "use_instead",
            "British",
        ),
        ("placebo,noun,,A placebo.,explain,,,,,,draft,own", "meaning", "only the term again"),
        (
            "placebo,noun,,You go. You see. You do. You stay.,explain,,,,,,draft,own",
            "meaning",
            "4 sentences",
        ),
        (f"placebo,noun,,{'You can go ' * 6}.,explain,,,,,,draft,own", "meaning", "18 words"),
        (
            "placebo,noun,,Pharmacologically inert substance administered.,explain,,,,,,draft,own",
            "meaning",
            "",
        ),
        ("dummy,noun,fool,,avoid,,,,,,draft,own", "why", "say why"),
        ("utilise,verb,use,,,,,,We [[utilised -> used]] it.,,,own", "status", "empty"),
        ("utilise,verb,use,,,,,,We [[utilised -> used]] it.,,draft,", "source", "empty"),
        ("utilise,verb,,,replace,,,,,,draft,own", "", "nothing to use instead"),
        ("utilise,verbs,use,,,,,,,,draft,own", "part_of_speech", "“verbs” is not known here"),
    ],
)
def test_a_fault_is_named_by_row_and_column(faults, row, column, words):
    found = faults(GOOD.replace("utilis", "memoris").replace("use", "learn"), row)
    if words:
        assert any(at == 3 and where == column and words in said for at, where, said in found)


def test_a_circle_of_entries(faults):
    found = faults(
        "utilise,verb,employ,,,,,,We [[utilised -> employed]] it.,,draft,own",
        "employ,verb,utilise,,,,,,We [[employed -> utilised]] it.,,draft,own",
    )
    assert any("leads back" in said for _, _, said in found)


def test_the_same_term_twice(faults):
    found = faults(GOOD, GOOD)
    assert (2, "term") in [(row, column) for row, column, _ in found]


def test_a_general_entry_that_a_field_says_again(faults):
    found = faults(GOOD, beside=[GOOD])
    assert any("there again" in said for _, _, said in found)


def test_a_meaning_with_another_term_in_it(faults):
    found = faults(
        "placebo,noun,,A pill like the real one.,explain,,,,,,draft,own",
        "trial,noun,,A test with a placebo.,explain,,,,,,draft,own",
    )
    assert [(row, column) for row, column, _ in found] == [(3, "meaning")]


def test_a_column_that_is_not_known(faults):
    found = faults("utilise,use,x", head="term,use_instead,use_insted")
    assert (1, "use_insted") in [(row, column) for row, column, _ in found]


def test_an_exception_with_its_reason(faults, tmp_path):
    row = "use,verb,utilise,,,,,,We [[used -> utilised]] it.,,draft,own"
    assert faults(row)
    exceptions = tmp_path / "exceptions.csv"
    exceptions.write_text("term,excused,reason\nuse,utilise,a test of exceptions\n", "utf-8")
    assert faults(row) == []
    exceptions.write_text("term,excused,reason\nuse,utilise,\n", "utf-8")
    assert faults(row)


def test_a_local_file_needs_no_status_and_no_example(tmp_path):
    path = tmp_path / "ours.csv"
    path.write_text("term,use_instead\nflummox,confuse\n", encoding="utf-8")
    assert vet(path) == []


def test_a_file_that_is_not_there(tmp_path):
    with pytest.raises(GlossaryError, match="there is no such file"):
        vet(tmp_path / "none.csv")


def test_the_command_prints_each_fault_and_counts_them(tmp_path, capsys):
    path = tmp_path / "ours.csv"
    path.write_text("term,use_instead\nuse,utilise\n", encoding="utf-8")
    assert main(["glossary", "check", str(path)]) == 1
    printed = capsys.readouterr().out
    assert f"{path}, row 2, column use_instead: " in printed
    assert "2 things to mend in 1 row." in printed
    assert main(["glossary", "check", str(tmp_path / "none.csv")]) == 2


def _american(faults, term):
    rows = faults(f"{term},noun,fee,,,,,,,,draft,own")
    return [sentence for _, column, sentence in rows if column == "term"]


@pytest.mark.parametrize(
    ("american", "british"),
    [("color", "colour"), ("organize", "organise"), ("honored", "honoured")],
)
def test_an_american_spelling_is_named_with_the_british_one(faults, american, british):
    named = f"“{american}” is not British spelling: write “{british}”."
    assert _american(faults, american) == [named]


@pytest.mark.parametrize("term", ["county court judgment", "judgement", "honorary contract"])
def test_words_that_britain_spells_so_are_left(faults, term):
    assert _american(faults, term) == []
