"""Explain a rule or a term of the glossary, in plain text."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from difflib import get_close_matches

from easyread.entries import NOT_IN_USE, Entry
from easyread.glossary import Glossary
from easyread.language.months import in_words
from easyread.rules import Rule, all_rules

_ACTIONS = {
    "replace": "Use other words",
    "explain": "Keep it, and say what it means",
    "keep": "Fine as it is",
    "avoid": "Think again before you use it",
}
#: What a word that is not simply in use is, in place of what to do about it.
_STATUSES = {
    "proposed": "Proposed, not yet agreed, and so not in use",
    "contested": "People do not agree on this word",
    "retired": "No longer in use",
}
#: A slip leaves a word as long as it was, but for so many signs, and so much the same.
_MOST_SIGNS_APART = 3
_LIKENESS = 0.75
#: More signs than this of what was typed are not compared.
_LONGEST = 80


def explain(name: str, glossary: Glossary) -> str | None:
    """The text about the rule or the term ``name``; None where it is neither."""
    rule = all_rules().get(name)
    if rule is not None:
        return "\n".join(_rule(rule)) + "\n"
    entries = glossary.lookup(name)
    if not entries:
        return None
    return "\n".join(line for entry in entries for line in (*describe(entry), ""))


def did_you_mean(name: str, names: Iterable[str]) -> str:
    """A sentence that offers the one of ``names`` that ``name`` is a slip of; "" for none."""
    wanted = " ".join(name.lower().split())[:_LONGEST]
    known = {
        each.lower(): each for each in names if abs(len(each) - len(wanted)) <= _MOST_SIGNS_APART
    }
    close = get_close_matches(wanted, known, n=1, cutoff=_LIKENESS)
    return f" Did you mean “{known[close[0]]}”?" if close else ""


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


def describe(entry: Entry) -> Iterator[str]:
    """What an entry says, a line at a time; the names of people are left out."""
    name = f"{entry.term} ({', '.join(entry.acronym)})" if entry.acronym else entry.term
    kind = f", {entry.part_of_speech}" if entry.part_of_speech else ""
    yield f"{name}{kind}: {_STATUSES.get(entry.status, _ACTIONS[entry.action])}."
    for label, told in (
        ("It means", entry.meaning),
        ("Instead", ", ".join(entry.use_instead)),
        (_others(entry), entry.other_view),
        ("Only near", ", ".join(entry.when_near)),
        ("Where it holds", ", ".join(part for part in (entry.nation, entry.law) if part)),
        ("Why", entry.why),
        ("Look at it again by", in_words(entry.review_by)),
    ):
        if told:
            yield f"  {label}: {told}"
    if entry.agreement:
        yield f"  {entry.agreement}"
    elif entry.status == "draft":
        yield "  A draft, not yet agreed by a panel."


def sum_up(entry: Entry) -> str:
    """What an entry says of its word, and whose it is, in one line."""
    said = entry.stance + (f": {entry.meaning}" if entry.meaning else "")
    parts = [f"{said[:1].upper()}{said[1:]}".rstrip(".") + "."]
    if entry.status in NOT_IN_USE:
        parts.append(f"({entry.status.capitalize()}.)")
    parts += [part for part in (entry.other_view and entry.views, entry.agreement) if part]
    return " ".join(parts)


def _others(entry: Entry) -> str:
    """Whose view ``other_view`` is: that of others, or of all where the entry has none itself."""
    return "Others would say" if entry.use_instead or entry.meaning else "What people think"
