"""Finding the terms of a glossary in a sentence: one pass, the longest first."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from typing import NamedTuple

from easyread.forms import TAGS, in_its_form
from easyread.language.resources import word_list
from easyread.language.sentences import Sentence
from easyread.language.words import Lexicon, Word
from easyread.matches import Match
from easyread.patterns import Pattern, Way


class Fitting(NamedTuple):
    """The ways that two words in a row can begin, best first.

    ``short`` are those of one or two keys; ``third`` has, for each third key of the others, these
    with the short ones. Some words begin dozens of long terms, and most texts go on with none.
    """

    every: Sequence[Way]
    short: Sequence[Way]
    third: Mapping[str, Sequence[Way]]

    def before(self, following: Word | None) -> Sequence[Way]:
        """Those that a text can write which goes on with one more word, or with none."""
        third = self.third
        keys = [key for key in following.readings if key in third] if third and following else ()
        if not keys:
            return self.short
        if len(keys) == 1:
            return third[keys[0]]
        return [way for way in self.every if len(way.keys) < 3 or way.keys[2] in keys]


class Starts(dict[Word | None, Fitting | None]):
    """The ways that begin with one word: the word that follows → those it can go on with, if any.

    None follows the last word of a sentence. What is not there yet is worked out; ``single`` are
    the ways of one word, ``longer`` the others by their second key.
    """

    __slots__ = ("longer", "single")

    def __init__(self) -> None:
        super().__init__()
        self.single: list[Way] = []
        self.longer: dict[str, list[Way]] = {}

    def __missing__(self, following: Word | None) -> Fitting | None:
        every = self.single
        if following is not None and not self.longer.keys().isdisjoint(following.readings):
            keys = following.readings
            longer = [way for key in keys if key in self.longer for way in self.longer[key]]
            if len(keys) > 1:
                longer.sort(key=lambda way: (-way.length, *way.pattern.order))
            every = longer + self.single
        short = [way for way in every if len(way.keys) < 3]
        third = {
            key: [way for way in every if len(way.keys) < 3 or way.keys[2] == key]
            for key in {way.keys[2] for way in every if len(way.keys) > 2}
        }
        fitting = self[following] = Fitting(every, short, third) if every else None
        return fitting


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
    words = sentence.words
    free = 0
    for at, starts in enumerate(map(ways.__getitem__, words)):
        if starts is None or at < free:
            continue
        fitting = starts[words[at + 1] if at + 1 < len(words) else None]
        match = _first_match(sentence, at, fitting) if fitting is not None else None
        if match is not None:
            rival = _rival(match, ways)
            if rival is None:
                yield match
            free = match.last if rival is None else rival.first


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


def is_at_home(sentence: Sentence, index: int, ways: Ways) -> bool:
    """Whether word ``index`` and small words are a phrase in which it may stay: according to."""
    starts = ways[sentence.words[index]]
    if starts is None:
        return False
    small, own = _small_words(), sentence.words[index].readings
    return any(
        _is_inside(Match(way.pattern, sentence, index, index + 1, "base", index), phrase)
        for way in starts.single
        for phrase in way.pattern.outer
        if all(word in small or word in own for word in phrase)
    )


@cache
def _small_words() -> frozenset[str]:
    """Words of grammar that are no verbs: “documents has” is no set phrase."""
    return word_list("function_words") - word_list("finite_verbs")


def _rival(match: Match, ways: Ways) -> Match | None:
    """A term that begins inside ``match``, ends after it and goes before it.

    Local before built-in, a field's before a general one, the longer before the shorter.
    """
    words = match.sentence.words
    for at in range(match.first + 1, match.last):
        starts = ways[words[at]]
        if starts is None:
            continue
        fitting = starts[words[at + 1] if at + 1 < len(words) else None]
        other = _first_match(match.sentence, at, fitting) if fitting is not None else None
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
                if not pattern.has_capitals or pattern.is_written(word.unowned):
                    starts.single.append(way)
            else:
                starts.longer.setdefault(way.keys[1], []).append(way)
    for longer in starts.longer.values():
        longer.sort(key=lambda way: -way.length)
    starts.single.sort(key=lambda way: -way.length)
    return starts


def _first_match(sentence: Sentence, at: int, fitting: Fitting) -> Match | None:
    """The first of some ways, best first, that word ``at`` and those after it spell and mean."""
    words = sentence.words
    for way in fitting.before(words[at + 2] if at + 2 < len(words) else None):
        match = _match(sentence, at, way)
        if match is not None:
            return match
    return None


def _match(sentence: Sentence, at: int, way: Way, lenient: bool = False) -> Match | None:
    pattern = way.pattern
    if pattern.near and not lenient and pattern.near.isdisjoint(sentence.keys):
        return None  # before all else: most terms with such a cue fail by it
    forms = _forms(sentence, at, way)
    if not forms:
        return None
    head = at + way.head if way.head >= 0 else -1
    match = Match(pattern, sentence, at, at + len(way.keys), forms[0], head)
    if pattern.has_capitals and not pattern.is_written(match.written):
        return None
    if pattern.has_conditions and not _is_meant(match):
        return None
    if pattern.via == "acronym":
        return match.in_form("plural" if "plural" in forms else "base")
    part = pattern.part_of_speech
    return match if part not in TAGS or head < 0 else in_its_form(match, part, forms, lenient)


def _forms(sentence: Sentence, at: int, way: Way) -> tuple[str, ...]:
    """The forms in which the words from ``at`` on spell a way; none where they do not."""
    words = sentence.words
    if len(way.keys) == 1 and not way.head:  # nearly all
        return words[at].forms.get(way.keys[0], ())
    if at + len(way.keys) > len(words):
        return ()
    forms: tuple[str, ...] = ("base",)
    for offset, key in enumerate(way.keys):
        word = words[at + offset]
        if offset == way.head:
            forms = word.forms.get(key, ())
            if not forms:
                return ()
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


def _is_meant(match: Match) -> bool:
    """Whether no word around speaks against this sense, nor a phrase that it stands in."""
    pattern = match.pattern
    if pattern.far and not pattern.far.isdisjoint(match.sentence.keys):
        return False
    return not (pattern.outer and _is_inside_any(match, pattern))


def _is_inside_any(match: Match, pattern: Pattern) -> bool:
    """Whether the term stands in a phrase that it must not be part of."""
    words, first, last = match.sentence.words, match.first, match.last
    phrases = pattern.outer_by_word
    if last - first >= pattern.shortest_outer:  # it may be all of one
        for phrase in pattern.outer:
            if len(phrase) == last - first and _is_inside(match, phrase):
                return True
    for beside in (*words[last : last + 1], *words[first - 1 : first]):
        for key in beside.readings:  # a longer phrase holds the word before or the word after
            if key in phrases and any(_is_inside(match, phrase) for phrase in phrases[key]):
                return True
    return False


def _is_inside(match: Match, phrase: tuple[str, ...]) -> bool:
    """Whether the term stands in a phrase, which may begin before it and end after it."""
    words = match.sentence.words
    earliest = max(match.last - len(phrase), 0)
    latest = min(match.first, len(words) - len(phrase))
    for start in range(earliest, latest + 1):
        for at, key in enumerate(phrase, start):
            if key not in words[at].readings:
                break
        else:
            return True
    return False
