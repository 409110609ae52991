"""Remarks in a paper that let findings pass: how far they hold, and what is said of wrong ones."""

from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from word_files import W, paragraph, word_file

from easyread import Settings, check
from easyread.readers import read_bytes
from easyread.writers import terminal

BODY = "We will utilise the form.\n\nThey utilise the room prior to lunch.\n"


def found(text, format="markdown", **given):
    return [f.text for f in check(text, format=format, **given).findings]


def problem(remark):
    (allowance,) = check(f"<!-- {remark} -->\n\n{BODY}", format="markdown").allowances
    return allowance.problem


@pytest.mark.parametrize("format", ["markdown", "html"])
@pytest.mark.parametrize("place", ["{remark}\n\n{body}", "{body}\n\n{remark}"])
@pytest.mark.parametrize("quotes", ['""', "“”", "„“"])
def test_with_words_it_holds_for_the_whole_paper(format, place, quotes):
    remark = f"<!-- easyread: allow hard-word {quotes[0]}utilise{quotes[1]}: name of a form -->"
    body = BODY if format == "markdown" else f"<p>{BODY}</p>"
    assert found(place.format(remark=remark, body=body), format) == ["prior to"]


def test_without_words_it_holds_for_the_next_block():
    remark = "<!-- easyread: allow hard-word: name of a form -->\n"
    assert found(remark + BODY) == ["utilise", "prior to"]
    assert found("A line.\n\n" + remark + BODY) == ["utilise", "prior to"]


def test_inside_a_block_it_holds_for_that_block():
    remark = " <!-- easyread: allow hard-word, wordy-phrase: name of a form -->"
    assert found(BODY.replace("lunch.", "lunch." + remark)) == ["utilise"]
    assert found(BODY.replace("They", remark + "They")) == ["utilise"]


def test_words_are_whole_words_in_any_case():
    assert found('<!-- easyread: allow hard-word "UTIL": x -->\n' + BODY).count("utilise") == 2
    assert found('<!-- easyread: allow hard-word "Utilise": x -->\n' + BODY) == ["prior to"]
    assert (
        found('<!-- easyread: allow wordy-phrase "prior  to", "x": y -->\n' + BODY)
        == ["utilise"] * 2
    )


def test_it_is_told_what_passed_and_why():
    report = check(
        f'<!-- easyread: allow hard-word "utilise": name of a form -->\n{BODY}', format="markdown"
    )
    (allowance,) = report.allowances
    assert (allowance.rules, allowance.words) == (("hard-word",), ("utilise",))
    assert (allowance.reason, allowance.findings) == ("name of a form", 2)
    assert "2 findings were left out" in terminal.render(report)
    assert report.summary.warnings + report.summary.advice == len(report.findings)


@pytest.mark.parametrize(
    ("remark", "says"),
    [
        ('easyread: allow hard-word "utilise"', "no reason"),
        ('easyread: allow hard-word "utilise":  ', "no reason"),
        ('easyread: allow hard-words "utilise": x', "Did you mean “hard-word”"),
        ('easyread: allow "utilise": x', "no rule"),
        ("easyread: disable hard-word", "cannot be understood"),
        ('easyread: allow hard-word "utilise: x', "cannot be understood"),
        ('easyread allow hard-word "utilise": x', "does not begin with “easyread:”"),
        ('easyread : allow hard-word "utilise": x', 'Write it as: easyread: allow hard-word "'),
        ('Easyread; allow hard-word "utilise": x', "does not begin with “easyread:”"),
    ],
)
def test_a_wrong_remark_is_told_and_lets_nothing_pass(remark, says):
    assert says in problem(remark)
    assert found(f"<!-- {remark} -->\n\n{BODY}") == ["utilise", "utilise", "prior to"]


def test_one_that_is_needed_no_more_is_told_also_when_quiet():
    report = check(
        '<!-- easyread: allow hard-word "consortium": x -->\n\nWe met.', format="markdown"
    )
    assert "line 1, column 1: nothing here needs it any more" in terminal.render(report, quiet=True)


def test_one_whose_rule_did_not_run_is_not_called_needless():
    off = Settings(rules={"hard-word": {"severity": "off"}})
    text = '<!-- easyread: allow hard-word "utilise": x -->\n\n' + BODY
    for chosen in (off, Settings(ignore=("hard-word",)), Settings(select=("jargon",))):
        assert check(text, format="markdown", settings=chosen).allowances[0].problem == ""


