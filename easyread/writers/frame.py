"""The findings of a report as a pandas DataFrame."""

from __future__ import annotations

from typing import Any

from easyread.report import Report


def make_frame(report: Report) -> Any:
    """A DataFrame with a row for each finding, in the order of the text.

    Raises ImportError where pandas is not installed.
    """
    try:
        import pandas
    except ImportError as problem:
        raise ImportError(
            'A table of findings needs pandas: python -m pip install "easyread-checker[notebook]"'
        ) from problem
    columns = {
        "rule": [finding.rule for finding in report.findings],
        "severity": [finding.severity for finding in report.findings],
        "text": [finding.text for finding in report.findings],
        "message": [finding.message for finding in report.findings],
        "suggestions": [
            [suggestion.replacement for suggestion in finding.suggestions]
            for finding in report.findings
        ],
        "place": [str(finding.place) for finding in report.findings],
        "start": [finding.span.start for finding in report.findings],
        "end": [finding.span.end for finding in report.findings],
        "fingerprint": [finding.fingerprint for finding in report.findings],
    }
    return pandas.DataFrame(columns)
