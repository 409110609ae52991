"""How many whole thoughts a text has: its sentences, without those that only look like one.

A text cut at every comma has more full stops, but no more sentences: “Which met in May.” goes on
with what stood before. Counting whole sentences keeps such cuts from lowering the level.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from itertools import groupby, pairwise

from easyread.language.bases import lemmas
from easyread.language.resources import word_list
from easyread.language.sentences import Sentence
from easyread.language.words import Word

#: From so many words on, a stretch of text has a verb, in whatever form; and one that opens with
#: "when" or "which" has a clause of its own after that.
_LONG, _LONG_WITH_OPENER = 20, 12
#: The share of parts of sentences that real texts have, how many are let pass in a short one, and
#: what each beyond takes from the count.
_USUAL, _AT_LEAST, _TAKEN = 0.1, 0.5, 2.0
#: So many words make a sentence that counts in full: alone in its block, and beside others.
_FULL, _FULL_BESIDE = 5, 7
#: What a sentence counts that leans on the one beside it.
_LEANING = 0.2


def count_units(sentences: Sequence[Sentence]) -> float:
    """The number of whole sentences, at least one.

    One of fewer than five words, or seven beside others, counts in part: neither “Not at all.” nor
    a heading is evidence of a simple text. So does one that leans on the sentence beside it, as
    “But it was late.” does: both are read as one thought, whatever the stop between them. Every
    block keeps what its words come to.
    Real texts have a few parts of sentences, in first place above all, as in a definition; “In the
    end.” in first place is none of those. Where there are more, each takes a sentence from the
    count besides itself: who cuts at commas cuts between clauses too, and those can no longer be
    told from sentences.
    """
    count, blocks, parts, judged = 0.0, 0.0, 0, 0
    for _, block in groupby(sentences, key=lambda sentence: sentence.block):
        whole = _without_cut_numbers(list(block))
        weight = sum([min(len(sentence.words) / _FULL, 1.0) for sentence in whole])
        blocks += min(weight, 1.0)
        count += weight if len(whole) == 1 else sum(map(_weight_beside, whole))
        if len(whole) > 1:
            judged += len(whole)
            parts += sum(map(is_fragment, whole[1:])) + _opens_another(whole[0])
    excess = max(parts - max(_USUAL * judged, _AT_LEAST), 0.0)
    return max(count - _TAKEN * excess, blocks, 1.0)


def _weight_beside(sentence: Sentence) -> float:
    """What a sentence counts among others."""
    return min(len(sentence.words) / _FULL_BESIDE, 1.0) * (_LEANING if leans(sentence) else 1.0)


def leans(sentence: Sentence) -> bool:
    """Whether a sentence is understood only with the one beside it, by its first word.

    A question is not, nor what has a comma: that clause may stand before its own main one.
    """
    if sentence.words[0].lower not in word_list("leaning_openers"):
        return False
    text = sentence.text
    return "," not in text and "?" not in text[-4:]


def _without_cut_numbers(block: Sequence[Sentence]) -> Sequence[Sentence]:
    """The sentences, less those that start inside a number, as in “98. 7” from a poor copy."""
    if len(block) == 1:
        return block
    pairs = pairwise(block)
    return [
        block[0],
        *(s for before, s in pairs if not (before.words[-1].is_number and s.words[0].is_number)),
    ]


def is_fragment(sentence: Sentence) -> bool:
    """Whether a sentence is only part of one: it goes on with another, or has no verb.

    A question is never a fragment, nor is what has commas in it.
    """
    text = sentence.text
    return "," not in text and "?" not in text[-4:] and not is_whole(sentence.words)


def _opens_another(sentence: Sentence) -> bool:
    """Whether a sentence can only be the start of the next, as “However.” or “If it rains.” are.

    “When two people meet.” may tell what a word means.
    """
    return sentence.words[0].lower in word_list("part_openers") and is_fragment(sentence)


def is_whole(words: Sequence[Word]) -> bool:
    """Whether words make a sentence: they have a verb, and do not go on with what stood before.

    Verbs are told by their forms, without a tagger: a word that may be a verb counts unless the
    word before it calls for a noun.
    """
    opening, count = words[0].lower, len(words)
    if opening in word_list("continuations"):
        return False
    if opening in word_list("subordinators"):
        return count >= _LONG_WITH_OPENER
    if opening.endswith("ing") and count > 1 and words[1].lower == "that":
        return False  # "Meaning that it was late."
    if opening in word_list("fresh_starts"):
        words = words[1:]
    return count >= _LONG or (bool(words) and _has_verb([word.lower for word in words]))


def _has_verb(words: Sequence[str]) -> bool:
    finite, skipped = word_list("finite_verbs"), word_list("middle_adverbs")
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
        return bool(before) and after != "by"
    return "s" in forms and bool(before) and not before.endswith("s") and after in grammar
