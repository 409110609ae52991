"""What the reading level is made of: named measures of a text, all "for each whole sentence".

None of them can rise when a hard word gives way to an easy one, or when words are left out of a
sentence: each is a sum over the words (or over the hardest of them) for a fixed number of
sentences. With weights that are never below zero, neither can the level. (Between two words that
are about as hard, the one with more syllables weighs a little more.)
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from math import log

from easyread.language.resources import word_list
from easyread.language.sentences import Sentence
from easyread.language.words import Word
from easyread.levels.units import count_units

#: Endings of nouns that hide a verb or an adjective: the nominal style of officialdom.
_NOMINAL_ENDINGS = ("tion", "sion", "ment", "ance", "ence", "ity", "ness", "ism", "ship")
#: Around this difficulty a word begins to count as hard: half at it, wholly at the same on top.
_HARD, _SOFT = 0.3, 0.05
_MANY_SYLLABLES = 3


@dataclass(frozen=True, slots=True)
class Text:
    """What the measures need of a text.

    ``hard`` and ``syllables`` are in falling order: the difficulty of each word that carries
    meaning, and its syllables after the first, times its difficulty. Names are in neither: a
    reader knows the places and people they read about, or learns them. ``words`` counts a name
    as one word however long it is, and personal pronouns not at all: people are easy to follow.
    """

    sentences: float
    words: int
    hard: Sequence[float]
    syllables: Sequence[float]
    long: float
    nominal: float
    names: int
    initialisms: int
    numbers: int
    clauses: int

    def cut(self, sentences: float) -> Text:
        """The same text in another number of sentences."""
        return replace(self, sentences=sentences)


def read(sentences: Sequence[Sentence]) -> Text:
    """Prepare sentences for measuring; each holds at least one word."""
    openers, pronouns = word_list("clause_openers"), word_list("personal_pronouns")
    content: list[Word] = []
    words = names = initialisms = numbers = clauses = 0
    hard: list[float] = []
    for sentence in sentences:
        in_name, opening = False, True
        shouted = sentence.is_shouted
        for word in sentence.words:
            is_initialism = word.is_upper and not shouted
            is_name = is_initialism or (
                word.is_capitalised and not (opening or shouted or word.is_function_word)
            )
            opening = False
            if is_name:
                words += not in_name
                names += not in_name
                if is_initialism:
                    initialisms += 1
                    hard.append(word.difficulty)
            elif word.is_number:
                words += 1
                numbers += 1
            elif word.is_function_word:
                words += word.lower not in pronouns
                clauses += word.lower in openers
            else:
                words += 1
                content.append(word)
            in_name = is_name
        text = sentence.text
        clauses += text.count("(") + text.count(";")
    difficulties = [word.difficulty for word in content]
    graded = list(zip(content, difficulties, strict=True))
    return Text(
        sentences=count_units(sentences),
        words=words,
        hard=sorted([*hard, *difficulties], reverse=True),
        syllables=sorted([(word.syllables - 1) * grade for word, grade in graded], reverse=True),
        long=sum([grade for word, grade in graded if word.syllables >= _MANY_SYLLABLES]),
        nominal=sum([grade for word, grade in graded if is_nominal(word.lower)]),
        names=names,
        initialisms=initialisms,
        numbers=numbers,
        clauses=clauses,
    )


@lru_cache(maxsize=50_000)
def is_nominal(word: str) -> bool:
    """Whether a lower-case word is a long noun in -tion, -ment and the like."""
    return len(word) > 6 and word.removesuffix("s").endswith(_NOMINAL_ENDINGS)


def _highest(values: Sequence[float], text: Text, each: int) -> float:
    """Mean of the highest ``each`` values for each sentence; where there are fewer, of zeros."""
    count = each * text.sentences
    whole = int(count)
    last = values[whole] * (count - whole) if whole < len(values) else 0.0
    return (sum(values[:whole]) + last) / count


def sentence_length(text: Text) -> float:
    """Logarithm of the words to a sentence, names as one word, pronouns left out."""
    return log(1 + text.words / text.sentences)


def hardest_word(text: Text) -> float:
    """Mean difficulty of the hardest word for each sentence, 0 to 1."""
    return _highest(text.hard, text, 1)


def hardest_words(text: Text) -> float:
    """Mean difficulty of the three hardest words for each sentence, 0 to 1."""
    return _highest(text.hard, text, 3)


def hard_words(text: Text) -> float:
    """Mean difficulty of the six hardest words for each sentence, 0 to 1."""
    return _highest(text.hard, text, 6)


def word_load(text: Text) -> float:
    """Logarithm of the difficulty that a sentence adds up to."""
    return log(1 + sum(text.hard) / text.sentences)


def hard_word_count(text: Text) -> float:
    """Logarithm of the words to a sentence that many readers do not know."""
    low, high = _HARD - _SOFT, _HARD + _SOFT
    count = sum(min((value - low) / (high - low), 1.0) for value in text.hard if value > low)
    return log(1 + count / text.sentences)


def long_words(text: Text) -> float:
    """Mean extra syllables of the three longest hard words for each sentence."""
    return _highest(text.syllables, text, 3)


def long_word_load(text: Text) -> float:
    """Logarithm of the difficulty of words of three syllables or more to a sentence."""
    return log(1 + text.long / text.sentences)


def nominal_style(text: Text) -> float:
    """Logarithm of the difficulty of nouns in -tion, -ment and the like to a sentence."""
    return log(1 + text.nominal / text.sentences)


def names(text: Text) -> float:
    """Logarithm of the names to a sentence."""
    return log(1 + text.names / text.sentences)


def initialisms(text: Text) -> float:
    """Logarithm of the initialisms to a sentence."""
    return log(1 + text.initialisms / text.sentences)


def numbers(text: Text) -> float:
    """Logarithm of the numbers to a sentence."""
    return log(1 + text.numbers / text.sentences)


def embedding(text: Text) -> float:
    """Logarithm of the brackets, semicolons and words that open a clause, to a sentence."""
    return log(1 + text.clauses / text.sentences)


FEATURES: Mapping[str, Callable[[Text], float]] = {
    function.__name__: function
    for function in (
        sentence_length,
        hardest_word,
        hardest_words,
        hard_words,
        hard_word_count,
        word_load,
        long_words,
        long_word_load,
        nominal_style,
        names,
        initialisms,
        numbers,
        embedding,
    )
}


def measure(text: Text) -> dict[str, float]:
    """Feature name → value."""
    return {name: function(text) for name, function in FEATURES.items()}
