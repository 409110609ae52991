"""Apply the suggestions that keep the meaning, and say of each other one why it was left."""

from __future__ import annotations

from bisect import insort
from collections.abc import Callable, Iterable, Iterator, Sequence
from html import escape
from itertools import pairwise
from pathlib import Path

from pydantic import ValidationError

from easyread.document import Document, Span
from easyread.finding import Finding, Suggestion
from easyread.readers.errors import ReadError
from easyread.report import Change, Edit, Report, Revision

#: What changes in meaning between two texts: the meaning guard.
Guard = Callable[[str, str], Sequence[Change]]
#: What a check would find in a text of the same format, with the same settings.
Recheck = Callable[[str], Report]

_FOR_A_PERSON = "A person has to decide: this wording does not fit every sentence."
_EXPLAIN = "Keep the term, and add what it means: a person has to choose the place."
_REWRITE = "The sentence has to be written anew."
_PARTED = "The words are parted by mark-up."
_LOCKED = "Word itself looks after these words: a field, a form control or a moved passage."
_AGAIN = "The plainer wording would be changed once more."
_MOVED = "The text is not the one that the plan was made for."


def revise(report: Report, guard: Guard, recheck: Recheck) -> Revision:
    """Make the plainer text that a report suggests, as far as its meaning stays the same.

    An edit is applied when its suggestion is safe, when ``guard`` is silent on its block with
    that edit alone, when it is silent on the whole text with all edits together, and when
    ``recheck`` of the result would change nothing there again. All others are withheld, each
    with its reason.
    """
    document = report.document
    applied: list[Edit] = []
    withheld: list[Edit] = []
    for finding in report.findings:
        if not finding.suggestions:
            continue
        edit = _edit(finding, finding.suggestions[0])
        reason = _reason_to_withhold(document, edit, guard)
        if reason:
            withheld.append(edit.model_copy(update={"reason": reason}))
        else:
            applied.append(edit)
    while applied:
        blamed = _changes_meaning(document, applied, guard)
        further: list[Edit] = []
        if not blamed:
            again = _safe_findings(document, applied, withheld, recheck)
            blamed, further = _sort_out(document, applied, again)
        if not blamed and not further:
            break
        withheld.extend(blamed)
        spans = {edit.span for edit in blamed}
        applied = [edit for edit in applied if edit.span not in spans]
        for edit in further:  # safe only now that the words around it are plain
            withheld = [other for other in withheld if other.span != edit.span]
            reason = _reason_to_withhold(document, edit, guard)
            if reason:
                withheld.append(edit.model_copy(update={"reason": reason}))
            else:
                insort(applied, edit, key=lambda edit: edit.span)
    return _revision(document, applied, withheld)


def load_plan(path: Path) -> Revision:
    """Read a plan that was saved. Raises ReadError where the file is none."""
    try:
        return Revision.model_validate_json(path.read_bytes())
    except (OSError, ValidationError) as problem:
        raise ReadError(
            str(path), "this is not a plan of a fix", "Make one with --plan"
        ) from problem


def replay(plan: Revision, document: Document) -> Revision:
    """Apply the edits of a plan that was saved; those whose words have changed are withheld."""
    applied: list[Edit] = []
    withheld = list(plan.withheld)
    for edit in sorted(plan.applied, key=lambda edit: edit.span):
        stands = document.text[edit.span.start : edit.span.end] == edit.text
        meets = bool(applied) and applied[-1].span.overlaps(edit.span)
        if stands and not meets and _source_range(document, edit.span) is not None:
            applied.append(edit)
        else:
            withheld.append(edit.model_copy(update={"reason": _MOVED}))
    return _revision(document, applied, withheld)


def _revision(document: Document, applied: list[Edit], withheld: list[Edit]) -> Revision:
    revision = Revision(
        name=document.name,
        text=apply_edits(document, applied),
        applied=applied,
        withheld=sorted(withheld, key=lambda edit: edit.span),
    )
    revision._document = document
    return revision


def _edit(finding: Finding, suggestion: Suggestion) -> Edit:
    return Edit(
        rule=finding.rule,
        span=finding.span,
        text=finding.text,
        suggestion=suggestion,
        place=finding.place,
    )


def _reason_to_withhold(document: Document, edit: Edit, guard: Guard) -> str:
    """Why the edit may not be applied by itself; "" where it may."""
    if edit.suggestion.kind != "replace":
        return _EXPLAIN if edit.suggestion.kind == "explain" else _REWRITE
    if not edit.suggestion.safe:
        return _FOR_A_PERSON
    if _is_locked(document, edit.span):
        return _LOCKED
    if _source_range(document, edit.span) is None:
        return _PARTED
    block = document.block_at(edit.span.start)
    assert block is not None  # a finding stands in a block
    before = document.text[block.start : block.end]
    after = _replace(before, [edit], block.start)
    return next((change.message for change in guard(before, after)), "")


