"""Whether the reader of a passive misses the one who acts.

Most passives lose nothing: it is plain or no matter who built the house or wrote the page. A reader
does want to know who decides, who does something to them or with what is theirs, and who will do
what is promised; and where a doer is named, it may as well come first.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from easyread.language.inflection import lemmas
from easyread.language.passives import Passive
from easyread.language.resources import table, word_list, words_of_kind
from easyread.language.sentences import Sentence

_NOMINAL = ("NN", "AFX", "JJ", "DT", "CD", "PRP$", "POS", "VBG", "VBN")
_FINITE = ("MD", "VBD", "VBP", "VBZ")
_CLAUSE_MARKS = frozenset(",;:(—–.")
#: A clause begins no farther from its verb than this, and no named doer is longer.
_REACH = 14
#: After the participle of a short sentence, so many words say no more than when or where.
_TAIL = 2


def is_missed(passive: Passive) -> bool:
    """Whether who acts matters to the reader and is not plain, or is named and goes first."""
    if _is_its_own(passive):
        return _is_somebody(passive.sentence, passive.agent)
    clause = _read(passive)
    if passive.duty or clause.tense == "duty":
        return not clause.is_inner
    if clause.is_by_itself or not clause.tense:
        return False
    if clause.tense == "future":
        return clause.does("decision", "handling", "outcome") or clause.is_dealing
    if clause.is_inner or not clause.subject:
        return False
    if clause.subject == "it" and clause.does("saying"):
        return clause.tense != "able"
    if clause.tense == "chance":
        return clause.does("decision", "dealing") or clause.is_theirs
    if clause.tense == "present":
        is_told = clause.subject in words_of_kind("deeds", "reader") and clause.does("dealing")
        return clause.does("ruling") or is_told or clause.is_theirs
    if clause.tense == "past":
        is_weighty = clause.does("decision", "outcome") or clause.is_dealing
        return is_weighty or clause.is_news or clause.is_theirs
    return False


@dataclass(frozen=True, slots=True)
class _Clause:
    """What is known of the clause of a passive.

    ``tense`` is "past", "present", "future", "chance" (may), "able" (can), "duty" (need to) or
    "" where the passive is no statement (to be seen, being seen). ``subject`` is the last word
    of the subject; ``is_inner`` tells a clause inside another: if it is sent, who was sent.
    """

    tense: str
    subject: str
    is_inner: bool
    is_somebody: bool
    is_personal: bool
    is_news: bool
    is_by_itself: bool
    kinds: frozenset[str]

    @property
    def is_dealing(self) -> bool:
        """Whether something is done to a person or a body: you were told."""
        return self.is_somebody and self.does("dealing")

    def does(self, *kinds: str) -> bool:
        return not self.kinds.isdisjoint(kinds)

    @property
    def is_theirs(self) -> bool:
        """Whether something is done with what is the reader's: your form was opened."""
        return self.is_personal and self.does("handling")


def _read(passive: Passive) -> _Clause:
    sentence, words = passive.sentence, passive.sentence.words
    tense, before = _tense(passive)
    opening, is_inner = _opening(sentence, before)
    region = [word.lower for word in words[opening : before + 1]]
    subject = words[before].stem.partition("'")[0] if before >= opening else ""
    if before <= 0 and passive.last - passive.first > 2 and _asks(sentence, before):
        subject, opening, is_inner = (
            words[passive.last - 2].stem,
            0,
            False,
        )  # when was the letter sent?
    bases = {base for base, _ in lemmas(subject)} | {subject}
    kinds = {kind for base, form in lemmas(passive.participle.lower()) if form == "en"
             for kind in _kinds().get(base, ())}  # fmt: skip
    if "outcome" in kinds and not bases.intersection(words_of_kind("deeds", "noun")):
        kinds.discard("outcome")
    own = not words_of_kind("deeds", "theirs").isdisjoint(region) and subject not in words_of_kind(
        "deeds", "reader"
    )
    return _Clause(
        tense,
        subject,
        is_inner,
        not bases.isdisjoint(word_list("actors") | word_list("personal_pronouns")),
        own,
        opening == 0 and _is_all(sentence, passive.last),
        any(
            word.lower in words_of_kind("deeds", "by itself")
            for word in words[before + 1 : passive.last + 1]
        ),
        frozenset(kinds),
    )


def _tense(passive: Passive) -> tuple[str, int]:
    """The tense, and the index of the word before the whole verb (-1 at the start)."""
    sentence = passive.sentence
    at, known = passive.first, _tenses()
    lower = sentence.words[at].lower
    tense = known.get(lower, "")
    before = _past_adverbs(sentence, at - 1)
    if _shortened(lower):
        return _shortened(lower), at
    while before >= 0:
        word = sentence.words[before].lower
        if word == "to":
            return _of_infinitive(sentence, before)
        if _shortened(word):
            return _shortened(word), before
        if word not in known and word not in word_list("forms_of_be"):
            break
        tense = known.get(word, tense)  # a helper: will be, has been, is being, should have been
        if tense == "present" and lower == "being":
            tense = "past"  # they are being moved: it happens
        before = _past_adverbs(sentence, before - 1)
    return tense, before


