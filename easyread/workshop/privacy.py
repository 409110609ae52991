"""Names of people in what was written on a sheet: no report may carry them on."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from easyread.language.table import lookup
from easyread.language.tags import tag
from easyread.word_sheet import sheet_texts
from easyread.workshop.marks import known_marks

#: Shorter names are words as well (Al, Jo).
_SHORTEST = 3
#: A line that begins with a name and goes on with what that person thinks.
_SPEAKER = re.compile(r"(?P<name>[A-Z][a-z]+)(?: [A-Z][a-z]+)?(?:\s*(?P<colon>:)|,? (?P<verb>\w+))")
_SENTENCE_END = re.compile(r"(?<=[.!?;])\s+")


def hide_names(text: str, people: Iterable[str]) -> str:
    """The text with other words for the names of ``people``, whole or the first name alone."""
    names = {part for person in people for part in (person, person.partition(" ")[0])}
    known = sorted((name for name in names if len(name) >= _SHORTEST), key=len, reverse=True)
    if not known:
        return text
    someone: str = sheet_texts()["people"]["someone"]

    def replaced(found: re.Match[str]) -> str:
        before = text[: found.start()].rstrip()
        opens = not before or before[-1] in ".!?;:\n"
        return someone.capitalize() if opens else someone

    pattern = "|".join(re.escape(name) for name in known)
    return re.sub(rf"\b(?:{pattern})\b", replaced, text)


def find_speakers(lines: Sequence[str]) -> list[str]:
    """The lines that seem to name the person who thinks so, in any of their sentences."""
    return [line for line in lines if any(map(_names_someone, _SENTENCE_END.split(line)))]


def _names_someone(line: str) -> bool:
    found = _SPEAKER.match(line.strip())
    if found is None or not (found["colon"] or found["verb"] in known_marks()["speaks"]):
        return False
    facts = lookup(found["name"].lower())
    is_unlisted = facts is None or not facts.is_listed
    return is_unlisted or tag(line.replace(":", " :").split())[0] == "NNP"
