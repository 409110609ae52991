"""Two reports side by side, and the plots: each says in words what it shows."""

from __future__ import annotations

import sys

import pytest
from lxml import html as lxml_html

import easyread
from easyread.corpus import Row
from easyread.notebook import plot_ages, plot_causes, plot_kinds, side_by_side

BEFORE = (
    "The consortium will utilise the aforementioned methodology prior to the commencement of "
    "the procurement, and they don't anticipate that it will be detrimental to participants."
)
AFTER = "The group will use this method before it buys anything. People should not be harmed."


@pytest.fixture(scope="module")
def before():
    return easyread.check(BEFORE)


@pytest.fixture(scope="module")
def after():
    return easyread.check(AFTER)


def tree(shown):
    return lxml_html.fragment_fromstring(shown._repr_html_(), create_parent="div")


def test_side_by_side_shows_the_figures_then_both_reports_whole(before, after):
    pair = side_by_side(before, after)
    shown = tree(pair)
    figures = {
        row[0].text_content(): [cell.text_content() for cell in row[1:]]
        for row in shown.xpath("(//table)[1]/tbody/tr")
    }
    assert figures["Words"] == [str(before.summary.words), str(after.summary.words)]
    assert figures["Should fix"] == [str(before.summary.warnings), str(after.summary.warnings)]
    assert len(shown.xpath("//div[@class='easyread-column']")) == 2
    for line in str(pair).splitlines():
        assert " → " in line


def test_the_plot_of_causes_tells_every_driver_that_counts(before):
    plot = plot_causes(before)
    bars = plot.figure.axes[0].patches
    drivers = [driver for driver in before.level.drivers if abs(driver.years) >= 0.05]
    assert [round(bar.get_width(), 6) for bar in bars] == [round(d.years, 6) for d in drivers]
    for driver in drivers:
        assert driver.message[1:] in plot.says


def test_the_plot_of_kinds_counts_each_rule_in_both_versions(before, after):
    plot = plot_kinds(before, after)
    hard = [sum(f.rule == "hard-word" for f in report.findings) for report in (before, after)]
    assert f"Hard word: {hard[0]}, then {hard[1]}." in plot.says
    assert f"Hard word: {hard[0]}." in plot_kinds(before).says


def test_the_plot_of_ages_puts_the_hardest_on_top_and_leaves_out_what_has_none(before, after):
    rows = [
        Row(name="easy.md", reading_age=9.0, low=7.0, high=11.0),
        Row(name="folder/hard.md", reading_age=15.0, low=13.0, high=17.0),
        Row(name="broken.pdf", problem="cannot be read"),
    ]
    plot = plot_ages(rows, aim=11)
    names = [label.get_text() for label in plot.figure.axes[0].get_yticklabels()]
    assert names == ["hard.md", "easy.md"]
    assert plot.says == "hard.md: 15 (13 to 17). easy.md: 9 (7 to 11)."
    assert plot_ages([before, after]).says.count("(") == 2


@pytest.mark.parametrize("draw", [plot_causes, plot_kinds, lambda report: plot_ages([report])])
def test_every_plot_carries_its_words_and_can_be_drawn_of_an_empty_text(draw, before, tmp_path):
    for report in (before, easyread.check("")):
        plot = draw(report)
        (svg,) = tree(plot).xpath("//*[local-name()='svg']")
        assert svg.get("aria-label") == plot.says != ""
    draw(before).save(tmp_path / "plot.png")
    assert (tmp_path / "plot.png").read_bytes().startswith(b"\x89PNG")


def test_the_same_plot_gives_the_same_picture(before):
    assert plot_causes(before)._repr_html_() == plot_causes(before)._repr_html_()


def test_the_name_of_a_paper_is_no_markup_on_a_plot(before):
    report = before.model_copy(update={"name": "<script>alert(1)</script>.md"})
    for plot in (plot_causes(report), plot_kinds(report), plot_ages([report])):
        assert not tree(plot).xpath("//script")


def test_without_matplotlib_the_error_says_what_to_install(before, monkeypatch):
    monkeypatch.setitem(sys.modules, "matplotlib.figure", None)
    with pytest.raises(ImportError, match=r"pip install .easyread-checker\[notebook\]"):
        plot_causes(before)
