from __future__ import annotations

from collections.abc import Iterator

from easyread.analysis import Analysis
from easyread.finding import Finding
from easyread.matches import Match
from easyread.rules.registry import rule


@rule(
    flags=["A ramp was built for [[the disabled -> disabled people]]."],
    ignores=["A ramp was built for disabled people.", "“I am wheelchair bound,” he said."],
)
def dated_language(text: Analysis) -> Iterator[Finding]:
    """Use the words that people use for themselves today.

    Words that label people can hurt and shut out. You are asked to think again: nothing is changed
    for you. How people name themselves goes before any list, so words in quotation marks are left
    alone. The words come from GOV.UK, the NHS, and groups of the people they are about.
    """
    for match in text.matches_by_rule.get("dated-language", ()):
        if _is_of_thing(match):
            continue
        why = match.entry.why or "Some people find it dated or hurtful."
        yield text.found_term(match, f"Think again about “{match.written}”. {why}")


def _is_of_thing(match: Match) -> bool:
    """Whether “the blind” is one thing: people take a plural verb (“the blind were”)."""
    sentence = match.sentence
    if not match.entry.term.startswith("the ") or match.last >= len(sentence.words):
        return False
    following, tag = sentence.words[match.last].lower, sentence.tags[match.last]
    return tag == "VBZ" or following == "was"
