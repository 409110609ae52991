"""Whether words are a condition: what makes them one, and what may stand for it in a new text."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from easyread.meaning.lexicon import word_set
from easyread.meaning.pair import Pair
from easyread.meaning.passage import Mark, Passage

#: A statement has its verb within twice so many words.
_SCOPE = 5
#: What may make a condition of a statement, where the original does not say so too.
_BINDING = frozenset({("time", "until"), ("time", "before"), ("time", "after"), ("duty", "must")})


def is_strong_condition(passage: Passage, mark: Mark) -> bool:
    """Whether a mark of a condition or exception makes one, in the place where it stands."""
    first = passage.words[mark.first]
    before = passage.words[mark.first - 1] if mark.first else ""
    if mark.last < len(passage.atoms) and "," in passage.atoms[mark.last].gap:
        return False  # “if not,”: the condition stands before
    if first in word_set("no condition"):
        return False  # “rather than”
    if first == "provided" and before in word_set("forms of be"):
        return False  # “will be provided”
    if mark.label == "exception":
        after = passage.words[mark.last : mark.last + 1]
        if passage.words[mark.last - 1] == "not" and after and after[0] in word_set("counting"):
            return False  # “but not many”
        return not any(q.first <= mark.last < q.last for q in passage.quantities)
    if first in ("providing", "provided") and mark.last - mark.first == 1:
        return _has_verb(passage, mark.last)
    return first in word_set("strong conditions") and (
        mark.last - mark.first > 1 or first in ("if", "unless", "provided", "providing")
    )


def _has_verb(passage: Passage, first: int) -> bool:
    """Whether a statement follows: “providing a parent has signed”, not “providing food”."""
    for atom in passage.atoms[first : first + 2 * _SCOPE]:
        if atom.gap.strip() or atom.sentence != passage.atoms[first].sentence:
            return False
        if atom.tag in ("VBZ", "VBP", "VBD", "MD"):
            return True
    return False


def carries(pair: Pair, mark: Mark, sentence: int, places: Sequence[int]) -> bool:
    """Whether the sentence of the new text that has the words of a condition makes them one.

    ``places`` are those words.
    """
    mine, theirs = pair.original, pair.revised
    led = {sentence, *_leads(theirs, sentence)}
    if theirs.sentences[sentence].text.rstrip().endswith("?"):
        led.add(sentence + 1)  # “Did you tick the box? Only then ...”
    there = [m for m in theirs.marks if theirs.atoms[m.first].sentence in led]
    optional = any(m.label == "duty" and m.value == "optional" for m in there)
    if optional and mark.value != "unless" and not mine.has("duty", "optional"):
        return False  # “nobody needs to check this”
    if any(m.label == "exception" for m in there):
        return True
    if len(theirs.marks_of("negation")) > len(_free_negations(mine)) and any(
        m.label == "negation" for m in there
    ):
        return True
    if "otherwise" in mine.words and _is_softened(pair):
        return True  # “unless the nurse says otherwise”, “the nurse may say something different”
    own = {*mine.words, *word_set("comparing")}  # “at least” is no “little”
    if any(m.label == "soft" and theirs.words[m.first] not in own for m in there):
        return True
    said = {w for at, w in enumerate(theirs.words) if theirs.atoms[at].sentence in led}
    if mark.value != "unless" and (said & word_set("needing")) - set(mine.words):
        return True  # “to get it, a group needs”
    if mark.value == "unless" and _is_if_not(pair):
        return True
    if mark.value == "unless" and not _is_denied(mine, mark):
        return optional or (_has_outcome(mine) and any(m.label == "if" for m in there))
    if any(
        m.label == "if"
        and (mark.label != "if" or _leads_any(theirs, m, sentence, places))
        and _may_bind(pair, m, mark)
        and _is_led(pair, m, mark)
        for m in there
    ):
        return True
    had = {(m.label, m.value) for m in mine.marks}
    return any(
        (m.label, m.value) in _BINDING and (m.label, m.value) not in had for m in there
    ) or any(m.label == "logic" for m in there)


def _leads_any(passage: Passage, mark: Mark, sentence: int, places: Sequence[int]) -> bool:
    """Whether an “if” stands before any of some words of a sentence, or in another sentence."""
    return mark.first <= max(places) or passage.atoms[mark.first].sentence != sentence


def _free_negations(passage: Passage) -> list[Mark]:
    """The negations that are no part of an exception (“but not”, “if not”)."""
    exceptions = passage.marks_of("exception")
    return [
        m
        for m in passage.marks_of("negation")
        if not any(e.first <= m.first < e.last for e in exceptions)
    ]


def _leads(passage: Passage, sentence: int) -> Iterator[int]:
    """The sentence before a list (“only when both of these are true:”)."""
    for number in range(sentence):
        if passage.sentences[number].text.rstrip().endswith(":"):
            yield number


def _is_if_not(pair: Pair) -> bool:
    """Whether a sentence of the new text says “if ... not”, with a “not” of its own."""
    theirs = pair.revised
    if len(theirs.marks_of("negation")) <= len(_free_negations(pair.original)):
        return False
    conditional = {theirs.atoms[m.first].sentence for m in _strong_ifs(theirs)}
    return any(theirs.atoms[m.first].sentence in conditional for m in theirs.marks_of("negation"))


def _has_outcome(passage: Passage) -> bool:
    """Whether a text says what happens in the excepted case: “unless X, in which case Y”."""
    said = " ".join(passage.words)
    return any(phrase in said for phrase in word_set("excepted cases"))


def _may_bind(pair: Pair, mark: Mark, lost: Mark) -> bool:
    """Whether an “if” or a “who” of the new text may stand for a condition of the original."""
    word = pair.revised.words[mark.first]
    own = pair.original.words[lost.first]
    is_strong = word in word_set("strong conditions") - word_set("weak conditions")
    if word in pair.original.words and word != own and not is_strong:
        return False  # the original has it too, beside the condition
    times = [m.value for m in pair.revised.marks_of("time") if m.first == mark.first]
    if times and pair.original.has("time", *times):
        return False  # “the day before”: as in the original, and no condition there
    return lost.label == "if" or word not in word_set("weak conditions")


def _is_led(pair: Pair, mark: Mark, lost: Mark) -> bool:
    """Whether “people who” leads the very words of the condition, not others of the sentence."""
    theirs = pair.revised
    if not word_set("relatives").isdisjoint(theirs.words[mark.first : mark.last]):
        scope = range(lost.last, lost.last + 2 * _SCOPE)
        own = range(mark.last, mark.last + _SCOPE)
        return any(not set(own).isdisjoint(pair.links[at]) for at in scope if at < len(pair.links))
    return True


def _is_denied(passage: Passage, mark: Mark) -> bool:
    """Whether a “not” stands before an “unless”: “cannot, unless” is “can, only if”."""
    number = passage.atoms[mark.first].sentence
    return any(
        passage.atoms[m.first].sentence == number
        for m in passage.marks
        if m.label == "negation" or (m.label == "duty" and m.value == "banned")
    )


def is_limited(pair: Pair, mark: Mark) -> bool:
    """Whether anything in the new text limits, where the words of a condition are not there."""
    mine, theirs = pair.original, pair.revised
    if mark.label == "if":
        ifs = [m for m in _strong_ifs(theirs) if not _is_elsewhere(pair, m, mark)]
        if len(ifs) >= len(_strong_ifs(mine)):
            return True
        new = (
            m
            for m in theirs.marks_of("if")
            if theirs.words[m.first] not in mine.words and not _is_elsewhere(pair, m, mark)
        )
        return next(new, None) is not None or theirs.has("exception") or theirs.has("logic")
    negated = len(theirs.marks_of("negation")) > len(mine.marks_of("negation"))
    return theirs.has("exception") or negated or _is_softened(pair)


def _is_elsewhere(pair: Pair, there: Mark, lost: Mark) -> bool:
    """Whether an “if” of the new text is about other words of the original than a lost one."""
    scope = range(lost.last, lost.last + 2 * _SCOPE)
    theirs = pair.revised
    own = [
        at
        for at in range(there.last, min(there.last + 2 * _SCOPE, len(theirs.atoms)))
        if theirs.atoms[at].clause == theirs.atoms[there.last].clause and theirs.atoms[at].keys
    ]
    linked = [at for at in own if pair.reversed.links[at]]
    return len(linked) * 2 > len(own) and not any(
        place in scope for at in linked for place in pair.reversed.links[at]
    )


def _strong_ifs(passage: Passage) -> list[Mark]:
    return [m for m in passage.marks_of("if") if is_strong_condition(passage, m)]


def _is_softened(pair: Pair) -> bool:
    """Whether an exception that has lost its word is said in another way (in soft words)."""
    said = set(pair.revised.words) - set(pair.original.words)
    return not word_set("soft exceptions").isdisjoint(said)
