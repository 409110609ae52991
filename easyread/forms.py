"""Which form a term stands in, and whether it is the part of speech that is meant."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from easyread.language.frequency import zipf
from easyread.language.inflection import lemmas
from easyread.language.resources import word_list
from easyread.language.words import Word
from easyread.matches import Match

#: The tags that each part of speech may carry where the term stands.
TAGS: Mapping[str, tuple[str, ...]] = {
    "verb": ("VB",),
    "noun": ("NN",),
    "adjective": ("JJ", "VBN", "VBG"),
    "adverb": ("RB",),
}
_FORMS: Mapping[str, tuple[str, ...]] = {
    "verb": ("base", "s", "ed", "en", "ing"),
    "noun": ("base", "plural"),
    "adjective": ("base", "er", "est"),
    "adverb": ("base", "er", "est"),
}
#: The form of a verb that a tag stands for, where its spelling leaves more than one open.
_FORM_OF_TAG = {
    "VB": "base",
    "VBP": "base",
    "VBZ": "s",
    "VBD": "ed",
    "VBN": "en",
    "JJ": "en",
    "VBG": "ing",
}
#: Rarer words than this (Zipf) the tagger seldom saw: its word on noun or adjective is a guess.
_SELDOM_SEEN = 3.6
#: What follows a verb in the past as its object, and verbs that have a subject.
_OBJECT = ("DT", "CD", "PRP$", "PRP")
FINITE = ("VBZ", "VBP", "VBD", "MD")
_NOMINAL = ("NN", "JJ", "VBN", "VBG")
#: What follows a noun that has an article, and no adjective there.
_AFTER_THING = ("IN", "TO", "MD", "VBZ", "VBD", "WDT", "WP", "WRB")
#: What the tagger takes an adjective for, where the words around show that it is one.
_TAKEN_FOR = ("NN", "RB", "RBR")
#: What it takes a verb for, where its subject shows that it is one; commoner verbs it knows (Zipf).
_VERB_TAKEN_FOR = ("NN", "NNS", "JJ", "IN")
_OFTEN_SEEN = 4.2
_PLURAL_SUBJECTS = ("we", "they", "you", "i", "who")
#: What stands between "is" and an adjective: more, very, most.
_DEGREE = ("RB", "JJR", "JJS")
#: What comes before a noun, and before a verb of the same spelling hardly ever.
_BEFORE_NOUN = ("DT", "PRP$", "JJ", "JJR", "JJS", "IN", "POS")


def in_its_form(match: Match, part: str, forms: tuple[str, ...], lenient: bool) -> Match | None:
    """The match in the form its place asks for; None where the part of speech is another."""
    allowed = _allowed(part, forms)
    if not allowed:
        return None
    is_phrase = match.last - match.first > 1
    if not is_phrase and len(allowed) == 1 and match.sentence.words[match.head].only_part == part:
        if part == "verb" and not lenient and _has_article(match):
            return None
        return match.in_form(allowed[0])  # tags cost more than all else: none is needed
    is_certain = is_phrase or match.pattern.alias.isupper()
    looks_like_noun = part == "verb" and allowed[0] in ("base", "s") and match.first > 0
    if is_certain and (part != "verb" or len(allowed) == 1) and not looks_like_noun:
        return match.in_form(allowed[0])
    tag = match.sentence.tags[match.head]
    if not (lenient or (_is_verb(tag, match) if is_phrase else _may_be(part, tag, match))):
        return None
    form = _form_of_verb(match, tag, allowed) if part == "verb" else ""
    return match.in_form(form if form in allowed else allowed[0])


@cache
def _allowed(part: str, forms: tuple[str, ...]) -> tuple[str, ...]:
    """Those of some forms that a part of speech has."""
    return tuple(form for form in forms if form in _FORMS[part])


def _is_verb(tag: str, match: Match) -> bool:
    """Whether the head of a verb in several words is one: not in “the impact on families”."""
    if not tag.startswith("NN") or not match.first:
        return True
    before = match.first - 1
    is_no_noun = match.sentence.tags[before] not in _BEFORE_NOUN
    return is_no_noun or match.sentence.words[before].lower in word_list("words_before_verbs")


def _form_of_verb(match: Match, tag: str, allowed: tuple[str, ...]) -> str:
    """The form that the tag says, unless the words around show that it is the other in -ed."""
    form = _FORM_OF_TAG.get(tag, "")
    if not {"ed", "en"}.issubset(allowed):
        return form
    tags = match.sentence.tags
    following = tags[match.last] if match.last < len(tags) else ""
    is_after_auxiliary = auxiliary(match) is not None
    if is_after_auxiliary:
        return "en"
    if form == "en" and match.first and following in _OBJECT:
        return "ed"  # the panel comprised ten people
    if (
        form == "en"
        and _is_only_verb(tags[: match.first])
        and (following in ("", "CC") or _is_verb_of_sentence(match))
    ):
        return "ed"  # a flask exploded and hurt nobody; prices increased last year
    if form == "ed" and _is_inner_clause(match):
        return "en"  # the rules related to care are new
    return form


def _is_only_verb(before: list[str]) -> bool:
    """Whether the words before a verb hold its subject and no other verb: the old flask."""
    return any(tag.startswith(("NN", "PRP")) for tag in before) and not any(
        tag.startswith(("VB", "MD", "W", "TO")) for tag in before
    )


def _is_verb_of_sentence(match: Match) -> bool:
    """Whether a sentence, no heading, would have no verb without this one: prices rose in May."""
    sentence, at = match.sentence, match.last
    is_whole = sentence.text.rstrip().endswith((".", "!", "?"))
    names_doer = (
        at + 1 < len(sentence.tags)
        and sentence.words[at].lower == "by"
        and sentence.tags[at + 1] != "CD"  # increased by 5%
    )
    return is_whole and not names_doer and not _has_later_verb(match)


def auxiliary(match: Match) -> str | None:
    """The "be" or "have" that the term follows, adverbs left out."""
    index = match.first - 1
    tags, words = match.sentence.tags, match.sentence.words
    while index >= 0 and tags[index] == "RB":
        index -= 1
    if index < 0:
        return None
    bases = {base for base, _ in lemmas(words[index].lower)}
    return next((base for base in ("be", "have") if base in bases), None)


def _is_inner_clause(match: Match) -> bool:
    """Whether a later verb of the same clause is the main one: rules related to care are new."""
    tags = match.sentence.tags
    if tags[match.last - 1] not in ("IN", "TO") and (
        match.last >= len(tags) or tags[match.last] not in ("IN", "TO")
    ):
        return False
    return _has_later_verb(match)


def _has_later_verb(match: Match) -> bool:
    """Whether a finite verb follows in the same clause."""
    for tag in match.sentence.tags[match.last :]:
        if tag in FINITE:
            return True
        if tag.startswith(("W", "CC", "PRP")) and tag != "PRP$":
            return False
    return False


def _may_be(part: str, tag: str, match: Match) -> bool:
    """Whether a word with this tag can be of this part of speech."""
    word = match.sentence.words[match.head]
    if tag.startswith(TAGS[part]):
        if part == "adjective":
            return not _is_thing(match)
        if part == "verb":
            return not _has_article(match)
        return part != "noun" or not (_takes_object(match) or _describes(match))
    sentence = match.sentence
    if tag.startswith("NNP") and (match.head == 0 or sentence.is_title or sentence.is_shouted):
        return True  # the tag says only that the word has a capital
    if part == "verb" and tag == "JJ" and _is_participle(word) and auxiliary(match) is not None:
        return True
    if part == "verb" and match.form == "base" and (_follows_helper(match) or _follows_to(match)):
        return True
    if part == "noun" and tag == "VBG" and match.pattern.alias.endswith("ing"):
        return True
    if part == "verb" and tag in _VERB_TAKEN_FOR and word.zipf < _OFTEN_SEEN:
        return _stands_as_verb(match)
    if part in ("noun", "adjective") and tag.startswith(_NOMINAL) and word.zipf < _SELDOM_SEEN:
        return True
    return part == "adjective" and tag in _TAKEN_FOR and _stands_as_adjective(match)


def _stands_as_adjective(match: Match) -> bool:
    """Whether a word stands right before a noun, or after “be”, “seem” and their like."""
    tags, words = match.sentence.tags, match.sentence.words
    after = tags[match.last] if match.last < len(tags) else ""
    if after.startswith("NN") and not match.sentence.gap(match.last).strip():
        return True
    at = match.first - 1
    while at >= 0 and tags[at].startswith(_DEGREE):
        at -= 1
    linking = word_list("linking_verbs")
    return at >= 0 and any(base in linking for base, _ in lemmas(words[at].lower))


def _takes_object(match: Match) -> bool:
    """Whether what looks like a noun is a verb: collect the data and conduct the study."""
    tags = match.sentence.tags
    if match.form != "base" or not match.first or match.last >= len(tags):
        return False
    is_joined = tags[match.last] in ("DT", "PRP$") and tags[match.first - 1] in ("CC", "TO", "MD")
    return is_joined and not match.sentence.gap(match.last).strip()


def _follows_helper(match: Match) -> bool:
    """Whether only a verb can stand here: does not guarantee, cannot guarantee."""
    tags, at = match.sentence.tags, match.first - 1
    while at >= 0 and tags[at].startswith("RB"):
        at -= 1
    if at < 0:
        return False
    parted = at < match.first - 1  # do not; “do” alone may have an object
    return tags[at] == "MD" or (parted and match.sentence.words[at].lower in ("do", "does", "did"))


def _follows_to(match: Match) -> bool:
    """Whether what was taken for an adjective after “to” is a verb: to enable (no “enably”)."""
    at = match.first - 1
    if at < 0 or match.sentence.words[at].lower != "to" or match.sentence.tags[match.head] != "JJ":
        return False
    return not zipf(f"{match.sentence.words[match.head].lower}ly")


def _is_thing(match: Match) -> bool:
    """Whether what may be an adjective is a noun: a prompt | for them."""
    at, sentence = match.last, match.sentence
    if match.form != "base" or not match.first or at - match.first > 1:
        return False
    if sentence.words[match.first - 1].lower not in ("a", "an"):
        return False
    return (
        at >= len(sentence.words)
        or sentence.gap(at)[:1] in tuple(".!?;:")
        or sentence.tags[at] in _AFTER_THING
    )


def _has_article(match: Match) -> bool:
    """Whether what looks like a verb is a noun, after “a” or “the”: set up a redirect."""
    if (
        match.form not in ("base", "s")
        or not match.first
        or match.sentence.gap(match.first).strip()
    ):
        return False
    return match.sentence.words[match.first - 1].lower in ("a", "an", "the")


def _describes(match: Match) -> bool:
    """Whether what may be an adjective too stands before a noun: an individual plan."""
    tags, at = match.sentence.tags, match.last
    if match.form != "base" or match.pattern.alias not in word_list("nouns_and_adjectives"):
        return False
    return (
        at < len(tags) and tags[at].startswith(("NN", "JJ")) and not match.sentence.gap(at).strip()
    )


def _stands_as_verb(match: Match) -> bool:
    """Whether a word agrees with the subject right before it: firms exploit, a test mimics."""
    if not match.first:
        return False
    tags, at = match.sentence.tags, match.first - 1
    subject = match.sentence.words[at].lower
    after = tags[match.last] if match.last < len(tags) else ""
    if match.form == "base":
        return tags[at] == "NNS" or subject in _PLURAL_SUBJECTS
    is_single = tags[at] in ("NN", "NNP") or subject in ("this", "that", "which", "it")
    goes_on = bool(after) and not match.sentence.gap(match.last).strip()
    return match.form == "s" and is_single and goes_on and after in (*_OBJECT, "JJ", "TO", "NNS")


def _is_participle(word: Word) -> bool:
    return any(form == "en" for pairs in word.readings.values() for _, form in pairs)
