"""A comparison, a revision and a glossary as HTML tables, for a notebook."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice

from easyread.finding import SEVERITY_WORDS
from easyread.glossary import Entry, Glossary
from easyread.report import Change, Comparison, Edit, Revision
from easyread.writers.escaping import escape, name_of
from easyread.writers.page import fragment

#: So many entries of a glossary are shown; it may hold thousands.
_MOST_ENTRIES = 20


def show_comparison(comparison: Comparison) -> str:
    """What was changed, left out and added, with the words of both texts side by side."""
    said = f"Meaning kept: {comparison.meaning_kept:.0%} (an estimate)."
    if not comparison.changes:
        said += " No change of meaning was found."
    body = (
        f"<h2>{name_of(comparison.original_name)} → {name_of(comparison.revised_name)}</h2>\n"
        f'<p class="er-headline">{said}</p>\n'
        "<p>A person who knows the subject should read both.</p>\n"
    )
    if comparison.changes:
        heads = ("How serious", "What happened", "Original", "New text")
        body += table("Changes of meaning", heads, map(_change, comparison.changes))
    return fragment("Comparison", body)


def _change(change: Change) -> tuple[str, ...]:
    severity = SEVERITY_WORDS[change.severity]
    return (
        f'<strong class="er-{change.severity}">{severity}</strong>',
        escape(change.message),
        _quote(change.original_text),
        _quote(change.revised_text),
    )


def show_revision(revision: Revision) -> str:
    """What was changed, and what is left to a person with the reason."""
    body = f"<h2>Plainer words for {name_of(revision.name)}</h2>\n"
    for title, edits, nothing in (
        ("Changed", revision.applied, "Nothing was changed."),
        ("Left for you to decide", revision.withheld, "Nothing is left to decide."),
    ):
        body += f"<h3>{title} ({len(edits)})</h3>\n"
        heads = ("Where", "Words", "Plainer words", "Why")
        body += table(title, heads, map(_edit, edits)) if edits else f"<p>{nothing}</p>\n"
    return fragment("Revision", body)


def _edit(edit: Edit) -> tuple[str, ...]:
    why = edit.reason or edit.suggestion.reason
    return (
        escape(str(edit.place)),
        _quote(edit.text),
        _quote(edit.suggestion.replacement),
        escape(why),
    )


def show_glossary(glossary: Glossary) -> str:
    """How many words there are, and those that were added last."""
    count = len(glossary)
    body = f"<h2>Glossary: {count:,} {'entry' if count == 1 else 'entries'}</h2>\n"
    newest = list(islice(reversed(list(glossary)), _MOST_ENTRIES))
    if count > len(newest):
        body += f"<p>Shown are the {len(newest)} that come first when two fit.</p>\n"
    if newest:
        heads = ("Words", "What to do", "Use instead", "What it means")
        body += table("Glossary", heads, map(_entry, newest))
    return fragment("Glossary", body)


def _entry(entry: Entry) -> tuple[str, ...]:
    return (
        escape(entry.term),
        escape(entry.action),
        escape(" or ".join(entry.use_instead)),
        escape(entry.meaning),
    )


def _quote(text: str) -> str:
    plain = " ".join(text.split())
    return f"“{escape(plain)}”" if plain else ""


def table(name: str, heads: Sequence[str], rows: Iterable[tuple[str, ...]]) -> str:
    """A table whose cells hold HTML, with a name for those who cannot see it."""
    return "".join(_lines(name, heads, rows))


def _lines(name: str, heads: Sequence[str], rows: Iterable[tuple[str, ...]]) -> Iterator[str]:
    yield f'<table class="er-words"><caption class="er-hidden">{name}</caption>\n<thead><tr>'
    yield from (f'<th scope="col">{head}</th>' for head in heads)
    yield "</tr></thead>\n<tbody>\n"
    for row in rows:
        yield f"<tr>{''.join(f'<td>{cell}</td>' for cell in row)}</tr>\n"
    yield "</tbody></table>\n"
