from __future__ import annotations

import re
from collections.abc import Iterator

from easyread.analysis import Analysis
from easyread.finding import Finding, Suggestion
from easyread.language.months import NAMES
from easyread.rules.registry import rule

_MONEY = re.compile(r"(?<![\w.])(£|€|\$)(\d[\d,]*(?:\.\d+)?)\s?(m|mn|bn|k)\b")
_PERCENT = re.compile(r"(?<![\w.,])(\d{1,3}(?:\.\d+)?)\s?(?:%|per cent\b)")
_DATE = re.compile(r"(?<![\w/.])(\d{1,2})[/.](\d{1,2})[/.](\d{4})(?![\w/])")
_LONG = re.compile(r"(?<![\w.,/+-])[1-9]\d{5,8}(?![\w.,/-])")
_SCALE = {"m": "million", "mn": "million", "bn": "billion", "k": "thousand"}


@rule(
    flags=[
        "It cost [[£1.2m -> £1.2 million]] in all.",
        "Send it by [[25/02/2026 -> 25 February 2026]].",
        "There are [[1234567 -> 1,234,567]] people here.",
        "About [[14.3% -> 1 in 7 (14.3%)]] of people had it.",
    ],
    ignores=["It cost £1.2 million in all.", "Half of the people came.", "Call 0300 123 4567."],
)
def hard_number(text: Analysis, *, percentages: bool = False) -> Iterator[Finding]:
    """Write numbers so that people can picture them, and keep the exact figure.

    Many people stop at “£1.2m”, “25/02/2026” or “14.3%”. Write “million”, the month as a word,
    and “1 in 7 (14.3%)”. Never lose the figure itself. With `percentages`, whole percentages are
    reported too, as guidance on easy read asks. The NHS, GOV.UK and Inclusion Europe say so.
    """
    numbers = {word for word in text.word_counts if word.is_number}
    for index in dict.fromkeys(sentence.block for sentence in text.sentences_with(numbers)):
        block = text.document.blocks[index]
        for match in _MONEY.finditer(text.text, block.start, block.end):
            words = f"{match[1]}{match[2]} {_SCALE[match[3]]}"
            yield _report(text, match, "Write the word for the amount.", words, safe=True)
        for match in _DATE.finditer(text.text, block.start, block.end):
            day, month = int(match[1]), int(match[2])
            if 1 <= day <= 31 and 1 <= month <= 12:
                words = f"{day} {NAMES[month - 1]} {match[3]}"
                yield _report(text, match, "Write the month as a word.", words, safe=day > 12)
        for match in _LONG.finditer(text.text, block.start, block.end):
            yield _report(text, match, "Part the thousands.", f"{int(match[0]):,}", safe=False)
        for match in _PERCENT.finditer(text.text, block.start, block.end):
            if percentages or "." in match[1]:
                yield from _percentage(text, match)


def _percentage(text: Analysis, match: re.Match[str]) -> Iterator[Finding]:
    share = float(match[1])
    if _is_rate(text, match):
        return
    if not 0.5 <= share <= 50:
        yield text.found(match.start(), match.end(), "Say what this share means.", "advice")
        return
    words = f"1 in {round(100 / share)} ({match[0]})"
    yield _report(text, match, "Say it in people: “1 in …”.", words, safe=False)


def _is_rate(text: Analysis, match: re.Match[str]) -> bool:
    """Whether the share is of something that is not people or things one can count."""
    before = text.text[max(0, match.start() - 12) : match.start()].lower()
    return bool(re.search(r"\b(?:by|rate of|interest)\s*$", before))


def _report(
    text: Analysis, match: re.Match[str], message: str, words: str, *, safe: bool
) -> Finding:
    reason = "The exact figure stays." if safe else "Only where the figure counts people or things."
    suggestion = Suggestion(words, "replace", safe, reason)
    return text.found(match.start(), match.end(), message, "advice", [suggestion])
