"""HTML, whole or as it stands inside Markdown, written into a Builder block by block."""

from __future__ import annotations

import re
from dataclasses import dataclass

from easyread.document import BlockKind, Builder, Place
from easyread.readers.tags import (
    BLOCKS,
    CODE,
    LOOSE_TAG,
    RAW,
    REFERENCE,
    STRUCK,
    TAG,
    UNREAD,
    VOID,
    Closers,
    is_hidden,
    name_set,
    resolve,
)

_TOKEN = re.compile(r"<(?=[A-Za-z/!?])|&(?=[#A-Za-z])|\{[{%#]")
#: White space that HTML collapses; a no-break space is a character like any other.
_SPACES = re.compile(r"[ \t\r\n\f]{2,}")
_SPACE = " \t\r\n\f"
#: After so many tags with a quote that never ends, quotes are no longer trusted.
_PATIENCE = 40
#: Elements nested deeper than this are read as if they were not there, so that work stays bounded.
_DEPTH = 200
_HEADINGS = name_set("h1 h2 h3 h4 h5 h6")
_LISTS = frozenset(("ul", "ol", "menu", "dir"))
_KEPT = _HEADINGS | _LISTS | name_set("li table tr td th caption figcaption blockquote")
#: What a new element of this name closes, up to the element that bounds the search.
_CLOSES = {
    "li": (frozenset(("li",)), _LISTS),
    "tr": (frozenset(("tr", "td", "th", "caption")), frozenset(("table",))),
    "td": (frozenset(("td", "th", "caption")), frozenset(("table", "tr"))),
    "th": (frozenset(("td", "th", "caption")), frozenset(("table", "tr"))),
}
_ENDS_HEADING = _HEADINGS | _LISTS | frozenset(("p", "table", "blockquote", "section", "article"))


@dataclass(slots=True)
class _Element:
    """An open element that says something about the text inside it."""

    name: str
    used: bool = False
    row: int = 0
    cell: int = 0
    number: int = 0


