"""Statements left out: words that nothing in the new text accounts for."""

from __future__ import annotations

from collections.abc import Iterator

from easyread.meaning.assignment import find_gone
from easyread.meaning.binding import is_strong_condition
from easyread.meaning.lexicon import word_set
from easyread.meaning.pair import Difference, Pair, Range, words
from easyread.meaning.quantities import number_key
from easyread.meaning.runs import find_clauses, find_runs, find_tails, lost_in, paraphrase, weight

#: Lost words that say as much as this, with nothing in their place, are a statement; a clause of
#: its own needs less, and a serious loss more.
_STATEMENT, _UNIT, _SERIOUS = 2.6, 1.6, 3.0

#: Such a clause needs less still where the new text has nothing of its own near.
_ALONE = 1.45
#: So many words of the new text's own for each lost word say that it is put otherwise.
_PUT_OTHERWISE = 0.75
#: A clause without a place of its own says so much at least, and has so few words elsewhere.
_SAYS, _GONE = 1.2, 0.25
#: So much more where a figure among them is in the new text.
_ANCHORED = 1.5


def find_omissions(pair: Pair) -> Iterator[Difference]:
    """Yield each statement, condition or circumstance that the revision has left out."""
    for run in find_runs(pair):
        least = _UNIT if run.is_unit else _STATEMENT
        if run.is_unit and run.is_alone:
            least = _ALONE
        instead = paraphrase(pair, run.span, len(run.lost))
        if instead >= _PUT_OTHERWISE and instead * len(run.lost) > 1:
            continue
        if run.surplus >= least + (_ANCHORED if _is_anchored(pair, run.span) else 0):
            yield _left_out(pair, run.span, serious=run.surplus >= _SERIOUS)
    for span in find_clauses(pair):
        if not _is_anchored(pair, span):
            said = sum(weight(pair.original.words[at]) for at in lost_in(pair, span))
            yield _left_out(pair, span, serious=said >= _SERIOUS)
    for span, said in find_gone(pair, 0, _GONE):
        if said >= _SAYS and not _is_anchored(pair, span):
            yield _left_out(pair, span, serious=said >= _SERIOUS)
    for span in find_tails(pair):
        yield _left_out(pair, span, serious=False)


def _is_anchored(pair: Pair, span: Range) -> bool:
    """Whether a figure among the words is in the new text: then so, likely, is what it counts."""
    figures = pair.revised.figures
    return any(not number_key(pair.original.words[at]).isdisjoint(figures) for at in range(*span))


def _is_condition(pair: Pair, span: Range) -> bool:
    """Whether words open with an “if” or an “except”: what is left is bound by nothing."""
    atoms = pair.original.atoms
    opens = not span[0] or atoms[span[0]].sentence != atoms[span[0] - 1].sentence
    return (opens and atoms[span[0]].lower in word_set("condition openers")) or any(
        span[0] <= mark.first <= span[0] + 1 and is_strong_condition(pair.original, mark)
        for label in ("if", "exception")
        for mark in pair.original.marks_of(label)
    )


def _left_out(pair: Pair, span: Range, *, serious: bool) -> Difference:
    return Difference(
        "condition" if _is_condition(pair, span) else "omission",
        "error" if serious else "warning",
        f"“{words(pair.original, span)}” is left out of the new text.",
        span,
    )
