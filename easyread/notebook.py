"""For a notebook: two reports side by side, and plots that say in words what they show.

The plots need matplotlib: ``python -m pip install "easyread-checker[notebook]"``.
"""

from __future__ import annotations

import io
from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path, PurePath
from typing import Any

from easyread.corpus import Row
from easyread.report import Report
from easyread.writers.escaping import begin, escape
from easyread.writers.filters import kind_title
from easyread.writers.page import fragment
from easyread.writers.tables import table

__all__ = ["Pair", "Plot", "plot_ages", "plot_causes", "plot_kinds", "side_by_side"]

#: Dark enough on white, and told apart by shape and fill too.
_DARK, _LIGHT, _LINE = "#1f4e79", "#9fc3e6", "#8a1c12"
_MOST_KINDS = 10


@dataclass(frozen=True, slots=True)
class Pair:
    """Two reports of one paper, before and after it was rewritten."""

    before: Report
    after: Report

    def _repr_html_(self) -> str:
        rows = [tuple(map(escape, row)) for row in _figures(self.before, self.after)]
        heads = ("What was counted", "Before", "After")
        body = (
            f"<h2>Before and after</h2>\n{table('Before and after', heads, rows)}"
            f"<p>The ages are estimates. Check that the meaning is still there: "
            f"<code>easyread.compare</code> helps with that.</p>\n"
        )
        columns = "".join(
            f'<div class="easyread-column">{report._repr_html_()}</div>'
            for report in (self.before, self.after)
        )
        return f'{fragment("Before and after", body)}<div class="easyread-columns">{columns}</div>'

    def __str__(self) -> str:
        """The figures of both as lines of text."""
        return "\n".join(
            f"{name}: {before} → {after}"
            for name, before, after in _figures(self.before, self.after)
        )

    def _repr_pretty_(self, printer: Any, cycle: bool) -> None:
        printer.text(str(self))


def side_by_side(before: Report, after: Report) -> Pair:
    """Two reports next to each other, with the figures that changed above them."""
    return Pair(before, after)


def _figures(before: Report, after: Report) -> Iterable[tuple[str, str, str]]:
    for name, tell in _COUNTED:
        yield name, tell(before), tell(after)


def _age(report: Report) -> str:
    level = report.level
    if level.reading_age is None:
        return level.reason
    return f"{level.reading_age:.0f} (between {level.low:.0f} and {level.high:.0f})"


_COUNTED: tuple[tuple[str, Callable[[Report], str]], ...] = (
    ("Reading age, in years", _age),
    ("Words", lambda report: f"{report.summary.words:,}"),
    ("Words in a sentence", lambda report: f"{report.summary.words_per_sentence:g}"),
    ("Hard words in every 100", lambda report: f"{report.summary.hard_words_per_100:g}"),
    ("Must fix", lambda report: str(report.summary.errors)),
    ("Should fix", lambda report: str(report.summary.warnings)),
    ("Could fix", lambda report: str(report.summary.advice)),
)


@dataclass(frozen=True, slots=True)
class Plot:
    """A plot, and in words what can be seen on it. ``figure`` is a matplotlib Figure."""

    figure: Any
    says: str

    def _repr_html_(self) -> str:
        words = escape(self.says)
        svg = self._svg().replace("<svg ", f'<svg role="img" aria-label="{words}" ', 1)
        return f"<figure>{svg}<figcaption>{words}</figcaption></figure>"

    def __str__(self) -> str:
        """What can be seen."""
        return self.says

    def _repr_pretty_(self, printer: Any, cycle: bool) -> None:
        printer.text(self.says)

    def save(self, path: Path | str) -> None:
        """Write the picture in the format of the suffix: .png .svg .pdf."""
        self.figure.savefig(path, bbox_inches="tight")

    def _svg(self) -> str:
        from matplotlib import rc_context

        buffer = io.StringIO()
        with rc_context({"svg.fonttype": "none", "svg.hashsalt": "easyread"}):
            self.figure.savefig(buffer, format="svg", bbox_inches="tight", metadata={"Date": None})
        return buffer.getvalue().partition("<!DOCTYPE")[2].partition(">")[2].strip()


