"""What the reading level is made of: named measures of a text, all "for each whole sentence".

None of them can rise when a hard word gives way to an easy one, or when words are left out of a
sentence: each is a sum over the words (or over the hardest of them) for a fixed number of
sentences. With weights that are never below zero, neither can the level. (Between two words that
are about as hard, the one with more syllables weighs a little more.)
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import islice
from math import log

from easyread.language.ages import YOUNGEST
from easyread.language.resources import word_list
from easyread.language.sentences import Sentence
from easyread.language.table import lookup
from easyread.language.words import PerWord, Word
from easyread.levels.units import count_units

#: Endings of nouns that hide a verb or an adjective: the nominal style of officialdom.
_NOMINAL_ENDINGS = ("tion", "sion", "ment", "ance", "ence", "ity", "ness", "ism", "ship")
#: Around this difficulty a word begins to count as hard: half at it, wholly at the same on top.
_HARD, _SOFT = 0.3, 0.05
#: From this difficulty on each letter past the third counts in full.
_FAMILIAR, _SHORT = 0.2, 3
#: A word counts as late from one of these ages on: half one year after it, wholly two.
_SCHOOL_AGE, _TEEN_AGE, _RAMP = 7.0, 11.0, 2.0
#: What parts a thought from the next inside one sentence, beside the semicolon.
_ASIDES = (": ", "–", "—", " - ")
#: Signs that read as a word, between numbers above all.
_SIGNS = re.compile("[%=<>±≥≤]")


@dataclass(frozen=True, slots=True)
class Text:
    """What the measures need of a text.

    ``hard`` and ``ages`` are in falling order: the difficulty of each word that carries meaning,
    and the years past the third at which it is first understood. Names are in neither: a reader
    knows the places and people they read about, or learns them. ``words`` counts a name as one
    word however long it is, and personal pronouns not at all: people are easy to follow.
    ``syllables`` and ``letters`` are sums over the words that carry meaning, of the syllables past
    the first and the letters past the third, each weighed by the difficulty of its word.
    """

    sentences: float
    words: int
    hard: Sequence[float]
    ages: Sequence[float]
    syllables: float
    letters: float
    nominal: float
    names: int
    initialisms: int
    figures: int
    clauses: int
    asides: int

    def cut(self, sentences: float) -> Text:
        """The same text in another number of sentences."""
        return replace(self, sentences=sentences)


def read(sentences: Sequence[Sentence]) -> Text:
    """Prepare sentences for measuring; each holds at least one word."""
    openers, pronouns = word_list("clause_openers"), word_list("personal_pronouns")
    scraps = word_list("contraction_scraps")
    content: list[Word] = []
    words = names = initialisms = figures = clauses = asides = 0
    hard: list[float] = []
    for sentence in sentences:
        in_name, opening, numbers = False, True, 0
        shouted = sentence.is_shouted
        for word in sentence.words:
            is_initialism = word.is_upper and not shouted
            is_name = is_initialism or (
                word.is_capitalised
                and not (shouted or word.is_function_word)
                and (not opening or _OPENS_AS_NAME[word])
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
                numbers += 1 + 2 * ("." in word.text)  # a fraction takes longer to read
            elif word.is_function_word or word.lower in scraps:
                words += word.lower not in pronouns
                clauses += word.lower in openers
            else:
                words += 1
                content.append(word)
            in_name = is_name
        text = sentence.text
        semicolons = text.count(";")
        clauses += text.count("(") + semicolons
        asides += semicolons + sum(map(text.count, _ASIDES))
        if numbers:
            figures += numbers + len(_SIGNS.findall(text))
    loads = map(_LOADS.__getitem__, content)
    difficulties, ages, syllables, letters, nominal = (
        zip(*loads, strict=True) if content else [()] * 5
    )
    return Text(
        sentences=count_units(sentences),
        words=words,
        hard=sorted([*hard, *difficulties], reverse=True),
        ages=sorted(ages, reverse=True),
        syllables=sum(syllables),
        letters=sum(letters),
        nominal=sum(nominal),
        names=names,
        initialisms=initialisms,
        figures=figures,
        clauses=clauses,
        asides=asides,
    )


def _is_known_name(word: Word) -> bool:
    facts = lookup(word.stem)
    return facts is not None and facts.is_name


#: A capital that opens a sentence says nothing, but "Obama" is a name there too.
_OPENS_AS_NAME = PerWord(_is_known_name)


def _load(word: Word) -> tuple[float, float, float, float, float]:
    """Difficulty, years past the third, weighed syllables and letters, weight as a long noun."""
    difficulty = word.difficulty
    return (
        difficulty,
        word.age - YOUNGEST,
        (word.syllables - 1) * difficulty,
        max(len(word.text) - _SHORT, 0) * min(difficulty / _FAMILIAR, 1.0),
        difficulty if is_nominal(word.lower) else 0.0,
    )


_LOADS = PerWord(_load)


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


def _past(values: Sequence[float], start: float, ramp: float) -> float:
    """How many of values in falling order are past ``start``, those within the ramp in part."""
    wholly = bisect_right(values, -1.0, key=lambda value: (start - value) / ramp)
    count = float(wholly)
    for value in islice(values, wholly, None):
        if value <= start:
            break
        count += (value - start) / ramp
    return count


def sentence_length(text: Text) -> float:
    """Logarithm of the words to a sentence, names as one word, pronouns left out."""
    return log(1 + text.words / text.sentences)


def hardest_words(text: Text) -> float:
    """Mean difficulty of the three hardest words for each sentence, 0 to 1."""
    return _highest(text.hard, text, 3)


def hard_word_count(text: Text) -> float:
    """Logarithm of the words to a sentence that many readers do not know."""
    return log(1 + _past(text.hard, _HARD - _SOFT, 2 * _SOFT) / text.sentences)


def word_load(text: Text) -> float:
    """Logarithm of the difficulty that a sentence adds up to."""
    return log(1 + sum(text.hard) / text.sentences)


def latest_words(text: Text) -> float:
    """Mean age of the three words for each sentence that are understood last, in years past 3."""
    return _highest(text.ages, text, 3)


def late_words(text: Text) -> float:
    """Mean age of the six words for each sentence that are understood last, in years past 3."""
    return _highest(text.ages, text, 6)


def school_word_count(text: Text) -> float:
    """Logarithm of the words to a sentence that are first understood at 7 or later."""
    return log(1 + _past(text.ages, _SCHOOL_AGE - YOUNGEST, _RAMP) / text.sentences)


def teenage_word_count(text: Text) -> float:
    """Logarithm of the words to a sentence that are first understood at 11 or later."""
    return log(1 + _past(text.ages, _TEEN_AGE - YOUNGEST, _RAMP) / text.sentences)


def age_load(text: Text) -> float:
    """Logarithm of the years past 3 that the words of a sentence add up to."""
    return log(1 + sum(text.ages) / text.sentences)


def syllable_load(text: Text) -> float:
    """Logarithm of the extra syllables of a sentence, those of hard words above all."""
    return log(1 + text.syllables / text.sentences)


def letter_load(text: Text) -> float:
    """Logarithm of the extra letters of a sentence, those of words that few know above all."""
    return log(1 + text.letters / text.sentences)


def nominal_style(text: Text) -> float:
    """Logarithm of the difficulty of nouns in -tion, -ment and the like to a sentence."""
    return log(1 + text.nominal / text.sentences)


def names(text: Text) -> float:
    """Logarithm of the names to a sentence."""
    return log(1 + text.names / text.sentences)


def initialisms(text: Text) -> float:
    """Logarithm of the initialisms to a sentence."""
    return log(1 + text.initialisms / text.sentences)


def figures(text: Text) -> float:
    """Logarithm of the numbers to a sentence, with their signs; a fraction counts as three."""
    return log(1 + text.figures / text.sentences)


def embedding(text: Text) -> float:
    """Logarithm of the brackets, semicolons and words that open a clause, to a sentence."""
    return log(1 + text.clauses / text.sentences)


def asides(text: Text) -> float:
    """Logarithm of the colons, semicolons and dashes to a sentence."""
    return log(1 + text.asides / text.sentences)


FEATURES: Mapping[str, Callable[[Text], float]] = {
    function.__name__: function
    for function in (
        sentence_length,
        hardest_words,
        hard_word_count,
        word_load,
        latest_words,
        late_words,
        school_word_count,
        teenage_word_count,
        age_load,
        syllable_load,
        letter_load,
        nominal_style,
        names,
        initialisms,
        figures,
        embedding,
        asides,
    )
}


def measure(text: Text) -> dict[str, float]:
    """Feature name → value."""
    return {name: function(text) for name, function in FEATURES.items()}
