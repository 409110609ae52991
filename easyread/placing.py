"""One alternative in one place: its inflection, and what keeps it from fitting there."""

from __future__ import annotations

from functools import cache, lru_cache
from typing import NamedTuple

from easyread.forms import auxiliary
from easyread.language.inflection import has_gerund_head, head_index, inflect_phrase, lemmas
from easyread.language.resources import table, word_list
from easyread.matches import Match
from easyread.misfits import (
    ACTIVE_ALONE,
    compared_twice,
    leans_on_nothing,
    misplaced,
    misused,
    not_a_thing,
    stands_twice,
    too_early,
    without_plural,
)
from easyread.surroundings import follows_noun, subject_number, tag_before, word_before

DETERMINERS = ("a", "an", "the")
_UNINFLECTED = ("phrase", "preposition", "conjunction", "determiner", "pronoun")


class Fitted(NamedTuple):
    """An alternative as it goes into the sentence; ``misfit`` says why it does not ("" if so)."""

    alternative: str
    text: str
    misfit: str = ""
    is_uncountable: bool = False


def fit(match: Match, alternative: str) -> Fitted:
    """Inflect an alternative as the term stands, and find what is wrong with it there."""
    fitted = _put_into_form(match, alternative)
    if fitted.misfit:
        return fitted
    misfit = stands_twice(match, fitted.text) or leans_on_nothing(match, fitted.text)
    return fitted._replace(misfit=misfit) if misfit else fitted


def _put_into_form(match: Match, alternative: str) -> Fitted:
    part = match.entry.part_of_speech
    if part in _UNINFLECTED:
        return Fitted(alternative, _without_echo(match, alternative))
    if part == "verb" or (not part and match.form in ("s", "ed", "en", "ing")):
        return _fit_verb(match, alternative)
    if part == "noun" or (not part and match.form == "plural"):
        return _fit_noun(match, alternative)
    text = inflect_phrase(alternative, part, match.form) if part else alternative
    misfit = misplaced(match, text) if part == "adjective" else too_early(match, text)
    misfit = misfit or compared_twice(match, text)
    return Fitted(alternative, _without_echo(match, text), misfit)


def stands(match: Match, alternative: str) -> bool:
    """False for “a more”, and for a modal verb (can, must) after another verb: “will can”."""
    if not match.first:
        return True
    before = match.sentence.words[match.first - 1].lower
    if before in ("a", "an") and _opening(alternative) in word_list("quantifiers"):
        return False
    if match.entry.part_of_speech != "verb" or _opening(alternative) not in _modals():
        return True
    is_finite = match.form in ("s", "ed") or (match.form == "base" and tag_before(match) != "MD")
    return is_finite and before not in _modals()


def _opening(alternative: str) -> str:
    return alternative.partition(" ")[0].lower()


@cache
def _modals() -> frozenset[str]:
    return frozenset(row["base"] for row in table("modal_verbs")) | word_list("duty_words")


def _fit_verb(match: Match, alternative: str) -> Fitted:
    form = match.form
    opening, _, rest = alternative.partition(" ")
    before = word_before(match)
    if opening == "be" and rest and _drops_be(match):
        if match.form == "en" and match.last - match.first == 1 and auxiliary(match) == "be":
            return Fitted(alternative, rest, ACTIVE_ALONE.format(alternative))
        return Fitted(alternative, _without_echo(match, rest))
    if form == "base" and opening == "be" and match.head >= 0:
        form = "present" if match.sentence.tags[match.head] == "VBP" else "base"
    turns_on_subject = form in ("ed", "present") and "be" in alternative  # was, were; is, are
    number = subject_number(match) if turns_on_subject else "singular"
    text = "am" + alternative[2:] if form == "present" and before == "i" else ""
    text = text or inflect_phrase(alternative, "verb", form, number=number)
    return Fitted(alternative, _without_echo(match, text), misused(match, alternative, before))


def _drops_be(match: Match) -> bool:
    """Whether “be” has no place: rules [relating to -> about] care, it is [composed of -> …]."""
    if match.form == "en":
        return auxiliary(match) != "have"
    return match.form == "ing" and (auxiliary(match) == "be" or follows_noun(match))


def _fit_noun(match: Match, alternative: str) -> Fitted:
    text, misfit = alternative, ""
    is_plural, uncountable = _noun_number(alternative)
    if match.form == "plural":
        opening, _, rest = alternative.partition(" ")
        text = inflect_phrase(
            rest if opening in ("a", "an") and rest else alternative, "noun", "plural"
        )
        if text == alternative and not is_plural:
            misfit = without_plural(match, alternative)
    misfit = misfit or misplaced(match, text) or not_a_thing(match, text)
    return Fitted(alternative, _without_echo(match, text), misfit, uncountable and not misfit)


@lru_cache(maxsize=20_000)
def _noun_number(phrase: str) -> tuple[bool, bool]:
    """Whether a noun phrase is a plural, and whether “a” can never stand before it."""
    head = phrase.split()[head_index(phrase, "noun")]
    is_plural = any(form == "plural" for _, form in lemmas(head.lower()))
    return is_plural, is_plural or has_gerund_head(phrase) or head in word_list("mass_nouns")


def _without_echo(match: Match, text: str) -> str:
    """The wording without a last word that the sentence goes on with: deal with (with)."""
    words = match.sentence.words
    start, _, last = text.rpartition(" ")
    if not start or match.last >= len(words) or words[match.last].lower != last:
        return text
    goes_on = not match.sentence.gap(match.last).strip()
    return start if goes_on and last in word_list("function_words") else text
