"""Names of people in a glossary file, and forgetting one of them."""

from __future__ import annotations

import re
from dataclasses import dataclass

from easyread.entries import GlossaryError, split_list
from easyread.glossary_file import GlossaryFile

#: What a reader is to find as it is: a name in it may be that of the thing (“Martha's Rule”).
_WORDS = ("term", "use_instead", "variants", "acronym", "when_near", "not_near", "not_in")
#: Columns whose cells name who, and nothing else.
_WHO = ("people", "agreed_by", "source")
_SOMEONE = "someone"


@dataclass(frozen=True, slots=True)
class Mention:
    """A cell with a name in it: ``row`` as a spreadsheet counts, "" for a column without name.

    ``is_left`` where the cell is one of words to look for or to write, which a person must judge.
    """

    row: int
    column: str
    before: str
    after: str
    is_left: bool = False


def forget(file: GlossaryFile, name: str) -> list[Mention]:
    """Take a person's name out of every cell, remarks and unknown columns too, as whole words.

    In a list of people the person goes; in a sentence “someone” stands for the name. The file is
    changed in memory: ``save`` writes it. Raises GlossaryError for an empty name or a workbook.
    """
    pattern = _pattern(name)
    mentions: list[Mention] = []
    for index, cells in list(file.records()):
        after = list(cells)
        for at, cell in enumerate(cells):
            if not pattern.search(cell):
                continue
            column = file.columns[at] if at < len(file.columns) else ""
            is_left = column in _WORDS and not file.is_remark_at(index)
            if not is_left:
                after[at] = _without(pattern, cell, column)
            mentions.append(Mention(index + 1, column, cell, after[at], is_left))
        file.rewrite(index, after)
    return mentions


def _pattern(name: str) -> re.Pattern[str]:
    words = name.split()
    if not any(letter.isalpha() for letter in name):
        raise GlossaryError("Say the name to forget.")
    return re.compile(r"(?<!\w)" + r"\s+".join(map(re.escape, words)) + r"(?!\w)", re.IGNORECASE)


def _without(pattern: re.Pattern[str], cell: str, column: str) -> str:
    if column == "people":
        return " | ".join(each for each in split_list(cell) if not pattern.search(each))
    if column in _WHO:
        return " | ".join(
            kept for each in split_list(cell) if (kept := _tidy(pattern.sub("", each)))
        )
    begins = pattern.match(cell.lstrip())
    text = pattern.sub(_SOMEONE, cell)
    return text[:1].upper() + text[1:] if begins else text


def _tidy(text: str) -> str:
    """What is left of “Panel A and Jo Smith”, without the words that joined the name to it."""
    text = re.sub(r"\(\s*\)", "", text)
    text = re.sub(r"^[\s,&+]+|[\s,&+]+$", "", text)
    return re.sub(r"^(?:and|with|by) | (?:and|with|by)$", "", text, flags=re.IGNORECASE).strip(" ,")
