from __future__ import annotations

from collections.abc import Iterator

from easyread.analysis import Analysis
from easyread.finding import Finding, Suggestion
from easyread.language.acronyms import is_spelt, singular
from easyread.language.resources import word_list
from easyread.language.sentences import Sentence
from easyread.language.words import Word
from easyread.rules.registry import rule

#: From this frequency on (Zipf scale) a word in capitals that no glossary knows is just that word.
_COMMON = 4.0
_LONGEST_INITIALS = 3
#: So many sentences back a reader still has a name in mind.
_REACH = 2


@rule(
    flags=["Ask the [[QZX]] for help."],
    ignores=[
        "Ask the Quick Zebra Exchange (QZX) for help. The QZX is open.",
        "Ask the QZX (Quick Zebra Exchange) for help.",
        "Ask your GP in the UK.",
        "THIS IS A NOTICE TO ALL.",
    ],
)
def unexplained_acronym(text: Analysis, *, allow: tuple[str, ...] = ()) -> Iterator[Finding]:
    """Spell the acronym out the first time.

    A row of capitals means nothing to a newcomer, and two things can share one. Write the full
    name first, then the acronym in brackets. Those that everybody knows (NHS, GP, UK) stand in
    the glossary as *keep*; `allow` adds your own. Initials of people in minutes (“MW said”) are
    left alone. So is an acronym alone in quotation marks or in a heading, and one that comes just
    after the name it is short for. GOV.UK and the NHS ask for this.
    """
    spelt_out: dict[str, int] = {}
    for expansion in text.expansions:
        spelt_out.setdefault(expansion.acronym, expansion.start)
    seen = set(allow) | set(_initials_of_people(text))
    for sentence, index in text.places_of(text.acronyms):
        if sentence.is_shouted:
            continue
        word = sentence.words[index]
        acronym = singular(word.text)
        if acronym in seen or _is_mentioned(text, sentence, index):
            continue
        seen.add(acronym)
        start = sentence.starts[index]
        if "_" in text.text[max(0, start - 1) : start + len(word.text) + 1]:
            continue  # part of a name in code
        if acronym in spelt_out and spelt_out[acronym] <= sentence.end:
            continue
        if any(is_spelt(acronym, near) for near in _sentences_before(text, sentence)):
            continue
        entries = [e for e in text.glossary.lookup(acronym) if acronym in (*e.acronym, e.term)]
        if not entries and _stands_for_itself(word):
            continue
        if any(entry.action in ("keep", "avoid", "replace") for entry in entries):
            continue
        later = acronym in spelt_out
        meaning = " It is spelt out only later." if later else ""
        suggestions = []
        if not sentence.is_quoted(index):
            for entry in entries:
                if entry.term != acronym:
                    reason = entry.meaning or "The glossary knows it by this name."
                    suggestions.append(
                        Suggestion(f"{entry.term} ({word.text})", "explain", False, reason)
                    )
        yield text.found(
            start,
            start + len(word.text),
            f"Spell out “{word.text}” the first time.{meaning}",
            "warning",
            suggestions,
        )


def _initials_of_people(text: Analysis) -> Iterator[str]:
    """Yield what minutes call people: a few capitals that say, ask or agree."""
    verbs = word_list("speech_verbs")
    initials = {word for word in text.acronyms if len(word.text) <= _LONGEST_INITIALS}
    for sentence, index in text.places_of(initials):
        word, *following = sentence.words[index : index + 2]
        if following and following[0].lower in verbs and not text.glossary.lookup(word.text):
            yield word.text


def _sentences_before(text: Analysis, sentence: Sentence) -> list[Sentence]:
    """A sentence and those just before it in its block."""
    inside = text.sentences_in(sentence.block)
    at = inside.index(sentence)
    return inside[max(0, at - _REACH) : at + 1]


def _is_mentioned(text: Analysis, sentence: Sentence, index: int) -> bool:
    """Whether it is only named: alone in quotation marks, or as a heading over what it is."""
    start, end = sentence.starts[index], sentence.end_of(index)
    if any(first + 1 == start and end == last - 1 for first, last in sentence.quotes):
        return True
    return len(sentence.words) == 1 and text.block_of(sentence).kind == "heading"


def _stands_for_itself(word: Word) -> bool:
    """Whether a word is set in capitals for stress (MUCH), or is a mark such as AA."""
    is_common = len(word.text) > 2 and word.zipf >= _COMMON
    return len(set(word.text)) == 1 or word.is_function_word or is_common
