from __future__ import annotations

from collections.abc import Iterator

from easyread.analysis import Analysis
from easyread.finding import Finding
from easyread.rules.registry import rule


@rule(
    flags=["We will work together [[going forward -> from now on]]."],
    ignores=["We will work together from now on.", "The car was going forward slowly."],
)
def figure_of_speech(text: Analysis) -> Iterator[Finding]:
    """Say plainly what you mean.

    Not everybody knows what a figure of speech stands for. It can shut out autistic people, people
    with learning difficulties, and people whose first language is not English. GOV.UK and
    Inclusion Europe ask you to do without.
    """
    for match in text.matches_by_rule.get("figure-of-speech", ()):
        message = f"“{match.written}” is a figure of speech."
        yield text.found_term(match, message, "advice")
