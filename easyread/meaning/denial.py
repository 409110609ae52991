"""What the original denies, where nothing in the new text denies anything."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from easyread.meaning.context import fit
from easyread.meaning.lexicon import opposites, word_set
from easyread.meaning.pair import Difference, Pair, Range, span_of, words
from easyread.meaning.passage import Mark, Passage
from easyread.meaning.polarity import has_negative_prefix, is_undone, negators
from easyread.meaning.runs import gone_with, stretches

#: So many words under a negative verb, or ahead of it, say what it bears on.
_HEADS = 3
_TWO = 2
#: The share of the words of a denied clause that stand in one sentence of the new text.
_SHARE = 0.6
#: So likely is a denial of the new text one of the original, or nothing is told.
_SURE = 1.0
#: What each word near both of two denials says for their being one.
_BESIDE = 0.3


def find_denials(pair: Pair, *, bare: bool) -> Iterator[Difference]:
    """Yield what is denied no more; with ``bare``, each lone “not” among it."""
    if _denies(pair.revised):
        if bare:
            yield from _left_over(pair)
        return
    if bare:
        yield from _bare(pair)
    yield from _lost_verbs(pair)


def _left_over(pair: Pair) -> Iterator[Difference]:
    """What is denied no more, where the new text denies less often than the original.

    Each denial of the new text stands for the likeliest one of the original; one that is left
    over is told where most words of its clause stand together in the new text.
    """
    source, target = pair.original, pair.revised
    mine, theirs = _denials(source), _denials(target)
    if len(mine) <= len(theirs):
        return
    scored = sorted(
        (-_likeness(pair, a, b), i, j) for i, a in enumerate(mine) for j, b in enumerate(theirs)
    )
    used: set[int] = set()
    matched: set[int] = set()
    for score, i, j in scored:
        if i not in matched and j not in used:
            if -score < _SURE:
                return  # it may stand for any of them
            matched.add(i)
            used.add(j)
    clauses = list(stretches(source))
    for i, span in enumerate(mine):
        if i in matched or not _is_firm(pair, span):
            continue
        clause = next(c for c in clauses if c[0] <= span[0] < c[1])
        if sum(clause[0] <= first < clause[1] for first, _ in mine) > 1:
            continue  # two of them may cancel one another
        content = [
            at for at in range(*clause) if source.atoms[at].keys and not span[0] <= at < span[1]
        ]
        linked = [at for at in content if pair.links[at]]
        sentence, places = pair.best_sentence(linked)
        if len(places) < max(_TWO, _SHARE * len(content)):
            continue
        if any(_opposed(source, target, at, sentence) for at in content):
            continue
        if source.has("exception", "unless") and target.has("duty", "must"):
            continue  # “never by those who have not, except”: “only those who have”
        yield _denied_no_more(pair, (span[0], min(span[1] + _HEADS, clause[1])), places)


def _denials(passage: Passage) -> list[Range]:
    """Where a text denies, limits or forbids: one range for the words of each denial."""
    taken = {
        at
        for mark in passage.marks
        if _is_denial(mark) and not _is_idle(passage, mark)
        for at in range(mark.first, mark.last)
    }
    taken |= {at for at, word in enumerate(passage.words) if has_negative_prefix(word)}
    found: list[Range] = []
    for at in sorted(taken):
        if found and found[-1][1] == at:
            found[-1] = found[-1][0], at + 1
        else:
            found.append((at, at + 1))
    return found


def _is_idle(passage: Passage, mark: Mark) -> bool:
    """Whether a mark denies nothing: “without delay”, “not of itself”."""
    return mark.value == "part" or any(
        m.first <= mark.first < m.last for m in passage.marks_of("idiom")
    )


def _is_firm(pair: Pair, span: Range) -> bool:
    """Whether a “not”, a ban or a negative verb is among some words, no mere hint of one.

    What people need not do, and “not because”, are told as duty and as logic.
    """
    passage = pair.original
    after = range(span[0], span[1] + _TWO)
    if any(m.first < span[1] and span[0] < m.last for m in passage.marks_of("duty", "optional")):
        return False
    if passage.words[span[0]] in word_set("negative subjects") and any(
        passage.atoms[m.first].clause == passage.atoms[span[0]].clause
        for m in passage.marks_of("duty", "must")
    ):
        return False  # “no referral is necessary”
    if any(mark.first in after for mark in passage.marks_of("cause")):
        return False
    return any(
        span[0] <= mark.first < span[1]
        and (
            mark.label == "negation"
            or mark.value == "banned"
            or (
                mark.label == "soft"
                and not passage.forms[mark.first].isdisjoint(word_set("negative verbs"))
                and not pair.is_kept(mark.first)
            )
        )
        for mark in passage.marks
    )


def _likeness(pair: Pair, mine: Range, theirs: Range) -> float:
    """How likely two denials are one: by their own words, and by those around them."""
    same = any(not set(pair.links[at]).isdisjoint(range(*theirs)) for at in range(*mine))
    near = pair.shared(pair.original.around(*mine), pair.revised.around(*theirs, 8))
    return fit(pair, mine, theirs) + _BESIDE * near + same


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
    return any(map(_is_denial, passage.marks)) or any(map(has_negative_prefix, passage.words))


def _is_denial(mark: Mark) -> bool:
    return mark.label in ("negation", "soft", "exception") or (
        mark.label == "duty" and mark.value in ("banned", "unwise", "optional")
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
