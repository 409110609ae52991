"""What a hard word may mean, where its sentence does not decide between the senses."""

from __future__ import annotations

from collections.abc import Set

from easyread.finding import Suggestion, SuggestionKind
from easyread.forms import TAGS
from easyread.glossary import Glossary
from easyread.language.sentences import Sentence
from easyread.matches import Match
from easyread.terms import terms_at
from easyread.wording import wordings

_IF_MEANT = "If that is what it means here."
#: Of words as common as this (Zipf) the tagger knows whether they are nouns or verbs.
_OFTEN_TAGGED = 3.6
#: The tags that speak for one part of speech and against the others.
_CLEAR = {
    "NN": "noun",
    "NNS": "noun",
    "VB": "verb",
    "VBP": "verb",
    "VBZ": "verb",
    "VBD": "verb",
    "JJ": "adjective",
}


def possible(
    sentence: Sentence, index: int, glossary: Glossary, around: Set[str] | None = None
) -> tuple[Suggestion, ...]:
    """The first wording or the meaning of each sense that the glossary gives word ``index``.

    All are for whoever wrote the sentence to choose from: they know what they meant. ``around``
    are the base forms of the words near by, where there are enough to show what they are about: a
    sense that none of them speaks for is left out (a *default* where there is no word of a loan).
    """
    found: dict[str, Suggestion] = {}
    for match in terms_at(sentence, index, index + 1, glossary.ways):
        if _is_another_part(match) or _is_elsewhere(match, around):
            continue
        first = next(iter(wordings(match)), None)
        if first is not None:
            kind: SuggestionKind = "explain" if first.kind == "explain" else "rewrite"
            found[first.replacement] = Suggestion(first.replacement, kind, False, _IF_MEANT)
    return tuple(found.values())


def _is_another_part(match: Match) -> bool:
    """Whether the word is plainly a noun where the sense is that of a verb, or the like."""
    part = match.entry.part_of_speech
    if part not in TAGS or match.sentence.words[match.first].zipf < _OFTEN_TAGGED:
        return False
    return _CLEAR.get(match.sentence.tags[match.first], part) != part


def _is_elsewhere(match: Match, around: Set[str] | None) -> bool:
    """Whether the sense needs a cue that stands nowhere near."""
    cues = match.pattern.near
    return bool(cues) and around is not None and cues.isdisjoint(around)
