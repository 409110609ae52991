"""Findings that are known, so that only new ones count."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from easyread.finding import Finding
from easyread.headline import headline
from easyread.report import Report

#: How often each finding is known in one paper: by rule and fingerprint.
Known = Counter[str]


def count_known(findings: Iterable[Finding]) -> Known:
    """The findings of one paper, each by its rule and fingerprint, counted."""
    return Counter(f"{finding.rule} {finding.fingerprint}" for finding in findings)


def leave_out(report: Report, known: Known, where: str) -> Report:
    """The report with its new findings alone; a note says how many are known, and ``where``.

    Of several that are the same, as many are left out as are known, the first ones first.
    """
    left = Counter(known)
    new = []
    for finding in report.findings:
        key = f"{finding.rule} {finding.fingerprint}"
        if left[key] > 0:
            left[key] -= 1
        else:
            new.append(finding)
    old = len(report.findings) - len(new)
    if not old:
        return report
    severities = Counter(finding.severity for finding in new)
    counts = {
        "errors": severities["error"],
        "warnings": severities["warning"],
        "advice": severities["advice"],
    }
    told = "1 earlier finding is" if old == 1 else f"{old} earlier findings are"
    return report.model_copy(
        update={
            "findings": new,
            "earlier": report.earlier + old,
            "headline": headline(report.level, new, report.aim, only_new=True),
            "summary": report.summary.model_copy(update=counts),
            "notes": (*report.notes, f"{told} left out ({where})."),
        }
    )