def plot_causes(report: Report) -> Plot:
    """What makes a paper hard or easy: the drivers of its level, the largest on top."""
    drivers = [driver for driver in report.level.drivers if abs(driver.years) >= 0.05]
    names = [begin(driver.message) for driver in drivers]
    years = [driver.years for driver in drivers]
    figure, axes = _start(len(names), f"What makes {_name(report)} hard or easy")
    bars = axes.barh(names, years, color=[_DARK if y > 0 else _LIGHT for y in years])
    axes.bar_label(bars, [f"{y:+.1f}" for y in years], padding=3)
    axes.axvline(0, color="#444", linewidth=1)
    axes.margins(x=0.15)
    axes.set_xlabel("years of reading age: easier to the left, harder to the right")
    axes.invert_yaxis()
    told = [f"{name}: {y:+.1f} years." for name, y in zip(names, years, strict=True)]
    return Plot(figure, " ".join(told) or "There is not enough text to say.")


def plot_kinds(before: Report, after: Report | None = None) -> Plot:
    """How often each kind of thing was found; with ``after``, both versions of a paper."""
    counts = [Counter(f.rule for f in each.findings) for each in (before, after) if each]
    kinds = [rule for rule, _ in sum(counts, Counter()).most_common(_MOST_KINDS)]
    figure, axes = _start(len(kinds) * len(counts), f"What was found in {_name(before)}")
    height = 0.8 / len(counts)
    looks = ((_DARK, "", "before"), (_LIGHT, "//", "after"))[: len(counts)]
    for index, (count, (colour, hatch, name)) in enumerate(zip(counts, looks, strict=True)):
        places = [place + (index - (len(counts) - 1) / 2) * height for place in range(len(kinds))]
        values = [count[kind] for kind in kinds]
        bars = axes.barh(places, values, height, color=colour, hatch=hatch, label=name)
        axes.bar_label(bars, padding=3)
    axes.set_yticks(range(len(kinds)), [kind_title(kind) for kind in kinds])
    axes.set_xlabel("times found")
    axes.margins(x=0.1)
    axes.invert_yaxis()
    if after is not None:
        axes.legend()
    told = [
        f"{kind_title(kind)}: {', then '.join(str(count[kind]) for count in counts)}."
        for kind in kinds
    ]
    return Plot(figure, " ".join(told) or "Nothing was found.")


def plot_ages(papers: Iterable[Report | Row], aim: float | None = None) -> Plot:
    """The estimated reading age of many papers with its range, the hardest on top.

    ``papers`` are reports, or the rows of :func:`easyread.scan`; those without an age are left
    out. ``aim`` draws a line (default: the aim of the first report).
    """
    given = list(papers)
    if aim is None:
        aim = next((paper.aim for paper in given if isinstance(paper, Report)), None)
    ages = sorted(filter(None, map(_range, given)), key=lambda each: -each[1])
    figure, axes = _start(len(ages), "Estimated reading age of each paper")
    for place, (_, age, low, high) in enumerate(ages):
        axes.plot((low, high), (place, place), color=_LIGHT, linewidth=6, solid_capstyle="round")
        axes.plot(age, place, "o", color=_DARK, markersize=8)
    if aim is not None:
        axes.axvline(aim, color=_LINE, linestyle="--")
        axes.annotate(
            f"aim: {aim:g}", (aim, 1), xycoords=("data", "axes fraction"), color=_LINE,
            xytext=(3, 3), textcoords="offset points",
        )  # fmt: skip
    axes.set_yticks(range(len(ages)), [name for name, *_ in ages])
    axes.set_xlabel("reading age in years: the dot is the estimate, the band its range")
    axes.invert_yaxis()
    told = [f"{name}: {age:.0f} ({low:.0f} to {high:.0f})." for name, age, low, high in ages]
    return Plot(figure, " ".join(told) or "No paper has a reading age.")


def _range(paper: Report | Row) -> tuple[str, float, float, float] | None:
    level = paper.level if isinstance(paper, Report) else paper
    if level.reading_age is None or level.low is None or level.high is None:
        return None
    return PurePath(paper.name).name, level.reading_age, level.low, level.high


def _name(report: Report) -> str:
    return PurePath(report.name).name


def _start(rows: int, title: str) -> tuple[Any, Any]:
    """A figure with room for ``rows`` lines, made without pyplot, which would show it twice."""
    try:
        from matplotlib.figure import Figure
    except ImportError as problem:
        raise ImportError(
            'A plot needs matplotlib: python -m pip install "easyread-checker[notebook]"'
        ) from problem
    figure = Figure(figsize=(8, 1.4 + 0.36 * max(rows, 1)))
    axes = figure.subplots()
    axes.set_title(title, loc="left", pad=18)
    axes.spines[["top", "right"]].set_visible(False)
    return figure, axes
