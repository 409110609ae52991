"""Quotations: other people's words, which nobody may change."""

from __future__ import annotations

import re
from collections.abc import Sequence

#: Any mark that could open a quotation, no apostrophe inside a word; most blocks have none.
_ANY_MARK = re.compile("[“\"‘«„'](?<!\\w')")
_PAIRS = re.compile(
    "“[^“”]*(?:”|$)"
    '|"[^"]*"'
    "|(?<!\\w)‘[^‘\n]{1,400}?’(?!\\w)"
    "|(?<!\\w)'[^'\n]{1,200}?(?<=[\\w.,!?…])'(?!\\w)"
    "|[«„][^«»„“]*[»“]"
)


def find_quotations(text: str, start: int, end: int) -> Sequence[tuple[int, int]]:
    """The (start, end) of every quotation in ``text[start:end]``, marks included.

    Double marks that stay open run to the end of the block (a quotation of several paragraphs);
    an apostrophe opens nothing.
    """
    if not _ANY_MARK.search(text, start, end):
        return ()
    block = text[start:end]
    return [(start + m.start(), start + m.end()) for m in _PAIRS.finditer(block)]
