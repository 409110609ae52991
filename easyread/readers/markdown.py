"""Markdown as people write it: CommonMark, GitHub's tables and notes, front matter, templates.

One pass over the lines, as the CommonMark specification describes it. Markdown libraries keep
at best the line of a block; here each character keeps its place in the source.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from easyread.document import BlockKind, Builder, Document
from easyread.readers.containers import (
    Container,
    Cursor,
    judge_kind,
    match_containers,
    pass_marker,
    pass_quote,
)
from easyread.readers.inline import fold_label, write_inline
from easyread.readers.lines import (
    FENCE,
    FOOTNOTE,
    HEADING,
    MARKER,
    SETEXT,
    UNSEEN,
    cut_heading,
    find_front_matter_end,
    find_html_closer,
    find_labels,
    is_rule,
    skip_definitions,
    skip_indent,
)
from easyread.readers.markup import Markup
from easyread.readers.tables import count_columns, write_row
from easyread.readers.tags import Closers

if TYPE_CHECKING:
    from easyread.readers.flow import Segment

#: Containers nested deeper than this are read as if they were one, so that work stays bounded.
_DEPTH = 100
_ALERT = re.compile(r"\[!\w{1,20}\]\s*$")


def read_markdown(source: str, name: str) -> Document:
    """Read Markdown; nothing that a person can write is an error in it."""
    reader = _Reader(source)
    reader.read()
    return reader.builder.build(name=name, format="markdown", source=source)


class _Reader:
    """The open containers, and the leaf (a paragraph, say) that is still collecting lines."""

    def __init__(self, source: str) -> None:
        self.source = source
        self.builder = Builder()
        self.definitions = self._find_definitions() if "]:" in source else set()
        self._closers = Closers(source)
        self._markup = Markup(source, self.builder)
        self._stack: list[Container] = []
        self._leaf = ""
        self._segments: list[Segment] = []
        self._last = 0
        self._fence = ""
        self._closer = ""
        self._columns = 0
        self._row = 0
        self._skip = 0

    def _find_definitions(self) -> set[str]:
        return {fold_label(label) for label in find_labels(self.source)}

    def read(self) -> None:
        """Read the whole source into the builder."""
        position = find_front_matter_end(self.source)
        for line in self.source[position:].split("\n"):
            start = position
            position += len(line) + 1
            if line[:1].isalpha() and not self._stack and self._leaf in ("", "paragraph"):
                if start >= self._skip:
                    self._add(start, start + len(line))
            elif start < self._skip:
                continue
            elif not line and not self._stack:
                self._read_blank(True, 0)
            else:
                self._read_line(line.removesuffix("\r"), start)
        self._flush()

    # Lines

    def _read_line(self, line: str, start: int) -> None:
        depth, cursor = match_containers(self._stack, line)
        whole = depth == len(self._stack)
        if cursor.offset >= len(line):
            self._read_blank(whole, depth)
            return
        if self._leaf in ("fence", "html"):
            if whole:
                self._continue_raw(line, cursor.offset, start)
                return
            self._close(depth)
        self._open_blocks(line, start, cursor, depth)

    def _read_blank(self, whole: bool, depth: int) -> None:
        if not whole:
            self._close(depth)
        elif self._leaf != "fence" and not (self._leaf == "html" and self._closer):
            self._flush()

    def _continue_raw(self, line: str, offset: int, start: int) -> None:
        if self._leaf == "fence":
            mark = line[offset:].rstrip()
            if mark.startswith(self._fence) and not mark.strip(self._fence[0]):
                self._leaf = ""
            return
        self._segments.append((start + offset, start + len(line)))
        if self._closer and self._closer in line.lower():
            self._flush()

    def _open_blocks(self, line: str, start: int, cursor: Cursor, depth: int) -> None:
        """Open what begins on this line, from the outermost container to the leaf."""
        failed: set[str] = set()
        while cursor.column - cursor.base < 4 and cursor.offset < len(line):
            offset = cursor.offset
            first = line[offset]
            if first == ">":
                self._close(depth)
                self._push(Container(">"))
                cursor = pass_quote(line, cursor)
                if _ALERT.match(line, cursor.offset):
                    # A call-out of GitHub: the author speaks, nobody is quoted.
                    self._stack[-1].used = True
                    return
            elif first in "-*+•0123456789":
                # The rest of a rule that failed once is the same rest at the next mark.
                if first not in failed and is_rule(line, offset):
                    break
                failed.add(first)
                marker = MARKER.match(line, offset)
                if marker is None or self._may_not_interrupt(line, marker, depth):
                    break
                self._close(depth)
                width, cursor = pass_marker(line, marker, cursor)
                self._push(Container("-", width))
            else:
                note = FOOTNOTE.match(line, offset) if first == "[" else None
                if note is None:
                    break
                self._close(depth)
                self._push(Container("^", 4))
                cursor = Cursor(note.end(), cursor.column, cursor.column)
            depth = len(self._stack)
        if cursor.offset < len(line):
            indented = cursor.column - cursor.base >= 4
            self._open_leaf(line, start, cursor.offset, indented, depth)

    def _may_not_interrupt(self, line: str, marker: re.Match[str], depth: int) -> bool:
        """Whether the item has no text or is not the first, and so cannot end a paragraph."""
        if self._leaf != "paragraph" or depth < len(self._stack):
            return False
        if skip_indent(line, marker.end()) >= len(line):
            return True
        return marker.group()[0].isdigit() and marker.group()[:-1] != "1"

    def _open_leaf(self, line: str, start: int, offset: int, indented: bool, depth: int) -> None:
        whole = depth == len(self._stack)
        end = start + len(line)
        if indented:
            if self._leaf == "paragraph":
                self._add(start + offset, end)
            else:
                self._close(depth)
            return
        first = line[offset]
        if first == "#" and HEADING.match(line, offset):
            self._close(depth)
            level, begin, stop = cut_heading(line, offset)
            self._write("heading", level, [(start + begin, start + stop)])
            return
        if self._leaf == "paragraph" and whole and first in "=-|:":
            if SETEXT.match(line, offset):
                self._leaf = "heading"
                self._level = 1 if first == "=" else 2
                self._flush()
                return
            if self._begin_table(line, offset):
                return
        if first in "-*_" and is_rule(line, offset):
            self._close(depth)
            return
        if first in "`~":
            fence = FENCE.match(line, offset)
            if fence and not (first == "`" and "`" in line[fence.end() :]):
                self._close(depth)
                self._leaf, self._fence = "fence", fence.group()
                return
        if first == ":" and line.startswith(":::", offset):
            self._close(depth)
            return
        if first in "[*" and UNSEEN.match(line, offset):
            self._close(depth)
            return
        if first == "{" and (stop := self._closers.lone_template_end(start + offset, end)) >= 0:
            self._close(depth)
            self._skip = stop
            return
        if first == "<":
            closer = find_html_closer(line, offset, self._leaf == "paragraph")
            if closer is not None:
                self._close(depth)
                self._leaf, self._closer = "html", closer
                self._segments = [(start + offset, end)]
                if closer and closer in line[offset + 2 :].lower():
                    self._flush()
                return
        if self._leaf == "table":
            if whole:
                self._row += 1
                self._write_row(start + offset, end)
                return
            self._flush()
        if self._leaf != "paragraph":
            self._close(depth)
        self._add(start + offset, end)

    def _begin_table(self, line: str, offset: int) -> bool:
        columns = count_columns(self.source, self._last, self._segments[-1][1])
        if not columns or columns != count_columns(line, offset, len(line), delimiter=True):
            return False
        header = (self._last, self._segments[-1][1])
        first = self._segments.pop()[0]
        if first < self._last:
            self._segments.append((first, self._last - 1))
        self._flush()
        self._leaf, self._row = "table", 1
        self._markup.tables += 1
        self._write_row(*header)
        return True

    # Leaves

    def _push(self, container: Container) -> None:
        if len(self._stack) < _DEPTH:
            self._stack.append(container)

    def _add(self, start: int, end: int) -> None:
        """Add a line to the paragraph, or begin one with it."""
        self._last = start
        if self._leaf != "paragraph":
            self._leaf = "paragraph"
            self._segments = [(start, end)]
            return
        first, last = self._segments[-1]
        last = self.source.find("\n", last, start) + 1 or last
        if last == start:
            self._segments[-1] = (first, end)
        else:
            self._segments[-1] = (first, last)
            self._segments.append((start, end))

    def _close(self, depth: int) -> None:
        """End the leaf and every container from ``depth`` on."""
        self._flush()
        del self._stack[depth:]

    def _flush(self) -> None:
        leaf, self._leaf = self._leaf, ""
        if leaf == "paragraph" or leaf == "heading":
            segments = skip_definitions(self.source, self._segments)
            if segments and leaf == "heading":
                self._write("heading", self._level, segments)
            elif segments:
                self._write(*judge_kind(self._stack), segments)
        elif leaf == "html":
            start, end = self._segments[0][0], self._segments[-1][1]
            self._markup.read(start, end, judge_kind(self._stack)[0])
        self._segments = []

    def _write(self, kind: BlockKind, level: int, segments: list[Segment]) -> None:
        start, end = segments[0][0], segments[-1][1]
        if self.source.startswith("{{", start):
            # A block that is nothing but a call of a macro is no prose.
            stop = self._closers.template_end(start)
            if stop >= 0 and not self.source[stop:end].strip():
                return
        self.builder.begin(kind, level)
        write_inline(self.builder, self.source, segments, self.definitions)

    def _write_row(self, start: int, end: int) -> None:
        table = self._markup.tables
        write_row(self.builder, self.source, (start, end), (table, self._row), self.definitions)
