from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from easyread.analysis import Analysis
from easyread.finding import Finding, Suggestion
from easyread.language.inflection import match_case
from easyread.language.kinds import Kind
from easyread.language.words import Word
from easyread.rules.registry import rule


@rule(
    flags=[
        "We want co-production. Co-production is good. [[Coproduction -> Co-production]] helps."
    ],
    ignores=["We want co-production. In co-production people lead."],
)
def inconsistent_term(text: Analysis) -> Iterator[Finding]:
    """Write the same word the same way.

    A reader who meets “wellbeing” and “well-being”, or “organise” and “organize”, wonders if two
    things are meant. The rarer way to write a word is reported once. US plain language, Inclusion
    Europe: the same word for the same thing.
    """
    respelt = text.words_of(_has_other_spelling)
    folded = {word.folded for word in respelt}
    if len(folded) == len({word.stem for word in respelt}) and folded.isdisjoint(
        [word.stem for word in text.word_counts]
    ):
        return  # each in one way, as in most papers
    first_way: dict[str, str] = {}
    clashing: dict[str, Counter[str]] = {}
    for word in text.word_counts:
        if len(word.folded) > 4 and first_way.setdefault(word.folded, word.stem) != word.stem:
            clashing[word.folded] = Counter()
    words = {word for word in text.word_counts if word.folded in clashing and not word.is_number}
    for word in words:
        clashing[word.folded][word.stem] += text.word_counts[word]
    rarer: dict[str, str] = {}
    for counter in clashing.values():
        usual = max(counter, key=lambda way: (counter[way], way), default="")
        rarer.update({way: usual for way in counter if way != usual})
    for sentence, index in text.places_of(words):
        word = sentence.words[index]
        if word.stem in rarer and not sentence.is_protected(index):
            yield _report(text, sentence.starts[index], word, rarer.pop(word.stem))


@Kind
def _has_other_spelling(word: Word) -> bool:
    """Whether the key of a word is another way to write it."""
    return word.folded != word.stem


def _report(text: Analysis, start: int, word: Word, usual: str) -> Finding:
    end = start + len(word.stem)
    replacement = match_case(usual, word.text)
    return text.found(
        start,
        end,
        f"This paper also writes “{replacement}”. Choose one way.",
        "advice",
        [Suggestion(replacement, "replace", False, "The way this paper writes it more often.")],
    )
