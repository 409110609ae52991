"""Runs of words that have no counterpart on the other side."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from easyread.language.frequency import zipf
from easyread.meaning.pair import Pair, Range
from easyread.meaning.passage import Passage

#: Words so common carry little by themselves ("thing", "way", "make").
_COMMON = 6.0
#: Words rarer than this tell much.
_TELLING = 4.8


@dataclass(frozen=True, slots=True)
class Run:
    """Atoms ``span`` of the original, and those of them that are words of content and lost.

    ``tail``: 1 where the run is all that stands between two marks or the end of the sentence.
    """

    span: Range
    lost: tuple[int, ...]
    tail: int


def unaccounted(pair: Pair) -> list[int]:
    """The words of content of the original that the revision does not account for."""
    return [
        at
        for at, atom in enumerate(pair.original.atoms)
        if _counts(pair, at) and atom.keys and not pair.is_kept(at)
    ]


def _counts(pair: Pair, at: int) -> bool:
    atom = pair.original.atoms[at]
    return bool(atom.keys) and zipf(atom.lower) < _COMMON and at not in pair.original.logical_atoms


def is_rare(passage: Passage, run: Run) -> bool:
    """Whether a run holds a word that says something by itself."""
    return any(zipf(passage.atoms[at].lower) < _TELLING for at in run.lost)


def find_runs(pair: Pair) -> Iterator[Run]:
    """Yield the runs of lost words; words of grammar, and one kept word, do not end a run."""
    atoms = pair.original.atoms
    lost: list[int] = []
    kept = 0
    for at, atom in enumerate(atoms):
        new_sentence = lost and atom.sentence != atoms[lost[-1]].sentence
        if new_sentence or kept > 1:
            yield from _close(pair, lost)
            lost, kept = [], 0
        if not _counts(pair, at):
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
    end = (
        last == len(atoms)
        or atoms[last].sentence != atoms[last - 1].sentence
        or bool(atoms[last].gap.strip())
    )
    begin = first == 0 or atoms[first - 1].clause != clause
    yield Run((first, last), tuple(lost), int(end and begin))
