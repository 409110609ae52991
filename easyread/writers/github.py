"""Annotations that GitHub Actions shows beside the lines of a pull request."""

from __future__ import annotations

from pathlib import PurePath

from easyread.finding import Finding, Severity
from easyread.report import Report

_COMMANDS: dict[Severity, str] = {"error": "error", "warning": "warning", "advice": "notice"}


def render(report: Report) -> str:
    """One workflow command a finding; a place without a line is told in the message."""
    return "".join(_annotate(report.name, finding) for finding in report.findings)


def _annotate(name: str, finding: Finding) -> str:
    place = finding.place
    where = [f"file={_property(PurePath(name).as_posix())}"]
    message = finding.message
    if place.line is not None:
        where.append(f"line={place.line},endLine={place.end_line},col={place.column}")
        if place.end_line == place.line:
            where.append(f"endColumn={place.end_column}")
    else:
        message = f"{place}: {message}"
    where.append(f"title={_property(finding.rule)}")
    return f"::{_COMMANDS[finding.severity]} {','.join(where)}::{_message(message)}\n"


def _message(text: str) -> str:
    """Text that cannot end the command: percent signs and line ends are written as codes."""
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _message(text).replace(":", "%3A").replace(",", "%2C")
