"""The words of one paper that people could talk about, and every place where they stand."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from easyread.analysis import Analysis
from easyread.checker import find
from easyread.entries import LOCAL, Entry
from easyread.glossary import Glossary
from easyread.harvest import harvest
from easyread.language.acronyms import is_acronym, singular
from easyread.language.sentences import Sentence
from easyread.language.words import LEXICON, Word
from easyread.settings import Settings

_UNKNOWN = Settings(select=("hard-word", "unexplained-acronym"))
_UNEXPLAINED = Settings(select=("unexplained-term", "unexplained-acronym"))
_FILE_END = re.compile(r"_|\.[^\W_]")
#: A word that no list knows is a slip of the pen, unless it comes again and again.
_NO_SLIP = 3


@dataclass(frozen=True, slots=True)
class Use:
    """A word where it stands: characters ``start`` to ``end`` of the text of ``paper``."""

    paper: Analysis
    sentence: Sentence
    start: int
    end: int

    @property
    def written(self) -> str:
        """The word as it stands there."""
        return self.paper.text[self.start : self.end]

    @property
    def in_file_name(self) -> bool:
        """Whether it is a part of the name of a file, such as paper_final.docx."""
        before, after = (
            self.paper.text[max(0, self.start - 1) : self.start],
            self.paper.text[self.end : self.end + 2],
        )
        return before in ("_", "\\") or bool(_FILE_END.match(after))

    @property
    def in_heading(self) -> bool:
        """Whether it stands in a heading."""
        return self.paper.block_of(self.sentence).kind == "heading"


@dataclass(frozen=True, slots=True)
class Candidate:
    """A word, what the glossary says of it, and where it is used.

    ``key`` is the same for the same word in every paper. ``difficulty`` is 0 to 1. ``is_open``
    says that a paper leaves it unexplained; ``has_plainer`` that a plainer word is at hand;
    ``is_proposed`` that it waits in the panel's own glossary to be talked about.
    """

    key: str
    entry: Entry | None
    difficulty: float
    uses: tuple[Use, ...]
    is_open: bool = True
    has_plainer: bool = False
    is_proposed: bool = False

    @property
    def is_acronym(self) -> bool:
        """Whether it is an acronym that the glossary does not know."""
        return self.entry is None and self.uses[0].written.removesuffix("s").isupper()


def find_candidates(paper: Analysis) -> Iterator[Candidate]:
    """Yield the terms of the glossary, then the hard words and acronyms that it does not know."""
    proposed = find_proposed(paper.glossary)
    if proposed:
        waiting = Analysis(paper.document, Glossary(proposed))
        for each in _known_terms(waiting, paper):
            yield replace(each, key=f"proposed {each.key}", is_proposed=True)
    yield from _known_terms(paper, paper)
    yield from _unknown_words(paper)


@lru_cache(maxsize=4)
def find_proposed(glossary: Glossary) -> tuple[Entry, ...]:
    """The words that wait to be talked about, as if a check already went by them."""
    return tuple(
        entry.model_copy(update={"status": ""}) for entry in glossary if entry.status == "proposed"
    )


def find_new_terms(papers: Sequence[Analysis]) -> Iterator[Candidate]:
    """Yield the terms of several words that the glossary does not know, such as “drift line”."""
    if not papers:
        return
    found = harvest((paper.document for paper in papers), papers[0].glossary)
    entries = [each.entry for each in found if " " in each.term and not each.acronym]
    glossary = Glossary(entry.model_copy(update={"status": ""}) for entry in entries)
    for paper in papers:
        for each in _known_terms(Analysis(paper.document, glossary), paper):
            yield replace(each, key=f"new {each.key}", entry=None, is_open=True)


def merge(candidates: Iterator[Candidate]) -> list[Candidate]:
    """One candidate for each key, with the uses of all, in order of first appearance."""
    merged: dict[str, Candidate] = {}
    for each in candidates:
        other = merged.get(each.key)
        merged[each.key] = each if other is None else _joined(other, each)
    return list(merged.values())


def _joined(one: Candidate, other: Candidate) -> Candidate:
    return replace(
        one,
        difficulty=max(one.difficulty, other.difficulty),
        uses=(*one.uses, *other.uses),
        is_open=one.is_open or other.is_open,
        has_plainer=one.has_plainer or other.has_plainer,
    )


def _known_terms(terms: Analysis, paper: Analysis) -> Iterator[Candidate]:
    """Yield what ``terms``, the same paper read with some glossary, finds."""
    left_open = {finding.span.start for finding in find(paper, _UNEXPLAINED)}
    found = []
    for match in terms.matches:
        entry = match.entry
        if entry.action != "keep" or entry.field == LOCAL:
            use = Use(paper, match.sentence, match.start, match.end)
            if use.in_file_name:
                continue
            is_open = entry.action != "explain" or match.start in left_open
            plainer = entry.action == "replace"
            key = f"term:{entry.term}"
            found.append(Candidate(key, entry, match.difficulty, (use,), is_open, plainer))
    yield from merge(iter(found))


def _unknown_words(paper: Analysis) -> Iterator[Candidate]:
    known = paper.matched_words
    for finding in find(paper, _UNKNOWN):
        sentence = paper.sentence_at(finding.span.start)
        if sentence is None:
            continue
        # The finding on a term of the glossary may begin before it, with “a” or “an”.
        inside = [
            index
            for index, start in enumerate(sentence.starts)
            if finding.span.start <= start < finding.span.end
        ]
        if len(inside) != 1 or (sentence.start, inside[0]) in known:
            continue
        word = sentence.words[inside[0]]
        uses = tuple(use for use in _uses(paper, word) if not use.in_file_name)
        if not uses:
            continue
        if is_acronym(word):
            key = f"acronym:{singular(word.text)}"
        elif _is_slip_or_name(word, uses):
            continue
        else:
            key = f"word:{max(word.readings, key=lambda base: (LEXICON[base].zipf, base))}"
        plainer = any(suggestion.kind == "replace" for suggestion in finding.suggestions)
        yield Candidate(key, None, word.difficulty, uses, has_plainer=plainer)


def _is_slip_or_name(word: Word, uses: Sequence[Use]) -> bool:
    """Whether a word has its capital wherever it stands, or no list knows it and it is rare."""
    capitals = sum(use.written[0].isupper() for use in uses)
    if any(LEXICON[base].zipf for base in word.readings):
        return len(uses) > 1 and capitals == len(uses)
    return len(uses) < _NO_SLIP or capitals > 0


def _uses(paper: Analysis, wanted: Word) -> Iterator[Use]:
    """Where a word stands, in whatever form."""
    if is_acronym(wanted):
        letters = singular(wanted.text)
        forms = {w for w in paper.word_counts if is_acronym(w) and singular(w.text) == letters}
    else:
        bases = wanted.readings.keys()
        forms = {w for w in paper.word_counts if not bases.isdisjoint(w.readings)}
    for sentence in paper.sentences:
        if forms.isdisjoint(sentence.words):
            continue
        for index, word in enumerate(sentence.words):
            if word in forms:
                yield Use(paper, sentence, sentence.starts[index], sentence.end_of(index))
