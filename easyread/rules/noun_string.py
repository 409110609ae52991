from __future__ import annotations

from collections.abc import Iterator

from easyread.analysis import Analysis
from easyread.finding import Finding
from easyread.language.acronyms import is_acronym
from easyread.language.resources import word_list
from easyread.language.sentences import Sentence
from easyread.rules.registry import rule


@rule(
    flags=["We wrote a [[staff rota change request form]] last year."],
    ignores=["We wrote a plan to respond when patients come to harm."],
)
def noun_string(text: Analysis, *, nouns: int = 4) -> Iterator[Finding]:
    """Take the row of nouns apart with small words (of, for, to).

    In a long row of nouns, people have to work out which word belongs to which. A row of `nouns`
    nouns or more is found. A name, or a term that the glossary knows, counts as one. US guidance
    on plain words says this.
    """
    terms = text.matched_words
    for sentence in text.sentences:
        if len(sentence.words) < nouns or sentence.is_title:
            continue
        for first, last in _runs(sentence, nouns):
            if any(_is_noun_breaker(sentence, index) for index in range(first, last)):
                continue
            known = sum((sentence.start, index) in terms for index in range(first, last))
            if known >= last - first:
                continue
            yield text.found(
                sentence.starts[first],
                sentence.end_of(last - 1),
                f"{last - first} nouns in a row. Take them apart with “of”, “for” or “to”.",
                "advice" if last - first <= nouns else "warning",
            )


def _is_noun_breaker(sentence: Sentence, index: int) -> bool:
    return sentence.is_protected(index) or is_acronym(sentence.words[index])


def _runs(sentence: Sentence, nouns: int) -> Iterator[tuple[int, int]]:
    """(first, past the last) of each row of nouns; tags are asked for only where one may be."""
    words = sentence.words
    first = 0
    while first < len(words):
        last = first
        while last < len(words) and _may_be_noun(sentence, last, first):
            last += 1
        if last - first >= nouns:
            yield from _tagged_runs(sentence, first, last, nouns)
        first = max(last, first + 1)


def _may_be_noun(sentence: Sentence, index: int, first: int) -> bool:
    word = sentence.words[index]
    if word.is_function_word or word.is_number or word.lower.endswith("ly"):
        return False
    if word.lower in word_list("nouns_of_time"):
        return False
    return index == first or sentence.gap(index) == " "


def _tagged_runs(
    sentence: Sentence, first: int, last: int, nouns: int
) -> Iterator[tuple[int, int]]:
    tags = sentence.tags
    start = first
    for index in range(first, last + 1):
        if index < last and tags[index] in ("NN", "NNS", "NNP"):
            continue
        if index - start >= nouns:
            yield start, index
        start = index + 1
