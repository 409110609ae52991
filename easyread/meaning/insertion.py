"""Facts added: runs of words that neither the original nor the glossary accounts for."""

from __future__ import annotations

from collections.abc import Iterator

from easyread.finding import Severity
from easyread.meaning.asides import is_aside
from easyread.meaning.assignment import find_gone
from easyread.meaning.lexicon import word_set
from easyread.meaning.limits import new_limits
from easyread.meaning.pair import Difference, Pair, Range, words
from easyread.meaning.passage import Passage
from easyread.meaning.runs import Run, find_clauses, find_runs, find_unlinked

#: New words that say as much as this, with nothing lost in their place, are a fact; a clause of
#: its own needs less, and a serious one says more.
_FACT, _UNIT, _SERIOUS = 1.5, 1.0, 2.4
#: Where the original has nothing else of its own there, less is enough.
_ALONE = 0.75
#: A clause without a place of its own says so much at least, and has so few words elsewhere.
_SAYS, _ELSEWHERE = 1.35, 0.5
#: The line before a list may say so much of its own.
_LEAD = 2
#: A single word has to be among the rarest.
_ONE = 0.9
#: Marks of a new statement; a plain text may say “if” and “can” more often than its original.
_NEW_DUTIES = frozenset({"must", "should", "banned", "will"})


def find_insertions(pair: Pair) -> Iterator[Difference]:
    """Yield each run of words of the revision that has no source."""
    for run in find_runs(pair.reversed):
        least = _UNIT if run.is_unit else _FACT
        if run.is_alone:
            least *= _ALONE if len(run.lost) > 1 else _ONE
        if len(run.lost) <= _LEAD and _leads_a_list(pair.revised, run):
            continue
        if any(m.first <= run.span[0] <= m.last + 1 for m in new_limits(pair)):
            continue  # told as a condition
        if run.surplus >= least and not _explains(pair.revised, run):
            yield _added(pair, run.span, "error" if run.surplus >= _SERIOUS else "warning")

    for span, said in find_gone(pair.reversed, 1, _ELSEWHERE):
        run = Run(span, (), said, is_unit=True, is_alone=True)
        if said > _SAYS and not (_explains(pair.revised, run) or _leads_a_list(pair.revised, run)):
            yield _added(pair, span, "warning")
    for span in find_unlinked(pair.reversed):
        run = Run(span, (), 0.0, is_unit=True, is_alone=True)
        if not (_explains(pair.revised, run) or _leads_a_list(pair.revised, run)):
            yield _added(pair, span, "warning")
    for span in find_clauses(pair.reversed, _NEW_DUTIES):
        if not _explains(pair.revised, Run(span, (), 0.0, is_unit=False, is_alone=False)):
            yield _added(pair, span, "error")


def _added(pair: Pair, span: Range, severity: Severity) -> Difference:
    told = f"“{words(pair.revised, span)}” is not in the original."
    return Difference("insertion", severity, told, None, span)


def _leads_a_list(passage: Passage, run: Run) -> bool:
    """Whether a run stands in the line before a list: “when both of these apply:”."""
    number = passage.atoms[run.span[0]].sentence
    counts = any(
        passage.atoms[q.first].sentence == number
        and q.last < len(passage.atoms)
        and passage.atoms[q.last].forms & word_set("listed")
        for q in passage.quantities
    )
    return counts or passage.sentences[number].text.rstrip().endswith(":")


def _explains(passage: Passage, run: Run) -> bool:
    """Whether the run explains a term: in brackets, or after “this means”."""
    first = run.span[0]
    if is_aside(passage, first):
        return True
    number = passage.atoms[first].sentence
    return any(
        atom.sentence == number and atom.lower in word_set("explaining")
        for atom in passage.atoms[max(0, first - 10) : run.span[1]]
    )
