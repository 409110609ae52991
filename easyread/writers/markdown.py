"""Markdown: a summary to put into a pull request or a note."""

from __future__ import annotations

import re

from easyread.finding import SEVERITY_WORDS
from easyread.report import Report
from easyread.writers.notice import closing_lines

_SPECIAL = re.compile(r"([\\`*_{}\[\]<>#|~&])")


def render(report: Report) -> str:
    """The headline, then the findings as a table."""
    lines = [f"# {_plain(report.name)}", "", _plain(report.headline), ""]
    if report.findings:
        lines += ["| Where | How serious | Words | Write instead |", "|---|---|---|---|"]
        for finding in report.findings:
            cells = (
                str(finding.place),
                SEVERITY_WORDS[finding.severity],
                finding.text if len(finding.text) <= 80 else f"{finding.text[:79]}…",
                finding.suggestions[0].replacement if finding.suggestions else finding.message,
            )
            lines.append("| " + " | ".join(map(_plain, cells)) + " |")
        lines.append("")
    lines += [_plain(line) for line in closing_lines(report)]
    return "\n".join(lines) + "\n"


def _plain(text: str) -> str:
    return _SPECIAL.sub(r"\\\1", " ".join(text.split()))
