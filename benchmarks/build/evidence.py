"""What is known of a word, as features: its form, and what schools and raters say of it."""

from __future__ import annotations

from pathlib import Path

import ages
import lists
from frequencies import met, spoken
from lists import rated

from easyread.language import bases, difficulty, spelling
from easyread.language.table import lookup

#: Difficulty of a word that schools teach at each CEFR level, A1 to C2: a convention.
AT_LEVEL = {1: 0.02, 2: 0.12, 3: 0.27, 4: 0.45, 5: 0.62, 6: 0.75}
#: Above any school level: taught at none.
UNTAUGHT = 7
#: The age at which the first words are understood and the years from there to the hardest, and
#: what an age counts beside a school level or a rating.
FIRST_AGE, YEARS, AGE_SHARE = 3.0, 14.0, 0.7
#: Ages where the weight of an age may change.
AGE_BENDS = (6, 8, 10, 12, 14, 16)
#: A word built on another is understood so many years after it.
_BUILT_ON = 2.0
_PARTS_JOINED = 0.5


class Facts:
    """What the sources say of the words of the table, and the features made from it."""

    def __init__(self, folder: Path) -> None:
        self.levels = lists.school_levels(folder)
        self.lexicon = lists.complexity_lexicon(folder)
        self.initials = lists.initials(folder)
        self.ages = ages.first_understood()
        self.no_words = ages.no_words()

    def of_form(self, word: str) -> list[float]:
        """The features that any word has."""
        count = next((f.syllables for v in spelling.variants(word) if (f := lookup(v))), 2)
        forms = [word, *(base for base, _ in bases.lemmas(word))]
        compound = max((min(map(met, pair)) for pair in difficulty.halves(word)), default=0.0)
        family = max(compound, *map(met, difficulty.family_of(word)))
        base = max(map(met, forms))
        values = difficulty.features(word, spoken(word), base, family, count)
        return list(values.values())

    def of_people(self, word: str, by_form: float) -> list[float]:
        """The same, and what schools and raters say; ``by_form`` is the age that the form of the
        word lets expect."""
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
        age = self.age(word, by_form)
        steps += [age / 10, *(max(0.0, age - bend) / 10 for bend in AGE_BENDS)]
        steps += [min(self._family_ages(word), default=age) / 10, float(word in self.no_words)]
        bends = [max(0.0, rating - bend) if rating else 0.0 for bend in (0, 2, 2.5, 3, 3.5)]
        return [*self.of_form(word), *steps, float(rating is not None), *bends]

    def is_abbreviation(self, word: str, levels: list[float]) -> bool:
        """Whether no school has a word that raters saw in capitals, or never saw and is short."""
        unknown = len(word) < 4 and word not in self.lexicon
        return not levels and (unknown or word in self.initials)

    def age(self, word: str, by_form: float) -> float:
        """The age in years at which a word is first understood: as rated, or as its parts or the
        words it is built on are, or by its form."""
        found = self.rated_age(word)
        if found is not None:
            return found
        family = self._family_ages(word)
        return (by_form + min(family) + _BUILT_ON) / 2 if family else by_form

    def rated_age(self, word: str) -> float | None:
        """The age of a word, of the base it is a form of, or of the hardest part of a compound."""
        found = rated(self.ages, word)
        if found is None and "-" in word:
            parts = [self.rated_age(part) for part in word.split("-") if len(part) > 1]
            known = [part for part in parts if part is not None]
            if known and len(known) == len(parts):
                return max(known) + _PARTS_JOINED
        return found

    def _family_ages(self, word: str) -> list[float]:
        return [self.ages[one] for one in difficulty.family_of(word) if one in self.ages]

    def is_listed(self, word: str) -> bool:
        """Whether a school teaches a word, or raters had it in their list of common ones."""
        return rated(self.levels, word) is not None or rated(self.lexicon, word) is not None

    def known(self, word: str) -> float | None:
        """Difficulty by school level, rating and age, where there is one: 0 to 1."""
        level, rating = rated(self.levels, word), rated(self.lexicon, word)
        age = self.rated_age(word)
        found = []
        if level is not None:
            found.append((AT_LEVEL[round(level)], 1.0))
        if rating is not None:
            found.append((min(max((rating - 1.5) / 3.5, 0.0), 1.0), 1.0))
        if age is not None:
            found.append((min(max((age - FIRST_AGE) / YEARS, 0.0), 1.0), AGE_SHARE))
        total = sum(share for _, share in found)
        return sum(value * share for value, share in found) / total if found else None
