"""CSV: one row a finding, for a spreadsheet."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence

from easyread.finding import SEVERITY_WORDS, Finding
from easyread.report import Report
from easyread.writers.cells import guard


def render(report: Report) -> str:
    """The findings of one report as a table, with a mark that lets Excel see it is UTF-8."""
    return "\ufeff" + render_many([report])


def render_many(reports: Sequence[Report]) -> str:
    """The findings of all reports as one table."""
    buffer = io.StringIO(newline="")
    writer = csv.writer(buffer)
    writer.writerow(
        ["paper", "where", "how serious", "words", "what to do", "write instead", "rule"]
    )
    for report in reports:
        for finding in report.findings:
            writer.writerow(map(guard, _row(report.name, finding)))
    return buffer.getvalue()


def _row(name: str, finding: Finding) -> tuple[str, ...]:
    return (
        name,
        str(finding.place),
        SEVERITY_WORDS[finding.severity],
        finding.text,
        finding.message,
        " | ".join(suggestion.replacement for suggestion in finding.suggestions),
        finding.rule,
    )
