"""What stands under every report: what it is, and what it is not."""

from __future__ import annotations

from easyread.report import Report


def closing_lines(report: Report) -> list[str]:
    """Sentences for the foot of a report, in plain words."""
    lines = [*report.notes]
    lines.append(
        "The reading age is an estimate. The people this is for have not yet read it: ask them."
    )
    if report.profile == "easy-read":
        lines.append("These are checks towards easy read. Pictures and readers are still needed.")
    if any(finding.suggestions for finding in report.findings):
        lines.append("The words of the built-in glossary are a draft, not yet agreed by a panel.")
    return lines
