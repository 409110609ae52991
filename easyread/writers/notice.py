"""What stands under every report: what it is, and what it is not."""

from __future__ import annotations

from easyread.report import Report


def tell_nothing(report: Report) -> str:
    """The sentence for a report without a finding."""
    return "Nothing new found." if report.earlier else "Nothing found to change."


def closing_lines(report: Report) -> list[str]:
    """Sentences for the foot of a report, in plain words."""
    return [*lines_of_paper(report), *lines_of_all(report)]


def lines_of_paper(report: Report) -> list[str]:
    """What is to be said of this paper alone."""
    lines = [*report.notes, *told_allowances(report)]
    passed = sum(allowance.findings for allowance in report.allowances)
    if passed:
        told, it = ("1 finding was", "it") if passed == 1 else (f"{passed} findings were", "them")
        lines.append(f"{told} left out because the paper itself allows {it}, with a reason.")
    return lines


def lines_of_all(report: Report) -> list[str]:
    """What is to be said of every paper like it."""
    lines = [
        "The reading age is an estimate. The people this is for have not yet read it: ask them."
    ]
    if report.profile == "easy-read":
        lines.append("These are checks towards easy read. Pictures and readers are still needed.")
    if any(finding.suggestions for finding in report.findings):
        lines.append("The words of the built-in glossary are a draft, not yet agreed by a panel.")
    return lines


def told_allowances(report: Report) -> list[str]:
    """What is wrong with the remarks by which the paper allows something, one a sentence."""
    return [
        f"The easyread comment at {allowance.place}: {allowance.problem}"
        for allowance in report.allowances
        if allowance.problem
    ]
