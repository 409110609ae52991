"""Which word of a phrase carries its ending: carried out, members of staff."""

from __future__ import annotations

from functools import lru_cache

from easyread.language.resources import word_list
from easyread.language.tags import tag

#: Tags of a word that begins what is said of the noun before it: person often ill, money off.
_AFTER_A_NOUN = ("RB", "RP", "IN", "TO", "WP", "WDT")


@lru_cache(maxsize=20_000)
def head_index(phrase: str, part_of_speech: str) -> int:
    """The index of the word of ``phrase`` that is inflected.

    A verb phrase is inflected at its first word ("carry out"), a noun phrase at the word before
    the first preposition or participle ("member of staff", "infection caught in hospital") or
    else at the last ("care plan"), any other phrase at its first ("hard to reach"). Words are
    what spaces part; one word or none gives 0.
    """
    words = phrase.split()
    if part_of_speech != "noun" or len(words) < 2:
        return 0
    after = word_list("after_the_head")
    tags = tag(words)
    for index, word in enumerate(words[1:]):
        if word.lower() in after or _ends_with(index, words, tags):
            return index
    return len(words) - 1


def _ends_with(index: int, words: list[str], tags: list[str]) -> bool:
    """Whether a noun phrase has its head at ``index``: people | involved, person | using it."""
    following = tags[index + 1]
    then = tags[index + 2] if index + 2 < len(tags) else ""
    if not tags[index].startswith("NN"):
        return False
    if following == "VBG":
        return then not in ("", "NN")
    if following in ("VBN", "VBD") or (following == "JJ" and words[index + 1].endswith("ed")):
        return not then.startswith("NN")
    return following in _AFTER_A_NOUN


def has_gerund_head(phrase: str) -> bool:
    """Whether a noun phrase is a doing that has no plural: working together, talking to people."""
    words = phrase.split()
    if not words or not words[0].endswith("ing"):
        return False
    tags = tag(words)
    return tags[0] == "VBG" and (len(words) == 1 or not tags[1].startswith(("NN", "JJ")))
