"""A “not” that was dropped, added or moved."""

from __future__ import annotations

from collections.abc import Iterator

from easyread.meaning.asides import is_aside
from easyread.meaning.denial import ahead_of, find_denials
from easyread.meaning.lexicon import actors, word_set
from easyread.meaning.opposites import find_opposites
from easyread.meaning.pair import Difference, Pair, Range, span_of, words
from easyread.meaning.passage import Mark, Passage
from easyread.meaning.polarity import (
    Polarity,
    has_negative_prefix,
    is_relative,
    negators,
)
from easyread.report import ChangeKind

#: So many words under a “not” say what it negates.
_HEADS = 3
#: So many where hardly one of these has a counterpart.
_WIDER, _TWO = 5, 2

#: How often and how many, short of none.
_GRADES = {
    "frequency": ("rarely", "sometimes", "usually", "often", "always"),
    "amount": ("few", "some", "most", "nearly all", "many"),
}


def find_negation_changes(pair: Pair) -> Iterator[Difference]:
    """Yield each negation that one side has and the other lacks."""
    lost = list(_lost(pair))
    if _cancel(pair, [mark for mark, _ in lost]):
        lost = []
    for mark, place in lost:
        yield Difference(
            _kind(pair.original, mark, pair.revised),
            "error",
            f"The original says “{words(pair.original, span_of(mark, pair.original))}”; "
            "the new text says it without the “not”.",
            span_of(mark, pair.original),
            place,
        )
    for mark, place in _lost(pair.reversed):
        if is_aside(pair.revised, mark.first):
            continue  # an explanation: “(people who are not autistic)”
        yield Difference(
            _kind(pair.revised, mark, pair.original),
            "error",
            f"The new text says “{words(pair.revised, span_of(mark, pair.revised))}”; "
            "the original does not have the “not”.",
            place,
            span_of(mark, pair.revised),
        )
    yield from find_denials(pair, bare=not lost)
    yield from find_opposites(pair)
    if pair.original.has("negation", "part") and pair.original.has("negation", "not"):
        yield from _partly(pair)


def _is_contrast(pair: Pair, mark: Mark) -> bool:
    """“The hospital does not decide” and “the coroner, not the hospital, decides”."""
    clause = pair.original.atoms[mark.first].clause
    subject = {
        place
        for at in range(max(0, mark.first - _WIDER), mark.first)
        if pair.original.atoms[at].clause == clause
        for place in pair.links[at]
    }
    there = pair.revised
    turned = {
        at
        for m in there.marks
        if there.words[m.first] in word_set("turning")
        for at in range(m.last, m.last + _HEADS)
    }
    return not subject.isdisjoint(turned) or any(
        scope[0] in subject and there.atoms[scope[0]].tag[:2] == "NN"
        for other, scope in negators(there)
        if there.words[other.first] == "not"
    )


def _is_graded(pair: Pair, mark: Mark) -> bool:
    """Whether “not much” or “not long” may stand for “low” or “brief”, a word of the other."""
    near = pair.original.words[mark.last : mark.last + _HEADS + 1]
    graded = word_set("graded").intersection(near)
    return bool(graded) and graded.isdisjoint(pair.revised_words)


def _has_until(passage: Passage, mark: Mark) -> bool:
    number = passage.atoms[mark.first].sentence
    return any(passage.atoms[m.first].sentence == number for m in passage.marks_of("time", "until"))


def _cancel(pair: Pair, lost: list[Mark]) -> bool:
    """Whether two lost “not” make one condition: “never by staff who have not”, “only by those”."""
    if len(lost) != 2 or not any(is_relative(pair.original, mark) for mark in lost):
        return False
    revised = pair.revised
    return revised.has("exception") or (
        revised.has("duty", "must") and revised.has("time", "before")
    )


def _kind(passage: Passage, mark: Mark, other: Passage) -> ChangeKind:
    """“Not because of the fees” denies a cause; “never” for “rarely” says how often."""
    after = range(mark.last, mark.last + 2)
    follows = passage.atoms[mark.last : mark.last + 1]
    if any(atom.tag in ("JJR", "RBR") for atom in follows):
        return "comparison_direction"  # “no better”
    if _is_of_doer(passage, mark):
        return "agent"  # “the coroner, not the hospital”
    graded = any(other.has(label, *values) for label, values in _GRADES.items())
    whole = passage.words[mark.first] != "never" and other.has("amount", "all")
    if graded and not whole and passage.words[mark.first] in word_set("none at all"):
        return "quantifier_hedge"
    return "logic" if any(m.first in after for m in passage.marks_of("cause")) else "negation"


