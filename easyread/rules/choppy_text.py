from __future__ import annotations

from collections.abc import Iterator

from easyread.analysis import Analysis
from easyread.finding import Finding
from easyread.language.resources import word_list
from easyread.language.sentences import Sentence
from easyread.rules.registry import rule


@rule(
    flags=[
        "[[The bus was late. I got wet. I was cold. I went home.]] Then my sister made soup for us."
    ],
    ignores=["The bus was late, so I got wet. I was cold. Then I went home because it rained."],
)
def choppy_text(text: Analysis, *, sentences: int = 4, words: int = 5) -> Iterator[Finding]:
    """Join short sentences with the small words that show how they belong together.

    A text cut into bits scores as easy but is harder to follow: the reader has to guess why one
    thing follows from another. `sentences` sentences in a row of up to `words` words, without
    “because”, “so” or “but”, are too choppy. Davison and Kantor 1982; McNamara and others 1996.
    """
    for index in text.prose:
        run: list[Sentence] = []
        for sentence in (*text.sentences_in(index), None):
            if sentence is not None and len(sentence.words) <= words and not _joins(sentence):
                run.append(sentence)
                continue
            if len(run) >= sentences and not run[0].is_quoted(0):
                yield text.found(
                    run[0].start,
                    run[-1].end,
                    f"{len(run)} very short sentences in a row. Join some with “because” or “so”.",
                    "advice",
                )
            run = []


def _joins(sentence: Sentence) -> bool:
    return any(word.lower in word_list("joining_words") for word in sentence.words)
