"""Which sentences of a revision say what which sentences of the original say.

Each sentence looks for its best counterparts through an index of keys, rare keys weighing more
than common ones, and sentences that share a counterpart form one group: many to many, in any
order. A sentence looks at no more than a few candidates, so that the time grows with the length.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from easyread.meaning.passage import Passage

#: What a word weighs that the other text does not have.
_RARE = 1.0
#: A counterpart accounts for at least this share of the weight of a sentence.
_ENOUGH = 0.28
#: The same for a heading and a sentence, and for a sentence that says little.
_SURE = 0.65
#: A counterpart in the same part of the paper has this much the better claim; a fifth of the paper
#: off, none.
_ORDER, _SPREAD = 0.5, 5.0
#: A sentence with fewer words of content than this says little by itself.
_SHORT = 3
#: Beside a counterpart, so many words in common are enough.
_FEW = 2
#: No group is larger than this: past it, nobody can say what stands for what.
_LARGEST = 9
#: Keys in more sentences than this tell nothing about which one is meant.
_MOST = 60


@dataclass(frozen=True, slots=True)
class Group:
    """Indexes of sentences of the original and of the revision; either may be empty."""

    original: tuple[int, ...]
    revised: tuple[int, ...]


def align(original: Sequence[Passage], revised: Sequence[Passage]) -> list[Group]:
    """Group the sentences of two texts, one passage for each sentence.

    Sentences that both texts have word for word are counterparts, and no one else's.
    """
    same = _same(original, revised)
    taken = set(same.values())
    mine = [i for i in range(len(original)) if i not in same]
    theirs = [j for j in range(len(revised)) if j not in taken]
    groups = _align([original[i] for i in mine], [revised[j] for j in theirs])
    found = [Group((i,), (j,)) for i, j in same.items()]
    found.extend(
        Group(tuple(mine[i] for i in g.original), tuple(theirs[j] for j in g.revised))
        for g in groups
    )
    return sorted(found, key=lambda g: (g.original or (len(original),), g.revised))


def _same(original: Sequence[Passage], revised: Sequence[Passage]) -> dict[int, int]:
    places: dict[tuple[str, ...], list[int]] = {}
    for j in range(len(revised) - 1, -1, -1):
        places.setdefault(tuple(revised[j].words), []).append(j)
    found: dict[int, int] = {}
    for i, passage in enumerate(original):
        left = places.get(tuple(passage.words))
        if left:
            found[i] = left.pop()
    return found


def _align(original: Sequence[Passage], revised: Sequence[Passage]) -> list[Group]:
    mine = [_keys(p) for p in original]
    theirs = [_keys(p) for p in revised]
    weights = _weights([*mine, *theirs])
    heads = [[_is_heading(p) for p in side] for side in (original, revised)]
    links = _links([_units(p) for p in original], theirs, weights, heads)
    back = _links([_units(p) for p in revised], mine, weights, heads[::-1])
    for (j, i), score in back.items():
        links[i, j] = max(score, links.get((i, j), 0.0))
    parents = list(range(len(mine) + len(theirs)))
    sizes = [1] * len(parents)
    for i, j in sorted(links, key=lambda link: (-links[link], link)):
        one, other = _root(parents, i), _root(parents, len(mine) + j)
        size = sizes[one] + sizes[other]
        if one != other and size <= _LARGEST:
            _join(parents, one, other)
            sizes[_root(parents, other)] = size
    _pair_up(parents, mine, theirs, [_units(p) for p in (*original, *revised)])
    _attach(parents, original, 0)
    _attach(parents, revised, len(mine))
    members: dict[int, tuple[list[int], list[int]]] = {}
    for node in range(len(parents)):
        a, b = members.setdefault(_root(parents, node), ([], []))
        (a if node < len(mine) else b).append(node if node < len(mine) else node - len(mine))
    return [Group(tuple(a), tuple(b)) for a, b in members.values()]


def _keys(passage: Passage) -> frozenset[str]:
    """What a sentence may be known by: its words, the glossary's words for them, its figures."""
    return frozenset(passage.places) | passage.glossary_keys | passage.figures


def _units(passage: Passage) -> list[frozenset[str]]:
    """The words of content and the figures of a sentence, each with all its keys."""
    return [keys for keys in passage.wide_keys if keys]


