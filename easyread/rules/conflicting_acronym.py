from __future__ import annotations

from collections.abc import Iterator

from easyread.analysis import Analysis
from easyread.finding import Finding
from easyread.language.spelling import fold
from easyread.language.words import words_of
from easyread.rules.registry import rule


@rule(
    flags=["The Primary Care Network (PCN) met. Then the [[Patient Contact Note (PCN)]] was read."],
    ignores=["The Primary Care Network (PCN) met. A primary care network (PCN) is local."],
)
def conflicting_acronym(text: Analysis) -> Iterator[Finding]:
    """Let one acronym stand for one thing in a paper.

    People who learnt one meaning will read the other one wrong. Spell out one of the two each
    time. UK style guides ask for one meaning for each acronym.
    """
    first: dict[str, tuple[str, str]] = {}
    for expansion in text.expansions:
        key = "".join(fold(word.lower.removesuffix("s")) for word in words_of(expansion.long_form))
        known = first.setdefault(expansion.acronym, (key, expansion.long_form))
        if known[0] != key:
            yield text.found(
                expansion.start,
                expansion.end,
                f"“{expansion.acronym}” stands for “{known[1]}” further up.",
                "error",
            )
