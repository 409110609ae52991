"""Passives: a form of “be” or “get” and a past participle that tells what was done."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from easyread.language.kinds import Kind
from easyread.language.resources import word_list
from easyread.language.sentences import Sentence
from easyread.language.words import LEXICON, Word

_PASSING_TAGS = ("RB", "RBR", "RBS")
#: Words that may stand between “be” and its participle, besides one another.
_REACH = 3
_SUBJECT_REACH = 3
#: The doer is not looked for past another verb or one of these marks.
_FINITE = ("MD", "VBD", "VBP", "VBZ")
_CLAUSE_MARKS = frozenset(".;:(")
#: A subject between “be” and its participle, as a question has it.
_SUBJECT_TAGS = ("DT", "PRP", "PRP$", "NN", "NNS", "NNP", "NNPS", "JJ")
_SUBJECT_LENGTH = 4
#: What stands before a hyphen and is longer than this is no mere prefix (re-opened).
_LONGEST_PREFIX = 3


@dataclass(frozen=True, slots=True)
class Passive:
    """A passive: words ``first`` up to ``last`` of the sentence, and its doer, if one is named."""

    sentence: Sentence
    first: int
    last: int
    agent: int
    duty: str

    @property
    def has_agent(self) -> bool:
        """Whether the doer is named: it begins with word ``agent``."""
        return self.agent >= 0

    @property
    def participle(self) -> str:
        """The past participle as it is written."""
        return self.sentence.words[self.last - 1].text


def find_passives(sentence: Sentence) -> Iterator[Passive]:
    """Yield the passives of a sentence.

    Participles that describe a state ("is interested", "was born", "is closed") are none;
    “got approved” and “has been quietly shelved” are.
    """
    words = sentence.words
    states = word_list("participles_of_state")
    for index in opens_passive.places_in(words):
        word = words[index]
        last = _participle_after(sentence, index, word.lower in word_list("forms_of_get"))
        if last is None or _is_habit(sentence, last):
            continue
        is_state = words[last].lower in states or _is_compound(words[last])
        if is_state and not _is_deed(sentence, index, last):
            continue
        yield Passive(
            sentence, index, last + 1, _agent_after(sentence, last), _duty(sentence, index)
        )


def _is_compound(word: Word) -> bool:
    """Whether a participle is joined to a word of its own, and so tells a state: text-based."""
    return word.lower.find("-") > _LONGEST_PREFIX


@Kind
def opens_passive(word: Word) -> bool:
    """Whether a word is a form of “be” or “get”."""
    lower = word.lower
    return (
        lower in word_list("forms_of_be")
        or lower in word_list("forms_of_get")
        or lower.endswith(("'re", "'m"))
    )


def _is_deed(sentence: Sentence, index: int, last: int) -> bool:
    """Whether what may be a state is a deed here: it goes on, or its doer follows."""
    words = sentence.words
    if words[index].lower == "being":
        return True
    return words[last + 1 : last + 2] == [LEXICON["by"]] and _agent_after(sentence, last) >= 0


def _is_habit(sentence: Sentence, last: int) -> bool:
    """Whether “used to” means accustomed to it: what follows is no verb in its base form."""
    words = sentence.words
    following = [word.lower for word in words[last : last + 2]]
    return following == ["used", "to"] and sentence.tags[last + 2 : last + 3] != ["VB"]


def _participle_after(sentence: Sentence, index: int, is_get: bool) -> int | None:
    words, tags = sentence.words, sentence.tags
    first = index + 1
    if not is_get and _asks(sentence, index):
        first = _past_subject(sentence, first)
    for at in range(first, min(first + 1 + _REACH, len(words))):
        if sentence.gap(at).strip():
            return None
        word = words[at]
        if word.lower in ("been", "being"):
            return None
        if _may_be_participle(word.readings):
            is_verb = tags[at] in ("VBN", "VBD")
            if is_verb or (tags[at] == "JJ" and _outweighs_tag(sentence, index, at)):
                return at
        if is_get or not (
            tags[at] in _PASSING_TAGS or word.lower in word_list("before_participles")
        ):
            return None
    return None


def _outweighs_tag(sentence: Sentence, index: int, at: int) -> bool:
    """Whether a participle that the tagger takes for an adjective is none: “was sung”."""
    return not sentence.words[at].lower.endswith("ed") or _is_deed(sentence, index, at)


def _asks(sentence: Sentence, index: int) -> bool:
    """Whether “be” opens a question, so that the subject follows: “When was it sent?”."""
    return sentence.text.rstrip().endswith("?") and (
        index == 0 or sentence.tags[index - 1].startswith("W")
    )


def _past_subject(sentence: Sentence, first: int) -> int:
    """The index past the subject that begins at ``first``, or ``first`` where none is found."""
    at = first
    while at < min(first + _SUBJECT_LENGTH, len(sentence.words)):
        if sentence.tags[at] not in _SUBJECT_TAGS or sentence.gap(at).strip():
            break
        at += 1
    return at


def _may_be_participle(readings: dict[str, tuple[tuple[str, str], ...]]) -> bool:
    return any(form == "en" for pairs in readings.values() for _, form in pairs)


def _agent_after(sentence: Sentence, participle: int) -> int:
    """Where a doer after “by” begins: “by the board”, not “by Friday” or “by writing”; else -1."""
    words, tags = sentence.words, sentence.tags
    if not any(word.lower == "by" for word in words[participle + 1 : participle + 8]):
        return -1  # before any tag: it is a rare word
    for at in range(participle + 1, min(participle + 8, len(words) - 1)):
        if tags[at] in _FINITE or _CLAUSE_MARKS.intersection(sentence.gap(at)):
            return -1
        if words[at].lower == "by":
            is_doer = not (words[at + 1].is_number or tags[at + 1] == "VBG")
            return at + 1 if is_doer else -1
    return -1


def _duty(sentence: Sentence, index: int) -> str:
    """The word of duty or decision that leads the passive ("must be sent"), else ""."""
    duties = word_list("duty_words")
    for at in range(index - 1, max(index - _SUBJECT_REACH, -1), -1):
        if sentence.words[at].lower in duties:
            return sentence.words[at].lower
    return ""
