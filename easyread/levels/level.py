"""The reading level: a weighted sum of named measures, with a range and its causes.

The weights stand in ``levels/coefficients.json``, written by ``benchmarks/build/level.py``.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from functools import cache
from heapq import nlargest
from importlib.resources import files
from math import exp, expm1
from typing import Any

from easyread.analysis import Analysis
from easyread.document import Span
from easyread.language.sentences import Sentence
from easyread.language.words import PerWord, Word
from easyread.levels.features import Text, is_nominal, measure, read
from easyread.levels.units import is_whole
from easyread.report import Driver, ReadingLevel

#: Fewer words than this say nothing, unless they are a short sentence: so many with a verb, with a
#: stop, or with both.
TOO_FEW_WORDS, _WITH_VERB, _WITH_STOP, _WITH_BOTH = 5, 4, 3, 2
_ENDS = (".", "!", "?", '."', '!"', '?"', ".”", "!”", "?”")
#: The index is clamped to the ages that reading tests cover, in years.
YOUNGEST, OLDEST = 5.0, 19.0
#: So many sentences make a passage.
PASSAGE = 3
#: Up to this age each year of effects counts in full.
BEND = 11.0
LENGTH = "sentence_length"


@cache
def coefficients() -> Mapping[str, Any]:
    """The weights, the plain text that effects are told against, and the range's width."""
    text = (files("easyread") / "levels" / "coefficients.json").read_text(encoding="utf-8")
    loaded: Mapping[str, Any] = json.loads(text)
    return loaded


def estimate_level(text: Analysis) -> ReadingLevel:
    """Estimate the reading age of all prose in a document, in years.

    The range from ``low`` to ``high`` is to hold four judgements of readers in five. The drivers
    say how many years each cause adds to the age of a plain text.

    None, with a reason, where nothing is in English, and under five words. One short sentence of
    two to four words is enough ("We did."); a heading of four is not.
    """
    sentences = text.sentences
    words = sum(len(sentence.words) for sentence in sentences)
    if words < TOO_FEW_WORDS and not _is_short_sentence(sentences):
        if text.other_language_blocks:
            return ReadingLevel(reason="the text is not in English.")
        return ReadingLevel(reason=f"there are fewer than {TOO_FEW_WORDS} words of prose.")
    table = coefficients()
    measured = read(sentences)
    effects = _effects(measured, table, measured.sentences)
    years = sum(effects.values())
    plain = table["plain_age"] + min(measured.sentences - 1, 1.0) * table["joining"]
    age = max(bent(plain + years), YOUNGEST)
    share = (age - plain) / years if years else 1.0
    margin = _margin(words, table)
    return ReadingLevel(
        reading_age=round(age, 2),
        low=round(max(age - margin, YOUNGEST), 2),
        high=round(min(age + margin, OLDEST), 2),
        drivers=_drivers(_shared(effects, measured, table), share, sentences),
    )


def _is_short_sentence(sentences: Sequence[Sentence]) -> bool:
    """Whether a text of few words is a sentence: it has a stop at its end, or a verb."""
    count = sum(len(sentence.words) for sentence in sentences)
    has_verb = any(is_whole(sentence.words) for sentence in sentences)
    if len(sentences) == 1 and sentences[0].text.endswith(_ENDS):
        return count >= (_WITH_BOTH if has_verb else _WITH_STOP)
    return count >= _WITH_VERB and has_verb


def bent(age: float) -> float:
    """An age with the years past the bend brought closer together.

    Hard texts differ less to readers than they do in their words, and no text asks for more than
    an educated adult.
    """
    room = OLDEST - BEND
    return age if age <= BEND else BEND + room * (1 - exp((BEND - age) / room))


def _effects(text: Text, table: Mapping[str, Any], size: float) -> dict[str, float]:
    """Years that each measure adds to the age of a plain text.

    One sentence is weighed by the weights of sentences; from a ``size`` of three sentences on,
    those of passages count alone.
    """
    passage = _passage(size)
    of_sentence, of_passage = table["weights"]["sentence"], table["weights"]["passage"]
    return {
        name: (value - table["plain"][name])
        * (of_sentence[name] + passage * (of_passage[name] - of_sentence[name]))
        for name, value in measure(text).items()
    }


