"""What keeps a wording from standing where a term stood, said in a sentence."""

from __future__ import annotations

from functools import cache

from easyread.forms import auxiliary
from easyread.language.endings import takes_er
from easyread.language.frequency import zipf
from easyread.language.inflection import (
    has_gerund_head,
    head_index,
    inflect,
    inflect_phrase,
    lemmas,
)
from easyread.language.resources import word_list
from easyread.language.tags import tag
from easyread.matches import Match
from easyread.surroundings import (
    follows_determiner,
    follows_noun,
    is_owner,
    leads_clause,
    leads_noun,
    noun_before,
    opening_of,
    word_before,
)

#: How far after "enable" its "to" can stand: enable more disabled people to choose.
_REACH = 6
#: Staff were overwhelmed by it: not “Staff were too much for”, but “It was too much for staff”.
ACTIVE_ALONE = "Say who or what does it, then “{}”."
#: People say “easier”, as common as this (Zipf), and may say “more strict”.
_KNOWN = 3.8


def misused(match: Match, alternative: str, before: str) -> str:
    """Why a verb does not go here."""
    opening = alternative.partition(" ")[0]
    if alternative in word_list("before_a_clause") and not leads_clause(match):
        return f"“{alternative}” goes before a whole clause: “{alternative} there is …”."
    if match.form == "en" and auxiliary(match) == "be" and _is_split(alternative):
        return ACTIVE_ALONE.format(alternative)
    if (
        match.form == "en"
        and auxiliary(match) == "be"
        and opening in word_list("verbs_without_passive")
    ):
        return f"“{alternative}” does not go after “{before}”: say who does it."
    if match.form == "en" and auxiliary(match) == "be" and _has_object(alternative):
        return ACTIVE_ALONE.format(alternative)
    if match.form in ("en", "ing") and follows_determiner(match):
        return misplaced(match, inflect_phrase(alternative, "verb", match.form))
    if opening in word_list("verbs_with_bare_infinitive") and alternative == opening:
        words, tags = match.sentence.words, match.sentence.tags
        reach = range(match.last + 1, min(match.last + _REACH, len(words) - 1))
        if any(words[at].lower == "to" and tags[at + 1] == "VB" for at in reach):
            return f"Leave out “to” after “{alternative}”."
    return ""


def misplaced(match: Match, text: str) -> str:
    """Why a phrase does not go where its one word went: before a noun, or after “is”."""
    sentence = match.sentence
    words = text.split()
    if match.entry.part_of_speech == "adjective" and words[0] in word_list("relative_pronouns"):
        return "" if follows_noun(match) else f"“{text}” goes after the word that it describes."
    if len(words) < 2 or match.head != match.last - 1:
        return ""
    described = noun_before(match) if match.entry.part_of_speech == "noun" else ""
    if described and (leads_noun(match) or not _is_compound(text)):
        return f"It does not go after “{described}”: change the words around it."
    goes_on = match.last < len(sentence.words)
    if goes_on and match.entry.part_of_speech == "noun" and _has_clause(text):
        after = sentence.words[match.last].lower
        if after == "of" and not sentence.gap(match.last).strip():
            return f"It does not go before “{after}”: change the words around it."
    if not goes_on or not (is_owner(match) or leads_noun(match)):
        return ""
    small, opening = word_list("function_words"), words[0]
    is_noun = match.entry.part_of_speech == "noun"
    if (
        (is_noun and head_index(text, "noun") < len(words) - 1)  # the things put right panel
        or (leads_noun(match) and _is_doing(text))  # the finding new staff firm
        or opening == "not"
        or opening in word_list("after_the_head")  # a not seen sign
        or any(word in small for word in words[1:])
    ):
        noun = sentence.words[match.last].text
        return f"It does not go before “{noun}”: change the words around it."
    return ""


def too_early(match: Match, text: str) -> str:
    """Why an adverb does not go where the term went: “in a hurry planned”, “earlier thought of”."""
    sentence = match.sentence
    opening, _, rest = text.partition(" ")
    if (
        match.entry.part_of_speech != "adverb"
        or not match.first
        or match.last >= len(sentence.tags)
    ):
        return ""
    late = word_list("after_the_verb")
    joins = word_list("after_the_head")
    goes_after = opening in late or (bool(rest) and not joins.isdisjoint(text.split()))
    before = word_before(match)
    if not rest and auxiliary(match) == "have":
        return ""  # she had earlier worked there
    leads_noun = sentence.tags[match.last].startswith("NN")
    if sentence.tags[match.first - 1].startswith("VB") and not (
        leads_noun or _is_auxiliary(before)
    ):
        return ""  # it follows its verb: appearing chronologically first
    leads = sentence.tags[match.last].startswith(("VB", "JJ", "RB", "NN"))
    if not goes_after or not leads or sentence.gap(match.last).strip():
        return ""
    return f"Put it after “{sentence.words[match.last].text}”."


