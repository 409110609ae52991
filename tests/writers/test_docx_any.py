"""What holds for a Word file of any make: comments and changes touch nothing but their words."""

from __future__ import annotations

import re
import tempfile
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st
from word_changes import part, settle, words_of
from word_files import W, box, inserted, paragraph, run, word_file

import easyread
from easyread.document import Document, Span
from easyread.finding import Finding, Suggestion
from easyread.readers import read_bytes
from easyread.report import Edit, Revision
from easyread.revision import replay

_TEXT = st.text("ab é😀 .", min_size=1, max_size=12)
_FORMAT = st.sampled_from(
    ("", "<w:b/>", '<w:i/><w:rPrChange w:id="7" w:author="Ann"><w:rPr/></w:rPrChange>')
)
_RUN = st.builds(run, _TEXT, _FORMAT)
_WRAPPED = st.sampled_from(
    (
        "<w:hyperlink w:anchor='a'>{}</w:hyperlink>",
        "<w:smartTag w:element='a'>{}</w:smartTag>",
        "<w:sdt><w:sdtPr/><w:sdtContent>{}</w:sdtContent></w:sdt>",
        "<w:fldSimple w:instr='REF a'>{}</w:fldSimple>",
        "<w:moveTo w:id='8' w:author='Ann'>{}</w:moveTo>",
        "<w:r><w:ruby><w:rubyBase>{}</w:rubyBase></w:ruby></w:r>",
        "<w:bookmarkStart w:id='3' w:name='b'/>{}<w:bookmarkEnd w:id='3'/>",
    )
)  # fmt: skip
_BETWEEN = st.sampled_from(
    (
        "<w:r><w:tab/></w:r>",
        "<w:r><w:t>a</w:t><w:br/><w:t>b </w:t><w:softHyphen/><w:t>c</w:t></w:r>",
        "<w:del w:id='9' w:author='Ann'><w:r><w:delText>gone</w:delText></w:r></w:del>",
        "<w:proofErr w:type='spellStart'/>",
    )
)
_INLINE = st.one_of(
    _RUN,
    st.lists(_RUN, min_size=1, max_size=3).map(lambda runs: inserted(*runs)),
    st.builds(
        lambda around, runs: around.format("".join(runs)), _WRAPPED, st.lists(_RUN, max_size=2)
    ),
    _BETWEEN,
    st.builds(
        lambda runs: inserted(_WRAPPED_ONCE.format("".join(runs))), st.lists(_RUN, max_size=2)
    ),
)
_WRAPPED_ONCE = "<w:smartTag w:element='a'>{}</w:smartTag>"
_PARAGRAPH = st.lists(_INLINE, min_size=1, max_size=5).map(lambda inside: paragraph(*inside))
_BLOCK = st.one_of(
    _PARAGRAPH,
    _PARAGRAPH.map(lambda p: f"<w:tbl><w:tr><w:tc>{p}</w:tc></w:tr></w:tbl>"),
    st.builds(lambda before, inside: paragraph(run(before), box(inside)), _TEXT, _PARAGRAPH),
)
_BODY = st.lists(_BLOCK, min_size=1, max_size=4).map("".join)
_CUTS = st.lists(st.integers(0, 120), min_size=2, max_size=12)


def spans(document: Document, cuts: list[int]) -> Iterator[Span]:
    """Some spans of visible characters, none of which crosses a block or meets another."""
    edges = sorted({cut for cut in cuts if cut <= len(document.text)})
    for start, end in zip(edges[::2], edges[1::2], strict=False):
        block = document.block_at(start)
        if block is not None and end <= block.end:
            yield Span(start, end)


def read(folder: str, body: str) -> Document:
    path = Path(folder) / "paper.docx"
    path.write_bytes(word_file(body))
    return easyread.read(path)


def text_of(data: bytes) -> str:
    return read_bytes(data, "paper.docx").text


@settings(max_examples=60)
@given(_BODY, _CUTS, st.sampled_from(("", "x", "new é ")))
def test_accepted_it_is_the_plainer_text_and_rejected_the_old(body, cuts, new):
    with tempfile.TemporaryDirectory() as folder:
        document = read(folder, body)
        edits = [
            Edit(
                rule="hard-word",
                span=span,
                text=document.text[span.start : span.end],
                suggestion=Suggestion(new, "replace", True),
                place=document.place(span),
            )
            for span in spans(document, cuts)
        ]
        plan = Revision(name=document.name, text="", applied=edits, withheld=[])
        revision = replay(plan, document)
        easyread.save(revision, Path(folder) / "plain.docx")
        before = (Path(folder) / "paper.docx").read_bytes()
        data = (Path(folder) / "plain.docx").read_bytes()
    accepted = settle(data, "easyread", accept=True)
    rejected = settle(data, "easyread", accept=False)
    assert flat(text_of(data)) == flat(text_of(accepted)) == flat(revision.text)
    assert text_of(rejected) == document.text
    for accept in (True, False):  # what others have changed can still be settled, either way
        assert text_of(settle(rejected, "Ann", accept=accept)) == text_of(
            settle(before, "Ann", accept=accept)
        )
    marks = part(data).xpath("//w:ins | //w:del", namespaces={"w": W})
    ours = [m.get(f"{{{W}}}id") for m in marks if m.get(f"{{{W}}}author") == "easyread"]
    assert len(ours) == len(set(ours))
    assert not part(data).xpath("//w:ins//w:ins | //w:del//w:del", namespaces={"w": W})


@settings(max_examples=60)
@given(_BODY, _CUTS)
def test_each_comment_stands_on_its_words_and_the_text_stays(body, cuts):
    with tempfile.TemporaryDirectory() as folder:
        document = read(folder, body)
        report = easyread.check(document)
        found = [
            Finding("hard-word", "advice", span, document.text[span.start : span.end], f"<{n}>")
            for n, span in enumerate([*spans(document, cuts), *spans(document, cuts[1:])])
        ]
        found = [replace(f, place=document.place(f.span)) for f in found]
        easyread.save(report.model_copy(update={"findings": found}), Path(folder) / "checked.docx")
        data = (Path(folder) / "checked.docx").read_bytes()
    assert read_bytes(data, "checked.docx").blocks == document.blocks
    assert text_of(data) == document.text
    said = {
        int(number[1]): words_of(part(data), comment.get(f"{{{W}}}id"))
        for comment in part(data, "word/comments.xml")
        if (number := re.search(r"<(\d+)>", "".join(comment.itertext())))
        and "text box" not in "".join(comment.itertext())
    }
    for n, words in said.items():
        plain = words.replace("gone", "").replace("[txbxContent]", "")
        if "ruby" not in body:  # a reading above other words takes a comment as a whole
            assert plain == re.sub(r"[\t\n]", "", found[n].text)


def flat(text: str) -> str:
    """A paragraph that loses all its words is no block any more, and its space goes with it."""
    return " ".join(text.split())
