from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from easyread.analysis import Analysis
from easyread.finding import Finding, Suggestion
from easyread.language.inflection import match_case
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
    ways: dict[str, Counter[str]] = {}
    for word, count in text.word_counts.items():
        if not word.is_number and len(word.folded) > 4:
            ways.setdefault(word.folded, Counter())[word.stem] += count
    rarer: dict[str, str] = {}
    for counter in ways.values():
        if len(counter) > 1:
            usual = max(counter, key=lambda way: (counter[way], way))
            rarer.update({way: usual for way in counter if way != usual})
    if not rarer:
        return
    for sentence in text.sentences:
        for index, word in enumerate(sentence.words):
            if word.stem in rarer and not sentence.is_protected(index):
                yield _report(text, sentence.starts[index], word, rarer.pop(word.stem))


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
