"""Whether the meaning of a row is one that its reader can take in."""

from __future__ import annotations

from collections.abc import Iterator

from easyread.analysis import Analysis
from easyread.checker import find, reading_level
from easyread.glossary import Glossary
from easyread.language.sentences import split_sentences
from easyread.language.spelling import fold
from easyread.language.words import words_of
from easyread.readers import read_text
from easyread.rows import Row
from easyread.settings import Settings
from easyread.vetting.fault import Remark

MOST_SENTENCES = 3
MOST_WORDS_A_SENTENCE = 15
MOST_WORDS = 45
#: Years, by ``easyread.reading_level``.
OLDEST_READING_AGE = 11.0
_TERMS = Settings(select=("unexplained-term", "jargon"))


def check_meaning(row: Row, glossary: Glossary, excused: bool) -> Iterator[Remark]:
    """Short enough, plain enough, and free of other terms that would need a meaning themselves.

    ``excused`` from the reading age alone.
    """
    meaning = row.entry.meaning
    if not meaning:
        return
    lengths = [len(words_of(meaning[start:end])) for start, end in split_sentences(meaning)]
    if len(lengths) > MOST_SENTENCES:
        yield "meaning", f"{len(lengths)} sentences: at most {MOST_SENTENCES}."
    if max(lengths) > MOST_WORDS_A_SENTENCE:
        yield "meaning", f"a sentence of {max(lengths)} words: at most {MOST_WORDS_A_SENTENCE}."
    if sum(lengths) > MOST_WORDS:
        yield "meaning", f"{sum(lengths)} words: at most {MOST_WORDS}."
    age = reading_level(meaning).reading_age  # None where there are too few words to tell
    if age is not None and age > OLDEST_READING_AGE and not excused:
        yield "meaning", f"reading age {age:.1f}: at most {OLDEST_READING_AGE:.0f}."
    yield from _check_terms(row, glossary)


def _check_terms(row: Row, glossary: Glossary) -> Iterator[Remark]:
    own = {key for alias, _ in row.aliases() for word in words_of(alias) for key in word.readings}
    content = [word for word in words_of(row.entry.meaning) if not word.is_function_word]
    if all(not own.isdisjoint(word.readings) for word in content):
        yield "meaning", "says only the term again."
    names = {fold(alias.lower()) for alias, _ in row.aliases()}
    text = Analysis(read_text(row.entry.meaning, format="text"), glossary)
    for finding in find(text, _TERMS):
        if fold(finding.text.lower()) not in names:
            yield "meaning", f"“{finding.text}” is itself a term to explain or to put plainly."
