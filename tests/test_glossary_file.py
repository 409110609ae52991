"""The file that a panel owns: changed row by row, and everything else left as it is."""

from __future__ import annotations

import csv
import io
import os
import stat

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import Workbook

from easyread.entries import Entry, GlossaryError
from easyread.glossary_file import GlossaryFile

WORDS = (
    "term;use_instead;meaning;our notes\r\n"
    "# what we said in May\r\n"
    "utilise;use;;ask Jo\r\n"
    "\r\n"
    "consortium;;Groups that work together.;\r\n"
    'bank;side;;"two\r\nlines; here"\r\n'
)


@pytest.fixture
def words(tmp_path):
    def write(content: str | bytes = WORDS) -> GlossaryFile:
        path = tmp_path / "words.csv"
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return GlossaryFile.load(path)

    return write


def test_a_file_that_is_not_changed_is_not_written(words):
    file = words()
    file.path.chmod(0o444)
    file.save()
    assert file.path.read_bytes() == WORDS.encode()


def test_an_edit_leaves_every_other_byte(words):
    file = words()
    entry = file.edit("Utilise", {"use_instead": "work with"})
    assert entry.use_instead == ("work with",)
    file.save()
    assert file.path.read_bytes() == WORDS.replace(";use;", ";work with;").encode()


def test_a_date_is_kept_in_figures_however_it_is_said(words):
    file = words()
    file.edit("utilise", {"agreed_by": "Panel A", "agreed_on": "May 2026", "our_notes": "a; b"})
    file.save()
    assert "utilise;use;;a; b".replace("a; b", '"a; b"') in file.path.read_text("utf-8")
    assert file.path.read_text("utf-8").count("2026-05") == 1


def test_an_entry_is_added_at_the_end_with_the_columns_it_needs(words):
    file = words(WORDS.removesuffix("\r\n"))
    file.add(Entry(term="lay member", meaning="A person.", status="agreed", agreed_by="Panel A"))
    file.save()
    lines = file.path.read_bytes().decode().split("\r\n")
    assert lines[0] == "term;use_instead;meaning;our notes;action;status;agreed_by"
    assert lines[1:6] == WORDS.split("\r\n")[1:6]
    assert lines[-2:] == ["lay member;;A person.;;explain;agreed;Panel A", ""]


def test_a_row_is_taken_out(words):
    file = words()
    assert file.remove("consortium").meaning == "Groups that work together."
    file.save()
    assert "consortium" not in file.path.read_text("utf-8")
    assert [row.cells["term"] for row in GlossaryFile.load(file.path).rows] == ["utilise", "bank"]


def test_rows_are_numbered_as_a_spreadsheet_counts_them(words):
    assert [(row.number, row.cells["term"]) for row in words().rows] == [
        (3, "utilise"),
        (5, "consortium"),
        (6, "bank"),
    ]


def test_a_term_is_found_by_any_of_its_names_in_any_spelling(words):
    file = words("term,use_instead,variants,acronym\nsub group,team,sub-unit | part,SG\n")
    for name in ("sub group", "Sub-Unit", "sg", "SUBGROUP"):
        assert [row.cells["term"] for row in file.find(name)] == ["sub group"]
    assert file.find("group") == []


@pytest.mark.parametrize("mark", ["utf-8-sig", "utf-8", "cp1252", "utf-16"])
def test_the_encoding_stays(words, mark):
    content = "term,use_instead\ncafé,tea room\n"
    before = content.encode(mark)
    file = words(before)
    file.edit("café", {"use_instead": "naïve place"})
    file.save()
    assert file.path.read_bytes() == content.replace("tea room", "naïve place").encode(mark)


def test_a_letter_that_the_encoding_lacks_is_named_and_nothing_is_written(words):
    before = "term,use_instead\ncafé,tea room\n".encode("cp1252")
    file = words(before)
    file.edit("café", {"use_instead": "tŷ te"})
    with pytest.raises(GlossaryError, match=r"no “ŷ”.*CSV UTF-8"):
        file.save()
    assert file.path.read_bytes() == before


