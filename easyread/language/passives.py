"""Passives: a form of “be” or “get” and a past participle that tells what was done."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from easyread.language.resources import word_list
from easyread.language.sentences import Sentence

_BE = frozenset(
    {
        "is",
        "are",
        "was",
        "were",
        "be",
        "been",
        "being",
        "am",
        "isn't",
        "aren't",
        "wasn't",
        "weren't",
    }
)
_GET = frozenset({"get", "gets", "got", "getting", "gotten"})
_PASSING_TAGS = ("RB", "RBR", "RBS")
#: Words that may stand between “be” and its participle, besides one another.
_REACH = 3
_SUBJECT_REACH = 3


@dataclass(frozen=True, slots=True)
class Passive:
    """A passive: words ``first`` up to ``last`` of the sentence, and its doer, if one is named."""

    sentence: Sentence
    first: int
    last: int
    has_agent: bool
    duty: str

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
    for index, word in enumerate(words):
        is_get = word.lower in _GET
        if word.lower not in _BE and not is_get:
            continue
        last = _participle_after(sentence, index, is_get)
        if last is None or words[last].lower in states or _is_habit(sentence, last):
            continue
        yield Passive(sentence, index, last + 1, _has_agent(sentence, last), _duty(sentence, index))


def _is_habit(sentence: Sentence, last: int) -> bool:
    """Whether “used to” means accustomed to it: what follows is no verb in its base form."""
    words = sentence.words
    following = [word.lower for word in words[last : last + 2]]
    return following == ["used", "to"] and sentence.tags[last + 2 : last + 3] != ["VB"]


def _participle_after(sentence: Sentence, index: int, is_get: bool) -> int | None:
    words = sentence.words
    for at in range(index + 1, min(index + 2 + _REACH, len(words))):
        if sentence.gap(at).strip():
            return None
        word = words[at]
        if word.lower in ("been", "being"):
            return None
        if _may_be_participle(word.readings) and sentence.tags[at] in ("VBN", "VBD"):
            return at
        if is_get or not (
            sentence.tags[at] in _PASSING_TAGS or word.lower in ("not", "all", "both")
        ):
            return None
    return None


def _may_be_participle(readings: dict[str, tuple[tuple[str, str], ...]]) -> bool:
    return any(form == "en" for pairs in readings.values() for _, form in pairs)


def _has_agent(sentence: Sentence, participle: int) -> bool:
    """Whether “by” and a doer follow: “by the board”, not “by Friday” or “by writing”."""
    words, tags = sentence.words, sentence.tags
    for at in range(participle + 1, min(participle + 8, len(words) - 1)):
        if words[at].lower == "by":
            following = words[at + 1]
            return not (following.is_number or tags[at + 1] == "VBG")
    return False


def _duty(sentence: Sentence, index: int) -> str:
    """The word of duty or decision that leads the passive ("must be sent"), else ""."""
    duties = word_list("duty_words")
    for at in range(index - 1, max(index - _SUBJECT_REACH, -1), -1):
        if sentence.words[at].lower in duties:
            return sentence.words[at].lower
    return ""
