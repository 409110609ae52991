"""Markdown: a summary to put into a pull request or a note."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from easyread.finding import SEVERITIES, SEVERITY_WORDS, Finding
from easyread.report import Report
from easyread.writers.escaping import begin, escape
from easyread.writers.notice import closing_lines, lines_of_all, lines_of_paper

_SPECIAL = re.compile(r"([\\`*_{}\[\]<>#|~&])")
#: So many findings of one paper are shown among many papers: a page has its limits.
_MOST = 50


def render(report: Report) -> str:
    """The headline, then the findings as a table."""
    lines = [f"# {plain(report.name)}", "", plain(report.headline), ""]
    lines += _table(report.findings)
    lines += [plain(line) for line in closing_lines(report)]
    return "\n".join(lines) + "\n"


def render_many(reports: Sequence[Report], problems: Sequence[str] = ()) -> str:
    """One table of the papers, the worst first, then the findings of each, folded away.

    ``problems`` are messages of papers that could not be read.
    """
    if len(reports) == 1 and not problems:
        return render(reports[0])
    ordered = sorted(reports, key=_rank)
    lines = [f"# {'1 paper' if len(reports) == 1 else f'{len(reports)} papers'} checked", ""]
    if ordered:
        heads = ["Paper", *(begin(SEVERITY_WORDS[each]) for each in SEVERITIES), "Reading age"]
        lines += [_row(heads), _row(["---", *["---:"] * (len(heads) - 1)])]
        lines += [_row(map(plain, _figures(report))) for report in ordered]
        lines.append("")
    if problems:
        lines += ["Could not be read:", "", *(f"- {plain(problem)}" for problem in problems), ""]
    for report in ordered:
        if report.findings:
            lines += _folded(report)
    own = [f"{report.name}: {line}" for report in ordered for line in lines_of_paper(report)]
    common = dict.fromkeys(line for report in ordered for line in lines_of_all(report))
    lines += [f"- {plain(line)}" for line in (*own, *common)]
    return "\n".join(lines) + "\n"


def _rank(report: Report) -> tuple[float, ...]:
    summary = report.summary
    age = report.level.reading_age or 0.0
    return (-summary.errors, -summary.warnings, -summary.advice, -age)


def _figures(report: Report) -> Iterator[str]:
    summary, level = report.summary, report.level
    yield report.name
    yield from map(str, (summary.errors, summary.warnings, summary.advice))
    yield "" if level.reading_age is None else f"{level.reading_age:.0f}"


def _folded(report: Report) -> list[str]:
    # The words of the summary are HTML; the table inside is Markdown and needs the empty lines.
    name = escape(" ".join(report.name.split()))
    count = "1 finding" if len(report.findings) == 1 else f"{len(report.findings)} findings"
    serious = sorted(report.findings, key=lambda finding: SEVERITIES.index(finding.severity))
    shown = {id(finding) for finding in serious[:_MOST]}
    lines = [f"<details><summary>{name}: {count}</summary>", "", plain(report.headline), ""]
    lines += _table([finding for finding in report.findings if id(finding) in shown])
    if len(serious) > _MOST:
        lines += [f"The {_MOST} most serious are shown.", ""]
    return [*lines, "</details>", ""]


def _table(findings: Sequence[Finding]) -> list[str]:
    if not findings:
        return []
    lines = [_row(["Where", "How serious", "Words", "Write instead"]), _row(["---"] * 4)]
    for finding in findings:
        cells = (
            str(finding.place),
            SEVERITY_WORDS[finding.severity],
            finding.text if len(finding.text) <= 80 else f"{finding.text[:79]}…",
            finding.suggestions[0].replacement if finding.suggestions else finding.message,
        )
        lines.append(_row(map(plain, cells)))
    return [*lines, ""]


def _row(cells: Iterable[str]) -> str:
    return f"| {' | '.join(cells)} |"


def plain(text: str) -> str:
    """``text`` on one line, with nothing in it that Markdown would take for markup."""
    return _SPECIAL.sub(r"\\\1", " ".join(text.split()))
