"""Whether a row is written in British spelling."""

from __future__ import annotations

from collections.abc import Iterator

from easyread.entries import split_list
from easyread.language.resources import word_list
from easyread.language.spelling import fold
from easyread.language.table import lookup
from easyread.language.words import words_of
from easyread.rows import Row
from easyread.vetting.fault import Remark

#: Variants may hold any spelling that occurs; what people read is British.
_COLUMNS = ("term", "use_instead", "meaning", "example", "why")


def check_spelling(row: Row) -> Iterator[Remark]:
    """American spellings and -ize; names (a capital inside a text) keep their own."""
    for column in _COLUMNS:
        for part in split_list(row.cells.get(column, "")):
            for index, word in enumerate(words_of(part)):
                plain = word.lower.replace("-", "")
                british = fold(plain)
                is_name = word.is_capitalised and index > 0
                if british == plain or is_name or plain in word_list("british_either_way"):
                    continue
                if lookup(british) is not None:
                    yield column, f"“{word.text}” is not British spelling: write “{british}”."
