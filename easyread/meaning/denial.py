"""What the original denies, where nothing in the new text denies anything."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from easyread.meaning.lexicon import opposites, word_set
from easyread.meaning.pair import Difference, Pair, Range, span_of, words
from easyread.meaning.passage import Passage
from easyread.meaning.polarity import has_negative_prefix, is_relative, is_undone, negators
from easyread.meaning.runs import gone_with, stretches

#: So many words under a negative verb, or ahead of it, say what it bears on.
_HEADS = 3
_TWO = 2
#: The share of the words of a denied clause that stand in one sentence of the new text.
_SHARE = 0.6


def find_denials(pair: Pair, *, bare: bool) -> Iterator[Difference]:
    """Yield what is denied no more; with ``bare``, each lone “not” among it."""
    if _denies(pair.revised):
        if bare:
            yield from _in_clause(pair)
        return
    if bare:
        yield from _bare(pair)
    yield from _lost_verbs(pair)


def _in_clause(pair: Pair) -> Iterator[Difference]:
    """What is denied in a clause, where the sentence that has its words denies nothing."""
    source, target = pair.original, pair.revised
    heads = {mark: scope for mark, scope in negators(source) if mark.value == "not"}
    undone = word_set("negative verbs")
    marks = {
        mark.first: mark
        for mark, scope in heads.items()
        if source.forms[scope[0]].isdisjoint(undone)
    }
    marks |= {m.first: m for m in source.marks_of("duty") if m.value == "banned"}
    beside = {source.atoms[at].sentence for at, m in marks.items() if is_relative(source, m)}
    told: set[Range] = set()
    for clause in stretches(source):
        mark = next((m for at, m in sorted(marks.items()) if clause[0] <= at < clause[1]), None)
        if mark is None or source.atoms[mark.first].sentence in beside:
            continue
        content = [at for at in range(*clause) if source.atoms[at].keys and not mark.first <= at < mark.last]
        linked = [at for at in content if pair.links[at]]
        if len(linked) < 2 or len(linked) < _SHARE * len(content):
            continue
        sentence, places = pair.best_sentence(linked)
        if len(places) < 2 or len(places) < _SHARE * len(content):
            continue
        if _denies_in(target, sentence):
            continue
        head = heads.get(mark, content)[:_TWO]
        if not any(target.atoms[p].sentence == sentence for at in head for p in pair.links[at]):
            continue
        if any(_opposed(source, target, at, sentence) for at in content):
            continue
        span = span_of(mark, source)
        if span not in told:
            told.add(span)
            yield _denied_no_more(pair, span, places)


def _lost_verbs(pair: Pair) -> Iterator[Difference]:
    """“Is prevented from entering” that has become “may enter”: nothing there denies anything."""
    for mark in pair.original.marks_of("soft"):
        atom = pair.original.atoms[mark.first]
        if atom.forms.isdisjoint(word_set("negative verbs")) or atom.tag[:2] != "VB":
            continue
        if is_undone(pair.original, mark) or pair.is_kept(mark.first):
            continue
        after = [
            at
            for at in pair.original.around(mark.first, mark.last)
            if at > mark.first and pair.original.atoms[at].clause == atom.clause
        ]
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
    return any(_denies_in(passage, number) for number in range(len(passage.sentences)))


def _denies_in(passage: Passage, sentence: int) -> bool:
    """Whether anything in a sentence denies, limits or forbids."""
    return any(
        passage.atoms[mark.first].sentence == sentence
        and (
            mark.label in ("negation", "soft", "exception")
            or (mark.label == "duty" and mark.value in ("banned", "unwise", "optional"))
        )
        for mark in passage.marks
    ) or any(
        atom.sentence == sentence and has_negative_prefix(atom.lower) for atom in passage.atoms
    )


def _opposed(source: Passage, target: Passage, at: int, sentence: int) -> bool:
    """Whether a sentence has the opposite of a word that is denied: it says the same."""
    against = {w for form in source.atoms[at].forms for w in opposites().get(form, ())}
    return bool(against) and any(
        atom.sentence == sentence and not atom.forms.isdisjoint(against) for atom in target.atoms
    )


def ahead_of(passage: Passage, at: int) -> int:
    """A little ahead of a word in its sentence, where “all” or “both” would stand."""
    first = at
    while first > max(0, at - _HEADS) and (
        passage.atoms[first - 1].sentence == passage.atoms[at].sentence
    ):
        first -= 1
    return first
