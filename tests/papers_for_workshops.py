"""Papers made for a test, read with the built-in words and a panel's own."""

from __future__ import annotations

from easyread.analysis import Analysis
from easyread.checker import read
from easyread.glossary import Entry, Glossary


def paper(text: str, *own: Entry, name: str = "text") -> Analysis:
    """A Markdown paper."""
    glossary = Glossary.default()
    for entry in own:
        glossary.add(entry)
    document = read(text, "markdown")
    object.__setattr__(document, "name", name)
    return Analysis(document, glossary)