def _passage(size: float) -> float:
    """How far a text of ``size`` sentences is from a sentence (0) to a passage (1)."""
    return min((size - 1) / (PASSAGE - 1), 1.0)


def _margin(words: int, table: Mapping[str, Any]) -> float:
    """Half the width of the range, in years: it narrows as the text grows."""
    narrow, wide, half_way = (table["range"][key] for key in ("narrow", "wide", "half_way_words"))
    return float(narrow + (wide - narrow) * half_way / (half_way + words))


def _shared(
    effects: Mapping[str, float], text: Text, table: Mapping[str, Any]
) -> Mapping[str, float]:
    """The effects, with what only the length of sentences adds to the other measures taken out.

    A longer sentence holds more words of every kind. What a measure would be in sentences as
    long as those of a plain text is its own; the rest is put down to length.
    """
    plain_words = expm1(table["plain"]["sentence_length"])
    at_plain_length = text.cut(max(text.words / plain_words, 1.0))
    own = _effects(at_plain_length, table, text.sentences)
    of_length = sum(effects[name] - own[name] for name in effects if name != LENGTH)
    return {**own, LENGTH: effects[LENGTH] + of_length}


def _drivers(
    effects: Mapping[str, float], share: float, sentences: list[Sentence]
) -> tuple[Driver, ...]:
    """The causes, largest first, those that belong together told as one.

    ``share`` brings their years to what is left of them past the bend.
    """
    drivers = []
    for name, (members, harder, easier) in _CAUSES.items():
        years = share * sum(effects[member] for member in members)
        drivers.append(
            Driver(
                name=name,
                years=round(years, 1) + 0.0,  # no −0.0
                message=harder if years > 0 else easier,
                spans=_worst(sentences, _LEADERS[name]) if years > 0 else (),
            )
        )
    return tuple(sorted(drivers, key=lambda driver: -abs(driver.years)))


def _worst(
    sentences: list[Sentence], weight: Callable[[Sentence], float], most: int = 3
) -> tuple[Span, ...]:
    """The sentences that weigh most, none that weighs nothing."""
    weights = list(map(weight, sentences))
    worst = nlargest(most, range(len(weights)), key=weights.__getitem__)
    return tuple(Span(sentences[at].start, sentences[at].end) for at in worst if weights[at] > 0)


def _length(sentence: Sentence) -> float:
    return float(len(sentence.words))


def _hardness(sentence: Sentence) -> float:
    return sum(map(_HARD.__getitem__, sentence.words))


def _density(sentence: Sentence) -> float:
    return float(sum(map(_DENSE.__getitem__, sentence.words)))


def _hardness_of(word: Word) -> float:
    return 0.0 if word.is_capitalised or word.is_function_word else word.difficulty


def _is_dense(word: Word) -> bool:
    return word.is_number or word.is_upper or is_nominal(word.lower)


_HARD, _DENSE = PerWord(_hardness_of), PerWord(_is_dense)


#: Cause → its measures, and what to say of it when it makes the text harder or easier.
_CAUSES = {
    "sentences": (
        (LENGTH, "embedding", "asides"),
        "long sentences",
        "short sentences",
    ),
    "words": (
        (
            "hardest_words",
            "hard_word_count",
            "word_load",
            "latest_words",
            "late_words",
            "school_word_count",
            "teenage_word_count",
            "age_load",
            "syllable_load",
            "letter_load",
        ),
        "hard or rare words",
        "well-known words",
    ),
    "style": (
        ("nominal_style", "names", "initialisms", "figures"),
        "a dense style with many abstract nouns, names, initials or numbers",
        "a direct style",
    ),
}
_LEADERS = {"sentences": _length, "words": _hardness, "style": _density}
