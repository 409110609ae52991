"""Rose or fell, more or less, and what is compared with what."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from easyread.meaning.context import best_matches
from easyread.meaning.lexicon import word_set
from easyread.meaning.nouns import noun_groups, same_noun
from easyread.meaning.pair import Difference, Pair, Range, said_otherwise, span_of, words
from easyread.meaning.passage import Mark, Passage

#: What stands around two marks must fit by this, or they are the only ones of the passage.
_FIT = 0.4
_OPPOSED = ({"up", "down"}, {"better", "worse"})


def find_direction_changes(pair: Pair) -> Iterator[Difference]:
    """Yield each rise that has become a fall, and each comparison that was turned round."""
    turned = list(_turned(pair)) or list(_crossed(pair))
    yield from turned
    if not turned:
        yield from _opposed(pair)
        yield from _lessened(pair)
        yield from _regraded(pair)


def _opposed(pair: Pair) -> Iterator[Difference]:
    mine, theirs = _free(pair.original), _free(pair.revised)
    for a, b, fit in best_matches(pair, mine, theirs):
        if {a.value, b.value} not in _OPPOSED or (fit < _FIT and not len(mine) == len(theirs) == 1):
            continue
        more = sum(m.value == a.value for m in mine) > sum(m.value == a.value for m in theirs)
        if more:
            yield Difference(
                "comparison_direction",
                "error",
                said_otherwise(pair, (a.first, a.last), (b.first, b.last)),
                span_of(a, pair.original),
                span_of(b, pair.revised),
            )


def _free(passage: Passage) -> list[Mark]:
    """The marks of direction that are no part of a quantity (“less than 5”, “no later than”)."""
    taken = {at for q in passage.quantities for at in range(q.first, q.last)}
    return [
        _with_less(passage, m)
        for m in passage.marks_of("direction")
        if m.first not in taken
        and not (
            passage.words[m.first] in word_set("later and longer")
            and m.first
            and passage.words[m.first - 1] in word_set("before later")
        )
        and (
            passage.words[m.first] not in word_set("ages")
            or "than" in passage.words[m.last : m.last + _REACH]
        )
        and not _is_grade(passage, m)
        and not _is_place(passage, m)
    ]


def _with_less(passage: Passage, mark: Mark) -> Mark:
    """The mark, the other way round where “less” stands before it: “less expensive”."""
    other = {"up": "down", "down": "up"}.get(mark.value)
    if other is None or not mark.first or passage.words[mark.first - 1] != "less":
        return mark
    return Mark(mark.label, other, mark.first - 1, mark.last)


def _is_place(passage: Passage, mark: Mark) -> bool:
    """Whether “over” or “behind” says where or when: “over the year”."""
    after = passage.atoms[mark.last : mark.last + 1]
    return passage.words[mark.first] in word_set("prepositions") and any(
        atom.tag in ("DT", "PRP$") for atom in after
    )


def _is_grade(passage: Passage, mark: Mark) -> bool:
    """Whether “more” only grades the word after it: “more slowly”."""
    after = passage.atoms[mark.last : mark.last + 1]
    return passage.words[mark.first] in word_set("comparing") and any(
        atom.tag in ("JJ", "RB") and atom.keys for atom in after
    )


def _regraded(pair: Pair) -> Iterator[Difference]:
    """“More likely” that has become “less likely”."""
    graded = {"more": "less", "less": "more"}
    theirs = pair.revised.words
    for at, word in enumerate(pair.original.words[:-1]):
        if word not in graded or pair.original.atoms[at + 1].tag not in ("JJ", "RB"):
            continue
        before = {theirs[place - 1]: place for place in pair.in_words(at + 1) if place}
        if graded[word] in before and word not in before:
            place = before[graded[word]]
            yield _round(pair, (at, at + 2), (place - 1, place + 1))


def _lessened(pair: Pair) -> Iterator[Difference]:
    """“Stricter” that has become “less strict”."""
    for passage, back in ((pair, False), (pair.reversed, True)):
        for at, atom in enumerate(passage.original.atoms):
            if atom.tag not in ("JJR", "RBR") or not atom.keys:
                continue
            for place in passage.links[at]:
                before = passage.revised.words[place - 1] if place else ""
                own = passage.revised.words
                denied = "not" in own[max(0, place - 3) : place]
                if before == "less" and atom.lower not in own and not denied:
                    a, b = (at, at + 1), (place - 1, place + 1)
                    yield _round(pair, *((b, a) if back else (a, b)))


@dataclass(frozen=True, slots=True)
class Comparison:
    """“X is more than Y”: what is compared, with what, and the word that compares."""

    left: tuple[Range, ...]
    right: Range
    word: int


def _turned(pair: Pair) -> Iterator[Difference]:
    """“X more than Y” that has become “Y more than X”."""
    theirs = list(_comparisons(pair.revised))
    for one in _comparisons(pair.original):
        for other in theirs:
            if (
                any(same_noun(pair, one.right, group) for group in other.left)
                and any(same_noun(pair, group, other.right) for group in one.left)
                and not same_noun(pair, one.right, other.right)
                and _is_same_way(pair, one.word, other.word)
            ):
                a = min(one.left[0][0], one.right[0]), max(one.left[-1][1], one.right[1])
                b = min(other.left[0][0], other.right[0]), max(other.left[-1][1], other.right[1])
                yield _round(pair, a, b)


def _crossed(pair: Pair) -> Iterator[Difference]:
    """What stood before “than” stands after it, and the other way round."""
    for one in _sides(pair.original):
        for other in _sides(pair.revised):
            mine, theirs = one[:2], other[:2]
            words = {at: set(pair.links[at]) for side in mine for at in side}

            def common(here: list[int], there: list[int], links: dict[int, set[int]]) -> int:
                return sum(not links[at].isdisjoint(there) for at in here)

            straight = common(mine[0], theirs[0], words), common(mine[1], theirs[1], words)
            across = common(mine[0], theirs[1], words), common(mine[1], theirs[0], words)
            if (
                across[1] > straight[1]
                and across[0]
                and sum(across) > sum(straight)
                and (_is_same_way(pair, one[2], other[2]))
            ):
                spans = [(min(a + b), max(a + b) + 1) for a, b in (mine, theirs)]
                yield _round(pair, *spans)


def _sides(passage: Passage) -> Iterator[tuple[list[int], list[int], int]]:
    """The words before a comparing word with its “than”, those after, and the comparing word."""
    counted = {at for q in passage.quantities for at in range(q.first, q.last)}
    for at, word in enumerate(passage.words):
        compares = [
            index
            for index in range(at - 1, max(-1, at - 2 - _REACH), -1)
            if passage.atoms[index].tag in ("JJR", "RBR")
        ]
        if word != "than" or not compares or at in counted:
            continue
        number = passage.atoms[at].sentence
        before = [
            i
            for i in range(max(0, compares[0] - _WIDE), compares[0])
            if passage.atoms[i].keys and passage.atoms[i].sentence == number
        ]
        after = [
            i
            for i in range(at + 1, _end(passage, at + 1))
            if passage.atoms[i].keys and passage.atoms[i].sentence == number
        ]
        if before and after:
            yield before, after, compares[0]


def _end(passage: Passage, first: int) -> int:
    """Where the noun after a “than” ends: before the next preposition."""
    last = min(len(passage.atoms), first + _WIDE)
    return next(
        (at for at in range(first + 1, last) if passage.words[at] in word_set("prepositions")), last
    )


def _comparisons(passage: Passage) -> Iterator[Comparison]:
    groups = noun_groups(passage)
    counted = {at for q in passage.quantities for at in range(q.first, q.last)}
    for at, word in enumerate(passage.words):
        if word != "than" or not at or at in counted:
            continue
        clause = passage.atoms[at - 1].clause
        left = [g for g in groups if g[1] <= at and passage.atoms[g[0]].clause == clause]
        right = [g for g in groups if at < g[0] <= at + _REACH]
        compares = [
            index
            for index in range(at - 1, max(-1, at - 1 - _REACH), -1)
            if passage.atoms[index].tag in ("JJR", "RBR")
        ]
        if left and right and compares:
            yield Comparison(tuple(left), right[0], compares[0])


#: So many words on each side of a comparison say what is compared.
_WIDE = 9
#: How far from “than” the things stand that it compares.
_REACH = 5


def _is_same_way(pair: Pair, one: int, other: int) -> bool:
    """Whether two comparing words go the same way: “faster” and “quicker”, “more” and “higher”."""
    mine = {m.value for m in pair.original.marks_of("direction") if m.first <= one < m.last}
    theirs = {m.value for m in pair.revised.marks_of("direction") if m.first <= other < m.last}
    if mine and theirs:
        return bool(mine & theirs)
    return other in pair.links[one] or pair.original.words[one] == pair.revised.words[other]


def _round(pair: Pair, a: Range, b: Range) -> Difference:
    return Difference(
        "comparison_direction",
        "error",
        f"“{words(pair.original, a)}” has been turned round.",
        a,
        b,
    )
