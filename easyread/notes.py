"""What a report tells about the whole paper, beyond its findings and counts."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from datetime import date

from easyread.analysis import Analysis
from easyread.entries import LOCAL


def notes_on(text: Analysis, today: date) -> tuple[str, ...]:
    """Sentences about what was read, and about the words that a panel agreed on."""
    return (*text.document.notes, *_languages(text), *_agreement(text), *_due(text, today))


def _languages(text: Analysis) -> Iterator[str]:
    others = Counter(name for name in text.languages if name not in ("English", ""))
    for name, count in others.items():
        blocks = "1 block" if count == 1 else f"{count} blocks"
        yield f"{blocks} in {name} left out."


def _agreement(text: Analysis) -> Iterator[str]:
    """How many words of the paper a panel agreed on: each counted once."""
    rows = [match.pattern.row for match in text.matches]
    own = {id(row): row for row in rows if row.field == LOCAL}
    agreed = [row.entry for row in own.values() if row.entry.is_agreed]
    if agreed:
        words = "1 word" if len(agreed) == 1 else f"{len(agreed)} words"
        groups = sorted({entry.agreed_by for entry in agreed if entry.agreed_by})
        verb = "was" if len(agreed) == 1 else "were"
        yield f"{words} in this paper {verb} agreed by {' and '.join(groups) or 'your panel'}."


def _due(text: Analysis, today: date) -> Iterator[str]:
    due = len(text.glossary.due(today))
    if due:
        words = "1 word" if due == 1 else f"{due} words"
        yield (
            f"{words} of your glossary should be looked at again: the date for that is past. "
            "“easyread glossary check” lists them."
        )
