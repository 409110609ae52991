from __future__ import annotations

from collections.abc import Iterator

from easyread.analysis import Analysis
from easyread.finding import Finding
from easyread.rules.registry import rule


@rule(
    flags=["[[We met. We ate. We sang. We went home. We slept well. We woke. We got up.]]"],
    ignores=["We met. We ate. We went home."],
)
def long_paragraph(text: Analysis, *, sentences: int = 6, words: int = 150) -> Iterator[Finding]:
    """Break the paragraph up: one topic in each, or a list.

    A wall of text puts people off before they begin, and they lose their place in it. More than
    `sentences` sentences or `words` words are too many. GOV.UK says up to five sentences, the NHS
    up to three.
    """
    for index in text.prose:
        block = text.document.blocks[index]
        inside = text.sentences_in(index)
        if block.kind not in ("paragraph", "text-box", "footnote") or len(inside) < 2:
            continue
        count = sum(len(sentence.words) for sentence in inside)
        if len(inside) > sentences or count > words:
            yield text.found(
                block.start,
                block.end,
                f"This paragraph has {len(inside)} sentences and {count} words. Break it up.",
                "advice",
            )
