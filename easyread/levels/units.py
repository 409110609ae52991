"""How many whole thoughts a text has: its sentences, without those that only look like one.

A text cut at every comma has more full stops, but no more sentences: “Which met in May.” goes on
with what stood before. Counting whole sentences keeps such cuts from lowering the level.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from easyread.language.bases import lemmas
from easyread.language.resources import word_list
from easyread.language.sentences import Sentence


def count_units(sentences: Sequence[Sentence]) -> int:
    """The number of whole sentences, at least one for each block that has any words."""
    whole: dict[int, int] = {}
    for previous, sentence in zip([None, *sentences], sentences, strict=False):
        together = previous is not None and previous.block == sentence.block
        cut = together and previous is not None and _is_cut_number(previous, sentence)
        whole[sentence.block] = whole.get(sentence.block, 0) + (
            not cut and not is_fragment(sentence)
        )
    return max(sum(max(count, 1) for count in whole.values()), 1)


def is_fragment(sentence: Sentence) -> bool:
    """Whether a sentence is only part of one: it goes on with another, or has no verb.

    A question is never a fragment. Verbs are told by their forms, without a tagger: a word that
    may be a verb counts unless the word before it calls for a noun.
    """
    if "?" in sentence.text[-4:]:
        return False
    first = sentence.words[0]
    if first.lower in word_list("continuations"):
        return True
    if first.lower in word_list("subordinators") and "," not in sentence.text:
        return True
    return not _has_verb(sentence)


def _is_cut_number(previous: Sentence, sentence: Sentence) -> bool:
    """Whether a full stop stands inside a number, as in “98. 7” from a poor copy."""
    return previous.words[-1].is_number and sentence.words[0].is_number


def _has_verb(sentence: Sentence) -> bool:
    finite, skipped = word_list("finite_verbs"), word_list("middle_adverbs")
    words = [word.lower for word in sentence.words]
    if _lacks_doer(words[0]):
        return words[0].endswith("ing") and any(word in finite for word in words[1:])
    before = ""
    for index, word in enumerate(words):
        after = words[index + 1] if index + 1 < len(words) else ""
        if word in finite or _may_be_verb(before, word, after):
            return True
        if word not in skipped and not word.endswith("ly"):
            before = word
    return False


def _lacks_doer(opening: str) -> bool:
    """Whether a sentence opens with a verb that needs someone before it: “Had ten members”."""
    if opening in word_list("finite_verbs"):
        return "'" not in opening
    forms = _verb_forms(opening)
    return bool(forms & {"ed", "ing"}) and "base" not in forms


@lru_cache(maxsize=50_000)
def _verb_forms(word: str) -> frozenset[str]:
    """The forms of a known verb that a word can be."""
    return frozenset(form for base, form in lemmas(word) if base in word_list("verbs"))


def _may_be_verb(before: str, word: str, after: str) -> bool:
    """Whether a word has the form of a finite verb, and stands where one can stand."""
    verbs, grammar = word_list("verbs"), word_list("function_words")
    if before in word_list("no_verb_after"):
        return False
    if word in verbs:
        if not before:  # a request: "Tell us", "Send it", not "Lead specialist"
            return not after or after in grammar
        return before in word_list("personal_pronouns") or before.endswith(("s", "people", "ren"))
    forms = _verb_forms(word)
    if "ed" in forms:
        return bool(before) and after not in ("by", "to")
    return "s" in forms and bool(before) and not before.endswith("s") and after in grammar
