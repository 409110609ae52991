from __future__ import annotations

from collections.abc import Iterator

from easyread.analysis import Analysis
from easyread.entries import LOCAL
from easyread.finding import Finding, Severity
from easyread.matches import Match
from easyread.rules.registry import rule
from easyread.rules.repetition import tell_once

_WORTH_SAVING = 2


@rule(
    flags=["We met [[in order to -> to]] plan.", "[[Prior to -> Before]] the meeting we had tea."],
    ignores=["We met to plan.", "“We met in order to plan,” she said."],
)
def wordy_phrase(
    text: Analysis, *, difficulty: float = 0.5, easy: float = 0.1
) -> Iterator[Finding]:
    """Cut the phrase down to what it says.

    Every word has to be read. A phrase that one word can stand for tires readers and hides the
    point. A phrase with a hard word in it (`difficulty`, 0 to 1) is a warning, others are advice;
    one of easy words throughout (`easy`) counts only where two words or more are saved, or where
    your own glossary has it. Advice on a phrase is told once, unless its plainer words are safe
    anywhere.
    US and UK plain-language guidance list such phrases.
    """
    matches = (
        match
        for match in text.matches_by_rule.get("wordy-phrase", ())
        if match.difficulty >= easy or _saved(match) >= _WORTH_SAVING or match.entry.field == LOCAL
    )
    for match, times in tell_once(matches, lambda match: match.difficulty < difficulty):
        severity: Severity = "warning" if match.difficulty >= difficulty else "advice"
        message = f"“{match.written}” can be said in plainer words.{times}"
        yield text.found_term(match, message, severity)


def _saved(match: Match) -> int:
    shortest = min((len(words.split()) for words in match.entry.use_instead), default=0)
    return match.last - match.first - shortest
