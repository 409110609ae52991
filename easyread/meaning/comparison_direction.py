"""Rose or fell, more or less, from here to there."""

from __future__ import annotations

from collections.abc import Iterator

from easyread.meaning.pair import Difference, Pair, span_of, words
from easyread.meaning.passage import Mark, Passage


def find_direction_changes(pair: Pair) -> Iterator[Difference]:
    """Yield each rise that has become a fall, and each “from … to” that was turned round."""
    mine, theirs = _free(pair.original), _free(pair.revised)
    for value, other in (("up", "down"), ("down", "up")):
        lost = [m for m in mine if m.value == value]
        kept = [m for m in theirs if m.value == value]
        gained = [m for m in theirs if m.value == other]
        before = [m for m in mine if m.value == other]
        if len(lost) <= len(kept) or len(gained) <= len(before):
            continue
        loose = _leftover(pair, lost, kept)
        new = [m.revised for m in pair.match(before, gained)]
        extra = [m for m in gained if m not in new]
        for match in pair.match(loose, extra):
            if match.shared >= 1 or len(loose) == len(extra) == 1:
                a, b = match.original, match.revised
                yield Difference(
                    "comparison_direction",
                    "error",
                    f"The original says “{words(pair.original, (a.first, a.last))}”; "
                    f"the new text says “{words(pair.revised, (b.first, b.last))}”.",
                    span_of(a, pair.original),
                    span_of(b, pair.revised),
                )
    yield from _from_to(pair)


def _free(passage: Passage) -> list[Mark]:
    """The marks of direction that are no part of a quantity (“less than 5”, “no later than”)."""
    taken = {at for q in passage.quantities for at in range(q.first, q.last)}
    dated = {"later", "earlier", "longer", "latest"}
    return [
        m
        for m in passage.marks_of("direction")
        if m.first not in taken
        and not (
            passage.words[m.first] in dated
            and m.first
            and passage.words[m.first - 1] in ("no", "not", "is", "the", "whichever", "any")
        )
        and passage.words[m.first] not in ("earlier", "later", "older", "younger")
    ]


def _leftover(pair: Pair, lost: list[Mark], kept: list[Mark]) -> list[Mark]:
    used = [match.original for match in pair.match(lost, kept)]
    return [mark for mark in lost if mark not in used]


def _ends(passage: Passage) -> list[tuple[int, int, int]]:
    """(from, its noun, the noun after “to”) for each “from … to …” in a passage."""
    found: list[tuple[int, int, int]] = []
    atoms = passage.atoms
    for at, atom in enumerate(atoms):
        if atom.lower != "from":
            continue
        source = _noun(passage, at + 1)
        if source is None:
            continue
        for to in range(source + 1, min(source + 8, len(atoms))):
            if atoms[to].sentence != atom.sentence:
                break
            if atoms[to].lower in ("to", "onto"):
                target = _noun(passage, to + 1)
                if target is not None:
                    found.append((at, source, target))
                break
    return found


def _noun(passage: Passage, first: int) -> int | None:
    """The last word of content, or the figure, before the next word of grammar."""
    best = None
    for at in range(first, min(first + 5, len(passage.atoms))):
        atom = passage.atoms[at]
        if at > first and atom.gap.strip():
            break
        if atom.keys or atom.lower[:1].isdigit():
            best = at
        elif best is not None:
            break
    return best


def _from_to(pair: Pair) -> Iterator[Difference]:
    for at, source, target in _ends(pair.original):
        for b_at, b_source, b_target in _ends(pair.revised):
            if (
                _same(pair, source, b_target)
                and _same(pair, target, b_source)
                and not _same(pair, source, b_source)
            ):
                yield Difference(
                    "comparison_direction",
                    "error",
                    f"“{words(pair.original, (at, target + 1))}” has been turned round.",
                    (at, target + 1),
                    (b_at, b_target + 1),
                )


def _same(pair: Pair, a: int, b: int) -> bool:
    mine, theirs = pair.original.atoms[a], pair.revised.atoms[b]
    return mine.lower == theirs.lower or not mine.keys.isdisjoint(theirs.keys)