@pytest.mark.parametrize(
    ("change", "says"),
    [
        (lambda file: file.edit("gone", {"why": "x"}), "“gone” is not there"),
        (lambda file: file.edit("utilise", {"uze": "x"}), "no column “uze”"),
        (lambda file: file.edit("utilise", {"use_instead": ""}), "row 3.*no meaning"),
        (lambda file: file.edit("utilise", {"status": "agred"}), "status.*“agred” is not known"),
        (lambda file: file.remove("gone"), "“gone” is not there"),
        (lambda file: file.remove("bank", row=3), "row 3: “bank” is not there"),
        (lambda file: file.add(Entry(term="Utilise", use_instead=("use",))), "row 3.*already"),
    ],
)
def test_a_change_that_cannot_be_made_says_why_and_changes_nothing(words, change, says):
    file = words()
    with pytest.raises(GlossaryError, match=says) as caught:
        change(file)
    assert "words.csv" in str(caught.value)
    assert not file.is_changed


def test_which_of_several_senses_is_asked_not_guessed(words):
    file = words("term,use_instead,when_near\nbank,side,river\nbank,building,money\n")
    with pytest.raises(GlossaryError, match=r"several rows \(2, 3\)"):
        file.edit("bank", {"use_instead": "edge"})
    assert file.edit("bank", {"use_instead": "edge"}, row=2).when_near == ("river",)
    file.add(Entry(term="bank", use_instead=("pile",), when_near=("snow",)))


def test_a_new_file_is_made_when_asked(tmp_path):
    path = tmp_path / "ours.csv"
    with pytest.raises(GlossaryError, match=r"ours\.csv: there is no such file"):
        GlossaryFile.load(path)
    file = GlossaryFile.load(path, new=True)
    file.add(Entry(term="utilise", use_instead=("use",)))
    file.save()
    assert path.read_bytes().startswith(b"\xef\xbb\xbfterm,use_instead")
    assert [row.entry.term for row in GlossaryFile.load(path).rows] == ["utilise"]


def test_a_workbook_is_read_and_a_change_says_what_to_do(tmp_path):
    book = Workbook()
    book.active.append(["term", "use_instead"])
    book.active.append(["utilise", "use"])
    book.save(tmp_path / "words.xlsx")
    file = GlossaryFile.load(tmp_path / "words.xlsx")
    assert [row.cells["term"] for row in file.find("utilise")] == ["utilise"]
    with pytest.raises(GlossaryError, match="save it as “CSV UTF-8”"):
        file.remove("utilise")


@pytest.mark.skipif(os.name == "nt", reason="permissions of POSIX")
def test_others_who_could_read_the_file_still_can(words):
    file = words()
    file.path.chmod(0o664)
    file.remove("bank")
    file.save()
    assert stat.S_IMODE(file.path.stat().st_mode) == 0o664


class TestTwoPeopleAtOnce:
    def test_changes_to_different_rows_are_both_kept(self, words):
        ours = words()
        theirs = GlossaryFile.load(ours.path)
        theirs.edit("bank", {"use_instead": "edge"})
        theirs.add(Entry(term="agenda", meaning="A list.", nation="Wales"))
        theirs.save()
        ours.edit("utilise", {"use_instead": "work with"})
        ours.remove("consortium")
        ours.add(Entry(term="minutes", meaning="What was said.", agreed_by="Panel A", why="It is."))
        ours.save()
        now = {row.cells["term"]: row.cells for row in GlossaryFile.load(ours.path).rows}
        assert list(now) == ["utilise", "bank", "agenda", "minutes"]
        assert now["utilise"]["use_instead"] == "work with"
        assert now["bank"]["use_instead"] == "edge"
        assert now["agenda"]["action"] == "explain"
        assert now["minutes"]["agreed_by"] == "Panel A"

    @pytest.mark.parametrize(
        "change",
        [
            lambda file: file.edit("utilise", {"use_instead": "work with"}),
            lambda file: file.remove("utilise"),
            lambda file: file.add(Entry(term="agenda", meaning="Our list.")),
        ],
    )
    def test_changes_to_the_same_row_are_told_and_nothing_is_written(self, words, change):
        ours = words()
        theirs = GlossaryFile.load(ours.path)
        theirs.edit("utilise", {"use_instead": "employ"})
        theirs.add(Entry(term="agenda", meaning="A list."))
        theirs.save()
        saved = ours.path.read_bytes()
        change(ours)
        with pytest.raises(GlossaryError, match="somebody changed this file while you did"):
            ours.save()
        assert ours.path.read_bytes() == saved
        assert ours.is_changed

    def test_a_spreadsheet_that_writes_the_same_words_otherwise_is_no_conflict(self, words):
        ours = words("term,use_instead,ours\nutilise,use\nbänk,side,x\n")
        ours.path.write_bytes(
            'term;use_instead;ours;\r\n"utilise";use;;\r\n"bänk";"edge";x;\r\n'.encode("cp1252")
        )
        ours.edit("utilise", {"use_instead": "work with"})
        ours.save()
        now = {row.term: row.cells["use_instead"] for row in GlossaryFile.load(ours.path).rows}
        assert now == {"utilise": "work with", "bänk": "edge"}
        assert ours.path.read_bytes().count(b"\xe4") == 1

    def test_other_columns_are_told(self, words):
        ours = words()
        ours.path.write_text("term,meaning\nutilise,To use.\n", encoding="utf-8")
        ours.remove("bank")
        with pytest.raises(GlossaryError, match="other columns now"):
            ours.save()


