"""The HTML report: well formed, escaped, complete, and shown by a notebook."""

from __future__ import annotations

import re
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import html as lxml_html

import easyread
from easyread.document import Builder, Place, Span
from easyread.finding import SEVERITY_WORDS, Finding
from easyread.rules import all_rules
from easyread.writers import html, picture, terminal
from easyread.writers.marking import mark

PAPER = """# Plan

We will utilise the direct payment prior to the meeting.

## Next

- In relation to the finalisation of the draft, it was submitted by the ICB.
- Come.

| Who | What |
|---|---|
| Ann | We will utilise it. |
"""


@pytest.fixture(scope="module")
def report():
    return easyread.check(PAPER, format="markdown")


@pytest.fixture(scope="module")
def page(report):
    return lxml_html.document_fromstring(html.render(report))


def visible(element):
    """The text of an element without the numbers of notes."""
    copy = lxml_html.fromstring(lxml_html.tostring(element, encoding="unicode"))
    for number in copy.xpath("//a[starts-with(@class, 'er-number')]"):
        number.drop_tree()
    return copy.text_content()


def test_every_block_is_there_once_and_in_order(report, page):
    shown = " ".join(
        " ".join(visible(e).split())
        for e in page.xpath("//div[@class='er-text']")[0].iter("h3", "h4", "p", "li")
        if e.get("class") != "er-where" and not e.xpath("ancestor::ol")
    )
    position = 0
    for block in report.document.blocks:
        text = report.document.text[block.start : block.end]
        position = shown.index(text, position) + len(text)


def test_every_finding_has_a_mark_a_number_and_a_note_that_lead_to_each_other(report, page):
    assert len(report.findings) >= 5
    for number, finding in enumerate(report.findings, start=1):
        (note,) = page.xpath(f"//ol/li[@value='{number}']")
        (link,) = page.xpath(f"//a[starts-with(@class, 'er-number')][@href='#{note.get('id')}']")
        assert note.xpath("a[@class='er-back']/@href") == [f"#{link.get('id')}"]
        assert note.text_content().startswith(SEVERITY_WORDS[finding.severity])
        assert finding.message in note.text_content()
        assert all(s.replacement in note.text_content() for s in finding.suggestions)
        assert SEVERITY_WORDS[finding.severity] in link.text_content()


def test_no_id_is_there_twice_and_every_link_leads_somewhere(page):
    ids = page.xpath("//@id")
    assert len(ids) == len(set(ids))
    assert {link[1:] for link in page.xpath("//@href")} <= set(ids)


def test_headings_go_down_one_step_at_a_time(page):
    levels = [int(e.tag[1]) for e in page.iter("h1", "h2", "h3", "h4", "h5", "h6")]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))


def test_the_page_asks_for_nothing_and_runs_nothing(report):
    source = html.render(report)
    assert not re.search(r"<script|<link|<img|src=|url\(|@import|https?:|\son\w+=", source)


def test_the_title_names_the_paper_and_not_its_folders(tmp_path):
    path = tmp_path / "paper.md"
    path.write_text("We will utilise it.", encoding="utf-8")
    source = html.render(easyread.check(path))
    assert "<title>Reading report: paper.md</title>" in source
    assert str(tmp_path) not in source


def test_the_lists_of_two_slides_stand_under_their_own_places():
    builder = Builder()
    for number in (1, 1, 2):
        builder.begin("list-item", 1, Place(part=f"slide {number}"))
        builder.write("Come to the meeting.", 0)
    report = easyread.check(builder.build(name="slides", format="pptx"))
    page = lxml_html.document_fromstring(html.render(report))
    assert [e.text for e in page.xpath("//p[@class='er-where']")] == ["Slide 1", "Slide 2"]
    assert [len(e) for e in page.xpath("//div[@class='er-text']/ul")] == [2, 1]


def test_the_picture_says_in_words_and_numbers_what_it_shows(report, page):
    (svg,) = page.xpath("//svg[@role='img']")
    assert "hard parts" in svg.get("aria-label")
    cells = [int(cell.text) for cell in page.xpath("//table[@class='er-parts']//td")]
    assert sum(cells) == len(report.findings)


