"""What is known of a word, as features: its form, and what schools and raters say of it."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from statistics import fmean

import lists
from lists import rated

from easyread.language import bases, difficulty, spelling
from easyread.language.table import lookup

#: Difficulty of a word that schools teach at each CEFR level, A1 to C2: a convention.
AT_LEVEL = {1: 0.02, 2: 0.12, 3: 0.27, 4: 0.45, 5: 0.62, 6: 0.75}
#: Subtitles have a word less often than this where their list lacks it.
UNSPOKEN = 0.9
#: Above any school level: taught at none.
UNTAUGHT = 7


class Facts:
    """What the sources say of the words of the table, and the features made from it."""

    def __init__(self, folder: Path) -> None:
        self.levels = lists.school_levels(folder)
        self.lexicon = lists.complexity_lexicon(folder)
        self.initials = lists.initials(folder)

    def of_form(self, word: str) -> list[float]:
        """The features that any word has."""
        count = next((f.syllables for v in spelling.variants(word) if (f := lookup(v))), 2)
        forms = [word, *(base for base, _ in bases.lemmas(word))]
        compound = max((min(map(met, pair)) for pair in difficulty.halves(word)), default=0.0)
        family = max(compound, *map(met, difficulty.family_of(word)))
        base = max(map(met, forms))
        values = difficulty.features(word, spoken(word), base, family, count)
        return list(values.values())

    def of_people(self, word: str) -> list[float]:
        """The same, and what schools and raters say."""
        level, rating = rated(self.levels, word), rated(self.lexicon, word)
        family = (self.levels.get(other) for other in difficulty.family_of(word))
        levels = [known for known in (level, *family) if known is not None]
        at = level or UNTAUGHT
        steps = [float(at >= step) for step in (2, 3, 4, 5, 6)]
        steps += [
            float(level is None and rating is None),
            float(self.is_abbreviation(word, levels)),
        ]
        steps.append(min(levels, default=UNTAUGHT))
        bends = [max(0.0, rating - bend) if rating else 0.0 for bend in (0, 2, 2.5, 3, 3.5)]
        return [*self.of_form(word), *steps, float(rating is not None), *bends]

    def is_abbreviation(self, word: str, levels: list[float]) -> bool:
        """Whether no school has a word that raters saw in capitals, or never saw and is short."""
        unknown = len(word) < 4 and word not in self.lexicon
        return not levels and (unknown or word in self.initials)

    def known(self, word: str) -> float | None:
        """Difficulty by school level and rating, where there is one: 0 to 1."""
        level, rating = rated(self.levels, word), rated(self.lexicon, word)
        found = []
        if level is not None:
            found.append(AT_LEVEL[round(level)])
        if rating is not None:
            found.append(min(max((rating - 1.5) / 3.5, 0.0), 1.0))
        return fmean(found) if found else None


def spoken(word: str) -> float:
    found = (f.spoken for form in spelling.variants(word) if (f := lookup(form)))
    return max(found, default=0.0) or UNSPOKEN


@cache
def met(word: str) -> float:
    """The mean of how often a word is written and is spoken."""
    return (zipf_of(word) + spoken(word)) / 2


def zipf_of(word: str) -> float:
    return max((f.zipf for form in spelling.variants(word) if (f := lookup(form))), default=0.0)
