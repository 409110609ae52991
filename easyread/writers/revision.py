"""A fix as plain text: what was changed, and what is left to a person and why."""

from __future__ import annotations

from collections.abc import Iterator

from easyread.report import Edit, Revision
from easyread.writers.escaping import safe


def render(revision: Revision) -> str:
    """The edits that were applied, then those that were withheld with their reasons."""
    lines = [safe(revision.name), _count(revision.applied, "changed"), *_edits(revision.applied)]
    lines += ["", _count(revision.withheld, "left for you to decide")]
    by_reason: dict[str, list[Edit]] = {}
    for edit in revision.withheld:
        by_reason.setdefault(edit.reason, []).append(edit)
    for reason, edits in by_reason.items():  # a reason is told once, not at every place
        lines += [safe(reason), *_edits(edits)]
    return "\n".join(lines) + "\n"


def _count(edits: list[Edit], what: str) -> str:
    return f"{len(edits)} place{'' if len(edits) == 1 else 's'} {what}{':' if edits else '.'}"


def _edits(edits: list[Edit]) -> Iterator[str]:
    for edit in edits:
        words = " ".join(edit.text.split())
        yield f"  {safe(str(edit.place))}: “{safe(words)}” → “{safe(edit.suggestion.replacement)}”"
