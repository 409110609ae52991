"""Numbers, money, shares and amounts, with their units and with “at least”, “up to”, “about”."""

from __future__ import annotations

import re
from collections.abc import Iterator

from easyread.meaning.context import fit
from easyread.meaning.lexicon import rows, word_map, word_set
from easyread.meaning.pair import Difference, Pair, words
from easyread.meaning.passage import Passage
from easyread.meaning.polarity import denies_more
from easyread.meaning.quantities import Quantity
from easyread.meaning.runs import gone_with
from easyread.report import ChangeKind

_ORDINAL = re.compile(r"(?<=\d)(?:st|nd|rd|th|s)$")
#: Units of time: what they count is a deadline or a duration.
_TIME = ("day", "working day", "clear day", "school day", "month", "minute", "night")
_OPPOSED = (
    frozenset({"least", "most"}),
    frozenset({"least", "under"}),
    frozenset({"over", "most"}),
    frozenset({"over", "under"}),
)
#: What “not more than” and “not under” say.
_DENIED = {"over": "most", "under": "least"}
#: Up to this many, a count may be of the items that the text itself lists ("these 2 things").
_LISTED = 4
#: A count of one or two may be dropped ("the two items that follow").
_FEW = 2
#: So much context makes two low counts the same count.
_SURE = 2
#: “The minimum stay is three nights”: the limit stands this near.
_NEAR = 6
#: What stands around two quantities must fit by this, where one has taken the other's place.
_FIT = 0.4


def find_number_changes(pair: Pair) -> Iterator[Difference]:
    """Yield each quantity that was changed, dropped or invented, and each that changed sides."""
    lost = [q for q in pair.original.quantities if not _stands_in(q, pair.revised)]
    new = [q for q in pair.revised.quantities if not _stands_in(q, pair.original)]
    new = [q for q in new if not _is_most(pair.revised, q)]
    for quantity in lost:
        other = _counterpart(pair, quantity, new)
        if other is not None and _is_alike(pair, quantity, other):
            new.remove(other)
            yield _changed(pair, quantity, other)
        elif not _is_count_of_list(quantity) or quantity.value > _FEW:
            clause = gone_with(pair, (quantity.first, quantity.last))
            span = clause or (quantity.first, quantity.last)
            yield Difference(
                "omission" if clause else _kind(pair.original, quantity),
                "warning",
                f"“{words(pair.original, span)}” is not in the new text.",
                span,
            )
    for quantity in new:
        if _is_count_of_list(quantity):
            continue
        before = None if lost else _stood(pair, quantity)
        if before is not None:
            yield _changed(pair, before, quantity)
            continue
        yield Difference(
            _kind(pair.revised, quantity) if lost else "insertion",
            "error",
            f"“{_said(pair.revised, quantity)}” is not in the original.",
            None,
            (quantity.first, quantity.last),
        )
    yield from _comparators(pair)


def _stood(pair: Pair, new: Quantity) -> Quantity | None:
    """The quantity of the original in whose place a new one stands, though it stands elsewhere."""
    same = [q for q in pair.original.quantities if q.unit == new.unit]
    scored = [(fit(pair, (q.first, q.last), (new.first, new.last)), -q.first, q) for q in same]
    best = max(scored, default=None, key=lambda each: each[:2])
    return best[2] if best is not None and best[0] >= _FIT else None


def _stands_in(quantity: Quantity, passage: Passage) -> bool:
    if any(q.key == quantity.key for q in passage.quantities):
        return True
    if any(
        "" in (q.unit, quantity.unit) and q.written == quantity.written for q in passage.quantities
    ):
        return True  # “a further seven”, where the unit is understood
    if any(_ORDINAL.sub("", word) == f"{quantity.value:g}" != word for word in passage.words):
        return True  # “their 71st birthday”
    if any(part.value.startswith(f"number {quantity.written:g} ") for part in passage.dates):
        return True  # “the third week”
    turned = word_map("turned figures")
    if any(turned.get(f) == f"{quantity.value:g}" for forms in passage.forms for f in forms):
        return True  # “halved”
    return _is_one(quantity, passage) or any(_is_age(quantity, q) for q in passage.quantities)


def _is_alike(pair: Pair, a: Quantity, b: Quantity) -> bool:
    """Whether two quantities count the same; a low count may be of the items of a list."""
    if not _is_count_of_list(b):
        return True
    there = pair.revised.around(b.first, b.last)
    return pair.shared(pair.original.around(a.first, a.last), there) >= _SURE


def _is_age(a: Quantity, b: Quantity) -> bool:
    """“Aged 18” and “18 years old”."""
    if {a.unit, b.unit} != {"", "month"}:
        return False
    return a.value == 12 * b.value if a.unit else b.value == 12 * a.value


