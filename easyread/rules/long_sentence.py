from __future__ import annotations

from collections.abc import Iterator

from easyread.analysis import Analysis
from easyread.finding import Finding, Severity
from easyread.language.kinds import Kind
from easyread.language.resources import word_list
from easyread.language.sentences import Sentence
from easyread.language.words import Word
from easyread.rules.registry import rule

#: Either part of a sentence that is split has so many words at least.
_LEAST_PART = 5
#: So many words after a mark or a joining word show whether a clause stands there.
_OPENING = 5
_FINITE_TAGS = frozenset(("VBD", "VBZ", "VBP", "MD"))


@rule(
    flags=[
        "[[We went to the shop and we bought some bread and some milk and some eggs, and then we "
        "walked home and we ate the bread with the eggs and drank it.]]"
    ],
    ignores=["We went to the shop. We bought some bread."],
)
def long_sentence(
    text: Analysis, *, limit: int = 25, advice: int = 20, error: int = 0
) -> Iterator[Finding]:
    """Split the sentence: one idea in each.

    Readers have to hold the start in mind until the end. Over `limit` words most readers lose
    the thread, over `advice` words some do; over `error` words it is an error (0: never). Each
    list item is a sentence of its own. A list of names or an address is left alone. GOV.UK: 25
    words; NHS: 20; easy read: 15.
    """
    for sentence in text.sentences:
        count = len(sentence.words)
        if count <= advice or _is_mostly_quoted(sentence) or _is_mostly_names(sentence):
            continue
        severity: Severity = "warning" if count > limit else "advice"
        if error and count > error:
            severity = "error"
        end = sentence.start + len(sentence.text.rstrip())
        message = f"This sentence has {count} words. Split it{_hint(sentence)}."
        yield text.found(sentence.start, end, message, severity)


def _is_mostly_quoted(sentence: Sentence) -> bool:
    """Whether most of it is a quotation, which nobody may split."""
    if not sentence.quotes:
        return False
    quoted = sum(sentence.is_quoted(index) for index in range(len(sentence.words)))
    return quoted * 2 > len(sentence.words)


def _is_mostly_names(sentence: Sentence) -> bool:
    """Whether names and numbers are most of it: who was there, or an address."""
    names = sentence.names
    told = sum(index in names or word.is_number for index, word in enumerate(sentence.words))
    return told * 2 > len(sentence.words)


def _hint(sentence: Sentence) -> str:
    """Where it could be split: the place nearest to its middle where a clause begins."""
    count = len(sentence.words)
    middle = range(_LEAST_PART, count - _LEAST_PART)
    may = middle if ";" in sentence.text else may_open_clause.places_in(sentence.words)
    begins = [index for index in may if index in middle and _opens(sentence, index)]
    if not begins:
        return ""
    best = min(begins, key=lambda index: abs(index - count / 2))
    opening = sentence.whole_text[sentence.starts[best] : sentence.end_of(best + 2)]
    return f", for example before “{' '.join(opening.split())}”"


@Kind
def may_open_clause(word: Word) -> bool:
    """Whether a word joins clauses, or can begin one after a comma."""
    lower = word.lower
    return lower in word_list("coordinators") or lower in word_list("clauses_after_a_comma")


def _opens(sentence: Sentence, index: int) -> bool:
    """Whether a clause that can stand alone, or nearly, begins at the word ``index``."""
    gap, word = sentence.gap(index), sentence.words[index].lower
    if ";" in gap:
        opens = _has_verb(sentence, index)
    elif word in word_list("coordinators"):
        opens = _is_subject_or_verb(sentence, index + 1) or (
            "," in gap and _has_verb(sentence, index + 1)
        )
    else:
        opens = "," in gap and word in word_list("clauses_after_a_comma")
    return opens and not sentence.is_protected(index) and not _is_in_brackets(sentence, index)


def _has_verb(sentence: Sentence, index: int) -> bool:
    return not _FINITE_TAGS.isdisjoint(sentence.tags[index : index + _OPENING])


def _is_subject_or_verb(sentence: Sentence, index: int) -> bool:
    word = sentence.words[index].lower
    return word in word_list("subjects_in_questions") or word in word_list("finite_verbs")


def _is_in_brackets(sentence: Sentence, index: int) -> bool:
    before = sentence.whole_text[sentence.start : sentence.starts[index]]
    return before.count("(") > before.count(")")
