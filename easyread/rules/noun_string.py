from __future__ import annotations

from collections.abc import Iterator, Sequence, Set

from easyread.analysis import Analysis
from easyread.finding import Finding
from easyread.language.inflection import lemmas
from easyread.language.kinds import Kind
from easyread.language.resources import word_list
from easyread.language.sentences import Sentence
from easyread.language.words import Word
from easyread.rules.registry import rule

_NOUNS = ("NN", "NNS", "NNP")


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
    candidates = text.words_of(_may_be_noun)
    for sentence in text.sentences:
        if len(sentence.words) < nouns or sentence.is_title:
            continue
        for first, last in _runs(sentence, candidates, nouns):
            last -= _is_verb_at_end(sentence, last)
            if last - first < nouns:
                continue
            if any(_is_noun_breaker(text, sentence, index) for index in range(first, last)):
                continue
            known = [terms.get((sentence.start, at)) for at in range(first, last)]
            things = {at if term is None else term.first for at, term in enumerate(known, first)}
            if len(things) < nouns:
                continue
            yield text.found(
                sentence.starts[first],
                sentence.end_of(last - 1),
                f"{last - first} nouns in a row. Take them apart with “of”, “for” or “to”.",
                "advice" if last - first <= nouns else "warning",
            )


def _is_noun_breaker(text: Analysis, sentence: Sentence, index: int) -> bool:
    return sentence.is_protected(index) or sentence.words[index] in text.acronyms


def _is_verb_at_end(sentence: Sentence, last: int) -> bool:
    """Whether the last of a row is the verb of what follows: the file form uses | new parts."""
    word = sentence.words[last - 1].lower
    if last >= len(sentence.words) or sentence.gap(last) != " ":
        return False
    bases = {base for base, form in lemmas(word) if form == "s"}
    if bases.isdisjoint(word_list("verbs")):
        return False
    is_object = sentence.tags[last] in ("JJ", "PRP$")  # “every week” is none
    return is_object or sentence.words[last].lower in ("a", "an", "the")


@Kind
def _may_be_noun(word: Word) -> bool:
    return not (
        word.is_function_word
        or word.is_number
        or word.only_part in ("verb", "adverb")
        or word.lower.endswith("ly")
        or word.lower in word_list("nouns_of_time")
    )


def _runs(sentence: Sentence, candidates: Set[Word], nouns: int) -> Iterator[tuple[int, int]]:
    """(first, past the last) of each row of nouns; tags are asked for only where one may be.

    A verb that opens a sentence is an order: review the staff rota.
    """
    for first, last in _rows(sentence.words, candidates, nouns):
        start = first
        if not first and sentence.words[0].lower in word_list("verbs"):
            start = 1
        for index in range(start + 1, last + 1):
            if index < last and sentence.gap(index) == " ":
                continue
            if index - start >= nouns:
                yield from _tagged_runs(sentence, start, index, nouns)
            start = index


def _rows(words: Sequence[Word], candidates: Set[Word], length: int) -> Iterator[tuple[int, int]]:
    """(first, past the last) of each row of candidates of that length or more."""
    first = 0
    for index, word in enumerate(words):
        if word not in candidates:
            if index - first >= length:
                yield first, index
            first = index + 1
    if len(words) - first >= length:
        yield first, len(words)


def _tagged_runs(
    sentence: Sentence, first: int, last: int, nouns: int
) -> Iterator[tuple[int, int]]:
    """The rows of nouns among words that may be some.

    Each is looked at from its far end: a word there that is none rules out all rows over it, and
    the tags before it are not asked for.
    """
    tags = sentence.tags
    start = first
    while start + nouns <= last:
        end = start + nouns
        least = next((at for at in range(end - 1, start - 1, -1) if tags[at] not in _NOUNS), -1)
        if least >= 0:
            start = least + 1
            continue
        while end < last and tags[end] in _NOUNS:
            end += 1
        yield start, end
        start = end + 1