def _is_one(quantity: Quantity, passage: Passage) -> bool:
    """“Twelve months” and “a year”: one of a unit, with an article."""
    for row in rows("units"):
        if row["unit"] == quantity.unit and float(row["factor"]) == quantity.value:
            words = passage.words
            if row["word"] == "year" and not {"annual", "annually", "yearly"}.isdisjoint(words):
                return True
            if any(
                words[at + 1] == row["word"] and words[at] in word_set("articles")
                for at in range(len(words) - 1)
            ):
                return True
    return False


def _is_most(passage: Passage, quantity: Quantity) -> bool:
    """Whether “more than half” stands where a text may say “most”."""
    return any(
        m.first < quantity.last and quantity.first < m.last for m in passage.marks_of("amount")
    )


def _is_count_of_list(quantity: Quantity) -> bool:
    return (
        quantity.unit == "" and quantity.value <= _LISTED and quantity.value == int(quantity.value)
    )


def _counterpart(pair: Pair, quantity: Quantity, new: list[Quantity]) -> Quantity | None:
    """The new quantity that stands where this one stood."""
    near = pair.original.around(quantity.first, quantity.last)
    scored = [
        (
            pair.shared(near, pair.revised.around(other.first, other.last, 8))
            + 2 * (other.unit == quantity.unit),
            -number,
        )
        for number, other in enumerate(new)
    ]
    if not scored:
        return None
    best, number = max(scored)
    return new[-number] if best >= 1 else None


def _kind(passage: Passage, quantity: Quantity) -> ChangeKind:
    after = passage.words[quantity.last : quantity.last + 1]
    if after == ["as"] and quantity.unit in ("", "share"):
        return "comparison_direction"  # “twice as likely”
    return "date_time" if is_time(passage, quantity) else "number"


def is_time(passage: Passage, quantity: Quantity) -> bool:
    """Whether a quantity is a deadline or a duration."""
    return quantity.unit in _TIME and quantity.unit != "night"


def _said(passage: Passage, quantity: Quantity) -> str:
    return words(passage, (quantity.first, quantity.last))


def _changed(pair: Pair, a: Quantity, b: Quantity) -> Difference:
    return Difference(
        _kind(pair.original, a),
        "error",
        f"The original says “{_said(pair.original, a)}”; "
        f"the new text says “{_said(pair.revised, b)}”.",
        (a.first, a.last),
        (b.first, b.last),
    )


def _comparators(pair: Pair) -> Iterator[Difference]:
    for a in pair.original.quantities:
        same = [q for q in pair.revised.quantities if q.key == a.key]
        if not same or any(_agree(pair, a, b) for b in same):
            continue
        b = same[0]
        opposed = frozenset({a.comparator, b.comparator}) in _OPPOSED
        yield Difference(
            _kind(pair.original, a),
            "error" if opposed else "warning",
            f"The original says “{_said(pair.original, a)}”; "
            f"the new text says “{_said(pair.revised, b)}”.",
            (a.first, a.last),
            (b.first, b.last),
        )


def _agree(pair: Pair, a: Quantity, b: Quantity) -> bool:
    one = _direction(pair.original, a)
    other = _direction(pair.revised, b)
    if one == other:
        return True
    pair_of = {one, other}
    if pair_of <= {"least", "over"} or pair_of <= {"most", "under"}:
        return a.unit in _TIME
    if pair_of == {"", "least"} and not word_set("notice").isdisjoint(
        (*pair.original.words, *pair.revised.words)
    ):
        return True  # “five days' notice”, “at least five days ahead”
    if pair_of == {"", "over"} and a.unit in _TIME:
        return True  # “over 18 months”: how long
    return "" in pair_of and not pair_of & {"about", "least", "most", "over", "under"} - {"most"}


def _direction(passage: Passage, quantity: Quantity) -> str:
    """“No later than 5 days before” is at least 5 days: before a moment the sense turns round."""
    if not quantity.comparator:
        near = passage.words[max(0, quantity.first - _NEAR) : quantity.first]
        return next((word_map("limits")[w] for w in near if w in word_map("limits")), "")
    if quantity.comparator in _DENIED and any(
        denies_more(passage, mark, quantity) for mark in passage.marks_of("negation", "not")
    ):
        return _DENIED[quantity.comparator]
    if quantity.comparator == "most" and quantity.unit in _TIME:
        said = _said(passage, quantity).lower()
        after = passage.words[quantity.last : quantity.last + 2]
        if "later" in said and any(word in ("before", "prior", "ahead") for word in after):
            return "least"
    return quantity.comparator