def _of_infinitive(sentence: Sentence, to: int) -> tuple[str, int]:
    """The tense of “need to be”, “is to be”, “going to be”; none of a bare “to be”."""
    at = _past_adverbs(sentence, to - 1)
    if at < 0:
        return "", at
    word = sentence.words[at].lower
    if word in words_of_kind("deeds", "intending"):
        return "future", _past_adverbs(sentence, at - 1) - 1
    bases = {base for base, _ in lemmas(word)}
    if not bases.isdisjoint(words_of_kind("deeds", "owing")):
        before = _past_adverbs(sentence, at - 1)
        negated = any(
            w.lower in words_of_kind("deeds", "denying") for w in sentence.words[before + 1 : at]
        )
        helper = sentence.words[before].lower if before >= 0 else ""
        if negated or helper.endswith("n't"):
            return "", before  # there is no need
        is_helper = helper in _tenses() or helper.startswith(("do", "did"))
        return "duty", before - is_helper
    return "", at


def _past_adverbs(sentence: Sentence, at: int) -> int:
    while at >= 0 and sentence.tags[at].startswith("RB"):
        at -= 1
    return at


def _opening(sentence: Sentence, last: int) -> tuple[int, bool]:
    """Where the clause begins whose subject ends with word ``last``, and whether it is inner.

    A verb on the way belongs to a clause inside the subject: the form that you sent [will be …].
    """
    words, tags = sentence.words, sentence.tags
    passed = False
    for at in range(last, max(last - _REACH, -1), -1):
        lower = words[at].lower
        is_opener = lower in word_list("subordinators") or tags[at].startswith("W")
        if is_opener or (lower == "that" and tags[at] == "IN"):
            if passed:
                passed = False
                continue
            return at + 1, is_opener
        if tags[at] in _FINITE:
            passed = True
        is_joined = tags[at] == "CC" and (at == last or passed)
        if is_joined or _CLAUSE_MARKS.intersection(sentence.gap(at)):
            return at + (tags[at] == "CC"), False
    return max(last - _REACH, -1) + 1, False


def _asks(sentence: Sentence, before: int) -> bool:
    """Whether no more than a question word stands before the verb of a question."""
    is_first = before < 0 or sentence.tags[before].startswith("W")
    return is_first and sentence.text.rstrip().endswith("?")


def _is_all(sentence: Sentence, last: int) -> bool:
    """Whether little follows word ``last``, and nothing that does more: today, on Monday."""
    rest = sentence.tags[last : last + _TAIL + 1]
    return len(rest) <= _TAIL and not any(tag.startswith(("VB", "CC", "MD", "TO")) for tag in rest)


def _is_its_own(passive: Passive) -> bool:
    """Whether the doer is that of this verb: not of one between (used in shops run by us)."""
    tags = passive.sentence.tags
    between = range(passive.last, passive.agent - 1)
    return passive.has_agent and not any(
        tags[at].startswith("VB") and tags[at - 1] not in ("CC", "RB") for at in between
    )


def _is_somebody(sentence: Sentence, first: int) -> bool:
    """Whether the noun phrase after “by” names a person, a group or a body."""
    for at in range(first, min(first + _REACH, len(sentence.words))):
        word, tag = sentence.words[at], sentence.tags[at]
        if at > first and _CLAUSE_MARKS.intersection(sentence.gap(at)):
            return False
        if tag.startswith("PRP") and tag != "PRP$":
            return True
        if tag.startswith("NNP") or word.is_upper or word.is_capitalised:
            return True
        following = sentence.tags[at + 1] if at + 1 < len(sentence.tags) else ""
        if tag.startswith("NN") and not following.startswith("NN"):
            bases = {base for base, _ in lemmas(word.stem)}
            return not bases.isdisjoint(word_list("actors") - words_of_kind("deeds", "anybody"))
        if not tag.startswith(_NOMINAL):
            return False
    return False


@cache
def _kinds() -> dict[str, tuple[str, ...]]:
    """A verb → the kinds of deed that it may be."""
    found: dict[str, tuple[str, ...]] = {}
    for row in table("deeds"):
        for verb in row["words"].split("|"):
            found[verb] = (*found.get(verb, ()), row["kind"])
    return found


def _shortened(word: str) -> str:
    """The tense of the helper at the end of a word: we'll, they're; "" where there is none."""
    _, mark, end = word.rpartition("'")
    return _tenses().get(mark + end, "") if mark else ""


@cache
def _tenses() -> dict[str, str]:
    return {word: row["tense"] for row in table("tenses") for word in row["words"].split("|")}
