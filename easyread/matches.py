"""A term of a glossary where it stands in a sentence."""

from __future__ import annotations

from typing import NamedTuple

from easyread.entries import Entry
from easyread.language.sentences import Sentence
from easyread.patterns import Pattern


class Match(NamedTuple):
    """A term where it stands: words ``first`` up to ``last`` of the sentence.

    ``form`` is the inflection of its head ("base", "s", "ed", "en", "ing", "er", "est",
    "plural"), which is word ``head`` of the sentence, or none where it is -1.
    """

    pattern: Pattern
    sentence: Sentence
    first: int
    last: int
    form: str
    head: int

    def in_form(self, form: str) -> Match:
        """The same match with another form."""
        return self if form == self.form else self._replace(form=form)

    @property
    def entry(self) -> Entry:
        """The entry that holds here."""
        return self.pattern.entry

    @property
    def written(self) -> str:
        """The term as it stands in the text."""
        sentence = self.sentence
        return sentence.whole_text[sentence.starts[self.first] : self.end]

    @property
    def difficulty(self) -> float:
        """The difficulty of its hardest word, 0 to 1."""
        words = self.sentence.words
        if self.last - self.first == 1:
            return words[self.first].difficulty
        return max([word.difficulty for word in words[self.first : self.last]])

    @property
    def start(self) -> int:
        """Its first character in the text."""
        return self.sentence.starts[self.first]

    @property
    def end(self) -> int:
        """The character just past it."""
        at = self.last - 1
        word = self.sentence.words[at]
        # A possessive stays outside the term, unless the term is one: Asperger's.
        own = word.text if self.pattern.is_owner else word.stem
        return self.sentence.starts[at] + len(own)
