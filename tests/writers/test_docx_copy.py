"""A Word file gets its findings as comments and its plainer words as tracked changes; the rest stays."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Callable
from pathlib import Path

import docx
import pytest
from lxml import etree
from word_changes import part, settle, words_of
from word_files import STRICT, W, box, inserted, paragraph, run, word_file

import easyread
from easyread.disk import WriteError
from easyread.document import Document, Span
from easyread.finding import Suggestion
from easyread.readers import ReadError, read_bytes
from easyread.report import Edit, Revision
from easyread.revision import replay

Save = Callable[[bytes], Document]


@pytest.fixture
def saved(tmp_path: Path) -> Save:
    """Save the bytes of a Word file, and read it."""

    def save(data: bytes, name: str = "paper.docx") -> Document:
        path = tmp_path / name
        path.write_bytes(data)
        return easyread.read(path)

    return save


def change(document: Document, *edits: tuple[str, str]) -> Revision:
    """The revision in which the words of each pair, in their order in the text, give way."""
    applied, at = [], 0
    for old, new in edits:
        start = document.text.index(old, at)
        at = start + len(old)
        span = Span(start, at)
        suggestion = Suggestion(new, "replace", True)
        place = document.place(span)
        applied.append(
            Edit(rule="hard-word", span=span, text=old, suggestion=suggestion, place=place)
        )
    plan = Revision(name=document.name, text="", applied=applied, withheld=[])
    return replay(plan, document)


def written(result, path: Path) -> bytes:
    easyread.save(result, path, overwrite=True)
    return path.read_bytes()


def shape(element: etree._Element) -> str:
    """The body of a part as XML without declarations and dates, to be read."""
    xml = etree.tostring(element, encoding="unicode")
    return re.sub(r' xmlns:\w+="[^"]*"| (?:w:date|xml:space)="[^"]*"', "", xml)


def comments(data: bytes) -> dict[str, tuple[str, str]]:
    """Id of each of our comments → (what it says, the words it stands on)."""
    told = {
        comment.get(f"{{{W}}}id"): " / ".join(
            "".join(paragraph.itertext()) for paragraph in comment.iterfind("{*}p")
        )
        for comment in part(data, "word/comments.xml")
        if comment.get(f"{{{W}}}author") == "easyread"
    }
    return {key: (said, words_of(part(data), key)) for key, said in told.items()}


def text_of(data: bytes) -> str:
    return read_bytes(data, "paper.docx").text


# Comments


def test_each_finding_is_a_comment_on_exactly_its_words(saved, tmp_path):
    document = saved(word_file(paragraph("We will ", run("uti", "<w:b/>"), "lise it ", "soon.")))
    report = easyread.check(document)
    data = written(report, tmp_path / "checked.docx")
    said = list(comments(data).values())
    assert [words for _, words in said] == [*(f.text for f in report.findings), ""]
    assert said[0][0] == "Could fix: “utilise” is a hard word. Try “use”."
    assert said[-1][0].startswith(report.headline)
    assert text_of(data) == document.text


def test_a_run_is_parted_and_each_part_keeps_its_format(saved, tmp_path):
    body = paragraph(run("We utilise it.", "<w:i/>"))
    data = written(easyread.check(saved(word_file(body))), tmp_path / "checked.docx")
    runs = [r for r in part(data).iter(f"{{{W}}}r") if r.find(f"{{{W}}}t") is not None]
    assert ["".join(r.itertext()) for r in runs] == ["We ", "utilise", " it."]
    assert all(r.find(f"{{{W}}}rPr/{{{W}}}i") is not None for r in runs)


def test_findings_in_one_another_are_both_marked(saved, tmp_path):
    words = " ".join(["We utilise the form"] + ["and then the other form"] * 6) + "."
    report = easyread.check(saved(word_file(paragraph(words))))
    data = written(report, tmp_path / "checked.docx")
    assert {"utilise", words} <= {on for _, on in comments(data).values()}


@pytest.mark.parametrize(
    "body",
    [
        f"<w:tbl><w:tr><w:tc>{paragraph('We utilise it.')}</w:tc></w:tr></w:tbl>",
        paragraph("We ", f'<w:hyperlink r:id="x">{run("utilise")}</w:hyperlink>', " it."),
        paragraph("We ", inserted(run("utilise it")), "."),
        paragraph("We ", f"<w:smartTag w:element='a'>{run('utilise')}</w:smartTag>", " it."),
        f"<w:sdt><w:sdtContent>{paragraph('We utilise it.')}</w:sdtContent></w:sdt>",
        paragraph("We uti", '<w:bookmarkStart w:id="1" w:name="b"/>', "lise it."),
        paragraph("We ", "<w:fldSimple w:instr='REF a'><w:r><w:t>utilise</w:t></w:r></w:fldSimple>", " it."),
        paragraph("We uti", "<w:del w:id='5' w:author='B'><w:r><w:delText>x</w:delText></w:r></w:del>", "lise it."),
    ],
)  # fmt: skip
def test_comments_stand_wherever_words_do(saved, tmp_path, body):
    document = saved(word_file(body))
    data = written(easyread.check(document), tmp_path / "checked.docx")
    assert "utilise" in [words.replace("x", "") for _, words in comments(data).values()]
    assert text_of(data) == document.text


def test_words_in_a_text_box_are_told_at_the_box(saved, tmp_path):
    data = written(
        easyread.check(saved(word_file(paragraph("Before. ", box(paragraph("We utilise it.")))))),
        tmp_path / "checked.docx",
    )
    said = next(each for each in comments(data).values() if "utilise" in each[0])
    assert said[0].startswith("In the text box, “utilise”. / Could fix")
    assert said[1].startswith("[txbxContent]")
    assert not part(data).xpath("//*[local-name()='txbxContent']//*[contains(name(),'comment')]")


def test_words_in_a_footnote_are_told_at_its_number_and_of_a_header_on_top(saved, tmp_path):
    note = f'<w:footnotes><w:footnote w:id="2">{paragraph("We utilise it.")}</w:footnote></w:footnotes>'
    header = f"<w:hdr>{paragraph('We will terminate it.')}</w:hdr>"
    body = paragraph("The text. ", '<w:r><w:footnoteReference w:id="2"/></w:r>')
    data = written(
        easyread.check(saved(word_file(body, footnotes=note, header=header))),
        tmp_path / "checked.docx",
    )
    *found, (summary, _) = comments(data).values()
    assert [words for _, words in found] == ["[footnoteReference]"]
    assert found[0][0].startswith("In footnote 1, “utilise”.")
    assert "Word takes no comments in these places: / In the header, “terminate”." in summary


def test_comments_that_are_there_stay_and_new_ones_get_free_numbers(saved, tmp_path):
    old = (
        '<w:comments><w:comment w:id="0" w:author="Ann"><w:p/></w:comment>'
        '<w:comment w:id="2" w:author="Ann"><w:p/></w:comment></w:comments>'
    )
    before = (
        '<w:commentRangeStart w:id="0"/><w:r><w:t>We utilise</w:t></w:r>'
        '<w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r>'
    )
    data = written(
        easyread.check(saved(word_file(paragraph(before, " it."), comments=old))),
        tmp_path / "checked.docx",
    )
    ids = [c.get(f"{{{W}}}id") for c in part(data, "word/comments.xml")]
    assert ids == ["0", "2", "1", "3"]
    assert words_of(part(data), "0") == "We utilise"


def test_a_copy_that_is_checked_again_says_what_is_left_of_the_first_check(saved, tmp_path):
    document = saved(word_file(paragraph("We utilise it.")))
    first = tmp_path / "first.docx"
    easyread.save(easyread.check(document), first)
    data = written(easyread.check(first), tmp_path / "second.docx")
    summaries = [said for said, words in comments(data).values() if not words]
    assert ["still has 2 comments of an earlier check" in said for said in summaries] == [
        False,
        True,
    ]
    assert text_of(data) == document.text


def test_a_strict_file_stays_strict(saved, tmp_path):
    data = written(
        easyread.check(saved(word_file(paragraph("We utilise it."), namespace=STRICT))),
        tmp_path / "checked.docx",
    )
    assert {etree.QName(e).namespace for e in part(data, "word/comments.xml").iter()} == {STRICT}
    assert W not in etree.tostring(part(data)).decode()


def test_what_the_paper_says_is_text_in_a_comment(saved, tmp_path):
    data = written(
        easyread.check(saved(word_file(paragraph("We utilise &lt;w:t&gt; \u202eit.")))),
        tmp_path / "checked.docx",
    )
    assert all("\u202e" not in said for said, _ in comments(data).values())


def test_the_summary_says_what_easyread_does_not_know(saved, tmp_path):
    data = written(
        easyread.check(saved(word_file(paragraph("We met.")))), tmp_path / "checked.docx"
    )
    ((summary, _),) = comments(data).values()
    assert "It does not know whether what they say is right" in summary
    assert "ask them" in summary


def test_the_mark_of_a_comment_keeps_out_of_the_start_of_a_control(saved, tmp_path):
    control = f"<w:sdt><w:sdtContent>{paragraph('We utilise it.')}</w:sdtContent></w:sdt>"
    body = paragraph("One.") + control * 2 + paragraph("After.")
    data = written(easyread.check(saved(word_file(body))), tmp_path / "checked.docx")
    assert [words for _, words in comments(data).values()] == ["utilise", "utilise", ""]
    marks = part(data).xpath("//w:commentReference/ancestor::w:p", namespaces={"w": W})
    assert ["".join(p.itertext()) for p in marks] == ["One.", "After."]


def test_the_mark_of_a_comment_keeps_out_from_between_the_first_two_notes(saved, tmp_path):
    one, two, three = (f'<w:r><w:footnoteReference w:id="{n}"/></w:r>' for n in (1, 2, 3))
    body = (
        paragraph("We utilise it.", one, " They utilise it.")
        + paragraph("You utilise it.", two, " I utilise it.")
        + paragraph("All utilise it.", three)
    )
    notes = "".join(f'<w:footnote w:id="{n}">{paragraph("Met.")}</w:footnote>' for n in (1, 2, 3))
    document = saved(word_file(body, footnotes=f"<w:footnotes>{notes}</w:footnotes>"))
    data = written(easyread.check(document), tmp_path / "checked.docx")
    assert [words for _, words in comments(data).values()] == ["utilise"] * 5 + [""]
    order = part(data).xpath("//w:footnoteReference | //w:commentReference", namespaces={"w": W})
    told = "".join("n" if "foot" in each.tag else "c" for each in order)
    assert told == "ccnnccccn"


def test_a_paper_with_nothing_but_controls_keeps_its_marks_at_the_top(saved, tmp_path):
    control = f"<w:sdt><w:sdtContent>{paragraph('We utilise it.')}</w:sdtContent></w:sdt>"
    data = written(easyread.check(saved(word_file(control * 3))), tmp_path / "checked.docx")
    assert [words for _, words in comments(data).values()] == ["utilise"] * 3 + [""]
    marks = part(data).xpath("//w:commentReference/ancestor::w:p", namespaces={"w": W})
    assert len(marks) == 1


def test_word_takes_so_many_comments_and_the_serious_ones_go_first(saved, tmp_path, monkeypatch):
    monkeypatch.setattr("easyread.writers.docx_comments.MOST", 3)
    document = saved(word_file(paragraph("We utilise it prior to June. We utilise the CQRX.")))
    report = easyread.check(document)
    assert len(report.findings) > 3
    found = [f.text for f in report.findings if f.severity != "advice"]
    told = list(comments(written(report, tmp_path / "checked.docx")).values())
    assert len(told) == 3
    assert {words for _, words in told} > set(found[:2])
    assert f"Not shown: {len(report.findings) - 2} findings" in told[-1][0]


# Tracked changes


def test_an_edit_is_a_deletion_an_insertion_and_a_reason(saved, tmp_path):
    document = saved(word_file(paragraph(run("We utilise it.", "<w:b/>"))))
    revision = easyread.fix(document)
    data = written(revision, tmp_path / "plain.docx")
    assert shape(next(part(data).iter(f"{{{W}}}p"))) == (
        '<w:p><w:r><w:commentReference w:id="1"/></w:r>'
        "<w:r><w:rPr><w:b/></w:rPr><w:t>We </w:t></w:r>"
        '<w:commentRangeStart w:id="0"/>'
        '<w:del w:id="1" w:author="easyread">'
        "<w:r><w:rPr><w:b/></w:rPr><w:delText>utilise</w:delText></w:r></w:del>"
        '<w:ins w:id="2" w:author="easyread">'
        "<w:r><w:rPr><w:b/></w:rPr><w:t>use</w:t></w:r></w:ins>"
        '<w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r>'
        "<w:r><w:rPr><w:b/></w:rPr><w:t> it.</w:t></w:r></w:p>"
    )
    assert text_of(data) == revision.text == "We use it."
    assert comments(data)["0"][0] == "“utilise” is now “use”. / More people know the new word."


def test_a_deletion_stands_in_the_insertion_of_another_and_ours_beside_it(saved, tmp_path):
    document = saved(word_file(paragraph("We ", inserted(run("utilise it")), ".")))
    data = written(change(document, ("utilise", "use")), tmp_path / "plain.docx")
    nested = part(data).xpath("//w:ins//w:ins", namespaces={"w": W})
    assert nested == []
    ann, ours, rest = part(data).iter(f"{{{W}}}ins")
    assert ann.find(f"{{{W}}}del") is not None
    assert [e.get(f"{{{W}}}author") for e in (ann, ours, rest)] == ["Ann", "easyread", "Ann"]
    assert text_of(settle(data, "easyread", accept=True)) == "We use it."
    assert text_of(settle(data, "easyread", accept=False)) == "We utilise it."


def test_both_versions_of_a_text_box_change(saved, tmp_path):
    document = saved(word_file(paragraph("Before. ", box(paragraph("We uti", "lise it.")))))
    data = written(change(document, ("utilise", "use")), tmp_path / "plain.docx")
    assert len(list(part(data).iter(f"{{{W}}}ins"))) == 2
    accepted = part(settle(data, "easyread", accept=True))
    boxes = accepted.xpath("//*[local-name()='txbxContent']")
    assert ["".join(b.itertext()) for b in boxes] == ["We use it."] * 2


def test_a_version_of_a_text_box_that_says_something_else_stays(saved, tmp_path):
    body = paragraph(box(paragraph("We utilise it."))).replace("We utilise it.", "A box.", 2)
    body = body.replace("A box.", "We utilise it.", 1)
    data = written(change(saved(word_file(body)), ("utilise", "use")), tmp_path / "plain.docx")
    assert len(list(part(data).iter(f"{{{W}}}ins"))) == 1


def test_footnotes_and_headers_change_too(saved, tmp_path):
    note = f'<w:footnotes><w:footnote w:id="2">{paragraph("We utilise it.")}</w:footnote></w:footnotes>'
    header = f"<w:hdr>{paragraph('We utilise that.')}</w:hdr>"
    body = paragraph("The text. ", '<w:r><w:footnoteReference w:id="2"/></w:r>')
    document = saved(word_file(body, footnotes=note, header=header))
    revision = change(document, ("utilise", "use"), ("utilise", "use"))
    data = written(revision, tmp_path / "plain.docx")
    assert text_of(settle(data, "easyread", accept=True)) == revision.text
    assert text_of(settle(data, "easyread", accept=False)) == document.text
    assert "In the header. “utilise” is now “use”." in comments(data)["1"][0]


def test_what_word_fills_in_is_left_with_its_reason(saved):
    field = "<w:fldSimple w:instr='REF a'><w:r><w:t>utilise</w:t></w:r></w:fldSimple>"
    revision = easyread.fix(saved(word_file(paragraph("We ", field, " it."))))
    assert revision.applied == []
    assert "Word itself looks after these words" in revision.withheld[0].reason


def test_words_that_a_tab_parts_are_left(saved):
    parted = "<w:r><w:t>We met prior</w:t><w:tab/><w:t>to it.</w:t></w:r>"
    assert easyread.fix(saved(word_file(paragraph(parted)))).applied == []


def test_a_plan_is_replayed_on_a_word_file(saved, tmp_path):
    document = saved(word_file(paragraph("We utilise it.")))
    easyread.save(easyread.fix(document), tmp_path / "plan.json")
    plan = Revision.model_validate_json((tmp_path / "plan.json").read_bytes())
    data = written(replay(plan, document), tmp_path / "plain.docx")
    assert text_of(data) == "We use it."


# The file


def test_all_other_parts_stay_byte_for_byte_in_their_order(tmp_path):
    paper = docx.Document()
    paper.add_heading("The plan", 1)
    paper.add_paragraph("We utilise it.", style="List Bullet")
    paper.save(tmp_path / "paper.docx")
    with zipfile.ZipFile(tmp_path / "paper.docx", "a") as archive:
        stored = zipfile.ZipInfo("word/vbaProject.bin", (2001, 2, 3, 4, 5, 6))
        archive.writestr(stored, b"macro" * 99)
    before = (tmp_path / "paper.docx").read_bytes()
    data = written(easyread.check(tmp_path / "paper.docx"), tmp_path / "checked.docx")
    old, new = zipfile.ZipFile(io.BytesIO(before)), zipfile.ZipFile(io.BytesIO(data))
    assert new.namelist()[: len(old.namelist())] == old.namelist()
    assert new.testzip() is None
    changed = {n for n in old.namelist() if old.read(n) != new.read(n)}
    assert changed <= {
        "[Content_Types].xml",
        "word/_rels/document.xml.rels",
        "word/document.xml",
        "word/comments.xml",
    }
    for name in set(old.namelist()) - changed:
        was, now = old.getinfo(name), new.getinfo(name)
        assert (was.date_time, was.compress_type) == (now.date_time, now.compress_type)
        assert before[was.header_offset :][: was.compress_size] in data
    docx.Document(io.BytesIO(data))


def test_a_bomb_beside_the_text_is_not_unpacked(saved, tmp_path):
    buffer = io.BytesIO(word_file(paragraph("We utilise it.")))
    with zipfile.ZipFile(buffer, "a", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/media/image1.bmp", bytes(10_000_000))
    data = written(easyread.check(saved(buffer.getvalue())), tmp_path / "checked.docx")
    assert len(data) < 20_000


def test_a_file_with_macros_keeps_its_kind(saved, tmp_path):
    kind = "application/vnd.ms-word.document.macroEnabled.main+xml"
    buffer = io.BytesIO()
    plain = io.BytesIO(word_file(paragraph("We utilise it.")))
    with zipfile.ZipFile(plain) as old, zipfile.ZipFile(buffer, "w") as new:
        for name in old.namelist():
            content = old.read(name)
            if name == "[Content_Types].xml":
                content = re.sub(
                    rb'(document.xml" ContentType=")[^"]*', rb"\g<1>" + kind.encode(), content
                )
            new.writestr(name, content)
    document = saved(buffer.getvalue(), "paper.docm")
    with pytest.raises(WriteError, match=r"ends in \.docm"):
        easyread.save(easyread.check(document), tmp_path / "checked.docx")
    easyread.save(easyread.check(document), tmp_path / "checked.docm")
    assert [p.name for p in tmp_path.iterdir() if "checked" in p.name] == ["checked.docm"]


def test_a_paper_that_was_no_word_file_cannot_become_one(tmp_path):
    with pytest.raises(WriteError, match="not read from a Word file"):
        easyread.save(easyread.check("We utilise it."), tmp_path / "checked.docx")


def test_a_report_from_json_has_no_file(saved, tmp_path):
    report = easyread.check(saved(word_file(paragraph("We utilise it."))))
    again = type(report).model_validate_json(report.model_dump_json())
    with pytest.raises(WriteError, match="Check the Word file itself"):
        easyread.save(again, tmp_path / "checked.docx")


def test_a_file_that_changed_since_is_not_written_into(saved, tmp_path):
    report = easyread.check(saved(word_file(paragraph("We utilise it."))))
    saved(word_file(paragraph("We utilise it now.")))
    with pytest.raises(WriteError, match="has changed since it was read"):
        easyread.save(report, tmp_path / "checked.docx")
    (tmp_path / "paper.docx").unlink()
    with pytest.raises(WriteError, match="cannot be opened again"):
        easyread.save(report, tmp_path / "checked.docx")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("name", "lock"),
    [
        ("six666.docx", "~$six666.docx"),
        ("seven77.docx", "~$even77.docx"),
        ("checked-paper.docx", "~$ecked-paper.docx"),
        ("plain.docx", ".~lock.plain.docx#"),
    ],
)
def test_a_copy_that_is_open_in_word_is_not_written_over(saved, tmp_path, name, lock):
    report = easyread.check(saved(word_file(paragraph("We utilise it."))))
    easyread.save(report, tmp_path / name)
    before = (tmp_path / name).read_bytes()
    (tmp_path / lock).write_bytes(b"")
    with pytest.raises(WriteError, match="open in Word"):
        easyread.save(report, tmp_path / name, overwrite=True)
    assert (tmp_path / name).read_bytes() == before


def test_a_body_without_a_paragraph_takes_no_comment(saved, tmp_path):
    data = written(easyread.check(saved(word_file(""))), tmp_path / "checked.docx")
    assert text_of(data) == ""


def test_a_damaged_part_is_named_and_nothing_is_written(saved, tmp_path):
    data = word_file(paragraph("We utilise it."), comments="<w:comments></w:comments>")
    buffer = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(buffer, "w") as new:
        for name in old.namelist():
            new.writestr(name, b"<w:com" if "comments" in name else old.read(name))
    report = easyread.check(saved(buffer.getvalue()))
    with pytest.raises(ReadError, match=r"word/comments\.xml is damaged"):
        easyread.save(report, tmp_path / "checked.docx")
    assert [p.name for p in tmp_path.iterdir()] == ["paper.docx"]
