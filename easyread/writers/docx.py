"""A Word file with its findings as comments, or its plainer words as tracked changes.

Both are a copy of the file that was read: no part changes but those that have to.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from itertools import chain
from pathlib import Path

from lxml import etree

from easyread.disk import WriteError
from easyread.document import Document, Span
from easyread.finding import SEVERITIES
from easyread.report import Report, Revision
from easyread.writers import docx_words as words
from easyread.writers.docx_changes import Changes, twins_of
from easyread.writers.docx_comments import Comments
from easyread.writers.docx_package import Package, open_package
from easyread.writers.docx_runs import Runs, Stretch, own_run, stretch_of


def render(result: Report | Revision, target: Path) -> bytes:
    """The Word file of a report or a revision, to be written to ``target``.

    Raises WriteError where the paper was no Word file, is gone, or has changed since it was read,
    and where Word would not open it under the name of ``target``; ReadError where it is damaged.
    """
    document: Document | None = getattr(result, "_document", None)
    if document is None:
        raise WriteError(f"{target}: this result was read from JSON. Check the Word file itself.")
    package = open_package(document)
    if target.suffix.lower() != package.suffix():
        raise WriteError(
            f"{target}: Word would not open this copy under that name. "
            f"Give it a name that ends in {package.suffix()}, as {document.name} is such a file."
        )
    if isinstance(result, Report):
        _comment(package, document, result)
    else:
        _change(package, document, result)
    return package.to_bytes()


def _comment(package: Package, document: Document, report: Report) -> None:
    comments = Comments(package, _now())
    ranked = sorted(report.findings, key=lambda finding: SEVERITIES.index(finding.severity))
    shown = ranked[: max(comments.room - 1, 0)]
    # The outer one of two that begin together goes first.
    shown.sort(key=lambda finding: (finding.span.start, -finding.span.end))
    placed = [(finding, _place(package, document, finding.span, comments)) for finding in shown]
    runs = Runs(s for _, place in placed if place.is_own for s in place.ends)
    elsewhere = []
    for finding, place in placed:
        if place.holder is None:
            elsewhere.append(finding)
        else:
            first, last = _anchor(runs, place)
            lines = words.tell_finding(finding, quoted=not place.is_own)
            comments.put_around(first, last, lines)
    left_out = len(ranked) - len(shown)
    comments.put_on_top(words.sum_up_report(report, elsewhere, left_out, comments.earlier))


def _change(package: Package, document: Document, revision: Revision) -> None:
    date = _now()
    comments = Comments(package, date)
    placed = [(edit, _place(package, document, edit.span, comments)) for edit in revision.applied]
    twins = [[t for s in place.stretches for t in twins_of(s)] for _, place in placed]
    runs = Runs(chain(*(place.stretches for _, place in placed), *twins))
    parts = dict.fromkeys((package.main, *(place.part for _, place in placed)))
    changes = Changes([package.change(part) for part in parts], date)
    elsewhere = []
    for (edit, place), twin in zip(placed, twins, strict=True):
        first, last = changes.replace(runs, place.stretches, edit.suggestion.replacement)
        if twin:
            changes.replace(runs, twin, edit.suggestion.replacement)
        if place.holder is None:
            elsewhere.append(edit)
        elif comments.room > 1:
            if not place.is_own:
                first, last = _anchor(runs, place)
            comments.put_around(first, last, words.tell_edit(edit, quoted=not place.is_own))
    comments.put_on_top(words.sum_up_revision(revision, elsewhere))


@dataclass(frozen=True, slots=True)
class _Place:
    """Where some words stand in the file, and the element that takes a comment on them."""

    part: str
    stretches: tuple[Stretch, ...]
    holder: etree._Element | None

    @property
    def is_own(self) -> bool:
        """Whether the comment stands at the words themselves."""
        return self.holder is not None and self.holder is self.stretches[0][0]

    @property
    def ends(self) -> tuple[Stretch, Stretch]:
        """The first and the last stretch: between them nothing has to be parted."""
        return self.stretches[0], self.stretches[-1]


def _place(package: Package, document: Document, span: Span, comments: Comments) -> _Place:
    pieces = list(document.pieces_of(span))
    stretches = tuple(stretch_of(package, piece) for piece in pieces)
    if not stretches:  # mathematics alone
        return _Place(package.main, (), None)
    part = pieces[0].part
    return _Place(part, stretches, comments.holder(stretches[0], part))


def _anchor(runs: Runs, place: _Place) -> tuple[etree._Element, etree._Element]:
    if place.is_own:
        return runs.first(place.stretches[0]), runs.last(place.stretches[-1])
    assert place.holder is not None
    return own_run(place.holder), own_run(place.holder)


def _now() -> str:
    return datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
