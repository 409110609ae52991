"""What stands in brackets: mostly an explanation."""

from __future__ import annotations

from easyread.meaning.passage import Passage


def is_aside(passage: Passage, at: int) -> bool:
    """Whether a word stands in brackets."""
    start = passage.sentences[passage.atoms[at].sentence].start
    before = passage.text.text[start : passage.atoms[at].end]
    return before.count("(") > before.count(")")
