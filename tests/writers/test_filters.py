"""The boxes that show and hide kinds of notes on a page."""

from __future__ import annotations

from lxml import html as lxml_html

import easyread
from easyread.writers import html

PAPER = "We will utilise the form prior to it. The draft is not uncommon in the vicinity of it."


def page_of(text):
    report = easyread.check(text)
    source = html.render(report)
    return report, source, lxml_html.document_fromstring(source)


def test_there_is_a_ticked_box_with_its_count_for_each_kind_the_most_frequent_first():
    report, _, page = page_of(PAPER)
    rules = [finding.rule for finding in report.findings]
    labels = [label.text_content().strip() for label in page.xpath("//fieldset/label")]
    wanted = sorted(set(rules), key=lambda rule: (-rules.count(rule), rule))
    assert len(wanted) >= 3
    assert labels == [
        f"{rule.replace('-', ' ').capitalize()} ({rules.count(rule)})" for rule in wanted
    ]
    assert len(page.xpath("//fieldset//input[@type='checkbox'][@checked]")) == len(wanted)


def test_a_box_hides_the_number_the_note_and_the_look_of_every_mark_of_its_kind():
    report, source, page = page_of(PAPER)
    for rule in {finding.rule for finding in report.findings}:
        (box,) = page.xpath(f"//fieldset//input[contains(@id, 'er-kind-{rule}')]/@id")
        assert f":has(#{box}:not(:checked)) li.er-kind-{rule} {{ display: none; }}" in source
        count = sum(finding.rule == rule for finding in report.findings)
        for tag in ("mark", "a", "li"):
            assert len(page.xpath(f"//{tag}[contains(@class, 'er-kind-{rule}')]")) == count


def test_one_kind_alone_gives_nothing_to_choose():
    _, _, page = page_of("We will utilise it.")
    assert not page.xpath("//fieldset")


def test_the_name_of_a_rule_from_elsewhere_cannot_break_out_of_the_style_or_the_page():
    report, _, _ = page_of(PAPER)
    strange = '}</style><script>alert(1)</script>" onclick="x'
    findings = [
        report.findings[0].__class__(strange, "advice", f.span, f.text, "m")
        for f in report.findings
    ]
    again = report.model_copy(update={"findings": [*findings[:1], *report.findings[1:]]})
    source = html.render(again)
    page = lxml_html.document_fromstring(source)
    assert "<script" not in source
    assert not page.xpath("//@onclick")
    assert len(page.xpath("//style")) == 1
