from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from easyread.analysis import Analysis
from easyread.finding import Finding, Suggestion
from easyread.language.inflection import match_case
from easyread.language.kinds import Kind
from easyread.language.resources import table, word_list
from easyread.language.words import Word
from easyread.rules.registry import rule


@rule(
    flags=[
        "You [[can't -> cannot]] apply.",
        "[[Don’t -> Do not]] sign it.",
        "We [[should've -> should have]] asked.",
    ],
    ignores=["You cannot apply.", "You'll hear from us.", "“I can't go,” she said."],
)
def negative_contraction(text: Analysis) -> Iterator[Finding]:
    """Write the negative out in full.

    Many people miss the n't and read the opposite. It happens most to those who read slowly or in
    a second language. “You'll” and “we're” are fine. GOV.UK and the NHS say this.
    """
    full = _in_full()
    for sentence, index in text.places_of(text.words_of(_is_contraction)):
        if sentence.is_quoted(index):
            continue
        word = sentence.words[index]
        replacement = match_case(full[word.lower], word.text)
        message = f"Write “{replacement}”, in full."
        suggestions = [Suggestion(replacement, "replace", True, "The same in full.")]
        if index + 1 < len(sentence.words) and sentence.words[index + 1].lower in word_list(
            "subjects_in_questions"
        ):
            message = "Write the negative out: put “not” after the subject."
            suggestions = []  # “don't you” turns the words round: the author rewrites it
        yield text.found(
            sentence.starts[index],
            sentence.end_of(index),
            message,
            "advice",
            suggestions,
        )


@Kind
def _is_contraction(word: Word) -> bool:
    return word.lower in _in_full()


@cache
def _in_full() -> dict[str, str]:
    return {row["short"]: row["full"] for row in table("contractions")}
