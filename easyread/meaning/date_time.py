"""Dates, deadlines and the order of events: before and after, until and by."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from easyread.meaning.dates import MONTHS, DatePart
from easyread.meaning.lexicon import word_set
from easyread.meaning.pair import Difference, Pair, Range, said_otherwise, span_of, words
from easyread.meaning.passage import Mark, Passage
from easyread.meaning.runs import gone_with

_TURNS = (
    ("before", "after"),
    ("after", "before"),
    ("by", "after"),
    ("after", "by"),
    ("until", "after"),
    ("after", "until"),
)
_SAID = {"later": "the later", "earlier": "the earlier"}


def find_date_changes(pair: Pair) -> Iterator[Difference]:
    """Yield each date that was changed, dropped or invented, and each turn of before and after."""
    there, here = _moments_in(pair.revised), _moments_in(pair.original)
    new = [part for part in pair.revised.dates if not _is_known(part.value, here)]
    if any("weekday" in forms for forms in pair.original.forms):
        new = [part for part in new if _sort(part) != "weekday"]
    for part in pair.original.dates:
        if _is_known(part.value, there):
            continue
        other = next((p for p in new if _sort(p) == _sort(part)), None)
        if other is None:
            clause = gone_with(pair, (part.first, part.last))
            span = clause or (part.first, part.last)
            yield Difference(
                "omission" if clause else "date_time",
                "warning",
                f"“{words(pair.original, span)}” is not in the new text.",
                span,
            )
            continue
        new.remove(other)
        yield Difference(
            "name_reference" if _is_of_law(pair.original, part) else "date_time",
            "error",
            said_otherwise(pair, (part.first, part.last), (other.first, other.last)),
            (part.first, part.last),
            (other.first, other.last),
        )
    for part in new:
        yield Difference(
            "insertion",
            "error",
            f"“{words(pair.revised, (part.first, part.last))}” is not in the original.",
            None,
            (part.first, part.last),
        )
    yield from list(_order(pair)) or _objects(pair)
    yield from _sides(pair)
    yield from _edges(pair)
    yield from _whichever(pair)


def _moments_in(passage: Passage) -> set[str]:
    """The dates of a text, and “the third week” where it says “three weeks”."""
    counted = {
        f"number {q.written:g} {passage.words[q.last - 1].removesuffix('s')}"
        for q in passage.quantities
    }
    return {part.value for part in passage.dates} | counted


def _is_of_law(passage: Passage, part: DatePart) -> bool:
    """Whether a year ends the name of an act: “the Care Act 2014”."""
    before = passage.atoms[max(0, part.first - 1) : part.first]
    return any(atom.capital and atom.forms & word_set("papers") for atom in before)


def _is_known(value: str, values: set[str]) -> bool:
    if value in values:
        return True
    # A month may stand without its day where the day stands elsewhere, and the other way round.
    return value in MONTHS and any(other.endswith(value) for other in values)


def _sort(part: DatePart) -> str:
    value = part.value
    if value.startswith("year "):
        return "year"
    if ":" in value:
        return "time"
    return "weekday" if value.endswith("day") else "date"


def _order(pair: Pair) -> Iterator[Difference]:
    """“Before” that has become “after”, or the other way round."""
    mine, theirs = _moments(pair.original), _moments(pair.revised)
    counted = Counter(m.value for m in mine)
    recounted = Counter(m.value for m in theirs)
    for value, other in _TURNS:
        if counted[value] > recounted[value] and recounted[other] > counted[other]:
            for match in pair.match(
                [m for m in mine if m.value == value], [m for m in theirs if m.value == other]
            ):
                after = _moment(pair.original, match.original)
                right = _moment(pair.revised, match.revised)
                alone = not recounted[value] and not counted[other] and len(mine) == 1
                least = 1 if alone else min(2, len(after))
                if pair.shared(after, right) >= least and after:
                    yield _turned(pair, match.original, match.revised)
                    return


def _objects(pair: Pair) -> Iterator[Difference]:
    """“Ahead of each meeting” that has become “after each meeting”: the same word follows both."""
    theirs = _moments(pair.revised)
    for mark in _moments(pair.original):
        found = _object(pair.original, mark)
        if found is None:
            continue
        same = [m for m in theirs if _object(pair.revised, m) in pair.in_words(found)]
        turned = [m for m in same if (mark.value, m.value) in _TURNS]
        if turned and len(turned) == len(same):
            yield _turned(pair, mark, turned[0])
            return


def _object(passage: Passage, mark: Mark) -> int | None:
    """The word of content that a “before” or “after” leads, at once or after an article."""
    for at in range(mark.last, min(mark.last + 3, len(passage.atoms))):
        if passage.atoms[at].gap.strip():
            return None
        if passage.atoms[at].keys:
            return at
    return None


def _sides(pair: Pair) -> Iterator[Difference]:
    """“Until 5 May” that has become “from 5 May”: the other side of one moment."""
    for mine, theirs in _same_moments(pair):
        one, other = _side(pair.original, mine), _side(pair.revised, theirs)
        if {one, other} == {"ahead", "past"}:
            yield Difference(
                "date_time",
                "error",
                said_otherwise(pair, _with_side(mine), _with_side(theirs)),
                _with_side(mine),
                _with_side(theirs),
            )


def _same_moments(pair: Pair) -> Iterator[tuple[Range, Range]]:
    """Each date and time that both texts have just once."""
    sides: list[dict[object, list[Range]]] = [{}, {}]
    for found, passage in zip(sides, (pair.original, pair.revised), strict=True):
        for part in passage.dates:
            found.setdefault(part.value, []).append((part.first, part.last))
    mine, theirs = sides
    for value, places in mine.items():
        if len(places) == len(theirs.get(value, ())) == 1:
            yield places[0], theirs[value][0]


def _side(passage: Passage, moment: Range) -> str:
    """Which side of a moment the word just before it speaks of."""
    for word in reversed(passage.words[max(0, moment[0] - 2) : moment[0]]):
        for name in ("ahead", "past"):
            if word in word_set(name):
                return name
        if word not in word_set("before moments"):
            return ""
    return ""


def _with_side(moment: Range) -> Range:
    return max(0, moment[0] - 2), moment[1]


def _edges(pair: Pair) -> Iterator[Difference]:
    """“The end of May” that has become “the start of May”."""
    mine, theirs = pair.original.marks_of("edge"), pair.revised.marks_of("edge")
    for a in mine:
        for b in theirs:
            same = {m.value for m in mine} & {m.value for m in theirs}
            if a.value != b.value and not same & {a.value, b.value} and _is_one_moment(pair, a, b):
                yield _turned(pair, a, b)
                return


def _is_one_moment(pair: Pair, a: Mark, b: Mark) -> bool:
    """Whether the same word follows two marks: “of May”, “of the month”."""
    after = set(pair.original.words[a.last : a.last + 2])
    return bool((after & set(pair.revised.words[b.last : b.last + 2])) - word_set("before moments"))


def _moments(passage: Passage) -> list[Mark]:
    """Before, after and the like; “after that, Y” only goes on, as “before Y” does."""
    return [
        mark
        for mark in passage.marks_of("time")
        if word_set("said again").isdisjoint(passage.words[mark.last : mark.last + 1])
        and passage.words[mark.last - 1] not in word_set("said again")
        and passage.words[mark.last - 1] not in word_set("afterwards")
    ]


def _moment(passage: Passage, mark: Mark) -> list[int]:
    """What something is before or after: the words that follow, else those just ahead."""
    near = passage.around(mark.first, mark.last, 5)
    after = [at for at in near if at >= mark.last]
    return after or [at for at in near if at >= mark.first - 3]


def _turned(pair: Pair, a: Mark, b: Mark) -> Difference:
    return Difference(
        "date_time",
        "error",
        said_otherwise(pair, (a.first, a.last), (b.first, b.last)),
        span_of(a, pair.original, 5),
        span_of(b, pair.revised, 5),
    )


def _whichever(pair: Pair) -> Iterator[Difference]:
    mine, theirs = pair.original.marks_of("whichever"), pair.revised.marks_of("whichever")
    for a in mine:
        for b in theirs:
            if a.value != b.value and not any(m.value == a.value for m in theirs):
                yield Difference(
                    "date_time",
                    "error",
                    f"The original gives {_SAID[a.value]}; the new text gives {_SAID[b.value]}.",
                    (a.first, a.last),
                    (b.first, b.last),
                )
                return
