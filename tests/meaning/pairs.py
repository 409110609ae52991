"""Ask a comparison of two short texts for its alarms."""

from __future__ import annotations

import easyread
from easyread.report import Change


def alarms(original: str, revised: str) -> list[Change]:
    """The changes that are errors or warnings."""
    comparison = easyread.compare(original, revised)
    return [change for change in comparison.changes if change.severity != "advice"]


def kinds(original: str, revised: str) -> set[str]:
    """The kinds of the alarms."""
    return {change.kind for change in alarms(original, revised)}
