from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from easyread.analysis import Analysis
from easyread.finding import Finding, Suggestion
from easyread.language.inflection import match_case
from easyread.language.resources import table
from easyread.rules.registry import rule


@rule(
    flags=["You may feel it in your [[tummy -> stomach]].", "Well done[[!!]]"],
    ignores=["You may feel it in your stomach.", "“My tummy hurts,” he said."],
)
def childish_tone(text: Analysis) -> Iterator[Finding]:
    """Write for adults.

    People who need plain words are not children. Nursery words, rows of exclamation marks, and
    words that say a thing is easy (“simply”, “obviously”) talk down to those who find it hard.
    NHS style on “tummy”; Inclusion Europe: do not use children's language for adults.
    """
    pattern, rows, openers = _pattern()
    for sentence in text.sentences:
        if openers.isdisjoint(word.lower for word in sentence.words) and "!!" not in sentence.text:
            continue
        for match in pattern.finditer(text.text, sentence.start, sentence.end):
            at = match.start()
            if any(start <= at < end for start, end in sentence.quotes):
                continue
            row = rows.get(match.group().lower(), {"plain": "", "why": "One mark is enough."})
            plain = match_case(row["plain"], match.group()) if row["plain"] else ""
            suggestions = [Suggestion(plain, "replace", False, row["why"])] if plain else []
            yield text.found(at, match.end(), row["why"], "advice", suggestions)


@cache
def _pattern() -> tuple[re.Pattern[str], dict[str, dict[str, str]], frozenset[str]]:
    """What to look for, the row of each phrase, and the words that one can begin with."""
    rows = {row["words"]: row for row in table("childish_words")}
    words = "|".join(re.escape(words) for words in sorted(rows, key=len, reverse=True))
    openers = frozenset(re.split(r"\W", phrase)[0] for phrase in rows)
    return re.compile(rf"\b(?:{words})\b|!{{2,}}", re.IGNORECASE), rows, openers
