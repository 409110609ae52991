"""The headline of a report: what makes the text hard, what to do first, then the estimate."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from easyread.finding import Finding
from easyread.report import ReadingLevel

#: What to do about the findings of each rule, for one and for several.
_ORDERS = {
    "long-sentence": ("split the long sentence", "split the {n} long sentences"),
    "hard-word": ("use a plainer word in 1 place", "use plainer words in {n} places"),
    "wordy-phrase": ("cut 1 wordy phrase", "cut {n} wordy phrases"),
    "jargon": (
        "put 1 term of the trade in plain words",
        "put {n} terms of the trade in plain words",
    ),
    "unexplained-term": ("say what 1 term means", "say what {n} terms mean"),
    "unexplained-acronym": ("spell out 1 acronym", "spell out {n} acronyms"),
    "dated-language": ("look again at 1 word about people", "look again at {n} words about people"),
}


def headline(
    level: ReadingLevel, findings: Sequence[Finding], aim: float, *, only_new: bool = False
) -> str:
    """One to three sentences for the top of a report. ``aim`` is a reading age in years.

    ``only_new`` says that there are others, which were known before.
    """
    parts = []
    causes = [driver.message for driver in level.drivers if driver.years >= 0.5][:2]
    if causes:
        parts.append("What makes it hard: " + "; ".join(causes) + ".")
    first = _first_things(findings)
    if first:
        parts.append("Do first: " + first + ".")
    elif not findings:
        parts.append("Nothing new found." if only_new else "Nothing found to change.")
    parts.append(_estimate(level, aim))
    return " ".join(parts)


def _first_things(findings: Sequence[Finding]) -> str:
    serious = [f.rule for f in findings if f.severity != "advice"]
    counts = Counter(serious or [f.rule for f in findings])
    orders = [
        _ORDERS[rule][0] if count == 1 else _ORDERS[rule][1].format(n=count)
        for rule, count in counts.most_common()
        if rule in _ORDERS
    ]
    return ", then ".join(orders[:2])


def _estimate(level: ReadingLevel, aim: float) -> str:
    if level.reading_age is None:
        return f"No reading age: {level.reason}"
    return (
        f"Estimated reading age: {level.reading_age:.0f} "
        f"(between {level.low:.0f} and {level.high:.0f}); the aim is {aim:.0f}."
    )
