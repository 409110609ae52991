"""How many and how sure: all, most, some, few; always, usually; may, will, limited evidence."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from easyread.meaning.context import best_matches
from easyread.meaning.denial import ahead_of
from easyread.meaning.lexicon import word_set
from easyread.meaning.pair import Difference, Pair, said_otherwise, span_of, words
from easyread.meaning.passage import Mark, Passage

#: Values too loosely used to be missed where they go without a counterpart.
_LOOSE = frozenset({"all", "none", "possible", "proof", "suggests", "always", "often"})
#: So many words after a “may” show where it would stand.
_PLACED = 2
#: The word that a mark bears on stands this near.
_REACH = 4
#: Loss or gain of these without a counterpart is still a change.
_NEIGHBOURS = (
    frozenset({"few", "some"}),
    frozenset({"nearly all", "all"}),
    frozenset({"few", "limited"}),
    frozenset({"often", "usually"}),
    frozenset({"some", "all"}),
)


def find_quantifier_changes(pair: Pair) -> Iterator[Difference]:
    """Yield each “most”, “usually” or “may” that has become another, or is gone."""
    for label in ("amount", "frequency"):
        yield from _compare(pair, label)
    yield from _certainty(pair)


def _compare(pair: Pair, label: str) -> Iterator[Difference]:
    mine, theirs = _marks(pair.original, label), _marks(pair.revised, label)
    matches = list(best_matches(pair, mine, theirs))
    kept = {(a, b) for a, b, fit in matches if a.value == b.value and fit > 0}
    spare = Counter(m.value for m in theirs) - Counter(b.value for _, b in kept)
    lost = []
    for mark in mine:
        heads = _same_head(pair, mark, theirs)
        if any(mark is a for a, _ in kept) or any(m.value == mark.value for m in heads):
            continue
        if spare[mark.value] > 0 and not heads:
            spare[mark.value] -= 1
        else:
            lost.append(mark)
    new = [m for m in theirs if not any(m is b for _, b in kept)]
    for mark in lost:
        heads = _same_head(pair, mark, new)
        scored = heads or [
            b
            for b in new
            if frozenset({mark.value, b.value}) not in _NEIGHBOURS and pair.context(mark, b) >= 1
        ]
        scored = [b for b in scored if b.value != mark.value and not _is_alike(pair, mark, b)]
        if scored:
            other = max(scored, key=lambda b: pair.context(mark, b))
            new.remove(other)
            yield _changed(pair, mark, other)
        elif mark.value not in _LOOSE and not _is_said(pair, mark):
            _, places = pair.best_sentence(pair.original.around(mark.first, mark.last))
            if len(places) >= _PLACED:
                yield Difference(
                    "quantifier_hedge",
                    "warning",
                    f"The original says “{words(pair.original, (mark.first, mark.last))}”; "
                    "the new text says it without that limit.",
                    span_of(mark, pair.original),
                    (ahead_of(pair.revised, min(places)), max(places) + 1),
                )


def _is_alike(pair: Pair, a: Mark, b: Mark) -> bool:
    """Whether “several” has become “a few”, or the other way round."""
    last = {pair.original.words[a.last - 1], pair.revised.words[b.last - 1]}
    return last == word_set("nearly alike")


def _same_head(pair: Pair, mark: Mark, others: Sequence[Mark]) -> list[Mark]:
    """The marks of the revision just before the word that this one stands just before."""
    mine = _head(pair.original, mark)
    if mine is None:
        return []
    return [m for m in others if _head(pair.revised, m) in pair.links[mine]]


def _head(passage: Passage, mark: Mark) -> int | None:
    for at in range(mark.last, min(mark.last + _REACH, len(passage.atoms))):
        if passage.atoms[at].sentence != passage.atoms[mark.first].sentence:
            return None
        if passage.atoms[at].keys:
            return at
    return None


def _marks(passage: Passage, label: str) -> list[Mark]:
    """The marks of a class; “fewer” and “most deprived” compare, and “some 400” is a figure."""
    figures = {at for q in passage.quantities for at in range(q.first, q.last)}
    return [
        m
        for m in passage.marks_of(label)
        if passage.words[m.first] not in word_set("comparing")
        and m.first not in figures
        and not (m.last - m.first == 1 and m.value == "most" and _compares(passage, m))
        and not (passage.words[m.first] == "certain" and not _is_before_noun(passage, m))
    ]


def _is_before_noun(passage: Passage, mark: Mark) -> bool:
    after = passage.atoms[mark.last : mark.last + 1]
    return any(atom.tag[:2] in ("NN", "JJ") and not atom.gap.strip() for atom in after)


def _compares(passage: Passage, mark: Mark) -> bool:
    """Whether “most” makes a superlative: “the three most deprived wards”."""
    if mark.last == len(passage.atoms) or not mark.first:
        return False
    before, after = passage.atoms[mark.first - 1], passage.atoms[mark.last]
    return after.tag in ("JJ", "RB", "VBN") and before.tag in ("DT", "CD", "PRP$", "POS")


def _is_said(pair: Pair, mark: Mark) -> bool:
    """Whether the limit is there as another kind of word: “in most cases” for “usually”."""
    alike = {
        "most": ("usually", "nearly all"),
        "usually": ("most", "often", "likely"),
        "some": ("sometimes", "few", "possible", "many"),
        "few": ("rarely", "some"),
        "sometimes": ("some", "possible"),
        "rarely": ("few", "none"),
        "many": ("often", "most"),
        "nearly all": ("most",),
    }.get(mark.value, ())
    labels = ("amount", "frequency", "hedge")
    if any(m.value in alike for label in labels for m in _marks(pair.revised, label)):
        return True
    atoms = pair.original.atoms
    return any(
        pair.is_kept_in_words(at)
        for at in range(mark.first, mark.last)
        if atoms[at].keys and mark.last - mark.first > 1
    )


def _changed(pair: Pair, a: Mark, b: Mark) -> Difference:
    return Difference(
        "quantifier_hedge",
        "error",
        said_otherwise(pair, (a.first, a.last), (b.first, b.last)),
        span_of(a, pair.original),
        span_of(b, pair.revised),
    )


def _certainty(pair: Pair) -> Iterator[Difference]:
    mine, theirs = _sure(pair.original), _sure(pair.revised)
    changed = set()
    for a, b, fit in best_matches(pair, mine, theirs):
        if (
            fit >= _FIT
            and (_step(a, b) or _is_doubted(pair, a, b))
            and sum(m.value == a.value for m in mine) > sum(m.value == a.value for m in theirs)
        ):
            changed.add(a)
            yield _changed(pair, a, b)
    said = {m.value for m in theirs}
    for mark in mine:
        if mark in changed:
            continue
        if mark.value == "limited" and "limited" not in said:
            if (
                _weak(pair)
                or not pair.best_sentence(pair.original.around(mark.first, mark.last))[1]
            ):
                continue
            yield Difference(
                "quantifier_hedge",
                "error",
                f"The original says “{words(pair.original, (mark.first, mark.last))}”; "
                "the new text sounds surer.",
                span_of(mark, pair.original),
            )
        elif pair.original.words[mark.first] == "can":
            continue  # ability, not doubt
        elif mark.value in ("possible", "likely") and mark.value not in said:
            fewer = mark.value == "likely" and len(theirs) < len(mine)
            if fewer or not said & {"possible", "likely"}:
                yield from _surer(pair, mark)


#: What stands around two marks must fit by this.
_FIT = 0.4
_STEPS = {"proof": 3, "likely": 2, "possible": 1, "limited": 0}


def _sure(passage: Passage) -> list[Mark]:
    return [
        m
        for m in passage.marks_of("hedge")
        if m.value in _STEPS and passage.words[m.first : m.last + 1] != ["can", "not"]
    ]


def _step(a: Mark, b: Mark) -> bool:
    """Whether one of two marks is clearly surer than the other."""
    return a.value != b.value and (
        abs(_STEPS[a.value] - _STEPS[b.value]) > 1 or "proof" in (a.value, b.value)
    )


def _is_doubted(pair: Pair, a: Mark, b: Mark) -> bool:
    """Whether “likely” has become “possibly”, or the other way round: no mere “may”."""
    return {a.value, b.value} == {"likely", "possible"} and all(
        word_set("mere doubt").isdisjoint(passage.words[m.first : m.last])
        for passage, m in ((pair.original, a), (pair.revised, b))
    )


def _weak(pair: Pair) -> bool:
    return not word_set("weak words").isdisjoint(pair.revised.words)


def _surer(pair: Pair, mark: Mark) -> Iterator[Difference]:
    """“Could save” that has become “will save”, or “saves”."""
    if pair.original.has("duty", "must") and mark.value == "possible":
        return
    mine, theirs = pair.original.marks_of("will"), pair.revised.marks_of("will")
    if len(theirs) > len(mine):
        nearest = max(theirs, key=lambda will: pair.context(mark, will))
        yield _changed(pair, mark, nearest)
        return
    near = pair.original.around(mark.first, mark.last, 4)
    around = [at for at in near if at < mark.first][-1:] + [at for at in near if at >= mark.last]
    sentence, places = pair.best_sentence(around)
    if any(pair.revised.atoms[m.first].sentence == sentence for m in pair.revised.marks_of("duty")):
        return
    if len(places) >= _PLACED:
        yield Difference(
            "quantifier_hedge",
            "warning",
            f"The original says “{words(pair.original, (mark.first, mark.last))}”; "
            "the new text says it as a fact.",
            span_of(mark, pair.original),
            (ahead_of(pair.revised, min(places)), max(places) + 1),
        )
