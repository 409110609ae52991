"""Whether what a row offers instead is plainer than its term, and leads somewhere."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping

from easyread.entries import Entry
from easyread.language.difficulty import word_difficulty
from easyread.language.spelling import fold
from easyread.language.words import words_of
from easyread.rows import Row
from easyread.vetting.fault import Remark

MOST = 4
_JOINING = re.compile(r" (?:and|or) ")
Links = Mapping[str, frozenset[str]]


def links(rows: Iterable[Row]) -> Links:
    """Folded term → the folded alternatives of every sense of it."""
    found: dict[str, set[str]] = {}
    for row in rows:
        if row.entry.action == "replace":
            found.setdefault(_key(row.entry.term), set()).update(map(_key, row.entry.use_instead))
    return {term: frozenset(alternatives) for term, alternatives in found.items()}


def check_alternatives(row: Row, known: Links, excused: frozenset[str]) -> Iterator[Remark]:
    """One to four alternatives, each easier than the term, none of them leading back to it.

    ``excused`` are the alternatives of this term that need not be easier.
    """
    entry = row.entry
    if len(entry.use_instead) > MOST:
        yield "use_instead", f"{len(entry.use_instead)} alternatives: keep the best {MOST}."
    term_words = [word.folded for word in words_of(entry.term)]
    outer = {_key(phrase) for phrase in entry.not_in}
    for alternative in entry.use_instead:
        if alternative.count(",") > 1 and not _JOINING.search(alternative):
            yield "use_instead", f"“{alternative}”: put | between wordings, not commas."
        words = [word.folded for word in words_of(alternative)]
        if _contains(words, term_words) and _key(alternative) not in outer:
            yield "use_instead", f"“{alternative}” has the term “{entry.term}” in it."
        if entry.action != "replace":
            continue
        if alternative not in excused and not _is_easier(alternative, entry):
            yield "use_instead", f"“{alternative}” is not easier than “{entry.term}”."
        if _leads_to(_key(alternative), _key(entry.term), known):
            yield "use_instead", f"“{alternative}” leads back to “{entry.term}” by other entries."


def _is_easier(alternative: str, entry: Entry) -> bool:
    """As a whole, or because its hardest word is; the sense of a figure of speech is in no word."""
    if entry.kind == "figure of speech":
        return True
    return word_difficulty(alternative) < word_difficulty(entry.term) or _hardest(
        alternative
    ) < _hardest(entry.term)


def _hardest(text: str) -> float:
    return max((word.difficulty for word in words_of(text)), default=0.0)


def _contains(words: list[str], part: list[str]) -> bool:
    width = len(part)
    return any(words[at : at + width] == part for at in range(len(words) - width + 1))


def _leads_to(start: str, goal: str, known: Links) -> bool:
    seen = {start}
    waiting = [start]
    while waiting:
        for following in known.get(waiting.pop(), ()):
            if following == goal:
                return True
            if following not in seen:
                seen.add(following)
                waiting.append(following)
    return False


def _key(text: str) -> str:
    return " ".join(fold(word) for word in text.lower().split())
