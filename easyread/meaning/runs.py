"""Runs of words that have no counterpart on the other side."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from easyread.language.frequency import zipf
from easyread.meaning.lexicon import word_set
from easyread.meaning.pair import Pair, Range
from easyread.meaning.passage import Passage

#: A word as common as this says nothing by itself; ten times rarer says this much more.
_COMMON, _STEP = 6.6, 1.8
_LIGHTEST, _HEAVIEST = 0.1, 1.4
#: Words this near on the other side may be what a run was put into.
_BESIDE = 4
#: What stands farther off counts for less.
_FAR = 0.25
#: The same for a clause of its own, which nothing need have been put into.
_CLOSE, _FARTHER = 2, 0.1
#: So near the kept words beside a run stands what it may have been put into.
_WINDOW = 7
#: Words rarer than this tell much.
_TELLING = 4.8
#: What parts two statements.
_STOP = re.compile(r"[;:.()]")
#: Marks that make a clause a statement of its own.
_OWN = ("duty", "negation", "exception", "if", "will")
#: A clause is gone when no sentence has more than this share of its words,
_SAID = 0.34
#: and all sentences together have no more than this share.
_KEPT = 0.4
#: A clause of fewer words is read with the next.
_SHORT = 4
#: A sentence of its own says something from this on.
_ALONE_SAYS = 0.5
#: Its lost words say at least this much more than what is new.
_GONE = 1.6
#: The same where nothing is new.
_SIMPLY_GONE = 1.1
_CIRCUMSTANCES = frozenset(
    {("time", "after"), ("time", "before"), ("time", "until"), ("exception", "without")}
)


@dataclass(frozen=True, slots=True)
class Run:
    """Atoms ``span`` of the original, and those of them that are words of content and lost.

    ``surplus`` is how much the lost words say, less what the other text says of its own in their
    place. ``is_unit``: the run is all that stands between two marks or the end of the sentence.
    ``is_alone``: the other text says nothing of its own near it.
    """

    span: Range
    lost: tuple[int, ...]
    surplus: float
    is_unit: bool
    is_alone: bool


def weight(word: str) -> float:
    """How much a word of content says by itself: rare words more than common ones."""
    return min(_HEAVIEST, max(_LIGHTEST, (_COMMON - zipf(word.removesuffix("'s"))) / _STEP))


def find_runs(pair: Pair) -> Iterator[Run]:
    """Yield the runs of lost words; words of grammar do not end a run, a kept word does."""
    atoms = pair.original.atoms
    lost: list[int] = []
    kept = 0
    for at, atom in enumerate(atoms):
        new_sentence = lost and atom.sentence != atoms[lost[-1]].sentence
        if new_sentence or kept or (lost and _STOP.search(atom.gap)):
            yield from _close(pair, lost)
            lost, kept = [], 0
        if not pair.counts(at):
            continue
        if pair.is_kept(at):
            kept += 1 if lost else 0
        else:
            lost.append(at)
            kept = 0
    yield from _close(pair, lost)


def _close(pair: Pair, lost: list[int]) -> Iterator[Run]:
    if not lost:
        return
    atoms = pair.original.atoms
    first, last = lost[0], lost[-1] + 1
    clause = atoms[first].clause
    while first and atoms[first - 1].clause == clause and not atoms[first - 1].keys:
        first -= 1
    ends = (
        last == len(atoms)
        or atoms[last].sentence != atoms[last - 1].sentence
        or bool(atoms[last].gap.strip())
        or atoms[last].clause != atoms[last - 1].clause
    )
    begins = first == 0 or atoms[first - 1].clause != clause or _is_predicate(pair, first)
    said = sum(weight(atoms[at].lower) for at in lost)
    reach, far = (_CLOSE, _FARTHER) if begins and ends else (_BESIDE, _FAR)
    instead = _instead(pair, first, last, reach, far)
    yield Run((first, last), tuple(lost), said - instead, ends and begins, instead < _LIGHTEST * 3)


def _is_predicate(pair: Pair, first: int) -> bool:
    """Whether a run is all that its clause says of a subject of one word (“they are ...”)."""
    atoms = pair.original.atoms
    if atoms[first].forms.isdisjoint(word_set("auxiliaries")):
        return False
    if "not" in pair.original.words[first : first + 3]:
        return False  # what is denied is told as a negation
    clause = [at for at in range(first) if atoms[at].clause == atoms[first].clause]
    return sum(1 for at in clause if atoms[at].keys) <= 1


def _instead(pair: Pair, first: int, last: int, reach: int, far: float) -> float:
    """How much the revision says of its own where a run of the original would stand."""
    new = pair.reversed.unaccounted
    if not new:
        return 0.0
    places = _beside(pair, first, last)
    others = pair.revised.atoms
    total = 0.0
    for at in new:
        near = not places or any(
            abs(at - place) <= reach and others[at].sentence == others[place].sentence
            for place in places
        )
        total += weight(others[at].lower) * (1.0 if near else far)
    return total


def _beside(pair: Pair, first: int, last: int) -> list[int]:
    """Where the kept words just before and after a run stand in the revision."""
    atoms = pair.original.atoms
    number = atoms[first].sentence
    found: list[int] = []
    for way in (range(first - 1, -1, -1), range(last, len(atoms))):
        for at in way:
            if atoms[at].sentence != number:
                break
            if places := pair.in_words(at):
                found.extend(places)
                break
    return found


def paraphrase(pair: Pair, span: Range, lost: int) -> float:
    """How many words of the other text's own stand near for each that was lost; common ones too."""
    atoms = pair.revised.atoms
    places = _beside(pair, *span)
    own = set(pair.original.words)
    free = [
        at
        for at, atom in enumerate(atoms)
        if atom.lower not in own
        and not pair.reversed.links[at]
        and (atom.keys or atom.lower not in word_set("glue"))
        and any(
            abs(at - place) <= _WINDOW and atom.sentence == atoms[place].sentence
            for place in places
        )
    ]
    return len(free) / lost