def test_terms_are_explained_once_at_the_end(page):
    terms = [e.text for e in page.xpath("//h2[.='The words explained']/following::dl[1]/dt")]
    assert "direct payment" in terms
    assert len(terms) == len(set(terms))


def test_reasons_hold_no_names_of_options(page):
    (reasons,) = page.xpath("//h2[starts-with(., 'Why')]/following::dl[1]")
    assert "`" not in reasons.text_content()


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("# A\n\nWe utilise it.\n\n# B\n\nCome.", ["“A”", "“B”"]),
        ("Come.\n\n# A\n\nWe utilise it.\n\n# B", ["before the first heading", "“A”", "“B”"]),
        ("We utilise it.", [f"the {n} quarter" for n in ("first", "second", "third", "last")]),
    ],
)
def test_a_text_is_divided_by_its_headings_else_by_quarters(text, names):
    report = easyread.check(text, format="markdown")
    parts = picture.divide(report.document, report.findings)
    assert [part.name for part in parts] == names
    assert sum(part.serious + part.slight for part in parts) == len(report.findings)


def test_what_the_paper_says_stays_text():
    text = '<script>alert(1)</script> & "utilise" <img src=x onerror=alert(1)> \x1b \u202eutilise.'
    report = easyread.check(text)
    report = report.model_copy(update={"name": "<b>'\"&.md"})
    report._document = easyread.read(text)
    for source in (html.render(report), report._repr_html_()):
        tree = lxml_html.document_fromstring(source)
        assert not tree.xpath("//script | //img | //b")
        assert "\x1b" not in source
        assert "\u202e" not in source
        assert "<script>alert(1)</script>" in visible(tree)


@pytest.mark.parametrize("text", ["", "   ", "Come.", "\ud800 utilise it."])
def test_an_empty_a_clean_and_a_broken_text_have_a_page(text):
    html.render(easyread.check(text)).encode("utf-8")


def test_a_report_read_from_json_shows_what_to_change_without_the_text(report):
    again = easyread.Report.model_validate_json(report.model_dump_json())
    page = lxml_html.document_fromstring(html.render(again))
    assert not page.xpath("//mark")
    assert len(page.xpath("//ol/li")) == len(report.findings)


def test_a_notebook_gets_a_fragment_whose_style_holds_for_it_alone(report):
    fragment = report._repr_html_()
    assert "<html" not in fragment
    assert "<body" not in fragment
    style = re.sub(
        r"@(media|supports)[^{]+\{", "", fragment.split("<style>")[1].split("</style>")[0]
    )
    selectors = re.findall(r"([^{}]+)\{", style)
    assert selectors
    assert all(".easyread" in each for selector in selectors for each in selector.split(","))


@pytest.mark.parametrize("rule", all_rules().values(), ids=lambda rule: rule.name)
def test_the_reasons_on_the_page_keep_to_our_own_rules(rule):
    reason = easyread.check(html._plain(rule.explanation))
    assert [str(f) for f in reason.findings if f.severity != "advice"] == []


def test_the_plain_text_twin_is_the_report_of_the_terminal(report):
    class Printer:
        def text(self, text):
            self.said = text

    printer = Printer()
    report._repr_pretty_(printer, cycle=False)
    assert printer.said == str(report) == terminal.render(report)


@settings(max_examples=60, deadline=None)
@given(st.lists(st.tuples(st.integers(0, 19), st.integers(1, 20)), max_size=6))
def test_marks_are_well_formed_however_findings_lie(pairs):
    document = easyread.read("a<b&c d>e \"f' g h i j")
    spans = sorted(Span(start, min(start + size, 20)) for start, size in pairs)
    noted = [
        (number, Finding("r", "advice", span, "", "m"))
        for number, span in enumerate(spans, start=1)
    ]
    source = mark(document, Span(0, len(document.text)), noted, "p")
    depth = 0
    for tag in re.findall(r"</?mark|</?a", source):
        depth += {"<mark": 1, "</mark": -1}.get(tag, 0)
        assert depth >= 0
    assert depth == 0
    root = lxml_html.fromstring(f"<p>{source}</p>")
    assert visible(root) == document.text
    assert sorted(root.xpath("//@id")) == sorted(f"pm{number}" for number, _ in noted)
