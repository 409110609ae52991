"""The text of a block in HTML with its findings marked, and the notes that explain them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from operator import itemgetter

from easyread.document import Document, Span
from easyread.finding import SEVERITY_WORDS, Finding
from easyread.writers.escaping import escape
from easyread.writers.filters import kind_class
from easyread.writers.wordings import offers

#: A finding this long (in characters) is about a whole sentence: marked by a line, not a ground.
_WIDE = 60

#: A finding and the number of its note.
Noted = tuple[int, Finding]


def mark(document: Document, span: Span, noted: Sequence[Noted], prefix: str) -> str:
    """The characters of ``span`` as HTML, each finding in a ``<mark>`` that links to its note.

    Findings may lie inside or across one another: a mark that another one cuts is closed and
    opened again, so that the HTML is well formed.
    """
    starts, ends = _edges(span, noted)
    parts: list[str] = []
    open_marks: list[Noted] = []
    position = span.start
    for edge in sorted({*starts, *ends}):
        parts.append(escape(document.text[position:edge]))
        position = edge
        ended = ends.get(edge, ())
        if ended:
            first = min(open_marks.index(each) for each in ended)
            kept = [each for each in open_marks[first:] if each not in ended]
            parts.append("</mark>" * (len(open_marks) - first))
            parts.extend(_link(each, prefix) for each in sorted(ended, key=itemgetter(0)))
            parts.extend(_open(finding) for _, finding in kept)
            open_marks[first:] = kept
        for each in starts.get(edge, ()):
            parts.append(_open(each[1]))
            open_marks.append(each)
    parts.append(escape(document.text[position : span.end]))
    return "".join(parts)


def _edges(
    span: Span, noted: Sequence[Noted]
) -> tuple[Mapping[int, list[Noted]], Mapping[int, list[Noted]]]:
    starts: dict[int, list[Noted]] = {}
    ends: dict[int, list[Noted]] = {}
    # The longest first, so that what lies inside is opened last.
    for each in sorted(noted, key=lambda n: (n[1].span.start, -n[1].span.end)):
        starts.setdefault(each[1].span.start, []).append(each)
        ends.setdefault(min(each[1].span.end, span.end), []).insert(0, each)
    return starts, ends


def _open(finding: Finding) -> str:
    wide = " er-wide" if len(finding.span) > _WIDE else ""
    severity = SEVERITY_WORDS[finding.severity]
    names = f"er-{finding.severity}{wide} {kind_class(finding.rule)}"
    return f'<mark class="{names}" title="{severity}">'


def _link(each: Noted, prefix: str) -> str:
    number, finding = each
    severity = SEVERITY_WORDS[finding.severity]
    names = f"er-number {kind_class(finding.rule)}"
    return (
        f'<a class="{names}" id="{prefix}m{number}" href="#{prefix}n{number}">'
        f'<span class="er-hidden"> ({severity}, note </span>{number}'
        f'<span class="er-hidden">) </span></a>'
    )


def list_notes(noted: Sequence[Noted], prefix: str, *, places: bool = False) -> str:
    """The notes of some findings as an HTML list, each with what to do and what to write.

    ``places`` tells the place of each, where the text is not shown, and leaves out the way back.
    """
    items = []
    for number, finding in noted:
        back = (
            f' <a class="er-back" href="#{prefix}m{number}">Back'
            f'<span class="er-hidden"> to the words of note {number}</span></a>'
        )
        said = "".join(_note(finding, places))
        items.append(
            f'<li class="{kind_class(finding.rule)}" id="{prefix}n{number}" value="{number}">'
            f"{said}{'' if places else back}</li>"
        )
    return f'<ol class="er-notes">{"".join(items)}</ol>'


def _note(finding: Finding, places: bool) -> Iterator[str]:
    severity = SEVERITY_WORDS[finding.severity]
    yield f'<strong class="er-{finding.severity}">{severity}</strong>'
    if places:
        yield f" {escape(str(finding.place))}:"
    quote = " ".join(finding.text.split())
    if places or f"“{quote}”" not in finding.message:
        yield f" “{escape(_shorten(quote))}”:"
    yield f" {escape(finding.message)}"
    for offer in offers(finding):
        yield f" {escape(offer)}"


def _shorten(text: str) -> str:
    return text if len(text) <= _WIDE else f"{text[: _WIDE - 1].rstrip()}…"
