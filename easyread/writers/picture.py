"""Where in a document the hard parts are: a drawing, and the same as a table."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from easyread.document import Document
from easyread.finding import Finding
from easyread.writers.escaping import begin, escape

_WIDTH, _HEIGHT, _BASE = 720, 132, 110
_BARS = 48
#: Numbers of parts nearer to each other than this (in units of the drawing) are left out.
_ROOM = 18
_QUARTERS = ("the first quarter", "the second quarter", "the third quarter", "the last quarter")
#: A table with more rows than this is shown when asked for.
_MOST_ROWS = 12


@dataclass(frozen=True, slots=True)
class Part:
    """A stretch of the document, and how many findings start in it."""

    name: str
    start: int
    serious: int
    slight: int


def draw(document: Document, findings: Sequence[Finding]) -> str:
    """An SVG and a table as HTML; "" where nothing was found."""
    if not findings:
        return ""
    parts = divide(document, findings)
    hardest = max(parts, key=lambda part: (part.serious + part.slight, part.serious))
    said = f"Most to change: {hardest.name}, with {_things(hardest.serious + hardest.slight)}."
    rows = "".join(
        f'<tr><th scope="row">{number}. {escape(begin(part.name))}</th>'
        f"<td>{part.serious}</td><td>{part.slight}</td></tr>"
        for number, part in enumerate(parts, start=1)
    )
    return (
        f'<figure class="er-picture">{_svg(document, findings, parts, said)}'
        f"<figcaption>From left to right: the start to the end of the text. The higher a bar, "
        f"the more there is to change: filled for must fix and should fix, empty for could fix. "
        f"{escape(said)}</figcaption></figure>"
        f"<details{' open' if len(parts) <= _MOST_ROWS else ''}>"
        '<summary>The same in numbers</summary><table class="er-parts"><thead><tr>'
        '<th scope="col">Part of the text</th><th scope="col">Must or should fix</th>'
        f'<th scope="col">Could fix</th></tr></thead><tbody>{rows}</tbody></table></details>'
    )


def divide(document: Document, findings: Sequence[Finding]) -> list[Part]:
    """The parts by headings, else by pages, else by quarters of the text, with their counts."""
    starts = _starts(document)
    serious, slight = [0] * len(starts), [0] * len(starts)
    for finding in findings:
        index = bisect_right(starts, finding.span.start, key=lambda start: start[0]) - 1
        counts = slight if finding.severity == "advice" else serious
        counts[max(index, 0)] += 1
    return [
        Part(name, start, serious[index], slight[index])
        for index, (start, name) in enumerate(starts)
    ]


def _starts(document: Document) -> list[tuple[int, str]]:
    headings = [block for block in document.blocks if block.kind == "heading"]
    if len(headings) > 1:
        names = [" ".join(document.text[b.start : b.end].split()) for b in headings]
        found = [(b.start, f"“{name}”") for b, name in zip(headings, names, strict=True)]
        before = headings[0].start > document.blocks[0].start
        return [(0, "before the first heading"), *found] if before else found
    pages: dict[int, int] = {}
    for block in document.blocks:
        if block.place.page is not None:
            pages.setdefault(block.place.page, block.start)
    if len(pages) > 1:
        return [(start, f"page {page}") for page, start in pages.items()]
    length = len(document.text)
    return [(length * index // 4, name) for index, name in enumerate(_QUARTERS)]


def _svg(document: Document, findings: Sequence[Finding], parts: Sequence[Part], said: str) -> str:
    length = max(len(document.text), 1)
    serious, slight = [0] * _BARS, [0] * _BARS
    for finding in findings:
        counts = slight if finding.severity == "advice" else serious
        counts[min(finding.span.start * _BARS // length, _BARS - 1)] += 1
    unit = (_BASE - 12) / max(map(sum, zip(serious, slight, strict=True)))
    step = _WIDTH / _BARS
    shapes = []
    for index, (dark, light) in enumerate(zip(serious, slight, strict=True)):
        shapes.append(_bar("er-bar-serious", index * step, _BASE, dark * unit, step))
        shapes.append(_bar("er-bar-slight", index * step, _BASE - dark * unit, light * unit, step))
    last = -_WIDTH
    for number, part in enumerate(parts, start=1):
        x = part.start * _WIDTH // length
        shapes.append(f'<line x1="{x}" x2="{x}" y1="{_BASE}" y2="{_BASE + 6}"/>')
        if x - last >= _ROOM and x <= _WIDTH - _ROOM:
            shapes.append(f'<text x="{x + 3}" y="{_HEIGHT - 6}">{number}</text>')
            last = x
    return (
        f'<svg viewBox="0 0 {_WIDTH} {_HEIGHT}" role="img" '
        f'aria-label="{escape(f"Where in the text the hard parts are. {said}")}">'
        f'{"".join(shapes)}<line x1="0" x2="{_WIDTH}" y1="{_BASE}" y2="{_BASE}"/></svg>'
    )


def _bar(name: str, x: float, base: float, height: float, step: float) -> str:
    if not height:
        return ""
    return (
        f'<rect class="{name}" x="{x + 1:.1f}" y="{base - height:.1f}" '
        f'width="{step - 2:.1f}" height="{height:.1f}"/>'
    )


def _things(count: int) -> str:
    return "1 thing" if count == 1 else f"{count} things"
