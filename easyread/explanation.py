"""Explain a rule or a term of the glossary, in plain text."""

from __future__ import annotations

from collections.abc import Iterator

from easyread.glossary import Entry, Glossary
from easyread.rules import Rule, all_rules

_ACTIONS = {
    "replace": "Use other words",
    "explain": "Keep it, and say what it means",
    "keep": "Fine as it is",
    "avoid": "Think again before you use it",
}


def explain(name: str, glossary: Glossary) -> str | None:
    """The text about the rule or the term ``name``; None where it is neither."""
    rule = all_rules().get(name)
    if rule is not None:
        return "\n".join(_rule(rule)) + "\n"
    entries = glossary.lookup(name)
    if not entries:
        return None
    return "\n".join(line for entry in entries for line in _entry(entry))


def _rule(rule: Rule) -> Iterator[str]:
    yield f"{rule.name}: {rule.summary}"
    yield ""
    yield rule.explanation
    yield ""
    for name, value in rule.options.items():
        yield f"Option {name}, unless set otherwise: {value!r}"
    yield "Reported, for example:"
    yield from (f"  {example}" for example in rule.flags)
    yield "Left alone, for example:"
    yield from (f"  {example}" for example in rule.ignores)


def _entry(entry: Entry) -> Iterator[str]:
    name = f"{entry.term} ({', '.join(entry.acronym)})" if entry.acronym else entry.term
    kind = f", {entry.part_of_speech}" if entry.part_of_speech else ""
    yield f"{name}{kind}: {_ACTIONS[entry.action]}."
    if entry.meaning:
        yield f"  It means: {entry.meaning}"
    if entry.use_instead:
        yield f"  Instead: {', '.join(entry.use_instead)}"
    if entry.when_near:
        yield f"  Only near: {', '.join(entry.when_near)}"
    if entry.nation or entry.law:
        yield f"  Where it holds: {', '.join(part for part in (entry.nation, entry.law) if part)}"
    if entry.why:
        yield f"  Why: {entry.why}"
    if entry.agreed_by:
        yield f"  Agreed by: {entry.agreed_by}"
    elif entry.status == "draft":
        yield "  A draft, not yet agreed by a panel."
    yield ""
