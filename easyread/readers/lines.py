"""How a line of Markdown begins: its indent, its marks, and the kinds of block it opens."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from easyread.readers.tags import BLOCKS, TAG

if TYPE_CHECKING:
    from collections.abc import Iterator

    from easyread.readers.flow import Segment

MARKER = re.compile(r"(?:[-*+•]|[0-9]{1,9}[.)])(?=[ \t]|$)")
TASK = re.compile(r"\[[ xX]\][ \t]+")
FOOTNOTE = re.compile(r"\[\^[^\[\]\s]{1,100}\]:[ \t]*")
HEADING = re.compile(r"#{1,6}(?=[ \t]|$)")
SETEXT = re.compile(r"(?:=+|-+)[ \t]*$")
FENCE = re.compile(r"`{3,}|~{3,}")
#: Labels that a line may define.
_LABELS = re.compile(r"^[ \t>*+-]{0,20}\[(?!\^)([^\[\]]{1,999})\]:", re.MULTILINE)
_DEFINITION = re.compile(
    r"[ \t]*\[(?!\^)[^\[\]]{1,999}\]:[ \t]*(?:\r?\n[ \t]*)?(?:<[^<>\n]*+>|[^\s<]\S*+)"
    r"(?:(?:[ \t]+|[ \t]*\r?\n[ \t]*)(?:\"[^\"]*+\"|'[^']*+'|\([^()]*+\))(?=[ \t]*\r?(?:\n|$)))?"
    r"[ \t]*\r?(?:\n|$)"
)
#: A table of contents to be filled in, or the long form of an abbreviation for a tooltip.
UNSEEN = re.compile(r"\[{1,2}toc\]{1,2}[ \t]*$|\*\[[^\[\]]{1,60}\]:", re.IGNORECASE)
_RULES = {mark: re.compile(rf"(?:{re.escape(mark)}[ \t]*){{3,}}$") for mark in "-*_"}
_INDENT = re.compile(r"[ \t]*")
_FRONT_MATTER = re.compile(r"(?:---|\+\+\+)[ \t]*\r?\n")
_FRONT_MATTER_END = re.compile(r"^(?:---|\.\.\.|\+\+\+)[ \t]*\r?$", re.MULTILINE)
_KEY = {
    "---": re.compile(r"[\"']?[\w.-]{1,80}[\"']?[ \t]*:(?:\s|$)"),
    "+++": re.compile(r"[\"'\w.-]{1,80}[ \t]*=|\["),
}
_TAG_NAME = re.compile(r"</?([A-Za-z][A-Za-z0-9-]{0,30})(?=[\s/>]|$)")
_TAB = 4
_RAW_TAGS = ("script", "style", "pre", "textarea")


def skip_indent(line: str, offset: int) -> int:
    """Where the white space that begins at ``offset`` ends."""
    found = _INDENT.match(line, offset)
    return found.end() if found else offset


def measure_indent(line: str, start: int, end: int, column: int) -> int:
    """Return the column at which ``end`` stands if ``start`` stands at ``column``; a tab is 4."""
    if "\t" not in line[start:end]:
        return column + end - start
    for character in line[start:end]:
        column += _TAB - column % _TAB if character == "\t" else 1
    return column


def is_rule(line: str, offset: int) -> bool:
    """Whether the line is a thematic break: three or more of one mark."""
    rule = _RULES.get(line[offset])
    return rule is not None and rule.match(line, offset) is not None


def cut_heading(line: str, offset: int) -> tuple[int, int, int]:
    """Return the level of an ATX heading, and where its text starts and ends in the line."""
    text = line[offset:].rstrip()
    level = len(text) - len(text.lstrip("#"))
    start = skip_indent(line, offset + level)
    end = offset + len(text)
    bare = line[start:end].rstrip("#")
    if not bare or bare[-1] in " \t":
        end = start + len(bare.rstrip())
    return level, start, max(end, start)


def find_front_matter_end(source: str) -> int:
    """Where the text begins after front matter in YAML (---) or TOML (+++); 0 without any."""
    opening = _FRONT_MATTER.match(source)
    if opening is None:
        return 0
    mark = source[:3]
    for closing in _FRONT_MATTER_END.finditer(source, opening.end()):
        found = closing.group().strip()
        if found == mark or (mark == "---" and found == "..."):
            if not _is_matter(source[opening.end() : closing.start()], mark):
                return 0
            return min(closing.end() + 1, len(source))
    return 0


def _is_matter(text: str, mark: str) -> bool:
    """Front matter has keys; text between two rules has none."""
    for line in text.splitlines():
        if line.strip() and not line.startswith("#"):
            return _KEY[mark].match(line) is not None
    return "\n\n" not in text.strip()


def find_html_closer(line: str, offset: int, in_paragraph: bool) -> str | None:
    """Return what ends the HTML block that begins here: "" is a blank line, None is no block."""
    for opening, closer in (("<!--", "-->"), ("<?", "?>"), ("<![CDATA[", "]]>")):
        if line.startswith(opening, offset):
            return closer
    if line.startswith("<!", offset) and line[offset + 2 : offset + 3].isalpha():
        return ">"
    name = _TAG_NAME.match(line, offset)
    if name is None:
        return None
    tag = name[1].lower()
    if tag in _RAW_TAGS and line[offset + 1] != "/":
        return f"</{tag}>"
    if tag in BLOCKS:
        return ""
    whole = None if in_paragraph else TAG.match(line, offset)
    return "" if whole and not line[whole.end() :].strip() else None


def find_labels(source: str) -> Iterator[str]:
    """Yield the label of each line that defines a reference link."""
    for found in _LABELS.finditer(source):
        if _DEFINITION.match(source, found.start(1) - 1):
            yield found[1]


def skip_definitions(source: str, segments: list[Segment]) -> list[Segment]:
    """Return what is left of a paragraph after the link definitions that it begins with."""
    while segments and source.startswith("[", segments[0][0]):
        start, end = segments[0]
        found = _DEFINITION.match(source, start, end)
        if found is None:
            break
        segments = segments[1:] if found.end() >= end else [(found.end(), end), *segments[1:]]
    return segments