def _is_of_doer(passage: Passage, mark: Mark) -> bool:
    """Whether a “not” stands before one who might have done it: “not the hospital”."""
    after = passage.atoms[mark.last : mark.last + _HEADS]
    return (
        passage.words[mark.first] == "not"
        and bool(after)
        and after[0].tag in ("DT", "PRP$", "IN")
        and any(not atom.forms.isdisjoint(actors()) for atom in after)
        and not any(atom.tag[:2] in ("VB", "MD") for atom in after)
    )


def _lost(pair: Pair) -> Iterator[tuple[Mark, Range]]:
    """Each “not” whose words stand in the other text with nothing that negates them."""
    known = frozenset(f"{atom.lower} {atom.tag[:1]}" for atom in pair.original.atoms)
    there = Polarity(pair.revised, known)
    for mark, scope in negators(pair.original):
        linked = [at for at in scope[:_HEADS] if pair.links[at]]
        if len(linked) < _TWO:
            linked = [at for at in scope[:_WIDER] if pair.links[at]]
        if not linked or (scope[0] not in linked and len(linked) < 2):
            continue
        if mark.value == "not" and max(scope) < mark.first:
            continue  # “it did not”: what is denied was said before
        if _is_short(pair.revised) or _is_graded(pair, mark):
            continue
        if _has_until(pair.original, mark) and not pair.revised.has("time", "until"):
            continue  # “not until the form is signed”: only after that
        if mark.value != "prefix" and (
            _is_undone(pair, scope[0]) or _is_twice(pair.original, mark, scope)
        ):
            continue
        if _is_contrast(pair, mark):
            continue
        if _is_subject(pair.original, mark) and any(
            there.is_negated(p) for at in scope for p in pair.links[at]
        ):
            continue  # “none of the homes met it”, “not one met it”
        alone = len(linked) == 1
        if alone and not pair.is_same_word(linked[0]):
            continue
        sentence, places = pair.best_sentence(linked)
        if not places or len(places) < len(linked):
            continue
        every = [p for at in linked for p in pair.links[at]]
        if len(places) > 1:
            every = [p for p in every if pair.revised.atoms[p].sentence == sentence]
        soft = {i for m in pair.revised.marks_of("soft") for i in range(m.first, m.last)}
        both = _is_soft(pair.original, scope[0])
        if any(there.is_negated(p, softly=not (both and p in soft)) for p in every):
            continue
        if alone and len(scope) > 1 and any(_has_any(pair.revised, p) for p in every):
            continue
        yield mark, (ahead_of(pair.revised, min(places)), max(places) + 1)


def _is_short(passage: Passage) -> bool:
    """Whether a text says “if not,” or “otherwise” for a denied condition."""
    said = " ".join(passage.words)
    return any(f" {phrase} " in said for phrase in word_set("short conditions"))


def _is_soft(passage: Passage, at: int) -> bool:
    return any(m.first <= at < m.last for m in passage.marks_of("soft"))


def _is_undone(pair: Pair, head: int) -> bool:
    """Whether a “not” before a negative word (“not lose”) was unwound: the word itself is gone."""
    soft = {i for m in pair.revised.marks_of("soft") for i in range(m.first, m.last)}
    return (
        _is_soft(pair.original, head)
        and soft.isdisjoint(pair.links[head])
        and pair.original.words[head] not in pair.revised_words
        and (pair.original.atoms[head].forms.isdisjoint(frozenset().union(*pair.revised.forms)))
    )


def _is_twice(passage: Passage, mark: Mark, scope: list[int]) -> bool:
    """Whether a “never” stands before a word that is itself negative (“unsupervised”)."""
    return any(mark.first < at and has_negative_prefix(passage.words[at]) for at in scope[:_HEADS])


def _is_subject(passage: Passage, mark: Mark) -> bool:
    return passage.words[mark.first] in word_set("negative subjects")


def _has_any(passage: Passage, at: int) -> bool:
    """Whether anything in the sentence of a word may negate."""
    number = passage.atoms[at].sentence
    return any(
        mark.label in ("negation", "soft", "exception")
        and passage.atoms[mark.first].sentence == number
        for mark in passage.marks
    )


def _partly(pair: Pair) -> Iterator[Difference]:
    """“Does not of itself lead to” is less than “does not lead to”."""
    if pair.revised.has("negation", "part") or pair.revised.has("exception", "only"):
        return
    mark = next(m for m in pair.original.marks_of("negation") if m.value == "part")
    sentence, places = pair.best_sentence(pair.original.around(mark.first, mark.last))
    negators = [
        m
        for m in pair.revised.marks_of("negation")
        if pair.revised.atoms[m.first].sentence == sentence
    ]
    if places and negators:
        yield Difference(
            "negation",
            "error",
            f"The original says “{words(pair.original, span_of(mark, pair.original))}”; "
            "the new text says it without that limit.",
            (max(0, mark.first - 2), span_of(mark, pair.original)[1]),
            span_of(negators[0], pair.revised),
        )