def _changes_meaning(document: Document, edits: list[Edit], guard: Guard) -> list[Edit]:
    """The edits because of which all of them together change the meaning."""
    changes = guard(document.text, _replace(document.text, edits, 0))
    if not changes:
        return []
    places = [_place_in_original(change, edits) for change in changes]
    blamed = [edit for edit in edits if any(_same_block(document, edit, p) for p in places)]
    message = changes[0].message
    return [edit.model_copy(update={"reason": message}) for edit in blamed or edits[-1:]]


def _safe_findings(
    document: Document, edits: list[Edit], withheld: list[Edit], recheck: Recheck
) -> list[Finding]:
    """What a second run would change in the result, those left for a reason passed over."""
    known = {(edit.rule, edit.text) for edit in withheld if edit.suggestion.safe}
    found = recheck(apply_edits(document, edits)).findings
    return [f for f in found if _is_safe(f) and (f.rule, f.text) not in known]


def _sort_out(
    document: Document, edits: list[Edit], again: list[Finding]
) -> tuple[list[Edit], list[Edit]]:
    """(edits whose own words would be changed again, edits on words not changed so far)."""
    places = list(zip(edits, _revised_spans(edits), strict=True))
    blamed = [
        edit.model_copy(update={"reason": _AGAIN})
        for edit, span in places
        if any(span.overlaps(finding.span) for finding in again)
    ]
    further = []
    for finding in again:
        if any(span.overlaps(finding.span) for _, span in places):
            continue
        start = _in_original(finding.span.start, edits)
        span = Span(start, start + len(finding.text))
        if document.text[span.start : span.end] == finding.text:
            edit = _edit(finding, finding.suggestions[0])
            further.append(edit.model_copy(update={"span": span, "place": document.place(span)}))
    return blamed, further


def _is_safe(finding: Finding) -> bool:
    return bool(finding.suggestions) and finding.suggestions[0].safe


def _revised_spans(edits: Iterable[Edit]) -> Iterator[Span]:
    """Where the new words stand in the text with all edits made."""
    shift = 0
    for edit in edits:
        start = edit.span.start + shift
        yield Span(start, start + len(edit.suggestion.replacement))
        shift += len(edit.suggestion.replacement) - len(edit.span)


def _place_in_original(change: Change, edits: list[Edit]) -> int:
    """Where in the original a change stands, also where it shows in the revision alone."""
    if change.original is not None:
        return change.original.start
    return _in_original(change.revised.start if change.revised is not None else 0, edits)


def _in_original(at: int, edits: list[Edit]) -> int:
    """The character of the original that stands at ``at`` once the edits are made."""
    shift = 0
    for edit, span in zip(edits, _revised_spans(edits), strict=True):
        if span.start > at:
            break
        shift = edit.span.end - span.end
    return at + shift


def _same_block(document: Document, edit: Edit, offset: int) -> bool:
    return document.block_at(edit.span.start) is document.block_at(offset)


def _replace(text: str, edits: Iterable[Edit], shift: int) -> str:
    """``text`` with the edits made, whose spans begin ``shift`` characters before it."""
    parts, at = [], 0
    for edit in edits:
        parts += [text[at : edit.span.start - shift], edit.suggestion.replacement]
        at = edit.span.end - shift
    return "".join([*parts, text[at:]])


def apply_edits(document: Document, edits: Iterable[Edit]) -> str:
    """The source of the document with the edits made; nothing but the replaced words changes.

    A format without a source of one part gives its text.
    """
    if not document.source:
        return _replace(document.text, edits, 0)
    source, parts, at = document.source, [], 0
    for edit in edits:
        found = _source_range(document, edit.span)
        if found is None:
            continue
        written = edit.suggestion.replacement
        if document.format == "html":
            written = escape(written, quote=False)
        parts += [source[at : found[0]], written]
        at = found[1]
    return "".join([*parts, source[at:]])


def _source_range(document: Document, span: Span) -> tuple[int, int] | None:
    """The characters of the source under a span; None where something else stands among them."""
    pieces = list(document.pieces_of(span))
    if document.format == "docx":  # a tab, a line break or mathematics is no piece of the text
        whole = sum(piece.end - piece.start for piece in pieces) == len(span)
        return (span.start, span.end) if whole and not _is_locked(document, span) else None
    if not document.source:
        return (span.start, span.end)
    if not pieces or pieces[0].start < span.start or pieces[-1].end > span.end:
        return None
    for piece, following in pairwise(pieces):
        if document.source[piece.until : following.at].strip():
            return None
    return pieces[0].at, pieces[-1].until


def _is_locked(document: Document, span: Span) -> bool:
    return any(span.overlaps(locked) for locked in document.locked)
