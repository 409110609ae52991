"""What a finding offers besides its message, as sentences."""

from __future__ import annotations

from collections.abc import Iterator

from easyread.finding import Finding


def offers(finding: Finding, most: int | None = None) -> Iterator[str]:
    """The wordings that the message does not name yet, then what the words mean.

    A wording for which the sentence has to change is told apart. ``most`` of the suggestions are
    told, all by default.
    """
    told = finding.suggestions[:most]
    new = [s for s in told if s.kind != "explain" and f"“{s.replacement}”" not in finding.message]
    fitting = [f"“{s.replacement}”" for s in new if s.kind == "replace"]
    others = [f"“{s.replacement}”" for s in new if s.kind == "rewrite"]
    begins = len(new) < sum(s.kind != "explain" for s in told)
    if fitting:
        yield f"{'Or try' if begins else 'Try'} {' or '.join(fitting)}."
    if others:
        opening = "Or change the sentence" if begins or fitting else "Change the sentence"
        yield f"{opening}, to say {' or '.join(others)}."
    for suggestion in told:
        said = f"“{suggestion.replacement.rstrip('.')}”" in finding.message
        if suggestion.kind == "explain" and not said:
            yield f"It means: {suggestion.replacement}"