def _is_auxiliary(word: str) -> bool:
    return any(base in ("be", "have", "do") for base, _ in lemmas(word))


def not_a_thing(match: Match, text: str) -> str:
    """Why a doing does not go after an adjective: the current [putting in place]."""
    if not match.first or " " not in text or not has_gerund_head(text):
        return ""
    sentence = match.sentence
    before = sentence.words[match.first - 1]
    is_led = sentence.tags[match.first - 1] == "JJ" and not before.is_function_word
    if not is_led or sentence.gap(match.first).strip():
        return ""
    return f"It does not go after “{before.text}”: change the words there."


def compared_twice(match: Match, text: str) -> str:
    """Why a short word does not go after “more” or “most”: more [easy to use]."""
    before = match.sentence.words[match.first - 1].lower if match.first else ""
    form = {"more": "er", "most": "est"}.get(before)
    opening, _, rest = text.partition(" ")
    part = match.entry.part_of_speech
    compared = inflect(opening, form) if form and part in ("adjective", "adverb") else ""
    if not compared or not takes_er(opening) or zipf(compared) < _KNOWN:  # more severe is fine
        return ""
    return f"Say “{compared}{' ' if rest else ''}{rest}”, without “{before}”."


def stands_twice(match: Match, text: str) -> str:
    """Why a wording that begins or ends as the words around do does not go there."""
    words = match.sentence.words
    opening, last = text.partition(" ")[0].lower(), text.rpartition(" ")[2].lower()
    before = words[match.first - 1].lower if match.first else ""
    after = words[match.last].lower if match.last < len(words) else ""
    if opening == before and opening not in word_list("function_words"):
        twice = opening
    else:
        twice = last if last == after else ""
    return f"“{twice}” would stand there twice: change the words around it." if twice else ""


def leans_on_nothing(match: Match, text: str) -> str:
    """Why a verb whose object has to follow does not go here: help with | to plan."""
    sentence, at = match.sentence, match.last
    last = text.rpartition(" ")[2]
    leaning = word_list("words_before_objects")
    is_verb = match.entry.part_of_speech == "verb" and match.form != "en"
    if not is_verb or " " not in text or at >= len(sentence.words) or sentence.gap(at).strip():
        return ""
    after = sentence.words[at].lower
    if last not in leaning or after not in leaning:
        return ""
    return f"“{last} {after}” does not go: change the words around it."


@cache
def _is_compound(text: str) -> bool:
    """Whether a phrase is a row of nouns, which another noun may describe: web address."""
    words = text.split()
    return all(each in ("NN", "NNS") for each in tag(["the", *words, "is"])[1:-1])


@cache
def _is_doing(text: str) -> bool:
    """Whether a phrase is a verb in -ing with what belongs to it: finding new staff."""
    words = text.split()
    is_verb = any(form == "ing" for _, form in lemmas(words[0]))
    return has_gerund_head(text) or (is_verb and len(words) > 2)


@cache
def _has_clause(text: str) -> bool:
    """Whether a phrase ends in a clause of its own: person who runs the group [of …]."""
    return not word_list("relative_pronouns").isdisjoint(text.split()[1:])


@cache
def _is_split(alternative: str) -> bool:
    """Whether an adverb parts a verb from what it leans on: deal first with."""
    words = alternative.split()
    leans = len(words) == 3 and words[-1] in word_list("words_before_objects")
    return leans and words[1] in word_list("inner_adverbs")


@cache
def _has_object(alternative: str) -> bool:
    """Whether a verb has its object within: [give a vaccine to] has no passive, [deal with] has."""
    words = alternative.split()
    leans = len(words) > 2 and words[-1] in word_list("words_before_objects") - {"of"}
    return leans and any(each.startswith("NN") for each in tag(words)[1:-1])


def without_plural(match: Match, alternative: str) -> str:
    """Why a word that has no plural does not go here: a verb or a number leans on it."""
    sentence = match.sentence
    tag = sentence.tags[match.first - 1] if match.first else ""
    if tag == "CD" or opening_of(match) in word_list("words_before_plurals"):
        return f"“{alternative}” has no plural: change the words before it."
    after = sentence.words[match.last].lower if match.last < len(sentence.words) else ""
    if after in ("are", "were", "have"):
        return f"“{alternative}” has no plural: change “{after}” after it."
    return ""
