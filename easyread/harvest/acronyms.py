"""Acronyms in papers, with what they stand for where a paper spells them out."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator
from math import log2

from easyread.analysis import Analysis
from easyread.checker import find
from easyread.harvest.found import Found
from easyread.harvest.places import Place, example_of, papers_of
from easyread.language.acronyms import is_acronym, singular
from easyread.language.resources import word_list
from easyread.language.spelling import fold
from easyread.settings import Settings

_UNEXPLAINED = Settings(select=("unexplained-acronym",))


class Acronyms:
    """The acronyms of the papers that were read so far."""

    def __init__(self) -> None:
        self._places: dict[str, list[Place]] = defaultdict(list)
        self._forms: dict[str, Counter[str]] = defaultdict(Counter)

    def read(self, paper: Analysis, number: int) -> None:
        """Take in those that a paper spells out, and those that it should."""
        wanted = {singular(finding.text) for finding in find(paper, _UNEXPLAINED)}
        for expansion in paper.expansions:
            wanted.add(expansion.acronym)
            self._forms[expansion.acronym][_bare(expansion.long_form)] += 1
        for sentence in paper.sentences:
            for index, word in enumerate(sentence.words):
                if is_acronym(word) and singular(word.text) in wanted:
                    place = Place.of(paper, number, sentence, index, index + 1)
                    self._places[singular(word.text)].append(place)

    def long_forms(self) -> Iterator[str]:
        """Everything that an acronym stands for, folded."""
        yield from (fold(form.lower()) for forms in self._forms.values() for form in forms)

    def found(self, known: set[str], least: int) -> list[Found]:
        """Those that the glossary does not know and that occur often enough.

        One that stands for two things in these papers comes with both, for people to tell apart.
        """
        return [
            self._found(acronym, places)
            for acronym, places in self._places.items()
            if len(places) >= least
            and fold(acronym.lower()) not in known
            and not self._is_stressed(acronym)
        ]

    def _is_stressed(self, acronym: str) -> bool:
        """Whether it is a word of grammar in capitals: “DO read this”."""
        return acronym.lower() in word_list("function_words") and acronym not in self._forms

    def _found(self, acronym: str, places: list[Place]) -> Found:
        written: dict[str, str] = {}
        for form, _ in self._forms[acronym].most_common():
            written.setdefault(fold(form.lower()), form)
        forms = list(written.values())
        papers = papers_of(places)
        score = len(places) * log2(len(acronym)) * log2(1 + len(papers))
        return Found(
            " or ".join(forms) or acronym,
            acronym if forms else "",
            len(places),
            papers,
            example_of(places),
            score,
        )


def _bare(long_form: str) -> str:
    plain = " ".join(long_form.split()).strip("“”\"‘’'")
    return plain.removesuffix("'s").removesuffix("’s")
