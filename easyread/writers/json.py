"""JSON: one report, or many with what went wrong beside them. The schema is published."""

from __future__ import annotations

import json
from collections.abc import Sequence

from easyread.report import SCHEMA_VERSION, Report


def render(report: Report) -> str:
    """One report as JSON text."""
    return report.model_dump_json(indent=2) + "\n"


def render_many(reports: Sequence[Report], problems: Sequence[str]) -> str:
    """All reports of a run, and the messages of files that could not be read."""
    whole = {
        "schema_version": SCHEMA_VERSION,
        "reports": [report.model_dump(mode="json") for report in reports],
        "problems": list(problems),
    }
    return json.dumps(whole, indent=2, ensure_ascii=False) + "\n"
