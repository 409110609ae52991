"""One thing that makes a document hard to read, where it is, and what to write instead."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from easyread.document import NOWHERE, Place, Span
from easyread.quick import quick

Severity = Literal["error", "warning", "advice"]
SuggestionKind = Literal["replace", "explain", "rewrite"]

#: How each severity reads to people, the most serious first.
SEVERITY_WORDS: dict[Severity, str] = {
    "error": "must fix",
    "warning": "should fix",
    "advice": "could fix",
}
SEVERITIES: tuple[Severity, ...] = tuple(SEVERITY_WORDS)


@quick
@dataclass(frozen=True, slots=True)
class Suggestion:
    """What to write instead of the words of a finding, or to add to them.

    ``replacement`` stands in place of the finding's text. ``kind`` is "replace" (other words
    with the same meaning), "explain" (keep the term and say what it means: ``replacement`` is
    the explanation), or "rewrite" (the sentence has to change with it). ``safe`` is true only
    where the swap holds as the sentence stands; ``reason`` says why, or why not.
    """

    replacement: str
    kind: SuggestionKind = "replace"
    safe: bool = False
    reason: str = ""


@quick
@dataclass(frozen=True, slots=True)
class Finding:
    """What a rule found, on exactly the characters ``span`` of the document's text.

    ``message`` is one sentence about this place; ``explanation`` says why it matters to a
    reader. ``fingerprint`` is the same as long as the rule, the words and their sentence are,
    wherever they move in the document.
    """

    rule: str
    severity: Severity
    span: Span
    text: str
    message: str
    explanation: str = ""
    suggestions: tuple[Suggestion, ...] = ()
    place: Place = NOWHERE
    fingerprint: str = ""