def test_other_comments_and_plain_text_allow_nothing():
    assert found("<!-- allow hard-word: x -->\n" + BODY)[0] == "utilise"
    assert check('easyread: allow hard-word "utilise": x\n\n' + BODY).allowances == ()
    spoken = "<!-- easyread allows remarks -->\n<!-- Easy read: allow more time -->\n"
    assert check(spoken + BODY, format="markdown").allowances == ()


def comments(*texts):
    inner = "".join(
        f'<w:comment w:id="{number}">{paragraph(text)}</w:comment>'
        for number, text in enumerate(texts)
    )
    return f"<w:comments>{inner}</w:comments>"


@pytest.mark.parametrize("anchor", ["commentRangeStart", "commentReference", "none"])
def test_a_comment_of_word_with_words_holds_for_the_whole_paper(anchor):
    mark = f'<w:r><w:{anchor} w:id="0"/></w:r>'
    data = word_file(
        paragraph("We will utilise it.") + paragraph(mark, "They utilise it prior to May."),
        comments=comments("easyread: allow hard-word “utilise”: term of the contract"),
    )
    report = check(read_bytes(data, "a.docx"))
    assert [f.text for f in report.findings] == ["prior to"]


def test_a_comment_of_word_without_words_holds_for_its_paragraph():
    anchor = '<w:commentRangeStart w:id="0"/>'
    data = word_file(
        paragraph("We will utilise it.") + paragraph(anchor, "They utilise it.") + anchor,
        comments=comments("easyread: allow hard-word: term of the contract"),
    )
    report = check(read_bytes(data, "a.docx"))
    assert [f.place.paragraph for f in report.findings] == [1]
    assert report.allowances[0].place.paragraph == 2


def test_damaged_comments_leave_the_paper_readable():
    data = word_file(
        paragraph("We will utilise it."), comments=f"<w:comments xmlns:w='{W}'><w:comment>"
    )
    assert [f.text for f in check(read_bytes(data, "a.docx")).findings] == ["utilise"]


@pytest.mark.parametrize(
    "piece", ['"', 'a"', '"" ', "allow ", "<!-- easyread: allow x", "<!-- easyread:-->"]
)
def test_hostile_remarks_take_linear_time(piece):
    start = time.perf_counter()
    check(f"<!-- easyread: allow hard-word {piece * 20_000} -->\n\nWe met.", format="markdown")
    assert time.perf_counter() - start < 5


def test_a_paper_can_have_many_remarks_and_not_without_end():
    remark = '<!-- easyread: allow jargon, hard-word "zyzzyva": x -->\n'
    start = time.perf_counter()
    report = check(remark * 20_000 + "\nThey utilise it." * 1_000, format="markdown")
    assert time.perf_counter() - start < 20
    assert len(report.findings) >= 1_000
    assert "500 of them" in report.allowances[-1].problem
    assert report.allowances[-1].place.line == 501


def test_what_is_told_of_a_remark_is_short():
    assert len(problem("easyread: allow " + "x" * 100_000 + ": y")) < 600
    (allowance,) = check(
        f"<!-- easyread: allow {'x ' * 100_000}: y -->", format="markdown"
    ).allowances
    assert len(allowance.rules) < 600
    assert allowance.problem


PIECES = ["We utilise it.", "# They utilise it", "- utilise one\n- commence two", "> utilise", "| utilise | b |\n|---|---|\n| c | utilise |", "<p>utilise</p>", "    code", "```\nutilise\n```", "a <b>utilise", "1. utilise"]  # fmt: skip


@settings(max_examples=60, deadline=None)
@given(st.lists(st.sampled_from(PIECES), min_size=1, max_size=6), st.integers(0, 6))
def test_a_remark_between_blocks_changes_no_text_and_lets_only_its_rule_pass(pieces, place):
    remark = "<!-- easyread: allow hard-word: x -->"
    without = check("\n\n".join(pieces), format="markdown")
    given = check("\n\n".join([*pieces[:place], remark, *pieces[place:]]), format="markdown")
    assert given.document.text == without.document.text
    (allowance,) = given.allowances
    kept = [f.span for f in given.findings]
    passed = [f for f in without.findings if f.span not in kept]
    assert len(passed) == allowance.findings <= 2
    assert {f.rule for f in passed} <= {"hard-word"}
    assert bool(allowance.problem) == (not passed)
