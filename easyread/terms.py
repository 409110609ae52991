"""Finding the terms of a glossary in a sentence: one pass, the longest first."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from easyread.forms import TAGS, in_its_form
from easyread.language.sentences import Sentence
from easyread.language.words import Lexicon, Word
from easyread.matches import Match
from easyread.patterns import Pattern, Way


class Starts(dict[Word | None, list[Way]]):
    """The ways that begin with one word: the word that follows → those it can go on with.

    Best first. None follows the last word of a sentence. What is not there yet is worked out;
    ``single`` are the ways of one word, ``longer`` the others by their second key.
    """

    __slots__ = ("longer", "single")

    def __init__(self) -> None:
        super().__init__()
        self.single: list[Way] = []
        self.longer: dict[str, list[Way]] = {}

    def __missing__(self, following: Word | None) -> list[Way]:
        found = self.single
        if following is not None and not self.longer.keys().isdisjoint(following.readings):
            keys = following.readings
            longer = [way for key in keys if key in self.longer for way in self.longer[key]]
            if len(keys) > 1:
                longer.sort(key=lambda way: (-way.length, *way.pattern.order))
            found = longer + self.single
        self[following] = found
        return found


class Ways(dict[Word, Starts | None]):
    """Each word met so far → the ways to begin a term with it; another is worked out once."""

    def __init__(self, index: Mapping[str, list[Pattern]]) -> None:
        super().__init__()
        self._index = index

    def __missing__(self, word: Word) -> Starts | None:
        if len(self) >= Lexicon.LIMIT:
            self.clear()
        starts = self[word] = _starting_with(word, self._index)
        return starts


def find_terms(sentence: Sentence, ways: Ways) -> Iterator[Match]:
    """Yield the terms in a sentence, left to right, none over another."""
    at = 0
    while at < len(sentence.words):
        match = _best_match(sentence, at, ways)
        if match is None:
            at += 1
            continue
        rival = _rival(match, ways)
        if rival is None:
            yield match
            at = match.last
        else:
            at = rival.first


def terms_at(sentence: Sentence, first: int, last: int, ways: Ways) -> list[Match]:
    """Every sense of the term that words ``first`` up to ``last`` write, best first.

    Those that the sentence speaks for come first; then those that lack only their cue or have
    another part of speech than the sentence seems to ask for.
    """
    starts = ways[sentence.words[first]]
    if starts is None:
        return []
    every = [*starts.single, *(way for longer in starts.longer.values() for way in longer)]
    found: dict[int, Match] = {}
    for lenient in (False, True):
        for way in every:
            if len(way.keys) == last - first:
                match = _match(sentence, first, way, lenient)
                if match is not None:
                    found.setdefault(id(way.pattern.row), match)
    return list(found.values())


def _rival(match: Match, ways: Ways) -> Match | None:
    """A term that begins inside ``match``, ends after it and goes before it.

    Local before built-in, a field's before a general one, the longer before the shorter.
    """
    for at in range(match.first + 1, match.last):
        other = _best_match(match.sentence, at, ways)
        if other is not None and other.last > match.last and _weight(other) > _weight(match):
            return other
    return None


def _weight(match: Match) -> tuple[int, int]:
    return match.pattern.layer, match.last - match.first


def _starting_with(word: Word, index: Mapping[str, list[Pattern]]) -> Starts | None:
    patterns: dict[Pattern, None] = {}
    for key in word.readings:
        patterns.update(dict.fromkeys(index.get(key, ())))
    if not patterns:
        return None
    starts = Starts()
    for pattern in sorted(patterns, key=lambda pattern: pattern.order):
        for way in pattern.ways:
            if way.keys[0] not in word.readings:
                continue
            if len(way.keys) == 1:
                starts.single.append(way)
            else:
                starts.longer.setdefault(way.keys[1], []).append(way)
    for longer in starts.longer.values():
        longer.sort(key=lambda way: -way.length)
    starts.single.sort(key=lambda way: -way.length)
    return starts


def _best_match(sentence: Sentence, at: int, ways: Ways) -> Match | None:
    """The longest term that begins at word ``at``; of equally long ones that of the top layer."""
    words = sentence.words
    starts = ways[words[at]]
    if starts is None:
        return None
    for way in starts[words[at + 1] if at + 1 < len(words) else None]:
        if len(way.keys) > 2 and not (
            at + 2 < len(words) and way.keys[2] in words[at + 2].readings
        ):
            continue
        match = _match(sentence, at, way)
        if match is not None:
            return match
    return None


def _match(sentence: Sentence, at: int, way: Way, lenient: bool = False) -> Match | None:
    forms = _forms(sentence, at, way)
    if not forms:
        return None
    pattern = way.pattern
    head = at + way.head if way.head >= 0 else -1
    match = Match(pattern, sentence, at, at + len(way.keys), forms[0], head)
    if pattern.has_capitals and not _is_written_so(match):
        return None
    if pattern.has_conditions and not _is_meant(match, lenient):
        return None
    if pattern.via == "acronym":
        return match.in_form("plural" if "plural" in forms else "base")
    part = pattern.part_of_speech
    return match if part not in TAGS or head < 0 else in_its_form(match, part, forms, lenient)


def _forms(sentence: Sentence, at: int, way: Way) -> tuple[str, ...]:
    """The forms in which the words from ``at`` on spell a way; none where they do not."""
    words = sentence.words
    if at + len(way.keys) > len(words):
        return ()
    forms: tuple[str, ...] = ("base",)
    for offset, key in enumerate(way.keys):
        word = words[at + offset]
        if offset == way.head:
            readings = word.readings.get(key)
            if not readings:
                return ()
            forms = tuple(form for _, form in readings)
        elif word.folded != key and not _is_owner(sentence, at + offset, key):
            return ()
        if offset and _mark(sentence, at + offset) != way.marks[offset]:
            return ()
    return forms


def _is_owner(sentence: Sentence, index: int, key: str) -> bool:
    """Whether a word is a possessive of ``key``: carers' leave is carer's leave."""
    word = sentence.words[index]
    if key not in word.readings or index + 1 >= len(sentence.words):
        return False
    return word.stem != word.lower or sentence.gap(index + 1)[:1] in ("'", "’")


def _mark(sentence: Sentence, index: int) -> str:
    """The mark before a word of a term; the apostrophe of an owner is none."""
    return sentence.gap(index).removeprefix("'").removeprefix("’").strip()


def _is_written_so(match: Match) -> bool:
    """Whether capitals are as they have to be: an acronym has its own."""
    alias = match.pattern.alias
    if match.pattern.via == "acronym":
        return match.written.removesuffix("s") == alias.removesuffix("s")
    return match.written.removesuffix("s").isupper()


def _is_meant(match: Match, lenient: bool) -> bool:
    """Whether the words around speak for this sense, or at least (``lenient``) not against it."""
    pattern, sentence = match.pattern, match.sentence
    near, far = pattern.cues
    if near and near.isdisjoint(sentence.keys) and not lenient:
        return False
    if far and not far.isdisjoint(sentence.keys):
        return False
    return not (pattern.outer and _is_inside_any(match, pattern))


def _is_inside_any(match: Match, pattern: Pattern) -> bool:
    """Whether the term stands in a phrase that it must not be part of."""
    words = match.sentence.words
    beside = (*words[match.first - 1 : match.first], *words[match.last : match.last + 1])
    is_longer = all(len(phrase) > match.last - match.first for phrase in pattern.outer)
    if is_longer and all(pattern.outer_keys.isdisjoint(word.readings) for word in beside):
        return False
    return any(_is_inside(match, phrase) for phrase in pattern.outer)


def _is_inside(match: Match, phrase: tuple[str, ...]) -> bool:
    """Whether the term stands in a phrase, which may begin before it and end after it."""
    words = match.sentence.words
    earliest = max(match.last - len(phrase), 0)
    latest = min(match.first, len(words) - len(phrase))
    for start in range(earliest, latest + 1):
        for key, word in zip(phrase, words[start : start + len(phrase)], strict=True):
            if key not in word.readings:
                break
        else:
            return True
    return False
