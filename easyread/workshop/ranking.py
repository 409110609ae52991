"""Which words are most worth the time of a panel: how hard, how often, how central."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from itertools import repeat, takewhile
from math import log2

from easyread.entries import GENERAL, LOCAL, Entry
from easyread.language.spelling import fold
from easyread.language.words import words_of
from easyread.meaning.stems import family
from easyread.workshop.candidates import Candidate

#: What a panel alone can settle comes before what an author can mend at once.
_WORTH = {"explain": 1.8, "avoid": 2.0, "replace": 0.9}
_GENERAL_WORD, _GENERAL_PHRASE, _SAFE_SWAP = 0.45, 0.15, 0.3
_UNKNOWN_WORD, _UNKNOWN_TERM, _UNKNOWN_ACRONYM, _HAS_PLAINER = 1.0, 1.2, 0.9, 0.5
#: A panel's own word without a status, one that waits, and one that it has to come back to.
_OWN, _WAITING, _COME_BACK = 1.5, 20.0, 100.0
_EXPLAINED = 0.4
#: A word as easy as this needs no talk; a term of law or care does, however short its words.
_EASY, _LEAST_DIFFICULTY = 0.2, 0.45
_EACH_DOUBLING, _EVERY_PAPER, _HEADING = 0.35, 0.6, 1.3
_MOST_DOUBLINGS = 4.0
#: Of four words one may be an acronym that the glossary does not know.
_ACRONYMS = 4
#: Two words share a stem when they begin with as many letters, and as much of the shorter one.
_LEAST_STEM, _SHARE_OF_STEM = 5, 0.7


def choose_candidates(
    candidates: Sequence[Candidate], papers: int, most: int, today: date
) -> list[Candidate]:
    """The ``most`` worthwhile of the candidates, the worthiest first, no two of one family."""
    chosen: list[Candidate] = []
    said: list[tuple[str, ...]] = []
    acronyms = 0
    ranked = sorted(candidates, key=lambda each: -rate(each, papers, today))
    for candidate in ranked:
        if len(chosen) == most or rate(candidate, papers, today) <= 0:
            break
        own = _content_words(candidate)
        if any(_is_kin(own, other) or _is_kin(other, own) for other in said):
            continue
        if candidate.is_acronym and acronyms >= max(1, most // _ACRONYMS):
            continue
        acronyms += candidate.is_acronym
        chosen.append(candidate)
        said.append(own)
    return chosen


def rate(candidate: Candidate, papers: int, today: date) -> float:
    """How much a word is worth talking about; 0 where it is settled."""
    entry = candidate.entry
    worth = _worth(candidate, today)
    is_term = entry is not None and entry.action != "replace"
    hard = max(candidate.difficulty, _LEAST_DIFFICULTY if is_term else _EASY) - _EASY
    often = 1 + _EACH_DOUBLING * min(log2(len(candidate.uses)), _MOST_DOUBLINGS)
    spread = len({id(use.paper) for use in candidate.uses})
    everywhere = 1 + _EVERY_PAPER * (spread - 1) / max(1, papers - 1)
    central = _HEADING if any(use.in_heading for use in candidate.uses) else 1.0
    told = 1.0 if candidate.is_open else _EXPLAINED
    return worth * hard * often * everywhere * central * told


def _worth(candidate: Candidate, today: date) -> float:
    if candidate.is_proposed:
        return _WAITING
    if candidate.entry is not None:
        return _worth_of_entry(candidate.entry, today)
    if candidate.is_acronym:
        return _UNKNOWN_ACRONYM
    if " " in candidate.uses[0].written:
        return _UNKNOWN_TERM
    return _HAS_PLAINER if candidate.has_plainer else _UNKNOWN_WORD


def _worth_of_entry(entry: Entry, today: date) -> float:
    if entry.field == LOCAL:
        if entry.status == "contested" or entry.is_due(today):
            return _COME_BACK
        return 0.0 if entry.action == "keep" or entry.is_agreed else _OWN
    if entry.action == "replace":
        if entry.safe:
            return _SAFE_SWAP
        if entry.field == GENERAL:
            return _GENERAL_PHRASE if " " in entry.term else _GENERAL_WORD
    return _WORTH[entry.action]


def _is_kin(one: Sequence[str], other: Sequence[str]) -> bool:
    """Whether one term says no word that has not a relative in the other."""
    return all(any(map(_are_related, repeat(a), other)) for a in one)


def _are_related(one: str, other: str) -> bool:
    """Whether two words have one stem: credible and credibility, moderator and moderation."""
    shared = sum(
        1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False))
    )
    return family(one) == family(other) or shared >= max(
        _LEAST_STEM, _SHARE_OF_STEM * min(len(one), len(other))
    )


def _content_words(candidate: Candidate) -> tuple[str, ...]:
    term = candidate.entry.term if candidate.entry is not None else candidate.uses[0].written
    return tuple(fold(w.stem) for w in words_of(term.lower()) if not w.is_function_word)
