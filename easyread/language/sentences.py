"""Where sentences end: full stops that end one, and those that do not."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence

from easyread.language.names import name_indexes
from easyread.language.resources import word_list
from easyread.language.tags import Tags
from easyread.language.words import LEXICON, WORD
from easyread.quick import once

#: The first mark of a row; what it is not comes after it, so that a search skips to the marks.
_END = re.compile(r"[.!?…](?<![.!?…].)[.!?…]*+[\"'”’)\]*]*+(?=\s)")
_BEFORE = re.compile(r"[^\s(\[“\"‘]*$")
_AFTER = re.compile(r"\s+[\"'“‘(\[*•–-]*")
_MARKS = re.compile(r"[^\w\s]")
#: No abbreviation is longer than this.
_LOOK_BACK = 40
#: Fewer words in capitals are initials, or a name.
_LEAST_SHOUTED = 3
_known = LEXICON.__getitem__


class Sentence:
    """One sentence: its place in the text, its words, and what is asked of them later.

    ``words[i]`` starts at character ``starts[i]`` of the text; words in ``holes`` (code,
    addresses) are not among them. ``quotes`` are the (start, end) of quotations around or in
    the sentence; ``is_title`` says that capitals are the style here and name nobody.
    """

    __slots__ = (
        "__dict__",
        "block",
        "end",
        "is_title",
        "quotes",
        "start",
        "whole_text",
        "words",
    )

    def __init__(
        self,
        whole_text: str,
        start: int,
        end: int,
        *,
        block: int = 0,
        holes: Sequence[tuple[int, int]] = (),
        quotes: Sequence[tuple[int, int]] = (),
        is_title: bool = False,
    ) -> None:
        self.whole_text = whole_text
        self.start = start
        self.end = end
        self.block = block
        self.quotes = quotes
        self.is_title = is_title
        inside = [hole for hole in holes if hole[0] < end and hole[1] > start]
        if inside:
            kept = [
                match
                for match in WORD.finditer(whole_text, start, end)
                if not any(first <= match.start() < last for first, last in inside)
            ]
            self.words = [LEXICON[match[0]] for match in kept]
            self.starts = [match.start() for match in kept]
        else:
            self.words = list(map(_known, WORD.findall(whole_text, start, end)))

    @once
    def starts(self) -> list[int]:
        """Where each word starts in the text; many a sentence is never asked."""
        starts: list[int] = []
        find, at = self.whole_text.find, self.start
        for word in self.words:  # nothing between two words can be taken for the second
            at = find(word.text, at)
            starts.append(at)
            at += len(word.text)
        return starts

    @property
    def text(self) -> str:
        """The sentence as it is written."""
        return self.whole_text[self.start : self.end]

    @once
    def squeezed(self) -> str:
        """The sentence on one line, with single spaces."""
        return " ".join(self.text.split())

    def gap(self, index: int) -> str:
        """What stands between word ``index`` and the word before it ("" at the start)."""
        if index == 0:
            return ""
        before = self.starts[index - 1] + len(self.words[index - 1].text)
        return self.whole_text[before : self.starts[index]]

    def end_of(self, index: int) -> int:
        """The character just past word ``index``."""
        return self.starts[index] + len(self.words[index].text)

    def is_quoted(self, index: int) -> bool:
        """Whether word ``index`` stands inside quotation marks."""
        return bool(self.quotes) and self.holds_quoted(self.starts[index])

    def holds_quoted(self, offset: int) -> bool:
        """Whether the character at ``offset`` of the text stands inside quotation marks."""
        return any(start <= offset < end for start, end in self.quotes)

    def is_protected(self, index: int) -> bool:
        """Whether word ``index`` belongs to a name or a quotation, which nobody may change."""
        return self.is_quoted(index) or index in self.names

    @once
    def is_shouted(self) -> bool:
        """Whether the sentence is set in capitals throughout."""
        capitals = sum([word.is_capitals for word in self.words])
        if capitals < _LEAST_SHOUTED:
            return False
        written = [word.is_capitals for word in self.words if not word.is_number]
        return len(written) >= _LEAST_SHOUTED and sum(written) > 0.7 * len(written)

    @once
    def tags(self) -> Tags:
        """The Penn Treebank part-of-speech tag of each word."""
        texts = [word.text for word in self.words]
        starts, count = self.starts, len(texts)
        tokens: list[str] = []
        places: list[int] = []
        first = 0  # the words before it are in place; marks are few, so they are gone through
        for mark in _MARKS.finditer(self.whole_text, starts[0] if starts else self.end, self.end):
            at = mark.start()
            after = bisect_right(starts, at)
            end = starts[after - 1] + len(texts[after - 1])
            if at < end or (after < count and starts[after] <= end + 1):
                continue  # inside a word, or all that parts two words
            places.extend(range(len(tokens), len(tokens) + after - first))
            tokens += texts[first:after]
            tokens.append(mark.group())
            first = after
        places.extend(range(len(tokens), len(tokens) + count - first))
        return Tags(tokens + texts[first:], places)

    @once
    def names(self) -> dict[int, tuple[int, int]]:
        """Index of each word that is part of a name → first and past-the-last index of it."""
        return name_indexes(self)

    @once
    def keys(self) -> frozenset[str]:
        """The folded base forms that the words of the sentence can be read as."""
        return frozenset().union(*[word.readings for word in self.words])


def split_sentences(text: str, start: int = 0, end: int | None = None) -> Iterator[tuple[int, int]]:
    """Yield (start, end) of each sentence in ``text[start:end]``, white space left out.

    A stop ends a sentence when white space and something that can open a sentence follow, and
    the word before is not an abbreviation that goes on ("Dr.", "e.g.", "approx.") or an initial.
    """
    stop = len(text) if end is None else end
    opened = _skip_space(text, start, stop)
    for match in _END.finditer(text, start, stop):
        if match.start() < opened or not _ends(text, match, stop):
            continue
        yield opened, match.end()
        opened = _skip_space(text, match.end(), stop)
    if opened < stop:
        last = stop
        while text[last - 1].isspace():
            last -= 1
        yield opened, last


def _skip_space(text: str, start: int, stop: int) -> int:
    while start < stop and text[start].isspace():
        start += 1
    return start


def _ends(text: str, match: re.Match[str], stop: int) -> bool:
    after = _AFTER.match(text, match.end(), stop)
    following = text[after.end()] if after and after.end() < stop else ""
    if not following:
        return True
    marks = match.group()
    if following.islower():
        return False
    if marks[0] in "!?":
        return True
    if marks.startswith(("...", "…")):
        return following.isupper()
    if len(marks) > 1 and marks[1] not in ".":
        return True
    window = text[max(0, match.start() - _LOOK_BACK) : match.start()]
    before = _BEFORE.search(window)
    word = before.group() if before else ""
    if not word:
        return True
    lower = word.lower()
    if lower in word_list("abbreviations_before_name"):
        return False
    if lower in word_list("abbreviations_before_number"):
        return not following.isdigit()
    if lower in word_list("abbreviations_inside"):
        return False
    if "." in word and len(word) <= 5:  # a.m., U.K.: ends only before an evident new sentence
        return following.isupper() and lower not in word_list("abbreviations_dotted_inside")
    if len(word) == 1 and word.isupper():  # an initial: J. Smith
        return not following.isupper() or word == "I"
    return True
