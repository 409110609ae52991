from __future__ import annotations

import itertools
from collections.abc import Iterator

from easyread.analysis import Analysis
from easyread.finding import Finding
from easyread.language.kinds import Kind
from easyread.language.resources import word_list
from easyread.language.sentences import Sentence
from easyread.language.words import Word
from easyread.rules.registry import rule


@rule(
    flags=[
        "It is [[not uncommon]] to wait.",
        "You will [[not get it without]] a form.",
        "The claim is [[not invalid]].",
        "[[Nobody may not]] come.",
    ],
    ignores=[
        "It is common to wait.",
        "You will not get it, and there is no form.",
        "Not only that, there is no form.",
        "Send it no later than May, not June.",
    ],
)
def double_negative(text: Analysis, *, reach: int = 5) -> Iterator[Finding]:
    """Say it the positive way round.

    People have to work out what two negatives mean, and often read the opposite. Found are a
    “not” before a word that is negative itself, and two negatives within `reach` words of one
    another in one clause. Guidance from Inclusion Europe, the US and Canada asks for this.
    """
    candidates = text.words_of(_may_be_negative)
    for sentence in text.sentences_with(candidates):
        negatives = [
            index
            for index, word in enumerate(sentence.words)
            if word in candidates and _is_negative(sentence, index)
        ]
        for first, second in itertools.pairwise(negatives):
            if second - first > reach or sentence.is_quoted(first):
                continue
            if _parted(sentence, first, second):
                continue
            yield text.found(
                sentence.starts[first],
                sentence.end_of(second),
                "Two negatives. Say it the positive way round.",
                "warning",
            )


@Kind
def _may_be_negative(word: Word) -> bool:
    return _denies(word) or word.lower in word_list("negative_prefix_words")


def _denies(word: Word) -> bool:
    return word.lower in word_list("negative_words") or word.lower.endswith("n't")


def _is_negative(sentence: Sentence, index: int) -> bool:
    """Whether a word that may be negative is negative here."""
    words = sentence.words
    if _denies(words[index]):
        following = words[index + 1].lower if index + 1 < len(words) else ""
        return following not in word_list("after_no_negative")
    return index > 0


def _parted(sentence: Sentence, first: int, second: int) -> bool:
    words = sentence.words
    if words[first].lower in word_list("negative_prefix_words"):
        return True
    for index in range(first + 1, second + 1):
        if sentence.gap(index).strip() or (words[index].lower in word_list("clause_joins")):
            return True
    negative_adjective = words[second].lower in word_list("negative_prefix_words")
    return negative_adjective and second - first > 2
