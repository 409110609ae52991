"""Find what the glossary does not know yet and should, the most worth talking about first."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from math import log2

from easyread.analysis import Analysis
from easyread.document import Document
from easyread.glossary import Glossary
from easyread.harvest.acronyms import Acronyms
from easyread.harvest.candidates import Candidate, find_candidates
from easyread.harvest.found import Found
from easyread.harvest.places import example_of, papers_of
from easyread.harvest.termhood import Words, c_values, parts_of, weirdness
from easyread.language.spelling import fold
from easyread.language.words import LEXICON

#: Below this, in powers of ten, a row of words is no more of the field than of everyday English.
_LEAST_WEIRD = 0.5
#: A term inside a longer one stands by itself where at least this share of its uses is outside.
_OUTSIDE = 0.34


def harvest(
    documents: Iterable[Document], glossary: Glossary, *, least: int = 2, most: int = 50
) -> list[Found]:
    """The ``most`` terms and acronyms that occur ``least`` times or more, the best first.

    Terms are ordered by C-value times weirdness, raised by how hard their words are and by the
    number of papers. What the glossary has, whatever its status, is left out.
    """
    counts: Counter[str] = Counter()
    candidates: dict[Words, Candidate] = {}
    acronyms = Acronyms()
    seen: set[str] = set()
    for number, document in enumerate(documents):
        paper = Analysis(document, glossary)
        counts.update(word.lower for word in paper.words)
        acronyms.read(paper, number)
        for words, place, is_noun in find_candidates(paper, number, seen):
            each = candidates.setdefault(words, Candidate(words))
            each.written[place.written.lower()] += 1
            each.places.append(place)
            each.is_noun = each.is_noun or is_noun
    known = {fold(alias.lower()) for alias in glossary.aliases()}
    spelt_out = {*known, *acronyms.long_forms()}
    terms = [each for each in candidates.values() if each.is_noun]
    had = {each.words for each in terms if _is_known(each, spelt_out)}
    found = _ranked(terms, counts, least, had)
    found += acronyms.found(known, least)
    found.sort(key=lambda each: (-each.score, each.term))
    return found[:most]


def _is_known(candidate: Candidate, known: set[str]) -> bool:
    return any(fold(written) in known for written in candidate.written)


def _ranked(
    terms: Sequence[Candidate], counts: Counter[str], least: int, had: set[Words]
) -> list[Found]:
    """The best first; those that are ``had`` already only keep their parts and variants away."""
    frequencies = {each.words: len(each.places) for each in terms}
    values = c_values(frequencies)
    total = counts.total()
    scored: list[tuple[float, Candidate]] = []
    for each in terms:
        weird = weirdness(each.words, counts, total)
        if each.words not in had and len(each.places) >= least and weird >= _LEAST_WEIRD:
            difficulty = max(LEXICON[word].difficulty for word in each.words)
            spread = log2(1 + len(papers_of(each.places)))
            scored.append((values[each.words] * weird * (0.25 + difficulty) * spread, each))
    scored.sort(key=lambda pair: (-pair[0], pair[1].words))
    known = {words: frequencies[words] for words in had}
    return [_found(score, each) for score, each in _apart(scored, known) if score > 0]


def _apart(
    scored: Sequence[tuple[float, Candidate]], known: Mapping[Words, int]
) -> list[tuple[float, Candidate]]:
    """Those that stand by themselves: none that is mostly part, or a mere variant, of a better."""
    kept: list[tuple[float, Candidate]] = []
    chosen: set[Words] = set()
    inside: Counter[Words] = Counter()  # how often each row of words stands in a chosen one

    def choose(words: Words, uses: int) -> None:
        chosen.add(words)
        inside.update(dict.fromkeys(parts_of(words), uses))

    for words, uses in known.items():
        choose(words, uses)
    for score, each in scored:
        uses = len(each.places)
        is_variant = any(len(part) > 1 and part in chosen for part in parts_of(each.words))
        is_part = inside[each.words] > uses * (1 - _OUTSIDE)
        if not is_variant and not is_part:
            kept.append((score, each))
            choose(each.words, uses)
    return kept


def _found(score: float, candidate: Candidate) -> Found:
    (written, _), *_ = candidate.written.most_common(1)
    singular = " ".join(candidate.words)
    term = singular if singular in candidate.written else written
    places = candidate.places
    return Found(term, "", len(places), papers_of(places), example_of(places), score)
