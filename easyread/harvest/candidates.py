"""The rows of words in papers that could be terms, with every place where they stand."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field

from easyread.analysis import Analysis
from easyread.harvest.places import Place
from easyread.harvest.termhood import Words
from easyread.language.acronyms import is_acronym
from easyread.language.difficulty import is_transparent
from easyread.language.resources import word_list
from easyread.language.sentences import Sentence
from easyread.language.words import LEXICON, Word

_LONGEST = 5
_SHORTEST_WORD = 3
_NOUNS = ("NN", "NNS")
_PARTICIPLES = ("VBG", "VBN")
_BEFORE_NOUN = ("JJ", *_NOUNS, *_PARTICIPLES)
#: A word after one of these is no verb: “the caring role”, not “by caring people”.
_DETERMINERS = ("DT", "PRP$", "JJ", "POS")
#: After one of these a word is the end of an address or a file's name.
_JOINTS = frozenset("._/\\@#")
#: A single word is a candidate from this difficulty on (0 to 1).
_HARD = 0.5


@dataclass(slots=True)
class Candidate:
    """A row of words: how it is written, where, and whether it ever follows “the” or the like."""

    words: Words
    written: Counter[str] = field(default_factory=Counter)
    places: list[Place] = field(default_factory=list)
    is_noun: bool = False


def find_candidates(
    paper: Analysis, number: int, seen: set[str]
) -> Iterator[tuple[Words, Place, bool]]:
    """Yield (words, place, whether it is a noun beyond doubt) of each row that could be a term.

    Adjectives, participles and nouns before a noun, and single hard words; none in a name or in a
    term that the glossary knows. ``seen`` holds the sentences of papers before this one: what is
    said again word for word (a footer, a form) counts once. ``number`` tells the paper from others.
    """
    for sentence in paper.sentences:
        key = " ".join(word.lower for word in sentence.words)
        if key in seen or sentence.is_title or sentence.is_shouted:
            continue
        seen.add(key)
        yield from _in_sentence(paper, number, sentence)


def _in_sentence(
    paper: Analysis, number: int, sentence: Sentence
) -> Iterator[tuple[Words, Place, bool]]:
    known = paper.matched_words
    fits = [
        _is_content(word)
        and (sentence.start, index) not in known
        and not sentence.is_protected(index)
        and not _JOINTS.intersection(sentence.gap(index)[-1:])
        for index, word in enumerate(sentence.words)
    ]
    for first, can_open in enumerate(fits):
        if not can_open or sentence.words[first].lower in word_list("not_in_terms"):
            continue
        for last in range(first + 1, min(first + _LONGEST, len(fits)) + 1):
            if last - first > 1 and (not fits[last - 1] or sentence.gap(last - 1) != " "):
                break
            if _is_phrase(sentence, first, last):
                words = (
                    *(word.lower for word in sentence.words[first : last - 1]),
                    _base(sentence.words[last - 1]),
                )
                place = Place.of(paper, number, sentence, first, last)
                yield words, place, _is_noun(sentence, first)


def _is_content(word: Word) -> bool:
    letters = word.text.replace("-", "").replace("‑", "")
    return (
        letters.isalpha()
        and len(letters) >= _SHORTEST_WORD
        and word.stem == word.lower  # a possessive owns what follows
        and not word.is_function_word
        and not is_acronym(word)
    )


def _is_phrase(sentence: Sentence, first: int, last: int) -> bool:
    """Whether the tags are those of a term; a single word must be hard besides."""
    word = sentence.words[last - 1]
    if last - first == 1 and (word.difficulty < _HARD or is_transparent(word.stem)):
        return False
    tags = sentence.tags
    if last - first == 1:
        return tags[first] in (*_NOUNS, "JJ")
    if word.lower in word_list("not_in_terms"):
        return False
    if tags[last - 1] not in _NOUNS or any(tag not in _BEFORE_NOUN for tag in tags[first:last]):
        return False
    # “a sign prohibiting vehicles” is a sentence in small, “a designated swimming beach” is not.
    return not any(
        tags[at] == "VBG" and tags[at - 1] in _NOUNS for at in range(first + 1, last - 1)
    )


def _is_noun(sentence: Sentence, first: int) -> bool:
    """Whether the first word is no verb here, as what stands before it shows: “the research team”.

    Taggers take many a verb for a noun. One such place is enough for a row of words.
    """
    word = sentence.words[first]
    may_be_verb = sentence.tags[first] in _PARTICIPLES or word_list("verbs").intersection(
        word.readings
    )
    if not may_be_verb:
        return True
    if not first:
        return False
    before, tag = sentence.words[first - 1].lower, sentence.tags[first - 1]
    is_participle = sentence.tags[first] in _PARTICIPLES
    return tag in _DETERMINERS or (tag == "IN" and before != "to" and not is_participle)


def _base(word: Word) -> str:
    """The form under which it stands in a dictionary."""
    return max(word.readings, key=lambda base: (LEXICON[base].zipf, base))
