"""Finding the terms of a glossary in a sentence: one pass, the longest first."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from easyread.entries import Entry, Row
from easyread.language.inflection import head_index
from easyread.language.sentences import Sentence
from easyread.language.spelling import fold
from easyread.language.words import Lexicon, Word, words_of

#: The tags that each part of speech may carry where the term stands.
_TAGS: Mapping[str, tuple[str, ...]] = {
    "verb": ("VB",),
    "noun": ("NN",),
    "adjective": ("JJ", "VBN", "VBG"),
    "adverb": ("RB",),
}
#: The form of a verb that a tag stands for, where its spelling leaves more than one open.
_FORM_OF_TAG = {"VBD": "ed", "VBN": "en", "VBZ": "s", "VBG": "ing", "VB": "base", "VBP": "base"}
_INFLECTED = ("verb", "noun", "adjective", "adverb", "")


class Pattern:
    """One way to write the term of a row: its words, one of which may be inflected."""

    __slots__ = ("__dict__", "alias", "rank", "row", "via")

    def __init__(self, alias: str, via: str, row: Row, rank: int) -> None:
        self.alias = alias
        self.via = via
        self.row = row
        self.rank = rank

    def first_keys(self) -> tuple[str, ...]:
        """The folded words that a text can begin this term with."""
        parts = self.alias.split()
        first = fold(parts[0].lower())
        keys = [first]
        if len(parts) > 1:  # "long term" also stands written "long-term"
            keys.append(fold("".join(parts).lower()))
        elif "-" in parts[0]:  # "co-production" also stands written "co production"
            keys.append(fold(parts[0].lower().partition("-")[0]))
        return tuple(dict.fromkeys(keys))

    @cached_property
    def spellings(self) -> tuple[tuple[tuple[str, ...], int], ...]:
        """(folded words, index of the one that may be inflected), one for each way to part it."""
        lower = self.alias.lower()
        words = tuple(fold(word) for word in lower.split())
        part = self.row.cells.get("part_of_speech", "").lower()
        if self.via == "acronym" or part not in _INFLECTED:
            head = -1
        else:
            head = head_index(lower, part or "noun")
        ways = [(words, head)]
        if len(words) > 1:
            ways.append(((fold("".join(lower.split())),), 0 if head == len(words) - 1 else -1))
        elif "-" in lower:
            parts = tuple(fold(word) for word in lower.split("-") if word)
            ways.append((parts, len(parts) - 1 if head == 0 else -1))
        return tuple(ways)

    @cached_property
    def cues(self) -> tuple[frozenset[str], frozenset[str]]:
        """Folded words, one of which must stand near, and those which must not."""
        entry = self.row.entry
        return (
            frozenset(fold(cue.lower()) for cue in entry.when_near),
            frozenset(fold(cue.lower()) for cue in entry.not_near),
        )

    @cached_property
    def outer(self) -> tuple[tuple[str, ...], ...]:
        """The folded words of each phrase that the term must not be part of."""
        return tuple(
            tuple(fold(word.lower) for word in words_of(phrase)) for phrase in self.row.entry.not_in
        )


@dataclass(frozen=True, slots=True)
class Match:
    """A term where it stands: words ``first`` up to ``last`` of the sentence.

    ``form`` is the inflection of its head ("base", "s", "ed", "en", "ing", "er", "est",
    "plural"); ``via`` tells whether it was written as the term, a variant or an acronym.
    """

    pattern: Pattern
    sentence: Sentence
    first: int
    last: int
    form: str

    @property
    def entry(self) -> Entry:
        """The entry that holds here."""
        return self.pattern.row.entry

    @property
    def written(self) -> str:
        """The term as it stands in the text."""
        return self.sentence.whole_text[self.start : self.end]

    @property
    def difficulty(self) -> float:
        """The difficulty of its hardest word, 0 to 1."""
        return max(word.difficulty for word in self.sentence.words[self.first : self.last])

    @property
    def start(self) -> int:
        """Its first character in the text."""
        return self.sentence.starts[self.first]

    @property
    def end(self) -> int:
        """The character just past it."""
        word = self.sentence.words[self.last - 1]
        ending = len(word.text) - len(word.stem)  # a possessive stays outside the term
        return self.sentence.end_of(self.last - 1) - ending


class Way(NamedTuple):
    """One spelling of a pattern: its folded words, and which of them may be inflected (or -1)."""

    keys: tuple[str, ...]
    head: int
    pattern: Pattern


class Starts(NamedTuple):
    """The ways that begin with one word, best first: of one word, and by their second word."""

    single: list[Way]
    longer: dict[str, list[Way]]


_NO_STARTS = Starts([], {})


class Ways(dict[Word, Starts]):
    """Each word met so far → the ways to begin a term with it; another is worked out once."""

    def __init__(self, index: Mapping[str, list[Pattern]]) -> None:
        super().__init__()
        self._index = index

    def __missing__(self, word: Word) -> Starts:
        if len(self) >= Lexicon.LIMIT:
            self.clear()
        starts = self[word] = _starting_with(word, self._index)
        return starts


def find_terms(sentence: Sentence, ways: Ways) -> Iterator[Match]:
    """Yield the terms in a sentence, left to right, none over another."""
    at = 0
    words = sentence.words
    count = len(words)
    while at < count:
        starts = ways[words[at]]
        match = _best_match(sentence, at, starts) if starts is not _NO_STARTS else None
        if match is None:
            at += 1
        else:
            yield match
            at = match.last


def _starting_with(word: Word, index: Mapping[str, list[Pattern]]) -> Starts:
    patterns: dict[Pattern, None] = {}
    for key in word.readings:
        patterns.update(dict.fromkeys(index.get(key, ())))
    if not patterns:
        return _NO_STARTS
    starts = Starts([], {})
    for pattern in sorted(patterns, key=lambda pattern: -pattern.rank):
        for keys, head in pattern.spellings:
            if not (keys[0] in word.readings if head == 0 else keys[0] == word.folded):
                continue
            way = Way(keys, head, pattern)
            if len(keys) == 1:
                starts.single.append(way)
            else:
                starts.longer.setdefault(keys[1], []).append(way)
    for longer in starts.longer.values():
        longer.sort(key=lambda way: -len(way.keys))
    return starts


def _best_match(sentence: Sentence, at: int, starts: Starts) -> Match | None:
    """The longest term that begins at word ``at``; of equally long ones that of the top layer."""
    longer = starts.longer
    if longer and at + 1 < len(sentence.words):
        following = sentence.words[at + 1].readings
        found = [way for key in following if key in longer for way in longer[key]]
        if len(following) > 1:
            found.sort(key=lambda way: (-len(way.keys), -way.pattern.rank))
        for way in found:
            match = _match(sentence, at, way)
            if match is not None:
                return match
    for way in starts.single:
        match = _match(sentence, at, way)
        if match is not None:
            return match
    return None


def _match(sentence: Sentence, at: int, way: Way) -> Match | None:
    forms = _forms(sentence, at, way.keys, way.head)
    if not forms:
        return None
    return _settle(Match(way.pattern, sentence, at, at + len(way.keys), forms[0]))


def _forms(sentence: Sentence, at: int, keys: tuple[str, ...], head: int) -> tuple[str, ...]:
    """The forms in which the words from ``at`` on spell ``keys``; none where they do not."""
    words = sentence.words
    if at + len(keys) > len(words):
        return ()
    forms: tuple[str, ...] = ("base",)
    for offset, key in enumerate(keys):
        word = words[at + offset]
        if offset == head:
            readings = word.readings.get(key)
            if not readings:
                return ()
            forms = tuple(form for _, form in readings)
        elif word.folded != key:
            return ()
        if offset and sentence.gap(at + offset).strip():
            return ()
    return forms


def _settle(match: Match) -> Match | None:
    """The match in the form its place asks for; None where the sense is another one."""
    pattern, sentence = match.pattern, match.sentence
    word = sentence.words[match.first]
    if pattern.via == "acronym" and word.text.removesuffix("s") != pattern.alias.removesuffix("s"):
        return None
    if pattern.alias.isupper() and not word.is_upper and len(pattern.alias) > 1:
        return None
    cells = pattern.row.cells
    if cells.get("when_near") or cells.get("not_near"):
        near, far = pattern.cues
        if (near and near.isdisjoint(sentence.keys)) or not far.isdisjoint(sentence.keys):
            return None
    if cells.get("not_in") and any(_is_inside(match, phrase) for phrase in pattern.outer):
        return None
    part = cells.get("part_of_speech", "").strip().lower()
    if part not in _TAGS or pattern.via == "acronym":
        return match
    return _settle_form(match, part)


def _settle_form(match: Match, part: str) -> Match | None:
    pattern, sentence = match.pattern, match.sentence
    keys, head = next(way for way in pattern.spellings if len(way[0]) == match.last - match.first)
    if head < 0:
        return match
    position = match.first + head
    forms = _forms(sentence, match.first, keys, head)
    tag = sentence.tags[position]
    if part == "noun":
        allowed = [form for form in forms if form in ("base", "plural")]
    elif part == "verb":
        allowed = [form for form in forms if form in ("base", "s", "ed", "en", "ing")]
    else:
        allowed = [form for form in forms if form in ("base", "er", "est")]
    if not allowed:
        return None
    is_phrase = match.last - match.first > 1
    if not is_phrase and not tag.startswith(_TAGS[part]) and not _tag_may_err(match, position, tag):
        return None
    form = _FORM_OF_TAG.get(tag, "") if part == "verb" else ""
    chosen = form if form in allowed else allowed[0]
    return Match(pattern, sentence, match.first, match.last, chosen)


def _tag_may_err(match: Match, position: int, tag: str) -> bool:
    """Whether the tag says only that the word has a capital, at the start or in a title."""
    return tag.startswith("NNP") and (position == 0 or match.sentence.is_title)


def _is_inside(match: Match, phrase: tuple[str, ...]) -> bool:
    words = match.sentence.words
    for start in range(match.last - len(phrase), match.first + 1):
        if (
            start >= 0
            and start + len(phrase) <= len(words)
            and all(
                key == words[start + offset].folded or key in words[start + offset].readings
                for offset, key in enumerate(phrase)
            )
        ):
            return True
    return False
