"""The classic formulas, by textstat, for those who must report them."""

from __future__ import annotations

import re

from easyread.document import Document
from easyread.language.library import point_nltk_at_package

_SPACE = re.compile(r"\s+")


def formulas(document: Document) -> dict[str, float]:
    """Formula name → score as textstat gives it, on the prose of the blocks.

    Each block counts as at least one sentence, so lists and headings do not run together.
    Empty for a document without prose: a text of no words has no grade.
    """
    prose = []
    for block in document.blocks:
        text = _SPACE.sub(" ", document.text[block.start : block.end]).strip()
        prose.append(text if text.endswith((".", "!", "?")) else f"{text}.")
    whole = "\n".join(prose)
    if not re.search(r"\w", whole):
        return {}
    point_nltk_at_package()
    import textstat

    textstat.set_lang("en_US")
    names = (
        "flesch_reading_ease",
        "flesch_kincaid_grade",
        "gunning_fog",
        "smog_index",
        "automated_readability_index",
        "coleman_liau_index",
        "dale_chall_readability_score",
    )
    return {name: float(getattr(textstat, name)(whole)) for name in names}
