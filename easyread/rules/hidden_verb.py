from __future__ import annotations

from collections.abc import Iterator

from easyread.analysis import Analysis
from easyread.finding import Finding
from easyread.rules.registry import rule


@rule(
    flags=["The board [[made a decision -> decided]] in May."],
    ignores=["The board decided in May."],
)
def hidden_verb(text: Analysis) -> Iterator[Finding]:
    """Use the verb, not a noun made from it.

    “Make a decision” hides the deed in a noun and needs a second verb to carry it. The verb
    alone is shorter and says who does what. US plain-language guidance: "avoid hidden verbs".
    """
    for match in text.matches_by_rule.get("hidden-verb", ()):
        message = f"A verb is hidden in “{match.written}”."
        yield text.found_term(match, message, "advice")
