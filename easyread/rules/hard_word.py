from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from easyread.analysis import Analysis
from easyread.derivations import derived
from easyread.entries import LOCAL
from easyread.finding import Finding, Severity
from easyread.language.difficulty import family_of, is_transparent
from easyread.language.kinds import Kind
from easyread.language.sentences import Sentence
from easyread.language.words import LEXICON, Word
from easyread.rules.registry import rule
from easyread.rules.repetition import tell_once
from easyread.senses import possible
from easyread.terms import is_at_home

_SHORT = 4
_LEAST = 3
#: What these rules tell of a word once is not guessed at where its sense is not plain.
_TELLING = ("hard-word", "unexplained-term")
#: Roman numbers in small letters, as in lists: ii, iv.
_NUMERAL = re.compile("[ivx]{2,5}")
#: Marks that stand right before a name in code, or before an ending that is only shown (-ing).
_BEFORE_CODE = "@_#$.\\=<-"
_JOINTS = str.maketrans("", "", "-‑'’")


@rule(
    flags=["We will [[utilise -> use]] the form.", "The [[ossification]] of the plan went on."],
    ignores=["We will use the form.", "They met in the Utilise Function Room."],
)
def hard_word(
    text: Analysis,
    *,
    difficulty: float = 0.4,
    answered: float = 0.28,
    listed: float = 0.22,
    repeated: float = 0.5,
    warning: float = 0.74,
    replaceable: float = 0.7,
) -> Iterator[Finding]:
    """Use a word that most people know, or say what this one means.

    A reader who meets a word they do not know stops, guesses or gives up. Where the glossary
    knows a plainer word, or the word was made from one, that is offered; a word of the built-in
    glossaries that is easier than `listed` is left alone, one of your own is not, and one easier
    than `repeated` is told once, unless its plainer word is safe anywhere. What has no entry
    for its place is reported the first time it occurs, when its difficulty (0 to 1, from how rare,
    long and unfamiliar it is) is above `difficulty`, or above `answered` where the glossary can
    say what it may mean, and it is not made of words that everybody knows. Above `warning`, or
    `replaceable` where the glossary has a plainer word, most readers would stumble. GOV.UK and the
    NHS ask for plain words, Inclusion Europe for well-known ones.
    """
    matches = (
        match
        for match in text.matches_by_rule.get("hard-word", ())
        if match.difficulty >= listed or match.entry.field == LOCAL
    )
    for match, times in tell_once(matches, lambda match: match.difficulty < repeated):
        severity: Severity = "warning" if match.difficulty >= replaceable else "advice"
        yield text.found_term(match, f"“{match.written}” is a hard word.{times}", severity)
    known = text.matched_words
    seen = {match.entry.term.lower() for match in text.matches if match.pattern.rule in _TELLING}
    for sentence, index in text.places_of(_hard_words(text, min(difficulty, answered))):
        word = sentence.words[index]
        if (
            not seen.isdisjoint(word.readings)
            or (sentence.start, index) in known
            or sentence.is_protected(index)
            or (len(sentence.words) == 1 and not word.zipf)  # a name, in a list of them
            or _is_code(text.text, sentence, index)
            or is_at_home(sentence, index, text.glossary.ways)
        ):
            continue
        seen.update(word.readings)
        plainer = derived(sentence, index, text.glossary)
        advice = "Use a plainer one, or say what it means."
        if plainer and plainer[0].kind == "replace":
            advice = f"Try “{plainer[0].replacement}”."
        elif _is_unheard_of(word):
            advice = "Check the spelling, use a plainer one, or say what it means."
        elif not plainer and (
            plainer := possible(sentence, index, text.glossary, text.topic_at(sentence))
        ):
            advice = f"If it means “{plainer[0].replacement.rstrip('.')}”, say so."
        if not plainer and word.difficulty < difficulty:
            continue
        yield text.found(
            sentence.starts[index],
            sentence.end_of(index),
            f"“{word.text}” is a hard word. {advice}",
            "warning" if word.difficulty >= warning else "advice",
            plainer,
        )


def _hard_words(text: Analysis, least: float) -> set[Word]:
    """The words of the text that are hard wherever they stand; names and acronyms are none."""
    hard = [word for word in text.word_counts if word.difficulty >= least]
    names = {word.lower for word in text.words_of(_has_inner_capital)}
    written_small = {word.lower for word in text.word_counts if not word.is_capitalised}
    return {
        word
        for word in hard
        if _is_ordinary(word)
        and not (
            word.is_capitalised
            and word.lower not in written_small
            and (not word.zipf or text.word_counts[word] > 1)
        )
        and word not in text.acronyms
        and (word.zipf or (word.lower not in names and word.lower.isascii()))  # señores
        and not is_transparent(word.stem)
    }


@Kind
def _has_inner_capital(word: Word) -> bool:
    """Whether not all that follows its first sign are small letters: SonarQube."""
    return not word.text[1:].islower()


def _is_code(text: str, sentence: Sentence, index: int) -> bool:
    """Whether signs right beside a word show that it is a name in code: @core, app.settings."""
    start, end = sentence.starts[index], sentence.end_of(index)
    before, after = text[max(0, start - 1) : start], text[end : end + 2]
    if before and before in _BEFORE_CODE:
        return True
    return after[:1] in ("_", "@", "=") or (after[:1] in (".", "(") and after[1:].isalnum())


@lru_cache(maxsize=20_000)
def _is_unheard_of(word: Word) -> bool:
    """Whether no list knows the word or its parts, so that it may be a slip of the pen."""
    parts = (*family_of(word.lower), *word.lower.split("-"))
    return not any(LEXICON[part].zipf for part in parts if part)


@lru_cache(maxsize=20_000)
def _is_ordinary(word: Word) -> bool:
    """Whether a word is written as words are: letters alone, a capital at most at the start."""
    letters = word.text.translate(_JOINTS)
    if _NUMERAL.fullmatch(letters):
        return False
    if len(letters) < _LEAST:
        return False  # a unit: px
    if letters.isupper() and len(letters) <= _SHORT:
        return False  # initials, or a numeral such as MC
    return letters.isalpha() and (letters[1:].islower() or letters.isupper())
