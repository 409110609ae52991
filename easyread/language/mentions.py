"""Words that a text only shows, because they are not to be used: a list of words to avoid."""

from __future__ import annotations

import re
from collections.abc import Iterator

from easyread.document import Block, Document
from easyread.language.resources import words_of_kind
from easyread.language.sentences import Sentence

#: Where a clause ends that names a word and no more.
_ENDS = tuple(".,;:!?)")
#: More words than this are a deed, and no wording: rather than go there by bus.
_LONGEST_MENTION = 2
_WORD = re.compile(r"[\w'’-]+")
#: A longer paragraph is no lead-in to a list.
_LONGEST_LEAD = 200


def mentioned_blocks(document: Document) -> frozenset[int]:
    """The indexes of the blocks that show what not to write.

    They are the cells below “Don't say” in a table that has “Say” beside it, and the items of a
    list or table under “Words to avoid” or after “Do not use these words:”.
    """
    return frozenset((*_in_tables(document), *_in_lists(document)))


def set_aside(sentence: Sentence) -> list[tuple[int, int]]:
    """The (start, end) of words named as not to be used: write use, not [utilise]."""
    words = sentence.words
    if not words or words[0].lower not in words_of_kind("mentions", "orders"):
        return []
    found = []
    for at in range(2, len(words)):
        if words[at].is_function_word:
            continue  # try not to be late
        before = f"{words[at - 2].lower} {words[at - 1].lower}"
        if not any(
            f" {before}".endswith(f" {phrase}") for phrase in words_of_kind("mentions", "against")
        ):
            continue
        last = next((i for i in range(at + 1, len(words)) if _ends(sentence, i)), len(words))
        if last - at <= _LONGEST_MENTION:
            found.append((sentence.starts[at], sentence.end_of(last - 1)))
    return found


def _ends(sentence: Sentence, index: int) -> bool:
    return sentence.gap(index).startswith(_ENDS)


def _in_tables(document: Document) -> Iterator[int]:
    """The cells of each column with what to avoid, beside one with what to prefer."""
    tables: dict[int, list[int]] = {}
    for index, block in enumerate(document.blocks):
        if block.kind == "table-cell" and block.place.table is not None:
            tables.setdefault(block.place.table, []).append(index)
    for cells in tables.values():
        places = [document.blocks[index].place for index in cells]
        first = min((place.row or 0 for place in places), default=0)
        heads = {
            place.cell: _plain(document, document.blocks[index])
            for index, place in zip(cells, places, strict=True)
            if (place.row or 0) == first
        }
        if words_of_kind("mentions", "preferred").isdisjoint(heads.values()):
            continue
        for index, place in zip(cells, places, strict=True):
            if (place.row or 0) > first and heads.get(place.cell, "") in words_of_kind(
                "mentions", "avoided"
            ):
                yield index


def _in_lists(document: Document) -> Iterator[int]:
    """The items and cells under a heading, or after a lead-in, that tells of words to avoid."""
    level, leads = 0, False
    for index, block in enumerate(document.blocks):
        if block.kind == "heading":
            if not level or block.level <= level:
                level = block.level if _shuns_words(_plain(document, block)) else 0
            leads = False
        elif block.kind in ("list-item", "table-cell"):
            if level or leads:
                yield index
        else:
            leads = (
                block.end - block.start <= _LONGEST_LEAD
                and document.text[block.start : block.end].rstrip().endswith(":")
                and _shuns_words(_plain(document, block))
            )


def _shuns_words(text: str) -> bool:
    """Whether some words in small letters tell of words, and that they are to be avoided."""
    if words_of_kind("mentions", "words").isdisjoint(text.split()):
        return False
    return any(f" {phrase} " in f" {text} " for phrase in words_of_kind("mentions", "shunned"))


def _plain(document: Document, block: Block) -> str:
    """The words of a block in small letters, with single spaces and straight apostrophes."""
    if block.end - block.start > _LONGEST_LEAD:
        return ""
    text = document.text[block.start : block.end].lower().replace("’", "'")
    return " ".join(_WORD.findall(text))
