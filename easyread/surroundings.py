"""What stands around a term in its sentence, as far as a wording has to go with it."""

from __future__ import annotations

from collections.abc import Collection

from easyread.forms import FINITE, auxiliary
from easyread.language.inflection import lemmas
from easyread.language.resources import word_list
from easyread.matches import Match

#: Marks before which a clause has begun, or does not begin at all.
_ENDS_CLAUSE = frozenset(".;:,(")
#: A name this many words longer than a term in it is a name of its own: the University of York
#: Research Ethics Committee.
_MORE_OF_NAME = 2
_LEADS_NOUN = ("DT", "PRP$", "JJ", "IN", "POS")


def word_before(match: Match) -> str:
    """The word before the term, adverbs left out; "" at the start."""
    return _word_past(match, ("RB",))


def follows_noun(match: Match) -> bool:
    """Whether the term stands right after a noun or pronoun."""
    return match.first > 0 and match.sentence.tags[match.first - 1].startswith(("NN", "PRP"))


def opening_of(match: Match) -> str:
    """The word before the term and what describes it: “these” of “these new [rules]”."""
    return _word_past(match, ("RB", "JJ", "VBN"))


def _word_past(match: Match, passed: Collection[str]) -> str:
    """The word before the term, those with some tags passed over unless one opens the sentence."""
    index = match.first - 1
    while index > 0 and match.sentence.tags[index] in passed:
        index -= 1
    return match.sentence.words[index].lower if index >= 0 else ""


def tag_before(match: Match) -> str:
    """The tag of the nearest word before the term that is no adverb; "" where there is none."""
    tags = match.sentence.tags
    for at in range(match.first - 1, -1, -1):
        if not tags[at].startswith("RB"):
            return "MD" if tags[at] == "TO" else tags[at]
    return ""


def noun_before(match: Match) -> str:
    """The noun that describes the term: “design” in “design principles”; "" where none does.

    What may be a verb as well is one for certain only after a word that leads a noun.
    """
    at, sentence = match.first - 1, match.sentence
    if at < 0 or sentence.gap(match.first).strip() or sentence.tags[at] not in ("NN", "NNP"):
        return ""
    word = sentence.words[at]
    is_opener = not at and sentence.tags[at] == "NNP"  # the tag says only: it has a capital
    if is_opener or word.is_function_word or word.stem != word.lower:
        return ""
    may_be_verb = any(base in word_list("verbs") for base, _ in lemmas(word.lower))
    if may_be_verb or word.lower.endswith("ing"):
        is_led = at > 0 and sentence.tags[at - 1] in _LEADS_NOUN and not sentence.gap(at).strip()
        return word.text if is_led else ""
    return word.text


def leads_noun(match: Match) -> bool:
    """Whether a noun, or what describes one, follows the term at once."""
    at, sentence = match.last, match.sentence
    return (
        at < len(sentence.words)
        and not sentence.gap(at).strip()
        and sentence.tags[at].startswith(("NN", "JJ"))
    )


def leads_clause(match: Match) -> bool:
    """Whether a clause follows a verb, with its own verb: make sure (that) the form is signed."""
    sentence = match.sentence
    if match.form == "en" and auxiliary(match) == "be":
        return False
    verbs = 0
    for at in range(match.last, len(sentence.words)):
        tag_here, lower = sentence.tags[at], sentence.words[at].lower
        if _ENDS_CLAUSE.intersection(sentence.gap(at)):
            return False
        if lower == "that" and not tag_here.startswith("W"):
            return True
        if tag_here.startswith("W") or lower in word_list("subordinators"):
            verbs -= 1  # its verb is that of an inner clause: people who need help [get it]
        elif tag_here in FINITE or (
            tag_here == "VB" and sentence.tags[at - 1].startswith(("NN", "VBP"))
        ):
            if at > match.last and sentence.tags[at - 1] == "CC":
                return False
            verbs += 1
            if verbs > 0:
                return True
    return match.last >= len(sentence.words)


def is_owner(match: Match) -> bool:
    """Whether something belongs to it: the participant’s needs, all participants’ needs."""
    last = match.sentence.words[match.last - 1].lower
    return last.endswith("'s") or match.sentence.gap(match.last)[:1] in ("'", "’")


def follows_determiner(match: Match) -> bool:
    """Whether a participle stands as an adjective: the revised plan."""
    return match.first > 0 and match.sentence.tags[match.first - 1] in ("DT", "PRP$", "JJ")


def subject_number(match: Match) -> str:
    """Singular or plural, by the noun or pronoun that stands before the verb."""
    tags, words = match.sentence.tags, match.sentence.words
    index = match.first - 1
    while index >= 0 and tags[index] in ("RB", "WDT", "WP", "MD"):
        index -= 1
    if index < 0:
        return "singular"
    if tags[index] in ("NNS", "NNPS") or words[index].lower in word_list("plural_pronouns"):
        return "plural"
    joined = index >= 2 and "and" in (words[index - 1].lower, words[index - 2].lower)
    return "plural" if joined and tags[index].startswith("NN") else "singular"


def is_part_of_name(match: Match) -> bool:
    """Whether a longer name holds the term: “capacity” in the Mental Capacity Act."""
    names = match.sentence.names
    run = names.get(match.first) or names.get(match.last - 1)
    if run is None:
        return False
    length, around = match.last - match.first, run[1] - run[0]
    covers = match.first <= run[0] and match.last >= run[1]
    if covers or match.pattern.alias[0].isupper():  # Healthwatch, in Healthwatch Leeds
        return False
    if match.sentence.is_title:
        return length == 1
    return length == 1 or around - length >= _MORE_OF_NAME
