"""Boxes to tick that show or hide the notes of one kind: by style alone, without a script."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from easyread.finding import Finding
from easyread.writers.escaping import escape

_NOT_IN_A_NAME = re.compile(r"[^a-z-]+")


def kind_class(rule: str) -> str:
    """The class of all that stands on a page for the findings of ``rule``."""
    return f"er-kind-{_NOT_IN_A_NAME.sub('-', rule)}"


def kind_title(rule: str) -> str:
    """The name of a rule as people read it."""
    return rule.replace("-", " ").capitalize()


def choose(findings: Sequence[Finding], prefix: str) -> str:
    """A box for each kind found, the most frequent first; "" where there is nothing to choose."""
    kinds = _kinds(findings)
    if len(kinds) < 2:
        return ""
    boxes = "".join(
        f'<label><input type="checkbox" id="{prefix}{kind_class(rule)}" checked> '
        f"{escape(kind_title(rule))} ({count})</label>\n"
        for rule, count in kinds
    )
    return (
        '<fieldset class="er-filter"><legend>Choose what to look at</legend>\n'
        f"<p>Untick a kind to hide its marks and notes.</p>\n{boxes}</fieldset>\n"
    )


def style(findings: Sequence[Finding], prefix: str) -> str:
    """The style that makes the boxes of :func:`choose` work."""
    kinds = _kinds(findings)
    if len(kinds) < 2:
        return ""
    lines = []
    for rule, _ in kinds:
        name = kind_class(rule)
        hidden = f".easyread:has(#{prefix}{name}:not(:checked))"
        lines.append(
            f"{hidden} mark.{name} {{ background: none; text-decoration: none; padding: 0; }}\n"
            f"{hidden} a.{name}, {hidden} li.{name} {{ display: none; }}\n"
        )
    return "".join(lines)


def _kinds(findings: Sequence[Finding]) -> list[tuple[str, int]]:
    counts = Counter(finding.rule for finding in findings)
    return sorted(counts.items(), key=lambda kind: (-kind[1], kind[0]))
