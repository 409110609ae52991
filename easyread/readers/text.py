"""Plain text: the text stays as it is, and blank lines, bullets and short lines cut it."""

from __future__ import annotations

import re
from typing import NamedTuple

from easyread.document import Block, BlockKind, Document
from easyread.origins import Piece

_BULLET = re.compile(
    r"(?:[-*•‣◦▪●○∙·+]|[–—](?=\s+\S)|\(?[0-9]{1,3}[.)]|[0-9]{1,3}(?:\.[0-9]{1,3})+\.?"
    r"|\(?[a-z]\)|\(?[ivx]{1,5}\))[ \t\u00a0]+(?=\S)"
)
_SURE_BULLETS = "*•‣◦▪●○∙"
_STOPS = ".!?:;,…"
_CLOSERS = "\"'”’)]"
_RULE = re.compile(r"[\s=\-_~*#+.•–—]*$")
_TAB = 4
#: A longer first line than this many words is a sentence, not a heading.
_HEADING_WORDS = 12
#: Beyond this many characters nobody wraps by hand: each line is a paragraph.
_WRAP_LIMIT = 110


class _Line(NamedTuple):
    """A line without the white space around it: characters ``start`` to ``end`` of the source."""

    text: str
    start: int
    end: int
    indent: int
    marker: str
    mark_length: int


class _Run(NamedTuple):
    """Lines that belong together; ``level`` is the depth of a list item."""

    lines: list[_Line]
    kind: BlockKind
    level: int


def read_plain_text(source: str, name: str) -> Document:
    """Cut plain text into blocks; ``Document.text`` is ``source`` itself."""
    blocks: list[Block] = []
    groups = _groups(source)
    for index, (lines, underlined) in enumerate(groups):
        following = groups[index + 1][0][0] if index + 1 < len(groups) else None
        for run in _runs(lines, following, underlined):
            first, last = run.lines[0], run.lines[-1]
            skip = first.mark_length if run.kind == "list-item" else 0
            blocks.append(Block(run.kind, first.start + skip, last.end, run.level))
    return Document(
        text=source,
        blocks=tuple(blocks),
        pieces=(Piece(0, len(source), 0, len(source)),) if source else (),
        name=name,
        format="text",
        source=source,
    )


def _groups(source: str) -> list[tuple[list[_Line], bool]]:
    """Lines between blank lines and rules, each with whether a rule stands right below."""
    groups: list[tuple[list[_Line], bool]] = []
    lines: list[_Line] = []
    position = 0
    for raw in source.split("\n"):
        text = raw.strip()
        if text and not _RULE.match(text):
            lead = raw[: len(raw) - len(raw.lstrip())]
            start = position + len(lead)
            found = _BULLET.match(text)
            marker = found.group().strip() if found else ""
            indent = len(lead.expandtabs(_TAB))
            length = found.end() if found else 0
            lines.append(_Line(text, start, start + len(text), indent, marker, length))
        elif lines:
            groups.append((lines, bool(text) and len(lines) == 1 and len(text) > 2))
            lines = []
        position += len(raw) + 1
    if lines:
        groups.append((lines, False))
    return groups


def _runs(lines: list[_Line], following: _Line | None, underlined: bool) -> list[_Run]:
    """Cut a group of lines into headings, paragraphs and list items."""
    width = max(len(line.text) for line in lines)
    runs: list[_Run] = []
    indents: list[int] = []
    for index, line in enumerate(lines):
        previous = lines[index - 1] if index else None
        in_list = bool(runs) and runs[-1].kind == "list-item"
        if _starts_item(line, previous, in_list):
            while indents and indents[-1] > line.indent:
                indents.pop()
            if not indents or indents[-1] < line.indent:
                indents.append(line.indent)
            runs.append(_Run([line], "list-item", len(indents)))
        elif previous is None or _breaks(previous, line, width, in_list):
            runs.append(_Run([line], "paragraph", 0))
        else:
            runs[-1].lines.append(line)
    first = runs[0]
    if len(first.lines) == 1:
        below = runs[1].lines[0] if len(runs) > 1 else following
        alone = len(runs) == 1
        if underlined or _is_heading(first, below, alone):
            runs[0] = _Run(first.lines, "heading", 1)
    return runs


def _starts_item(line: _Line, previous: _Line | None, in_list: bool) -> bool:
    if not line.marker:
        return False
    if previous is None or in_list or line.marker in _SURE_BULLETS:
        return True
    # A wrapped line may begin with a dash or a number by chance.
    return _is_finished(previous.text) or line.marker == "-" or line.marker.startswith(("1.", "1)"))


def _is_finished(text: str) -> bool:
    return text.rstrip(_CLOSERS)[-1:] in _STOPS


def _breaks(previous: _Line, line: _Line, width: int, in_list: bool) -> bool:
    """Whether the author ended ``previous`` on purpose: the next word would have fitted on it."""
    if in_list and line.indent > previous.indent:
        return False
    opening = line.text.lstrip("\"'“‘([")[:1]
    if opening.islower():
        return False
    room = len(previous.text) + 1 + len(line.text.split(None, 1)[0]) <= width
    if not _is_finished(previous.text):
        return room
    return in_list or width > _WRAP_LIMIT


def _is_heading(run: _Run, below: _Line | None, alone: bool) -> bool:
    text = run.lines[0].text
    if below is None or len(text.split()) > _HEADING_WORDS or _is_finished(text):
        return False
    if run.kind == "list-item":
        marker = run.lines[0].marker
        return alone and marker[0].isdigit() and not below.marker
    opening = text.lstrip("\"'“‘([")[:1]
    if not (opening.isupper() or opening.isdigit()):
        return False
    # Below a heading stands a sentence; in an address each line is as short as the last.
    return alone or len(below.text.split()) > _HEADING_WORDS or _is_finished(below.text)
