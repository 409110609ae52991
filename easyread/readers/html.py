"""HTML pages: what a reader of the page sees, in blocks."""

from __future__ import annotations

from easyread.document import Builder, Document
from easyread.readers.markup import Markup


def read_html(source: str, name: str) -> Document:
    """Read a whole page or a fragment; never fails, however broken the markup is."""
    builder = Builder()
    Markup(source, builder).read(0, len(source))
    return builder.build(name=name, format="html", source=source)