def find_clauses(pair: Pair, values: frozenset[str] | None = None) -> Iterator[Range]:
    """Yield clauses with a mark of their own (“must not”, “if”) that no sentence says again.

    ``values`` limits the marks to these.
    """
    source, target = pair.original, pair.revised
    fresh = pair.reversed.unaccounted
    new, instead = len(fresh), sum(weight(target.atoms[at].lower) for at in fresh)
    spare = Counter((m.label, m.value) for m in source.marks if m.label in _OWN)
    spare -= Counter((m.label, m.value) for m in target.marks if m.label in _OWN)
    for first, last in stretches(source):
        content = [at for at in range(first, last) if pair.counts(at)]
        marks = [
            m
            for m in source.marks
            if first <= m.first < last and m.label in _OWN and (values is None or m.value in values)
        ]
        if len(content) < 2 or not any(spare[m.label, m.value] > 0 for m in marks):
            continue
        _, places = pair.best_sentence(content)
        kept = sum(1 for at in content if pair.is_kept(at))
        said = sum(weight(source.atoms[at].lower) for at in content if not pair.is_kept(at))
        if len(content) - kept <= new or said - instead < (_GONE if new else _SIMPLY_GONE):
            continue  # as much that is new stands in the other text as is lost here
        if paraphrase(pair, (first, last), len(content) - kept) >= 1:
            continue
        if len(places) <= _SAID * len(content) and kept <= _KEPT * len(content):
            yield first, last


def gone_with(pair: Pair, span: Range) -> Range | None:
    """The clause around a figure or a date, where the rest of what it says is lost too."""
    clause = next((c for c in stretches(pair.original) if c[0] <= span[0] < c[1]), span)
    content = [at for at in range(*clause) if pair.counts(at)]
    return clause if content and not any(map(pair.is_kept, content)) else None


def lost_in(pair: Pair, span: Range) -> list[int]:
    """The words of content of a range that the revision does not account for."""
    return [at for at in range(*span) if pair.counts(at) and not pair.is_kept(at)]


def stretches(passage: Passage) -> Iterator[Range]:
    """The clauses of a passage, those of one or two words joined to the next."""
    first = 0
    atoms = passage.atoms
    for at in range(1, len(atoms) + 1):
        if at < len(atoms) and atoms[at].clause == atoms[at - 1].clause:
            continue
        if at < len(atoms) and (
            at - first < _SHORT and atoms[at].sentence == atoms[at - 1].sentence
        ):
            continue
        yield first, at
        first = at


def find_unlinked(pair: Pair) -> Iterator[Range]:
    """Yield whole sentences of which the other text has no word, and nothing in their place."""
    spare = sum(weight(pair.revised.words[at]) for at in pair.reversed.unaccounted)
    atoms = pair.original.atoms
    for number in range(len(pair.original.sentences)):
        span = [at for at, atom in enumerate(atoms) if atom.sentence == number]
        content = [at for at in span if pair.counts(at)]
        lost = lost_in(pair, (span[0], span[-1] + 1)) if span else []
        said = sum(weight(atoms[at].lower) for at in lost)
        if content and len(lost) == len(content) and said - spare >= _ALONE_SAYS:
            yield span[0], span[-1] + 1


def find_tails(pair: Pair) -> Iterator[Range]:
    """Yield circumstances (“after a reassessment”, “without notice”) whose words are all lost."""
    source, target = pair.original, pair.revised
    new = len(pair.reversed.unaccounted)
    for mark in source.marks:
        if (mark.label, mark.value) not in _CIRCUMSTANCES:
            continue
        if target.has(mark.label, mark.value):
            continue
        content: list[int] = []
        last = mark.last
        for at in range(mark.last, min(mark.last + 5, len(source.atoms))):
            if source.atoms[at].sentence != source.atoms[mark.first].sentence or (
                content and source.atoms[at].clause != source.atoms[mark.first].clause
            ):
                break
            if source.atoms[at].keys:
                content.append(at)
                last = at + 1
        if (
            len(content) > new
            and not any(pair.is_kept(at) for at in content)
            and (zipf(source.atoms[content[-1]].lower) < _TELLING)
        ):
            yield mark.first, last
