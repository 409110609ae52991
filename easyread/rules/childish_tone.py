from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from easyread.analysis import Analysis
from easyread.finding import Finding, Suggestion
from easyread.language.inflection import match_case
from easyread.language.kinds import Kind
from easyread.language.resources import table
from easyread.language.words import Word, words_of
from easyread.rules.registry import rule

_MARKS = re.compile(r"!!+")


@rule(
    flags=[
        "You may feel it in your [[tummy -> stomach]].",
        "Well done[[!!]]",
        "[[It's easy to]] say no.",
    ],
    ignores=["You may feel it in your stomach.", "“My tummy hurts,” he said."],
)
def childish_tone(text: Analysis) -> Iterator[Finding]:
    """Write for adults.

    People who need plain words are not children. Nursery words, rows of exclamation marks, and
    words that say a thing is easy (“simply”, “obviously”) talk down to those who find it hard.
    NHS style on “tummy”; Inclusion Europe: do not use children's language for adults.
    """
    pattern, rows = _pattern()
    end = 0
    for sentence, index in text.places_of(text.words_of(_opens)):
        start = sentence.starts[index]
        found = pattern.match(text.text, start, sentence.end)
        if found is None or start < end or sentence.is_quoted(index):
            continue
        end = found.end()
        row = rows[found.group().lower()]
        plain = match_case(row["plain"], found.group()) if row["plain"] else ""
        suggestions = [Suggestion(plain, "replace", False, row["why"])] if plain else []
        yield text.found(start, end, row["why"], "advice", suggestions)
    for found in _MARKS.finditer(text.text):
        around = text.sentence_at(found.start())
        if around is not None and not around.holds_quoted(found.start()):
            yield text.found(found.start(), found.end(), "One mark is enough.", "advice")


@cache
def _pattern() -> tuple[re.Pattern[str], dict[str, dict[str, str]]]:
    """What to look for, and the row of each phrase."""
    rows = {row["words"]: row for row in table("childish_words")}
    words = "|".join(re.escape(words) for words in sorted(rows, key=len, reverse=True))
    return re.compile(rf"(?:{words})\b", re.IGNORECASE), rows


@Kind
def _opens(word: Word) -> bool:
    """Whether one of the phrases can begin with a word."""
    return word.lower in _openers()


@cache
def _openers() -> frozenset[str]:
    return frozenset(words_of(row["words"])[0].lower for row in table("childish_words"))
