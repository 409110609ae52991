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

    The words of a trade save time for those in it, and shut out everybody else. The words found
    here have a plain word that means the same. Where a term has a fixed meaning, you are asked to
    keep it and say what it means. GOV.UK has a list of words to avoid.
    """
    for match in text.matches_by_rule.get("jargon", ()):
        yield text.found_term(match, f"“{match.written}” is jargon.")
