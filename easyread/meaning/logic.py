"""And or or, both or either, cause and effect."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from easyread.meaning.lexicon import word_map, word_set
from easyread.meaning.pair import Difference, Pair, Range, said_otherwise, span_of, words
from easyread.meaning.passage import Mark, Passage

_REACH = 12
#: What an “and” joins stands this near.
_NEAR = 5
#: So many words make two effects, or two causes, the same.
_SAME = 2


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
        said_otherwise(pair, (a.first, a.last), (b.first, b.last)),
        (max(0, a.first - 4), span_of(a, pair.original, 6)[1]),
        span_of(b, pair.revised, 5),
    )


def _joined(pair: Pair) -> Iterator[Difference]:
    """Two things joined by “and” in one text and by “or” in the other."""
    theirs = list(_joints(pair.revised))
    for a in _joints(pair.original):
        same = [b for b in theirs if _is_alike(pair, a, b)]
        if not same or any(b.word == a.word for b in same):
            continue
        b = same[0]
        if _is_denied(pair.original, a.at) or _is_denied(pair.revised, b.at):
            continue
        mine, other = (a.left[-1], a.right[0] + 1), (b.left[-1], b.right[0] + 1)
        yield Difference(
            "logic",
            "error",
            said_otherwise(pair, mine, other),
            mine,
            other,
        )


@dataclass(frozen=True, slots=True)
class Joint:
    """An “and” or “or”, where it is, and the words of content just before and after."""

    word: str
    at: int
    left: tuple[int, ...]
    right: tuple[int, ...]


def _joints(passage: Passage) -> Iterator[Joint]:
    atoms = passage.atoms
    joints = word_map("joints")
    for at, atom in enumerate(atoms):
        word = joints.get(atom.lower)
        if atom.lower in ("together", "along") and passage.words[at + 1 : at + 2] == ["with"]:
            word = "and"
        if word is None:
            continue
        near = [
            i
            for i in range(max(0, at - _NEAR), min(len(atoms), at + _NEAR + 1))
            if atoms[i].keys and atoms[i].sentence == atom.sentence
        ]
        left, right = (tuple(i for i in near if i < at), tuple(i for i in near if i > at))
        if left and right:
            yield Joint(word, at, left[-2:], right[:3])


def _is_alike(pair: Pair, a: Joint, b: Joint) -> bool:
    """Whether two joints join the same things, in either order."""
    straight = _linked(pair, a.left[-1:], b.left[-2:]) and _linked(pair, a.right[:2], b.right[:2])
    return straight or (
        _linked(pair, a.left[-1:], b.right[:1]) and _linked(pair, a.right[:1], b.left[-1:])
    )


def _linked(pair: Pair, mine: Sequence[int], theirs: Sequence[int]) -> bool:
    there = set(theirs)
    return any(not there.isdisjoint(pair.links[at]) for at in mine)


def _is_denied(passage: Passage, at: int) -> bool:
    """Under a negation “or” says what “and” says without it."""
    number = passage.atoms[at].sentence
    return any(
        passage.atoms[m.first].sentence == number and m.first < at
        for m in passage.marks_of("negation")
    )


def _cause(pair: Pair) -> Iterator[Difference]:
    mine, theirs = list(_causes(pair.original)), list(_causes(pair.revised))
    for mark, cause, effect in mine:
        for other, b_cause, b_effect in theirs:
            straight = pair.shared(cause, b_cause) + pair.shared(effect, b_effect)
            crossed = pair.shared(cause, b_effect) + pair.shared(effect, b_cause)
            around = pair.shared(effect, b_cause)
            is_turned = crossed >= straight + (2 if around > 1 or not straight else 3) and around
            if not is_turned and _is_other_cause(pair, (cause, effect), (b_cause, b_effect)):
                yield Difference(
                    "logic",
                    "error",
                    f"The new text gives “{words(pair.revised, _over(b_cause))}” as the reason; "
                    f"in the original it is “{words(pair.original, _over(cause))}”.",
                    _over(cause),
                    _over(b_cause),
                )
                return
            if is_turned:
                yield Difference(
                    "logic",
                    "error",
                    "Cause and effect have changed places.",
                    _whole(mark, cause, effect),
                    _whole(other, b_cause, b_effect),
                )
                return
    if theirs or _may_cause(pair.revised):
        return
    for mark, cause, effect in mine:
        _, places = pair.best_sentence(cause)
        is_told = len(places) >= min(2, len(cause) - 1) and places and pair.best_sentence(effect)[1]
        is_due = pair.original.words[mark.last : mark.last + 1] == ["be"]  # “due to be done”
        if is_told and mark.value == "cause" and not is_due:
            yield Difference(
                "logic",
                "warning",
                f"The original says why: “{words(pair.original, span_of(mark, pair.original))}"
                "”; the new text no longer does.",
                span_of(mark, pair.original, 6),
                (min(places), max(places) + 1),
            )


def _is_other_cause(
    pair: Pair, mine: tuple[list[int], list[int]], theirs: tuple[list[int], list[int]]
) -> bool:
    """Whether the same effect has another cause, and what was the cause stands elsewhere."""
    (cause, effect), (b_cause, b_effect) = mine, theirs
    if not b_cause or pair.shared(cause, b_cause) or pair.shared(effect, b_effect) < _SAME:
        return False
    places = pair.best_sentence(cause)[1]
    return len(places) >= _SAME and set(places).isdisjoint((*b_cause, *b_effect))


def _over(atoms: Sequence[int]) -> Range:
    return min(atoms), max(atoms) + 1


def _may_cause(passage: Passage) -> bool:
    """Whether anything in a text may give a cause: no mere “as” or “since”."""
    marks = passage.marks_of("cause")
    return passage.has("if") or any(is_cause(passage, m) for m in marks)


def is_cause(passage: Passage, mark: Mark) -> bool:
    """Whether a mark of a cause gives one where it stands: not the “as” of “such as”."""
    word = " ".join(passage.words[mark.first : mark.last])
    return word not in word_set("weak causes") or _binds(passage, mark)


def _causes(passage: Passage) -> Iterator[tuple[Mark, list[int], list[int]]]:
    """(mark, atoms of the cause, atoms of the effect)."""
    for mark in passage.marks_of("cause"):
        word = " ".join(passage.words[mark.first : mark.last])
        if not is_cause(passage, mark):
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
            yield mark, after[: min(8, _up_to(passage, mark, after))], own


def _up_to(passage: Passage, mark: Mark, after: Sequence[int]) -> int:
    """How many of the words after a “because” stand before the next comma."""
    for at in range(mark.last + 1, len(passage.atoms)):
        if "," in passage.atoms[at].gap:
            return sum(index < at for index in after)
    return len(after)


def _comma(passage: Passage, mark: Mark) -> int | None:
    for at in range(mark.last, len(passage.atoms)):
        if passage.atoms[at].sentence != passage.atoms[mark.first].sentence:
            return None
        if "," in passage.atoms[at].gap:
            return at
    return None


def _binds(passage: Passage, mark: Mark) -> bool:
    """Whether “so” joins two statements (“, so the pilot was paused”), or “since” gives a cause."""
    opens = mark.first == 0 or (
        passage.atoms[mark.first].sentence != passage.atoms[mark.first - 1].sentence
    )
    word = passage.words[mark.first]
    if word == "since":
        after = range(mark.last, mark.last + 4)
        dated = any(part.first in after for part in passage.dates)
        return not dated and any(
            passage.atoms[at].tag.startswith(("VB", "MD"))
            or passage.words[at] in word_set("forms of be")
            for at in after
            if at < len(passage.atoms)
        )
    if word == "as" and "," in passage.atoms[mark.first].gap:
        return any(
            atom.tag in ("VBZ", "VBP", "VBD", "MD")
            for atom in passage.atoms[mark.last : mark.last + 5]
        )
    return word == "so" and ("," in passage.atoms[mark.first].gap or opens)


def _whole(mark: Mark, cause: list[int], effect: list[int]) -> Range:
    every = [mark.first, mark.last - 1, *cause, *effect]
    return min(every), max(every) + 1
