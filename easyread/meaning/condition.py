"""Conditions and exceptions: if, unless, only, except, subject to."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from easyread.finding import Severity
from easyread.meaning.binding import carries, is_limited, is_strong_condition
from easyread.meaning.limits import new_limits
from easyread.meaning.pair import Difference, Pair, span_of, words
from easyread.meaning.passage import Mark, Passage
from easyread.meaning.polarity import is_undone
from easyread.meaning.runs import weight

#: So many words after an “if” or an “except” say what it is about.
_SCOPE = 5
#: The share of them that the new text must have somewhere, to say it without the condition.
_SAID = 0.5
#: The share of these that stand in one sentence, where the condition would have to be.
_TOGETHER = 0.6


def find_condition_changes(pair: Pair) -> Iterator[Difference]:
    """Yield each condition or exception that one side has and the other lacks."""
    mine, theirs = pair.original, pair.revised
    if theirs.has("example") and not mine.has("example") and mine.has("if"):
        for mark in theirs.marks_of("example")[:1]:
            yield Difference(
                "condition",
                "error",
                "The original gives a condition; the new text gives it as an example only.",
                None,
                (max(0, mark.first - 1), mark.last),
            )
    undone = list(_undone(pair))
    yield from undone
    yield from _bound(pair)
    if not undone:
        yield from _dropped(pair)
        yield from _added(pair)


def _undone(pair: Pair) -> Iterator[Difference]:
    """“Whether or not” and “even if” where the original makes it depend."""
    mine, theirs = pair.original, pair.revised
    if mine.has("regardless") or any(is_undone(mine, m) for m in mine.marks_of("soft")):
        return  # “does not prevent”: all the same
    back = pair.reversed
    for mark in theirs.marks_of("regardless"):
        scope = _scope(theirs, mark)
        linked = [at for at in scope if back.links[at]]
        if not linked or len(linked) < _SAID * len(scope):
            continue
        places = sorted(place for at in linked for place in back.links[at])
        yield Difference(
            "condition",
            "error",
            f"The new text says “{words(theirs, span_of(mark, theirs, 5))}”; in the original "
            "that makes a difference.",
            (places[0], places[0] + 1),
            span_of(mark, theirs, 6),
        )


def _bound(pair: Pair) -> Iterator[Difference]:
    """“Whether or not” that has become a condition, or is gone."""
    mine, theirs = pair.original, pair.revised
    if not mine.has("regardless"):
        return
    mark = mine.marks_of("regardless")[0]
    whatever = {at for m in theirs.marks_of("regardless") for at in range(m.first, m.last)}
    conditions = [
        m
        for m in theirs.marks_of("if")
        if is_strong_condition(theirs, m) and m.first not in whatever
    ]
    if theirs.has("regardless") or theirs.has("negation"):
        scope = set(_scope(mine, mark))
        conditions = [m for m in conditions if _is_about(pair, m, scope)]
        if not conditions:
            return
    yield Difference(
        "condition",
        "error" if conditions else "warning",
        f"The original says “{words(mine, span_of(mark, mine))}”; the new text makes it depend "
        "on something, or leaves that out.",
        span_of(mark, mine, 6),
        span_of(conditions[0], theirs, 6) if conditions else None,
    )


def _is_about(pair: Pair, mark: Mark, scope: set[int]) -> bool:
    """Whether a condition of the new text is about these words of the original."""
    own = _scope(pair.revised, mark)
    shared = scope & {place for at in own for place in pair.reversed.links[at]}
    return len(shared) > _SAID * min(len(scope), len(own))


def _dropped(pair: Pair) -> Iterator[Difference]:
    """A condition whose words stand in the new text with nothing that makes them one."""
    mine = pair.original
    for mark in (*mine.marks_of("exception"), *mine.marks_of("if")):
        if mark.value == "without" or not is_strong_condition(mine, mark):
            continue
        if any(m.first < mark.last and mark.first < m.last for m in mine.marks_of("duty")):
            continue  # “a power, but not a duty”
        if mark.label == "if" and any(
            m.label == "exception" and m.first <= mark.first < m.last for m in mine.marks
        ):
            continue
        scope = _scope(mine, mark)
        linked = [at for at in scope if pair.links[at]]
        if linked and _weigh(mine, linked) >= _SAID * _weigh(mine, scope):
            sentence, places = pair.best_sentence(linked)
            if len(places) < _TOGETHER * len(linked) or carries(pair, mark, sentence, places):
                continue
            severity: Severity = "error"
        elif is_limited(pair, mark):
            continue
        else:
            severity = "warning"  # its words are gone too: another part of the paper may say it
            _, places = pair.best_sentence(mine.around(mark.first, mark.last))
        if places:
            span = span_of(mark, mine, 5)
            there = (_opening(pair.revised, min(places)), max(places) + 1)
            yield Difference(
                "condition",
                severity,
                f"The original has a condition, “{words(mine, span)}”; the new text does not.",
                span,
                there if severity == "error" else None,
            )


def _opening(passage: Passage, at: int) -> int:
    """Where the clause of a word starts: there a word that makes it a condition would stand."""
    while at and passage.atoms[at - 1].clause == passage.atoms[at].clause:
        at -= 1
    return at


def _weigh(passage: Passage, atoms: Sequence[int]) -> float:
    return sum(weight(passage.atoms[at].lower) for at in atoms)


def _scope(passage: Passage, mark: Mark) -> list[int]:
    """The words of content after a mark, in its sentence."""
    number = passage.atoms[mark.first].sentence
    found: list[int] = []
    for at in range(mark.last, min(mark.last + 2 * _SCOPE, len(passage.atoms))):
        atom = passage.atoms[at]
        if atom.sentence != number or len(found) == _SCOPE or (found and "," in atom.gap):
            break
        if atom.keys:
            found.append(at)
    return found


def _added(pair: Pair) -> Iterator[Difference]:
    """“Only” and “except” where the original has no limit."""
    theirs = pair.revised
    for mark in new_limits(pair):
        yield Difference(
            "condition",
            "error",
            f"The new text adds “{words(theirs, span_of(mark, theirs))}”; "
            "the original has no such limit.",
            None,
            span_of(mark, theirs),
        )
