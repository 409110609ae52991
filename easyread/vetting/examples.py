"""Whether the example of a row does what it shows."""

from __future__ import annotations

from collections.abc import Iterator

from easyread.analysis import Analysis
from easyread.entries import GENERAL
from easyread.glossary import Glossary
from easyread.matches import Match
from easyread.readers import read_text
from easyread.rows import Row
from easyread.vetting.fault import Remark
from easyread.vetting.notation import read_example
from easyread.wording import answer


def check_example(row: Row, glossary: Glossary) -> Iterator[Remark]:
    """The example fires where it is marked, by this row, with exactly the wording shown."""
    entry = row.entry
    if not entry.example:
        if entry.field == GENERAL and entry.action == "replace":
            yield "example", f"“{entry.term}” has no example: write one as [[hard -> plain]]."
        return
    marked = read_example(entry.example)
    if not marked.marks:
        yield "example", "nothing is marked: put the hard words in [[hard -> plain]]."
    matches = Analysis(read_text(marked.text, format="text"), glossary).matches
    for start, end, plain in marked.marks:
        hard = marked.text[start:end]
        over = [m for m in matches if m.start < end and m.end > start]
        if not over:
            cues = " Is a word of when_near in it?" if entry.when_near else ""
            yield "example", f"“{hard}” is not found in “{marked.text}”.{cues}"
        elif len(over) > 1 or over[0].pattern.row is not row:
            yield "example", f"another entry is found on “{hard}”: {_named(over)}."
        else:
            yield from _check_wording(over[0], hard, (start, end), plain)


def _named(matches: list[Match]) -> str:
    rows = [match.pattern.row for match in matches]
    return " and ".join(f"“{r.term}” ({r.source}, row {r.number})" for r in rows)


def _check_wording(
    match: Match, hard: str, place: tuple[int, int], plain: str | None
) -> Iterator[Remark]:
    span, suggestions = answer(match)
    if (span.start, span.end) != place:
        found = match.sentence.whole_text[span.start : span.end]
        yield "example", f"mark “{found}”, not “{hard}”: that is what the suggestion replaces."
    first = suggestions[0].replacement if suggestions else "nothing"
    if plain is not None and first != plain:
        yield "example", f"shows “{plain}”, but “{first}” is what is suggested for “{hard}”."
    if plain is None and match.entry.action == "replace":
        yield "example", f"shows no plain wording for “{hard}”: write [[{hard} -> {first}]]."
