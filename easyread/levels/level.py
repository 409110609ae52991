"""The reading level: a weighted sum of named measures, with a range and its causes.

The weights stand in ``levels/coefficients.json``, written by ``benchmarks/build/level.py``.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import Any

from easyread.analysis import Analysis
from easyread.document import Span
from easyread.language.sentences import Sentence
from easyread.levels.features import measure
from easyread.report import Driver, ReadingLevel

#: Fewer words than this say nothing.
TOO_FEW_WORDS = 5
#: The index is clamped to the ages that reading tests cover, in years.
YOUNGEST, OLDEST = 5.0, 22.0


@cache
def coefficients() -> Mapping[str, Any]:
    """The weights, the typical text that effects are told against, and the range's width."""
    text = (files("easyread") / "levels" / "coefficients.json").read_text(encoding="utf-8")
    loaded: Mapping[str, Any] = json.loads(text)
    return loaded


def estimate_level(text: Analysis) -> ReadingLevel:
    """Estimate the reading age of all prose in a document, in years.

    None, with a reason, under five words or where nothing is in English.
    """
    sentences = text.sentences
    words = sum(len(sentence.words) for sentence in sentences)
    if words < TOO_FEW_WORDS:
        if text.other_language_blocks:
            return ReadingLevel(reason="the text is not in English.")
        return ReadingLevel(reason=f"there are fewer than {TOO_FEW_WORDS} words of prose.")
    table = coefficients()
    values = measure(sentences)
    effects = {
        name: table["weights"][name] * (values[name] - table["typical"][name])
        for name in table["weights"]
    }
    age = min(max(table["typical_age"] + sum(effects.values()), YOUNGEST), OLDEST)
    margin = _margin(words, table)
    return ReadingLevel(
        reading_age=round(age, 1),
        low=round(max(age - margin, YOUNGEST), 1),
        high=round(min(age + margin, OLDEST), 1),
        drivers=_drivers(effects, sentences, text),
    )


def _margin(words: int, table: Mapping[str, Any]) -> float:
    """Half the width of the range, in years: it narrows as the text grows."""
    narrow, wide, half_way = (table["range"][key] for key in ("narrow", "wide", "half_way_words"))
    return float(narrow + (wide - narrow) * half_way / (half_way + words))


def _drivers(
    effects: Mapping[str, float], sentences: list[Sentence], text: Analysis
) -> tuple[Driver, ...]:
    """The causes, largest first, those that belong together told as one."""
    drivers = []
    for name, (members, harder, easier) in _CAUSES.items():
        years = sum(effects[member] for member in members)
        spans = _LEADERS[name](sentences) if years > 0 else ()
        drivers.append(
            Driver(
                name=name,
                years=round(years, 1),
                message=harder if years > 0 else easier,
                spans=spans,
            )
        )
    return tuple(sorted(drivers, key=lambda driver: -abs(driver.years)))


def _longest(sentences: list[Sentence]) -> tuple[Span, ...]:
    ranked = sorted(sentences, key=lambda s: -len(s.words))[:3]
    return tuple(Span(s.start, s.end) for s in ranked)


def _hardest(sentences: list[Sentence]) -> tuple[Span, ...]:
    def weight(sentence: Sentence) -> float:
        return sum(w.difficulty for w in sentence.words if not w.is_capitalised)

    ranked = sorted(sentences, key=lambda s: -weight(s) / (len(s.words) + 5))[:3]
    return tuple(Span(s.start, s.end) for s in ranked)


#: Cause → its measures, and what to say of it when it makes the text harder or easier.
_CAUSES = {
    "sentences": (("sentence_length", "embedding"), "long sentences", "short sentences"),
    "words": (
        ("word_difficulty", "hardest_words", "hard_share", "word_length"),
        "hard or rare words",
        "well-known words",
    ),
    "style": (
        ("nominal_style", "content_share", "people"),
        "a dense, impersonal style with many nouns",
        "a direct style",
    ),
}
_LEADERS = {"sentences": _longest, "words": _hardest, "style": _hardest}
