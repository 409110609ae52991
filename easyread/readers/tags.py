"""What HTML and Markdown share: tags, character references and template tags, each linear."""

from __future__ import annotations

import re
from html import unescape

#: ``&amp;`` and its like; the longest name in HTML has 31 letters.
REFERENCE = re.compile(r"&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});")

#: A tag, with its quoted attributes and the template tags inside it. It stops at another "<"
#: outside quotes, so that a row of broken tags costs no more than its length.
TAG = re.compile(
    r"<(/?)([A-Za-z][A-Za-z0-9:-]{0,50}+)(?=[\s/>{])"
    r"((?:[^<>\"'{]++|\"[^\"]*+\"|'[^']*+'|\{[%{#][^{}<]{0,500}[%}#]\}|\{)*+)>"
)
#: What a broken tag falls back on: up to the next angle bracket, quotes or not.
LOOSE_TAG = re.compile(r"<(/?)([A-Za-z][A-Za-z0-9:-]{0,50}+)([^<>]*+)>")


def name_set(names: str) -> frozenset[str]:
    """Return the names in a list with spaces between them."""
    return frozenset(names.split())


#: Elements whose content is never prose.
UNREAD = name_set(
    "script style template nav noscript svg math title pre textarea iframe object video audio "
    "canvas select datalist xmp listing"
)
#: Of these the content is not even markup.
RAW = name_set("script style title textarea iframe xmp")
VOID = name_set("area base br col embed hr img input link meta source track wbr")
STRUCK = name_set("del s strike")
CODE = name_set("code kbd samp tt var")
#: Elements that stand on lines of their own.
BLOCKS = name_set(
    "address article aside blockquote body caption center dd details dialog dir div dl dt "
    "fieldset figcaption figure footer form frameset h1 h2 h3 h4 h5 h6 head header hgroup hr html "
    "legend li main menu ol option optgroup p search section summary table tbody td tfoot th "
    "thead tr ul pre nav noscript script style template title textarea select iframe"
)

_CLOSERS = {"{%": "%}", "{{": "}}", "{#": "#}"}
_QUOTED = re.compile(r"\"[^\"]*\"|'[^']*'")
_HIDDEN = re.compile(r"(?:^|\s)hidden(?=[\s=/]|$)", re.IGNORECASE)
_CONCEALED = re.compile(
    r"(?:^|\s)(?:aria-hidden\s*=\s*[\"']?true|style\s*=\s*[\"'][^\"']{0,200}display\s*:\s*none)",
    re.IGNORECASE,
)


def is_hidden(attributes: str) -> bool:
    """Whether the attributes of a tag keep its element from being seen or read out."""
    if "hidden" not in attributes and "none" not in attributes:
        return False
    if _CONCEALED.search(attributes):
        return True
    return _HIDDEN.search(_QUOTED.sub("", attributes)) is not None


def resolve(reference: str) -> str:
    """Return what a character reference stands for; itself when there is no such name."""
    return unescape(reference)


class Closers:
    """Finds closing marks and remembers them, so as never to look over the same text twice."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._found: dict[str, tuple[int, int]] = {}
        self._lower: str | None = None

    def find(self, mark: str, start: int) -> int:
        """Return where ``mark`` next stands from ``start`` on, or -1."""
        return self._find(self._text, mark, start)

    def find_tag(self, name: str, start: int) -> int:
        """Return where ``</name`` next stands, in any case of letters, or -1."""
        if self._lower is None:
            lower = self._text.lower()
            # A few letters grow when lowered; offsets would no longer hold.
            self._lower = lower if len(lower) == len(self._text) else self._text
        return self._find(self._lower, f"</{name}", start)

    def _find(self, text: str, mark: str, start: int) -> int:
        since, found = self._found.get(mark, (0, -2))
        if found == -2 or start < since or -1 < found < start:
            found = text.find(mark, start)
            self._found[mark] = (start, found)
        return found

    def template_end(self, start: int) -> int:
        """Return the end of the template tag that opens at ``start``; -1 when none does."""
        closer = _CLOSERS.get(self._text[start : start + 2])
        if closer is None:
            return -1
        found = self.find(closer, start + 2)
        return found + 2 if found >= 0 else -1

    def lone_template_end(self, start: int, line_end: int) -> int:
        """The end of a template tag of several lines that has them to itself; -1 for any other."""
        stop = self.template_end(start)
        if stop <= line_end:
            return -1
        rest = self._text.find("\n", stop)
        after = self._text[stop:] if rest < 0 else self._text[stop:rest]
        return -1 if after.strip() else stop