CELLS = st.text(st.characters(codec="utf-8", exclude_characters="\x00"), max_size=8)
LINE_ENDS = st.sampled_from(["\n", "\r\n"])


@settings(max_examples=60, deadline=None)
@given(rows=st.lists(st.tuples(CELLS, CELLS), max_size=6), end=LINE_ENDS, chosen=st.integers(0, 9))
def test_rows_that_are_not_touched_stay_byte_for_byte(tmp_path_factory, rows, end, chosen):
    buffer = io.StringIO(newline="")
    buffer.write("term,use_instead,ours" + end)
    writer = csv.writer(buffer, lineterminator="\r\n", quoting=csv.QUOTE_ALL)
    pieces = []
    for number, (words, note) in enumerate(rows):
        start = buffer.tell()
        writer.writerow([f"term{number}", f"w{words}", note])
        pieces.append(buffer.getvalue()[start:])
    path = tmp_path_factory.mktemp("words") / "words.csv"
    path.write_bytes(buffer.getvalue().encode())
    file = GlossaryFile.load(path)
    if rows:
        target = chosen % len(rows)
        if chosen % 2:
            file.remove(f"term{target}")
            pieces[target] = ""
        else:
            file.edit(f"term{target}", {"use_instead": "new"})
            pieces[target] = next(r.raw for r, old in file._records if r != old)
    file.save()
    assert path.read_bytes().decode() == "term,use_instead,ours" + end + "".join(pieces)


@settings(max_examples=60, deadline=None)
@given(
    ours=st.dictionaries(st.integers(0, 5), st.sampled_from(["edit", "remove"]), max_size=4),
    theirs=st.dictionaries(st.integers(0, 5), st.sampled_from(["edit", "remove"]), max_size=4),
)
def test_of_two_people_neither_loses_anything(tmp_path_factory, ours, theirs):
    path = tmp_path_factory.mktemp("words") / "words.csv"
    rows = [f"term{n},old,note {n}" for n in range(6)]
    path.write_text("\n".join(["term,use_instead,ours", *rows, ""]), encoding="utf-8")
    first, second = GlossaryFile.load(path), GlossaryFile.load(path)
    _change(second, theirs, "theirs")
    second.save()
    between = path.read_bytes()
    _change(first, ours, "ours")
    if ours.keys() & theirs.keys():
        with pytest.raises(GlossaryError, match="somebody changed this file"):
            first.save()
        assert path.read_bytes() == between
        return
    first.save()
    expected = []
    for number, row in enumerate(rows):
        change, who = ours.get(number), "ours"
        if number in theirs:
            change, who = theirs[number], "theirs"
        if change != "remove":
            expected.append(row.replace("old", who) if change == "edit" else row)
    assert path.read_text("utf-8").splitlines()[1:] == expected


def _change(file: GlossaryFile, changes: dict[int, str], who: str) -> None:
    for number, change in changes.items():
        if change == "edit":
            file.edit(f"term{number}", {"use_instead": who})
        else:
            file.remove(f"term{number}")


def test_emptying_a_column_that_is_not_there_changes_nothing_else(tmp_path):
    path = tmp_path / "words.csv"
    path.write_bytes(b"term,use_instead\nutilise,use\n")
    file = GlossaryFile.load(path)
    file.edit("utilise", {"use_instead": "employ", "other_view": ""})
    file.save()
    assert path.read_bytes() == b"term,use_instead\nutilise,employ\n"
