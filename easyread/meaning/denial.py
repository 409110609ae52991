"""What the original denies, where nothing in the new text denies anything."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from easyread.meaning.lexicon import word_set
from easyread.meaning.pair import Difference, Pair, Range, span_of, words
from easyread.meaning.passage import Passage
from easyread.meaning.polarity import has_negative_prefix, is_undone, negators
from easyread.meaning.runs import gone_with

#: So many words under a negative verb, or ahead of it, say what it bears on.
_HEADS = 3


def find_denials(pair: Pair, *, bare: bool) -> Iterator[Difference]:
    """Yield what is denied no more; with ``bare``, each lone “not” among it."""
    if _denies(pair.revised):
        return
    if bare:
        yield from _bare(pair)
    yield from _lost_verbs(pair)


def _lost_verbs(pair: Pair) -> Iterator[Difference]:
    """“Is prevented from entering” that has become “may enter”: nothing there denies anything."""
    for mark in pair.original.marks_of("soft"):
        atom = pair.original.atoms[mark.first]
        if atom.forms.isdisjoint(word_set("negative verbs")) or atom.tag[:2] != "VB":
            continue
        if is_undone(pair.original, mark) or pair.is_kept(mark.first):
            continue
        after = [at for at in pair.original.around(mark.first, mark.last) if at > mark.first]
        linked = [at for at in after[:_HEADS] if pair.links[at]]
        _, places = pair.best_sentence(linked)
        if len(linked) < 2 or not places:
            continue
        yield _denied_no_more(pair, span_of(mark, pair.original), places)


def _bare(pair: Pair) -> Iterator[Difference]:
    """A “not” where nothing in the whole of the new text denies anything."""
    if pair.revised.has("duty", "must") and pair.original.has("duty", "banned"):
        return  # “must not leave”, “must stay”
    for mark, scope in negators(pair.original):
        near = pair.original.around(mark.first, mark.last)
        _, places = pair.best_sentence([at for at in near if pair.links[at]])
        doubt = any(m.first <= mark.first < m.last for m in pair.original.marks_of("hedge"))
        undone = scope and not pair.original.forms[scope[0]].isdisjoint(word_set("negative verbs"))
        if mark.value == "not" and places and scope and not doubt and not undone:
            clause = gone_with(pair, (mark.first, mark.last))
            if clause:
                yield Difference(
                    "omission",
                    "warning",
                    f"“{words(pair.original, clause)}” is left out of the new text.",
                    clause,
                )
                return
            yield _denied_no_more(pair, span_of(mark, pair.original), places)
            return


def _denied_no_more(pair: Pair, span: Range, places: Collection[int]) -> Difference:
    """That nothing at ``places`` of the new text denies what ``span`` of the original does."""
    return Difference(
        "negation",
        "error",
        f"The original says “{words(pair.original, span)}”; nothing in the new text denies it.",
        span,
        (ahead_of(pair.revised, min(places)), max(places) + 1),
    )


def _denies(passage: Passage) -> bool:
    """Whether anything in a text denies, limits or forbids."""
    return any(
        mark.label in ("negation", "soft", "exception")
        or (mark.label == "duty" and mark.value in ("banned", "unwise", "optional"))
        for mark in passage.marks
    ) or any(has_negative_prefix(word) for word in passage.words)


def ahead_of(passage: Passage, at: int) -> int:
    """A little ahead of a word in its sentence, where “all” or “both” would stand."""
    first = at
    while first > max(0, at - _HEADS) and (
        passage.atoms[first - 1].sentence == passage.atoms[at].sentence
    ):
        first -= 1
    return first
