"""A “not” that was dropped, added or moved."""

from __future__ import annotations

import re
from collections.abc import Iterator

from easyread.language.frequency import zipf
from easyread.meaning.lexicon import lines
from easyread.meaning.pair import Difference, Pair, span_of, words
from easyread.meaning.passage import Mark, Passage
from easyread.meaning.stems import family

#: What negates, or says the same as a negation.
_LABELS = ("negation", "soft", "exception")
_NO_NEGATION_BEFORE = frozenset(
    {"only", "later", "less", "more", "fewer", "earlier", "longer", "many", "much"}
)


#: Negative subjects: the verb that they negate may stand far off.
_SUBJECTS = frozenset({"nobody", "none", "neither", "nothing", "nor"})
#: A word this frequent is a word of its own, so that what stands before it is a prefix.
_KNOWN = 3.5
_AS_GOOD = frozenset(
    {("duty", "optional"), ("duty", "banned"), ("duty", "unwise"), ("hedge", "limited")}
)
#: These negate a whole sentence, however far off.
_FAR = frozenset({"nobody", "no", "none", "neither", "nothing", "nor", "only", "unless", "until"})


def find_negation_changes(pair: Pair) -> Iterator[Difference]:
    """Yield each negation that one side has and the other lacks."""
    dropped = list(_lost(pair))
    for mark, place in dropped:
        yield Difference(
            "negation",
            "error",
            f"The original says “{words(pair.original, span_of(mark, pair.original))}”; "
            "the new text says it without the “not”.",
            span_of(mark, pair.original),
            place,
        )
    for mark, place in _lost(pair.reversed):
        yield Difference(
            "negation",
            "error",
            f"The new text says “{words(pair.revised, span_of(mark, pair.revised))}”; "
            "the original does not have the “not”.",
            place,
            span_of(mark, pair.revised),
        )
    yield from _opposites(pair)
    if pair.original.has("negation", "part") and pair.original.has("negation", "not"):
        yield from _partly(pair)


def _lost(pair: Pair) -> Iterator[tuple[Mark, tuple[int, int]]]:
    source, target = pair.original, pair.revised
    for mark in source.marks_of("negation"):
        if mark.value != "not" or _is_no_negation(source, mark):
            continue
        if source.words[mark.first] in _SUBJECTS:
            if any(
                m.label in _LABELS and target.words[m.first] not in source.words
                for m in target.marks
            ):
                continue
            scope = source.around(mark.first, mark.last)[:2]
        else:
            scope = _scope(source, mark)
        sentence, places = pair.best_sentence(scope)
        if not places:
            continue
        if len(places) < (len(scope) + 1) // 2 or (len(places) == 1 and len(scope) > 1):
            # Only the verb is there: it tells where no sentence of its own negates anything.
            verb = pair.occurrences(scope[:1], sentence)
            if not verb or any(
                m.label in _LABELS and target.atoms[m.first].sentence == sentence
                for m in target.marks
            ):
                continue
        every = pair.occurrences(scope, sentence)
        if not _is_negated(source, target, sentence, every):
            yield mark, (min(places), max(places) + 1)


def _is_no_negation(source: Passage, mark: Mark) -> bool:
    after = source.words[mark.last] if mark.last < len(source.words) else ""
    words_after = source.words[mark.last : mark.last + 10]
    if "until" in words_after or _is_double(source, mark):
        return True
    if any(
        m.first <= mark.first < m.last for m in source.marks_of("duty") if m.value == "optional"
    ):
        return True  # “do not have to”: a matter of duty
    inside_comparator = any(q.first <= mark.first < q.last for q in source.quantities)
    return after in _NO_NEGATION_BEFORE or inside_comparator


def _is_double(source: Passage, mark: Mark) -> bool:
    """“Not uncommon”: two negatives that undo one another."""
    after = source.words[mark.last] if mark.last < len(source.words) else ""
    bare = re.sub(r"^(?:un|in|im|ir|dis)", "", after)
    return bare != after and zipf(bare) > _KNOWN


def _scope(source: Passage, mark: Mark) -> list[int]:
    atoms = source.atoms
    found: list[int] = []
    for at in range(mark.last, min(mark.last + 8, len(atoms))):
        if atoms[at].sentence != atoms[mark.first].sentence or len(found) == 4:
            break
        if found and atoms[at].clause != atoms[mark.last - 1].clause:
            break
        if atoms[at].keys:
            found.append(at)
    return found


def _is_negated(source: Passage, target: Passage, sentence: int, places: list[int]) -> bool:
    for mark in target.marks:
        if (mark.label, mark.value) in _AS_GOOD:
            pass
        elif mark.label not in _LABELS or mark.value == "part":
            continue
        if target.atoms[mark.first].sentence != sentence:
            continue
        if mark.label == "soft" and target.words[mark.first] in source.words:
            continue
        if target.words[mark.first] in _FAR or any(
            -12 <= mark.first - place <= 7 for place in places
        ):
            return True
    return False


def _opposites(pair: Pair) -> Iterator[Difference]:
    """“Keeps” in one text and “loses” in the other, neither with a “not” more than the other."""
    here = frozenset[str]().union(*pair.original.forms)
    there = frozenset[str]().union(*pair.revised.forms)
    for line in lines("opposites"):
        one, _, other = line.partition("|")
        if not ((one in here and other in there) or (other in here and one in there)):
            continue
        for first, second in ((one, other), (other, one)):
            a = _only(pair.original, first, second)
            b = _only(pair.revised, second, first) if a is not None else None
            if a is None or b is None:
                continue
            mine = pair.original.around(a, a + 1)
            theirs = pair.revised.around(b, b + 1, 10)
            negated = _has_not(pair.original, a) != _has_not(pair.revised, b)
            if not negated and pair.shared(mine, theirs) >= 2:
                yield Difference(
                    "negation",
                    "error",
                    f"“{words(pair.original, (a, a + 1))}” has become "
                    f"“{words(pair.revised, (b, b + 1))}”, which says the opposite.",
                    (a, min(a + 4, len(pair.original.atoms))),
                    (b, min(b + 4, len(pair.revised.atoms))),
                )


def _only(passage: Passage, word: str, opposite: str) -> int | None:
    """Where ``word`` stands, in a passage that has no ``opposite``."""
    if any(opposite in forms for forms in passage.forms):
        return None
    key = family(word)
    return next(
        (
            at
            for at, forms in enumerate(passage.forms)
            if word in forms and passage.atoms[at].keys and key in passage.atoms[at].keys
        ),
        None,
    )


def _has_not(passage: Passage, at: int) -> bool:
    return any(
        mark.value == "not"
        and at - 8 <= mark.first < at
        and passage.atoms[mark.first].sentence == passage.atoms[at].sentence
        for mark in passage.marks_of("negation")
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
