"""What the reading level is made of: a dozen named measures of a text."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from math import log
from statistics import fmean

from easyread.language.resources import word_list
from easyread.language.sentences import Sentence
from easyread.language.words import Word

#: A word this difficult is hard for many adult readers (see ``word_difficulty``).
HARD = 0.5
#: Endings of nouns that hide a verb or an adjective: the nominal style of officialdom.
_NOMINAL_ENDINGS = ("tion", "sion", "ment", "ance", "ence", "ity", "ness", "ism", "ship")


@dataclass(frozen=True, slots=True)
class Text:
    """The sentences of a text, and the words that carry its meaning (no names, no numbers)."""

    sentences: Sequence[Sentence]
    content: Sequence[Word]
    words: int


def read(sentences: Sequence[Sentence]) -> Text:
    """Prepare sentences for measuring.

    Names and initialisms tell nothing of a word's difficulty: a reader knows the places and
    people they read about, or learns them.
    """
    content: list[Word] = []
    words = 0
    for sentence in sentences:
        words += len(sentence.words)
        opening = True
        for word in sentence.words:
            if not (word.is_function_word or word.is_number) and (
                opening or not word.is_capitalised
            ):
                content.append(word)
            opening = False
    return Text(sentences, content, words)


def sentence_length(text: Text) -> float:
    """Mean of the logarithm of words a sentence, each word in its own sentence's length."""
    return sum(len(s.words) * log(1 + len(s.words)) for s in text.sentences) / max(text.words, 1)


def word_difficulty(text: Text) -> float:
    """Mean difficulty of the words that carry the meaning, 0 to 1."""
    return fmean(word.difficulty for word in text.content) if text.content else 0.0


def hardest_words(text: Text) -> float:
    """Mean difficulty of the hardest tenth of those words (at least one), 0 to 1."""
    if not text.content:
        return 0.0
    ranked = sorted((word.difficulty for word in text.content), reverse=True)
    return fmean(ranked[: max(1, len(ranked) // 10)])


def hard_share(text: Text) -> float:
    """Share of all words that are hard, 0 to 1."""
    return sum(word.difficulty >= HARD for word in text.content) / max(text.words, 1)


def word_length(text: Text) -> float:
    """Mean syllables of the words that carry the meaning."""
    return fmean(word.syllables for word in text.content) if text.content else 1.0


def nominal_style(text: Text) -> float:
    """Share of all words that are long nouns in -tion, -ment and the like."""
    nouns = sum(
        word.lower.removesuffix("s").endswith(_NOMINAL_ENDINGS) and len(word.lower) > 6
        for word in text.content
    )
    return nouns / max(text.words, 1)


def content_share(text: Text) -> float:
    """Share of all words that carry meaning: how densely the text is packed."""
    return len(text.content) / max(text.words, 1)


def embedding(text: Text) -> float:
    """Commas, brackets, semicolons and words that open a clause, for each sentence."""
    openers = word_list("clause_openers")
    marks = 0
    for sentence in text.sentences:
        part = sentence.text
        marks += part.count(",") + part.count("(") + part.count(";")
        marks += sum(word.lower in openers for word in sentence.words)
    return log(1 + marks / max(len(text.sentences), 1))


def people(text: Text) -> float:
    """Share of all words that are personal pronouns: who speaks, and to whom."""
    pronouns = word_list("personal_pronouns")
    count = sum(word.lower in pronouns for s in text.sentences for word in s.words)
    return count / max(text.words, 1)


FEATURES: Mapping[str, Callable[[Text], float]] = {
    "sentence_length": sentence_length,
    "word_difficulty": word_difficulty,
    "hardest_words": hardest_words,
    "hard_share": hard_share,
    "word_length": word_length,
    "nominal_style": nominal_style,
    "content_share": content_share,
    "embedding": embedding,
    "people": people,
}


def measure(sentences: Sequence[Sentence]) -> dict[str, float]:
    """Feature name → value, for sentences that hold at least one word."""
    text = read(sentences)
    return {name: function(text) for name, function in FEATURES.items()}
