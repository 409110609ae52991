from __future__ import annotations

from collections.abc import Iterator

from easyread.analysis import Analysis
from easyread.finding import Finding
from easyread.rules.registry import rule


@rule(
    flags=["We need [[stakeholder engagement -> talking with the people involved]] first."],
    ignores=["We will talk with the people involved first."],
)
def jargon(text: Analysis) -> Iterator[Finding]:
    """Say it in words that people outside the field use.

    The words of a trade save time inside it and shut out everybody else. The glossaries of
    health and care, research and local government hold those that have a plain equal; terms
    with a fixed meaning are never replaced, but explained. GOV.UK: "words to avoid".
    """
    for match in text.matches_by_rule.get("jargon", ()):
        yield text.found_term(match, f"“{match.written}” is jargon.")
