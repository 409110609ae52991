from __future__ import annotations

from collections.abc import Iterator

from easyread.analysis import Analysis
from easyread.finding import Finding
from easyread.rules.registry import rule


@rule(
    flags=["# The plan\n\n### [[Its costs]]\n\nIt is cheap."],
    ignores=["# The plan\n\n## Its costs\n\nIt is cheap.\n\n# The end"],
)
def heading_order(text: Analysis) -> Iterator[Finding]:
    """Take headings one level at a time.

    People who listen to a paper find their way by its headings. When a level is left out, it
    sounds as if a part is missing. GOV.UK asks for this, and so do the rules for accessible web
    pages (parts 1.3.1 and 2.4.6).
    """
    level = 0
    for block in text.document.blocks:
        if block.kind != "heading":
            continue
        if level and block.level > level + 1:
            yield text.found(
                block.start,
                block.end,
                f"This heading is level {block.level}, the one above it level {level}.",
                "advice",
            )
        level = block.level
