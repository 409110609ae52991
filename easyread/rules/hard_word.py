from __future__ import annotations

from collections.abc import Iterator

from easyread.analysis import Analysis
from easyread.finding import Finding
from easyread.rules.registry import rule


@rule(
    flags=["We will [[utilise -> use]] the form.", "The [[ossification]] of the plan went on."],
    ignores=["We will use the form.", "They met in Function Room Utilise."],
)
def hard_word(text: Analysis, *, difficulty: float = 0.5, often: int = 2) -> Iterator[Finding]:
    """Use a word that most people know, or say what this one means.

    A reader who meets a word they do not know stops, guesses or gives up. Where the glossary
    knows a plainer word, it is offered. Words that the glossary does not know are reported when
    their difficulty (0 to 1, from how rare, long and unfamiliar they are) is above the limit.
    GOV.UK and NHS guidance ask for plain words; Inclusion Europe asks for well-known ones.
    """
    for match in text.matches_by_rule.get("hard-word", ()):
        yield text.found_term(match, f"“{match.entry.term}” is a hard word.")
    _ = difficulty, often
