"""Which word of a phrase carries its ending: carried out, members of staff."""

from __future__ import annotations

from easyread.language.resources import word_list


def head_index(phrase: str, part_of_speech: str) -> int:
    """The index of the word of ``phrase`` that is inflected.

    A verb phrase is inflected at its first word ("carry out"), a noun phrase at the word before
    the first preposition ("member of staff") or else at the last ("care plan"), any other phrase
    at its first ("hard to reach"). Words are what spaces part; one word or none gives 0.
    """
    words = phrase.split()
    if part_of_speech != "noun" or len(words) < 2:
        return 0
    after = word_list("after_the_head")
    for index, word in enumerate(words[1:]):
        if word.lower() in after:
            return index
    return len(words) - 1
