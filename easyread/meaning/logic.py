"""And or or, both or either, cause and effect."""

from __future__ import annotations

from collections.abc import Iterator

from easyread.meaning.pair import Difference, Pair, Range, span_of, words
from easyread.meaning.passage import Mark, Passage

_REACH = 12


def find_logic_changes(pair: Pair) -> Iterator[Difference]:
    """Yield each change of “and” and “or”, and each cause that was lost or made the effect."""
    yield from _choice(pair)
    yield from _joined(pair)
    yield from _cause(pair)


def _choice(pair: Pair) -> Iterator[Difference]:
    """“Both” that has become “either”, or the other way round."""
    mine, theirs = _choices(pair.original), _choices(pair.revised)
    values, others = {m.value for m in mine}, {m.value for m in theirs}
    for a in mine:
        for b in theirs:
            if a.value != b.value and a.value not in others and b.value not in values:
                yield _changed(pair, a, b)
                return
    if not mine:
        joined = {word for word in pair.original.words if word in ("and", "or")}
        for b in theirs:
            if b.value == "either" and "or" not in joined and "and" in joined:
                at = pair.original.words.index("and")
                yield _changed(pair, Mark("logic", "both", at, at + 1), b)
                return


def _choices(passage: Passage) -> list[Mark]:
    """The marks of choice; under a negation “either” says the same as “both”."""
    negated = {passage.atoms[mark.first].sentence for mark in passage.marks_of("negation")}
    marks = passage.marks_of("logic")
    return [mark for mark in marks if passage.atoms[mark.first].sentence not in negated]


def _changed(pair: Pair, a: Mark, b: Mark) -> Difference:
    return Difference(
        "logic",
        "error",
        f"The original says “{words(pair.original, (a.first, a.last))}”; "
        f"the new text says “{words(pair.revised, (b.first, b.last))}”.",
        (max(0, a.first - 4), span_of(a, pair.original, 6)[1]),
        span_of(b, pair.revised, 5),
    )


def _joined(pair: Pair) -> Iterator[Difference]:
    """Two things joined by “and” in one text and by “or” in the other."""
    for a, left, right in _joints(pair.original):
        for b, b_left, b_right in _joints(pair.revised):
            if pair.original.words[a] == pair.revised.words[b]:
                continue
            same = pair.shared([left], [b_left]) and pair.shared([right], [b_right])
            negated = pair.original.has("negation") or pair.revised.has("negation")
            if same and not negated:
                yield Difference(
                    "logic",
                    "error",
                    f"The original says “{words(pair.original, (left, right + 1))}”; "
                    f"the new text says “{words(pair.revised, (b_left, b_right + 1))}”.",
                    (left, right + 1),
                    (b_left, b_right + 1),
                )


def _joints(passage: Passage) -> Iterator[tuple[int, int, int]]:
    """(joint, last content before, first content after) of each “and” and “or”."""
    atoms = passage.atoms
    for at, atom in enumerate(atoms):
        if atom.lower not in ("and", "or"):
            continue
        left = next((i for i in range(at - 1, max(-1, at - 4), -1) if atoms[i].keys), None)
        right = next((i for i in range(at + 1, min(at + 4, len(atoms))) if atoms[i].keys), None)
        if (
            left is not None
            and right is not None
            and (atoms[left].sentence == atoms[right].sentence)
        ):
            yield at, left, right


def _cause(pair: Pair) -> Iterator[Difference]:
    mine, theirs = list(_causes(pair.original)), list(_causes(pair.revised))
    for mark, cause, effect in mine:
        for other, b_cause, b_effect in theirs:
            straight = pair.shared(cause, b_cause) + pair.shared(effect, b_effect)
            crossed = pair.shared(cause, b_effect) + pair.shared(effect, b_cause)
            around = pair.shared(effect, b_cause)
            if crossed >= straight + (2 if around > 1 else 3) and around:
                yield Difference(
                    "logic",
                    "error",
                    "Cause and effect have changed places.",
                    _whole(mark, cause, effect),
                    _whole(other, b_cause, b_effect),
                )
                return
    if theirs or pair.revised.has("if") or pair.revised.has("cause"):
        return
    for mark, cause, effect in mine:
        _, places = pair.best_sentence(cause)
        is_told = len(places) >= 2 and pair.best_sentence(effect)[1]
        if mark.value == "cause" and pair.original.words[mark.first] == "because" and is_told:
            yield Difference(
                "logic",
                "warning",
                f"The original says why: “{words(pair.original, span_of(mark, pair.original))}"
                "”; the new text no longer does.",
                span_of(mark, pair.original, 6),
                (min(places), max(places) + 1),
            )


def _causes(passage: Passage) -> Iterator[tuple[Mark, list[int], list[int]]]:
    """(mark, atoms of the cause, atoms of the effect)."""
    for mark in passage.marks_of("cause"):
        word = " ".join(passage.words[mark.first : mark.last])
        if word in ("as", "after", "following", "since", "so", "thus") and not _binds(
            passage, mark
        ):
            continue
        before = [
            i for i in range(max(0, mark.first - _REACH), mark.first) if passage.atoms[i].keys
        ]
        after = [
            i
            for i in range(mark.last, min(mark.last + 2 * _REACH, len(passage.atoms)))
            if passage.atoms[i].keys
            and passage.atoms[i].sentence == passage.atoms[mark.first].sentence
        ]
        if mark.value == "effect":
            if word == "because of this":
                yield mark, before, after
            else:
                yield mark, before, after[:_REACH]
            continue
        opens = (
            mark.first == 0
            or passage.atoms[mark.first].sentence != passage.atoms[mark.first - 1].sentence
        )
        if opens:  # Because X, Y
            comma = next((i for i in after if passage.atoms[i].gap.strip().startswith(",")), None)
            split = comma if comma is not None else _comma(passage, mark)
            if split is not None:
                yield mark, [i for i in after if i < split], [i for i in after if i >= split]
        else:
            own = [
                i for i in before if passage.atoms[i].sentence == passage.atoms[mark.first].sentence
            ]
            yield mark, after[:8], own


def _comma(passage: Passage, mark: Mark) -> int | None:
    for at in range(mark.last, len(passage.atoms)):
        if passage.atoms[at].sentence != passage.atoms[mark.first].sentence:
            return None
        if "," in passage.atoms[at].gap:
            return at
    return None


def _binds(passage: Passage, mark: Mark) -> bool:
    """Whether “so” joins two statements (“, so the pilot was paused”)."""
    return passage.words[mark.first] == "so" and (
        "," in passage.atoms[mark.first].gap
        or mark.first == 0
        or passage.atoms[mark.first].sentence != passage.atoms[mark.first - 1].sentence
    )


def _whole(mark: Mark, cause: list[int], effect: list[int]) -> Range:
    every = [mark.first, mark.last - 1, *cause, *effect]
    return min(every), max(every) + 1
