"""A comparison as plain text: what is serious first, then what was left out and added."""

from __future__ import annotations

from collections.abc import Iterator

from easyread.finding import SEVERITY_WORDS
from easyread.report import Change, Comparison

_LONGEST_QUOTE = 90


def render(comparison: Comparison, *, quiet: bool = False) -> str:
    """The comparison as lines of text. ``quiet`` leaves out what is only to be looked at."""
    lines = [f"{_safe(comparison.original_name)} → {_safe(comparison.revised_name)}"]
    shown = [c for c in comparison.changes if not (quiet and c.severity == "advice")]
    sections = (
        ("Changed", [c for c in shown if c.kind not in ("omission", "insertion")]),
        ("Left out", [c for c in shown if c.kind == "omission"]),
        ("Added", [c for c in shown if c.kind == "insertion"]),
    )
    for title, changes in sections:
        if changes:
            lines.extend(("", f"{title} ({len(changes)})"))
            for change in changes:
                lines.extend(_tell(change))
    told = ", ".join(
        f"{count} {SEVERITY_WORDS[severity]}"
        for severity in SEVERITY_WORDS
        if (count := sum(change.severity == severity for change in comparison.changes))
    )
    lines.extend(("", f"Changes: {told}." if told else "No change of meaning was found."))
    lines.append(
        f"Meaning kept: {comparison.meaning_kept:.0%} (an estimate). "
        "A person who knows the subject should read both."
    )
    return "\n".join(lines) + "\n"


def _tell(change: Change) -> Iterator[str]:
    yield f"  {SEVERITY_WORDS[change.severity]}: {_safe(change.message)}  [{change.kind}]"
    if change.original_place is not None:
        yield f"      original, {change.original_place}: “{_short(change.original_text)}”"
    if change.revised_place is not None:
        yield f"      new text, {change.revised_place}: “{_short(change.revised_text)}”"


def _short(text: str) -> str:
    plain = _safe(" ".join(text.split()))
    return plain if len(plain) <= _LONGEST_QUOTE else f"{plain[: _LONGEST_QUOTE - 1]}…"


def _safe(text: str) -> str:
    """Text of a document without the controls that a terminal would obey."""
    return "".join(letter if letter.isprintable() else " " for letter in text)