def _weights(sentences: Sequence[frozenset[str]]) -> dict[str, float]:
    counts = Counter(key for keys in sentences for key in keys)
    return {key: math.log(1 + len(sentences) / count) for key, count in counts.items()}


def _links(
    mine: Sequence[Sequence[frozenset[str]]],
    theirs: Sequence[frozenset[str]],
    weights: dict[str, float],
    heads: Sequence[Sequence[bool]],
) -> dict[tuple[int, int], float]:
    """(sentence, its best counterpart) → how much of the sentence the other has, 0 to 1."""
    index: dict[str, list[int]] = {}
    for j, keys in enumerate(theirs):
        for key in keys:
            index.setdefault(key, []).append(j)
    found: dict[tuple[int, int], float] = {}
    for i, units in enumerate(mine):
        scores: dict[int, float] = {}
        size = 0.0
        for unit in units:
            best: dict[int, float] = {}
            for key in unit:
                places = index.get(key, ())
                if len(places) <= _MOST:
                    for j in places:
                        best[j] = max(best.get(j, 0.0), weights[key])
            size += max((weights.get(key, _RARE) for key in unit), default=0.0)
            for j, score in best.items():
                scores[j] = scores.get(j, 0.0) + score
        if not scores:
            continue
        place = (i + 0.5) / len(mine)
        for j in scores:
            near = max(0.0, 1 - _SPREAD * abs(place - (j + 0.5) / len(theirs)))
            scores[j] *= 1 + _ORDER * near
        first = max(scores, key=lambda j: (scores[j], -abs(j - i)))
        share = scores[first] / size if size else 0.0
        unlike = heads[0][i] != heads[1][first] or len(units) < _SHORT
        if share >= (_SURE if unlike else _ENOUGH):
            found[i, first] = share
    return found


def _is_heading(passage: Passage) -> bool:
    return passage.text.block_of(passage.sentences[0]).kind == "heading"


def _pair_up(
    parents: list[int],
    mine: Sequence[frozenset[str]],
    theirs: Sequence[frozenset[str]],
    units: Sequence[Sequence[frozenset[str]]],
) -> None:
    """Join a sentence that is alone to the one in its place, or beside it, if they share a word."""
    alone = Counter(_root(parents, node) for node in range(len(parents)))
    offset = len(mine)
    linked: dict[int, list[int]] = {}
    for j in range(len(theirs)):
        linked.setdefault(_root(parents, offset + j), []).append(j)
    if 1 in (len(mine), len(theirs)) and len(mine) + len(theirs) <= _LARGEST:
        whole = frozenset[str]().union(*mine)
        if not whole.isdisjoint(frozenset[str]().union(*theirs)):
            for node in range(1, len(mine) + len(theirs)):
                _join(parents, 0, node)
            return
    back: dict[int, list[int]] = {}
    for i in range(len(mine)):
        back.setdefault(_root(parents, i), []).append(i)
    for nodes, others, start, there in ((mine, theirs, 0, linked), (theirs, mine, offset, back)):
        for at in range(len(nodes)):
            node = start + at
            if alone[_root(parents, node)] != 1:
                continue
            for beside in (at - 1, at + 1):
                if not 0 <= beside < len(nodes):
                    continue
                partners = there.get(_root(parents, start + beside), [])
                if any(_common(units[node], others[k]) >= _FEW for k in partners):
                    _join(parents, node, start + beside)
                    break


def _common(units: Sequence[frozenset[str]], keys: frozenset[str]) -> int:
    """How many words of a sentence are in another."""
    return sum(not unit.isdisjoint(keys) for unit in units)


def _attach(parents: list[int], sentences: Sequence[Passage], offset: int) -> None:
    """A short sentence that is alone (“It does not have to.”) belongs to the one before it."""
    alone = Counter(_root(parents, node) for node in range(len(parents)))
    for at in range(1, len(sentences)):
        if alone[_root(parents, offset + at)] == 1 and (
            sum(1 for atom in sentences[at].atoms if atom.keys) < _SHORT
        ):
            _join(parents, offset + at - 1, offset + at)


def _root(parents: list[int], node: int) -> int:
    while parents[node] != node:
        parents[node] = parents[parents[node]]
        node = parents[node]
    return node


def _join(parents: list[int], a: int, b: int) -> None:
    parents[_root(parents, a)] = _root(parents, b)
