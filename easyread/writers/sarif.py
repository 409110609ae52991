"""SARIF 2.1.0: findings for code-scanning pages and editors, with what to write instead.

The form is that of the OASIS standard "Static Analysis Results Interchange Format 2.1.0".
"""

from __future__ import annotations

import json
import os
from collections.abc import Sequence
from pathlib import PurePath
from typing import Any
from urllib.parse import quote

from easyread.finding import Finding, Severity
from easyread.report import Report
from easyread.rules import Rule, all_rules
from easyread.version import __version__
from easyread.writers.escaping import begin
from easyread.writers.notice import told_allowances

_LEVELS: dict[Severity, str] = {"error": "error", "warning": "warning", "advice": "note"}
_SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
_FINGERPRINT = "easyread/v1"


def render(report: Report) -> str:
    """One report as a SARIF log."""
    return render_many([report])


def render_many(
    reports: Sequence[Report], problems: Sequence[str] = (), *, only_new: bool = False
) -> str:
    """All reports as one run of one SARIF log. Columns count code points, from 1.

    ``problems`` are messages of papers that could not be read; ``only_new`` says that what was
    known before is left out.
    """
    used = {finding.rule for report in reports for finding in report.findings}
    rules = [rule for name, rule in all_rules().items() if name in used]
    numbers = {rule.name: number for number, rule in enumerate(rules)}
    state = {"baselineState": "new"} if only_new else {}
    log = {
        "$schema": _SCHEMA,
        "version": "2.1.0",
        "runs": [
            {
                "tool": {
                    "driver": {
                        "name": "easyread",
                        "version": __version__,
                        "rules": [_describe(rule) for rule in rules],
                    }
                },
                "invocations": [_invocation(reports, problems)],
                "columnKind": "unicodeCodePoints",
                "results": [
                    {**_result(report, finding, numbers[finding.rule]), **state}
                    for report in reports
                    for finding in report.findings
                ],
            }
        ],
    }
    return json.dumps(log, indent=2, ensure_ascii=False) + "\n"


def _describe(rule: Rule) -> dict[str, Any]:
    return {
        "id": rule.name,
        "shortDescription": {"text": rule.summary},
        "fullDescription": {"text": rule.explanation},
    }


def _invocation(reports: Sequence[Report], problems: Sequence[str]) -> dict[str, Any]:
    unread = [{"level": "error", "message": {"text": problem}} for problem in problems]
    remarks = [
        {
            "level": "warning",
            "message": {"text": text},
            "locations": [
                {"physicalLocation": {"artifactLocation": {"uri": _uri(report.name)}}},
            ],
        }
        for report in reports
        for text in told_allowances(report)
    ]
    return {
        "executionSuccessful": not problems,
        "toolExecutionNotifications": unread,
        "toolConfigurationNotifications": remarks,
    }


def _result(report: Report, finding: Finding, rule: int) -> dict[str, Any]:
    place = finding.place
    physical: dict[str, Any] = {"artifactLocation": {"uri": _uri(report.name)}}
    region: dict[str, Any] | None = None
    message = finding.message
    if place.line is None:
        # Pages that show findings ask for a line, which a Word file has not: the place is told.
        physical["region"] = {"startLine": 1, "startColumn": 1, "endLine": 1, "endColumn": 1}
        message = f"{begin(str(place))}: {message}"
    else:
        region = {
            "startLine": place.line,
            "startColumn": place.column,
            "endLine": place.end_line,
            "endColumn": place.end_column,
        }
        physical["region"] = {**region, "snippet": {"text": finding.text}}
    result: dict[str, Any] = {
        "ruleId": finding.rule,
        "ruleIndex": rule,
        "level": _LEVELS[finding.severity],
        "message": {"text": message},
        "locations": [
            {
                "physicalLocation": physical,
                "logicalLocations": [{"fullyQualifiedName": str(place)}],
            }
        ],
        "partialFingerprints": {_FINGERPRINT: finding.fingerprint},
    }
    changes = [s for s in finding.suggestions if s.kind == "replace"]
    if region is not None and changes:
        result["fixes"] = [
            {
                "description": {"text": f"Write “{change.replacement}”."},
                "artifactChanges": [
                    {
                        "artifactLocation": physical["artifactLocation"],
                        "replacements": [
                            {
                                "deletedRegion": region,
                                "insertedContent": {"text": change.replacement},
                            }
                        ],
                    }
                ],
            }
            for change in changes
        ]
    return result


def _uri(name: str) -> str:
    path = PurePath(name)
    return path.as_uri() if path.is_absolute() else quote(os.fsencode(path.as_posix()))