class Markup:
    """Reads stretches of ``source`` as HTML into ``builder``.

    The text between two block-level tags is one block. White space is collapsed as a browser
    does; elements that are not read out (scripts, navigation, code listings, hidden and
    struck-out text) are left out; template tags are dropped, their values are verbatim.
    """

    def __init__(self, source: str, builder: Builder, tables: int = 0) -> None:
        self.source = source
        self.builder = builder
        self.tables = tables
        self.closers = Closers(source)
        self._open: list[_Element] = []
        self._counts: dict[str, int] = {}
        self._in_block = False
        self._spaced = True
        self._code = 0
        self._failures = 0

    def read(self, start: int, end: int, kind: BlockKind = "paragraph") -> None:
        """Read characters ``start`` to ``end``; text in no telling element is of ``kind``."""
        source = self.source
        position = start
        self._kind = kind
        while position < end:
            found = _TOKEN.search(source, position, end)
            if found is None:
                self._write_text(position, end)
                break
            at = found.start()
            if at > position:
                self._write_text(position, at)
            position = min(self._read_token(at, end), end)
        self._break()

    def _read_token(self, at: int, end: int) -> int:
        """Read what begins with "<", "&" or a template brace at ``at``; return where it ends."""
        source = self.source
        first = source[at]
        if first == "&":
            reference = REFERENCE.match(source, at, end)
            if reference is None:
                self._write_text(at, at + 1)
                return at + 1
            self._write(resolve(reference.group()), at, reference.end())
            return reference.end()
        if first == "{":
            stop = self.closers.template_end(at)
            if stop < 0 or stop > end:
                self._write_text(at, at + 2)
                return at + 2
            if source[at + 1] == "{":
                self._write(source[at:stop], at, stop, verbatim=True)
            return stop
        following = source[at + 1 : at + 2]
        if following in ("!", "?"):
            closer = "-->" if source.startswith("<!--", at) else ">"
            stop = self.closers.find(closer, at + 2)
            if stop < 0:
                return end
            if closer == "-->":
                if not self._in_block:
                    self.builder.end()
                self.builder.remark(source[at + 4 : stop], at)
            return stop + len(closer)
        return self._read_tag(at, end)

    def _read_tag(self, at: int, end: int) -> int:
        source = self.source
        tag = TAG.match(source, at, end) if self._failures < _PATIENCE else None
        if tag is None:
            self._failures += 1
            tag = LOOSE_TAG.match(source, at, end)
        if tag is None:
            self._write_text(at, at + 1)
            return at + 1
        slash, name, attributes = tag[1], tag[2].lower(), tag[3]
        if slash:
            self._close(name)
            return tag.end()
        empty = name in VOID
        if not empty and (name in UNREAD or name in STRUCK or is_hidden(attributes)):
            stop = self._element_end(name, tag.end(), attributes)
            if stop >= 0:
                if name in BLOCKS:
                    self._break()
                return stop
        if name == "br":
            if self._in_block and not self._spaced:
                self.builder.space("\n")
                self._spaced = True
        elif name in BLOCKS:
            self._begin_element(name)
        elif name in CODE:
            self._code += 1
        return tag.end()

    def _element_end(self, name: str, start: int, attributes: str) -> int:
        """Where an unread element that was opened before ``start`` ends; -1 when it never does."""
        if attributes.endswith("/"):
            return start
        depth, position = 1, start
        while depth:
            closing = self.closers.find_tag(name, position)
            if closing < 0:
                return len(self.source) if name in RAW else -1
            if name not in RAW:
                depth += len(re.findall(rf"<{name}[\s>]", self.source[position:closing], re.I))
            depth -= 1
            position = closing + 2 + len(name)
        stop = self.closers.find(">", position)
        return len(self.source) if stop < 0 else stop + 1

    # Elements

    def _begin_element(self, name: str) -> None:
        self._break()
        if name in _ENDS_HEADING and self._open and self._open[-1].name in _HEADINGS:
            self._pop()
        if name in _CLOSES:
            closed, bounds = _CLOSES[name]
            while self._open and self._open[-1].name not in bounds:
                if not any(self._counts.get(each) for each in closed):
                    break
                self._pop()
        if name not in _KEPT or len(self._open) >= _DEPTH:
            return
        element = _Element(name)
        if name == "table":
            self.tables += 1
            element.number = self.tables
        elif name in ("tr", "td", "th") and self._counts.get("table"):
            table = next(each for each in reversed(self._open) if each.name == "table")
            if name == "tr":
                table.row, table.cell = table.row + 1, 0
            else:
                table.cell += 1
                element.number, element.row = table.number, max(table.row, 1)
                element.cell = table.cell
        self._open.append(element)
        self._counts[name] = self._counts.get(name, 0) + 1

    def _close(self, name: str) -> None:
        if name in CODE:
            self._code = max(self._code - 1, 0)
        if name not in BLOCKS:
            return
        self._break()
        if self._counts.get(name):
            while self._pop() != name:
                pass

    def _pop(self) -> str:
        name = self._open.pop().name
        self._counts[name] -= 1
        return name

    # Text

    def _break(self) -> None:
        if self._in_block:
            self.builder.end()
            self._in_block = False
            self._code = 0

    def _begin_block(self) -> None:
        kind, level, place = self._context()
        self.builder.begin(kind, level, place)
        self._in_block = True
        self._spaced = True

    def _context(self) -> tuple[BlockKind, int, Place | None]:
        """Judge the kind of a block that begins here, its level, and its cell."""
        counts = self._counts
        for element in reversed(self._open):
            name = element.name
            if name in _HEADINGS:
                return "heading", int(name[1]), None
            if name in ("td", "th"):
                place = Place(table=element.number, row=element.row, cell=element.cell)
                return "table-cell", 0, place if element.number else None
            if name in ("caption", "figcaption"):
                return "caption", 0, None
            if counts.get("blockquote"):
                return "quotation", 0, None
            if name == "li":
                if element.used:
                    break
                element.used = True
                return "list-item", max(sum(counts.get(each, 0) for each in _LISTS), 1), None
            if name == "table":
                break
        return ("quotation" if counts.get("blockquote") else self._kind), 0, None

    def _write_text(self, start: int, end: int) -> None:
        """Write source text with its white space collapsed."""
        source = self.source
        if self._spaced or not self._in_block:
            while start < end and source[start] in _SPACE:
                start += 1
        if start == end:
            return
        if not self._in_block:
            self._begin_block()
        position = start
        write, verbatim = self.builder.write, self._code > 0
        for spaces in _SPACES.finditer(source, start, end):
            if spaces.start() > position:
                write(source[position : spaces.start()], position, verbatim=verbatim)
            write(" ", spaces.start(), spaces.end())
            position = spaces.end()
        if position < end:
            write(source[position:end], position, verbatim=verbatim)
        self._spaced = source[end - 1] in _SPACE

    def _write(self, text: str, at: int, until: int, *, verbatim: bool = False) -> None:
        if not self._in_block:
            self._begin_block()
        self.builder.write(text, at, until, verbatim=verbatim or self._code > 0)
        self._spaced = False
