from __future__ import annotations

from collections.abc import Iterator

from easyread.analysis import Analysis
from easyread.finding import Finding, Suggestion
from easyread.language.acronyms import is_acronym, singular
from easyread.rules.registry import rule


@rule(
    flags=["Ask the [[QZX]] for help."],
    ignores=[
        "Ask the Quick Zebra Exchange (QZX) for help. The QZX is open.",
        "Ask the QZX (Quick Zebra Exchange) for help.",
        "Ask your GP in the UK.",
        "THIS IS A NOTICE TO ALL.",
    ],
)
def unexplained_acronym(text: Analysis, *, allow: tuple[str, ...] = ()) -> Iterator[Finding]:
    """Spell the acronym out the first time.

    A row of capitals means nothing to a newcomer, and two things can share one. Write the full
    name first, then the acronym in brackets. Those that everybody knows (NHS, GP, UK) stand in
    the glossary as *keep*; `allow` adds your own. GOV.UK, NHS, WCAG 3.1.4.
    """
    spelt_out: dict[str, int] = {}
    for expansion in text.expansions:
        spelt_out.setdefault(expansion.acronym, expansion.start)
    seen = set(allow)
    for sentence in text.sentences:
        if sentence.is_shouted:
            continue
        for index, word in enumerate(sentence.words):
            if not is_acronym(word):
                continue
            acronym = singular(word.text)
            if acronym in seen:
                continue
            seen.add(acronym)
            start = sentence.starts[index]
            if acronym in spelt_out and spelt_out[acronym] <= sentence.end:
                continue
            entries = [e for e in text.glossary.lookup(acronym) if acronym in (*e.acronym, e.term)]
            if any(entry.action in ("keep", "avoid", "replace") for entry in entries):
                continue
            later = acronym in spelt_out
            meaning = " It is spelt out only later." if later else ""
            suggestions = []
            if not sentence.is_quoted(index):
                for entry in entries:
                    if entry.term != acronym:
                        reason = entry.meaning or "The glossary knows it by this name."
                        suggestions.append(
                            Suggestion(f"{entry.term} ({word.text})", "explain", False, reason)
                        )
            yield text.found(
                start,
                start + len(word.text),
                f"Spell out “{word.text}” the first time.{meaning}",
                "warning",
                suggestions,
            )
