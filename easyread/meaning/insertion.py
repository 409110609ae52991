"""Facts added: runs of words that neither the original nor the glossary accounts for."""

from __future__ import annotations

from collections.abc import Iterator

from easyread.meaning.pair import Difference, Pair, words
from easyread.meaning.passage import Passage
from easyread.meaning.runs import Run, find_clauses, find_runs, is_rare

_FACT = 2
#: Marks of a new statement; a plain text may say “if” and “can” more often than its original.
_NEW_DUTIES = frozenset({"must", "should", "banned", "will"})
_EXPLAINING = frozenset({"means", "mean", "meaning", "called"})


def find_insertions(pair: Pair) -> Iterator[Difference]:
    """Yield each run of words of the revision that has no source."""
    lost = pair.unaccounted
    for run in find_runs(pair.reversed):
        if len(run.lost) < _FACT or _explains(pair.revised, run):
            continue
        if len(run.lost) == _FACT and not run.tail and not is_rare(pair.revised, run):
            continue
        if len(run.lost) - 0.7 * len(lost) >= 1.5 - run.tail * 0.5:
            yield Difference(
                "insertion",
                "error" if len(run.lost) > _FACT else "warning",
                f"“{words(pair.revised, run.span)}” is not in the original.",
                None,
                run.span,
            )

    for span in find_clauses(pair.reversed, _NEW_DUTIES):
        if not _explains(pair.revised, Run(span, (), 0)):
            yield Difference(
                "insertion",
                "error",
                f"“{words(pair.revised, span)}” is not in the original.",
                None,
                span,
            )


def _explains(passage: Passage, run: Run) -> bool:
    """Whether the run explains a term: in brackets, or after “this means”."""
    first = run.span[0]
    start = passage.sentences[passage.atoms[first].sentence].start
    before = passage.text.text[start : passage.atoms[first].end]
    if before.count("(") > before.count(")"):
        return True
    number = passage.atoms[first].sentence
    return any(
        atom.sentence == number and atom.lower in _EXPLAINING
        for atom in passage.atoms[max(0, first - 10) : run.span[1]]
    )
