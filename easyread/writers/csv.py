"""CSV: one row a finding, for a spreadsheet."""

from __future__ import annotations

import csv
import io

from easyread.finding import SEVERITY_WORDS
from easyread.report import Report

#: A cell that begins so would be run as a formula by a spreadsheet.
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def render(report: Report) -> str:
    """The findings as a table, with a mark that lets Excel see it is UTF-8."""
    buffer = io.StringIO(newline="")
    writer = csv.writer(buffer)
    writer.writerow(
        ["paper", "where", "how serious", "words", "what to do", "write instead", "rule"]
    )
    for finding in report.findings:
        writer.writerow(
            _cell(text)
            for text in (
                report.name,
                str(finding.place),
                SEVERITY_WORDS[finding.severity],
                finding.text,
                finding.message,
                " | ".join(s.replacement for s in finding.suggestions),
                finding.rule,
            )
        )
    return "\ufeff" + buffer.getvalue()


def _cell(text: str) -> str:
    return f"'{text}" if text.startswith(_FORMULA) else text
