"""The report as plain text, for a terminal or a file."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from easyread.finding import SEVERITY_WORDS, Finding, Severity
from easyread.report import Report
from easyread.writers.escaping import safe
from easyread.writers.notice import closing_lines, tell_nothing, told_allowances
from easyread.writers.wordings import offers

_COLOURS: dict[Severity, str] = {"error": "31", "warning": "33", "advice": "36"}
_LONGEST_QUOTE = 70
_MOST_PLACES = 4
_MOST_OFFERS = 3


def render(report: Report, *, colour: bool = False, quiet: bool = False) -> str:
    """The report as lines of text. ``quiet`` leaves out advice and the closing lines.

    Words that are reported in several places are told once, with the other places.
    """
    lines = [_bold(safe(report.name), colour), safe(report.headline), ""]
    shown = [f for f in report.findings if not (quiet and f.severity == "advice")]
    lines.extend(_findings(shown, colour))
    summary = report.summary
    counts = ((summary.errors, "error"), (summary.warnings, "warning"), (summary.advice, "advice"))
    told = ", ".join(f"{count} {_words(name)}" for count, name in counts if count)
    lines.append(
        f"{_count(summary.words, 'word')}, {_count(summary.sentences, 'sentence')}. "
        + (f"Findings: {told}." if told else tell_nothing(report))
    )
    lines.extend(map(safe, told_allowances(report) if quiet else closing_lines(report)))
    return "\n".join(lines) + "\n"


def is_silent(report: Report) -> bool:
    """Whether a quiet report has nothing to tell."""
    told = any(finding.severity != "advice" for finding in report.findings)
    return not told and not told_allowances(report)


def _count(number: int, noun: str) -> str:
    return f"{number:,} {noun}{'' if number == 1 else 's'}"


def _words(severity: str) -> str:
    return SEVERITY_WORDS[severity]  # type: ignore[index]


def _findings(findings: list[Finding], colour: bool) -> Iterator[str]:
    again: dict[tuple[str, str], list[Finding]] = {}
    for finding in findings:
        again.setdefault((finding.rule, finding.text.lower()), []).append(finding)
    first = [f for f in findings if again[f.rule, f.text.lower()][0] is f]
    for heading, group in groupby(first, key=lambda finding: finding.place.heading):
        if heading:
            yield _bold(f"Under “{safe(heading)}”", colour)
        for finding in group:
            yield from _tell(finding, again[finding.rule, finding.text.lower()][1:], colour)
        yield ""


def _tell(finding: Finding, others: list[Finding], colour: bool) -> Iterator[str]:
    severity = SEVERITY_WORDS[finding.severity]
    mark = f"\033[{_COLOURS[finding.severity]}m{severity}\033[0m" if colour else severity
    quote = " ".join(finding.text.split())
    if len(quote) > _LONGEST_QUOTE:
        quote = quote[: _LONGEST_QUOTE - 1].rstrip() + "…"
    yield f"  {_where(finding)}: {mark}  “{safe(quote)}”  [{finding.rule}]"
    yield f"      {safe(finding.message)}"
    for offer in offers(finding, _MOST_OFFERS):
        yield f"      {safe(offer)}"
    if others:
        places = ", ".join(_where(other) for other in others[:_MOST_PLACES])
        more = len(others) - _MOST_PLACES
        yield f"      Also: {places}" + (f" and {more} more." if more > 0 else ".")


def _where(finding: Finding) -> str:
    place = finding.place
    if place.line is not None:
        return f"{place.line}:{place.column}"
    words = [f"page {place.page}"] if place.page is not None else []
    if place.part:
        words.append(place.part)
    if place.table is not None:
        words.append(f"table {place.table}, row {place.row}, cell {place.cell}")
    elif place.paragraph is not None:
        words.append(f"paragraph {place.paragraph}")
    return safe(", ".join(words))


def _bold(text: str, colour: bool) -> str:
    return f"\033[1m{text}\033[0m" if colour else text
