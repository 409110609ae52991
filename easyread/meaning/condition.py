"""Conditions and exceptions: if, unless, only, except, subject to."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from easyread.finding import Severity
from easyread.meaning.lexicon import word_set
from easyread.meaning.limits import new_limits
from easyread.meaning.pair import Difference, Pair, span_of, words
from easyread.meaning.passage import Mark, Passage
from easyread.meaning.runs import weight

#: So many words after an “if” or an “except” say what it is about.
_SCOPE = 5
#: The share of them that the new text must have somewhere, to say it without the condition.
_SAID = 0.5
#: The share of these that stand in one sentence, where the condition would have to be.
_TOGETHER = 0.6
#: What may make a condition of a statement, where the original does not say so too.
_BINDING = frozenset({("time", "until"), ("time", "before"), ("time", "after"), ("duty", "must")})


def find_condition_changes(pair: Pair) -> Iterator[Difference]:
    """Yield each condition or exception that one side has and the other lacks."""
    mine, theirs = pair.original, pair.revised
    if theirs.has("example") and not mine.has("example") and mine.has("if"):
        for mark in theirs.marks_of("example")[:1]:
            yield Difference(
                "condition",
                "error",
                "The original gives a condition; the new text gives it as an example only.",
                None,
                (max(0, mark.first - 1), mark.last),
            )
    undone = list(_undone(pair))
    yield from undone
    yield from _bound(pair)
    if not undone:
        yield from _dropped(pair)
        yield from _added(pair)


def _undone(pair: Pair) -> Iterator[Difference]:
    """“Whether or not” and “even if” where the original makes it depend."""
    mine, theirs = pair.original, pair.revised
    if mine.has("regardless"):
        return
    back = pair.reversed
    for mark in theirs.marks_of("regardless"):
        scope = _scope(theirs, mark)
        linked = [at for at in scope if back.links[at]]
        if not linked or len(linked) < _SAID * len(scope):
            continue
        places = sorted(place for at in linked for place in back.links[at])
        yield Difference(
            "condition",
            "error",
            f"The new text says “{words(theirs, span_of(mark, theirs, 5))}”; in the original "
            "that makes a difference.",
            (places[0], places[0] + 1),
            span_of(mark, theirs, 6),
        )


def _bound(pair: Pair) -> Iterator[Difference]:
    """“Whether or not” that has become a condition, or is gone."""
    mine, theirs = pair.original, pair.revised
    if not mine.has("regardless"):
        return
    mark = mine.marks_of("regardless")[0]
    whatever = {at for m in theirs.marks_of("regardless") for at in range(m.first, m.last)}
    conditions = [
        m for m in theirs.marks_of("if") if _is_strong(theirs, m) and m.first not in whatever
    ]
    if theirs.has("regardless"):
        scope = set(_scope(mine, mark))
        conditions = [m for m in conditions if _is_about(pair, m, scope)]
        if not conditions:
            return
    elif theirs.has("negation"):
        return
    yield Difference(
        "condition",
        "error" if conditions else "warning",
        f"The original says “{words(mine, span_of(mark, mine))}”; the new text makes it depend "
        "on something, or leaves that out.",
        span_of(mark, mine, 6),
        span_of(conditions[0], theirs, 6) if conditions else None,
    )


def _is_about(pair: Pair, mark: Mark, scope: set[int]) -> bool:
    """Whether a condition of the new text is about these words of the original."""
    own = _scope(pair.revised, mark)
    shared = scope & {place for at in own for place in pair.reversed.links[at]}
    return len(shared) > _SAID * min(len(scope), len(own))


def _dropped(pair: Pair) -> Iterator[Difference]:
    """A condition whose words stand in the new text with nothing that makes them one."""
    mine = pair.original
    for mark in (*mine.marks_of("exception"), *mine.marks_of("if")):
        if mark.value == "without" or not _is_strong(mine, mark):
            continue
        if mark.label == "if" and any(
            m.label == "exception" and m.first <= mark.first < m.last for m in mine.marks
        ):
            continue
        scope = _scope(mine, mark)
        linked = [at for at in scope if pair.links[at]]
        if linked and _weigh(mine, linked) >= _SAID * _weigh(mine, scope):
            sentence, places = pair.best_sentence(linked)
            if len(places) < _TOGETHER * len(linked) or _carries(pair, mark, sentence):
                continue
            severity: Severity = "error"
        elif _has_any(pair, mark):
            continue
        else:
            severity = "warning"  # its words are gone too: another part of the paper may say it
            _, places = pair.best_sentence(mine.around(mark.first, mark.last))
        if places:
            span = span_of(mark, mine, 5)
            yield Difference(
                "condition",
                severity,
                f"The original has a condition, “{words(mine, span)}”; the new text does not.",
                span,
                (min(places), max(places) + 1),
            )


def _weigh(passage: Passage, atoms: Sequence[int]) -> float:
    return sum(weight(passage.atoms[at].lower) for at in atoms)


def _scope(passage: Passage, mark: Mark) -> list[int]:
    """The words of content after a mark, in its sentence."""
    number = passage.atoms[mark.first].sentence
    found: list[int] = []
    for at in range(mark.last, min(mark.last + 2 * _SCOPE, len(passage.atoms))):
        atom = passage.atoms[at]
        if atom.sentence != number or len(found) == _SCOPE or (found and "," in atom.gap):
            break
        if atom.keys:
            found.append(at)
    return found


def _is_strong(passage: Passage, mark: Mark) -> bool:
    first = passage.words[mark.first]
    before = passage.words[mark.first - 1] if mark.first else ""
    if mark.last < len(passage.atoms) and "," in passage.atoms[mark.last].gap:
        return False  # “if not,”: the condition stands before
    if first in word_set("no condition"):
        return False  # “rather than”
    if first == "provided" and before in word_set("forms of be"):
        return False  # “will be provided”
    if mark.label == "exception":
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


def _carries(pair: Pair, mark: Mark, sentence: int) -> bool:
    """Whether the sentence of the new text that has the words of a condition makes them one."""
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
    if any(m.label == "if" and _may_bind(pair, m, mark) for m in there):
        return True
    had = {(m.label, m.value) for m in mine.marks}
    return any(
        (m.label, m.value) in _BINDING and (m.label, m.value) not in had for m in there
    ) or any(m.label == "logic" for m in there)


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


def _is_denied(passage: Passage, mark: Mark) -> bool:
    """Whether a “not” stands before an “unless”: “cannot, unless” is “can, only if”."""
    number = passage.atoms[mark.first].sentence
    return any(
        passage.atoms[m.first].sentence == number
        for m in passage.marks
        if m.label == "negation" or (m.label == "duty" and m.value == "banned")
    )


def _has_any(pair: Pair, mark: Mark) -> bool:
    """Whether anything in the new text limits, where the words of a condition are not there."""
    mine, theirs = pair.original, pair.revised
    if mark.label == "if":
        if len(_strong_ifs(theirs)) >= len(_strong_ifs(mine)):
            return True
        new = (m for m in theirs.marks_of("if") if theirs.words[m.first] not in mine.words)
        return next(new, None) is not None or theirs.has("exception") or theirs.has("logic")
    negated = len(theirs.marks_of("negation")) > len(mine.marks_of("negation"))
    return theirs.has("exception") or negated or _is_softened(pair)


def _strong_ifs(passage: Passage) -> list[Mark]:
    return [m for m in passage.marks_of("if") if _is_strong(passage, m)]


def _is_softened(pair: Pair) -> bool:
    """Whether an exception that has lost its word is said in another way (in soft words)."""
    said = set(pair.revised.words) - set(pair.original.words)
    return not word_set("soft exceptions").isdisjoint(said)


def _added(pair: Pair) -> Iterator[Difference]:
    """“Only” and “except” where the original has no limit."""
    theirs = pair.revised
    for mark in new_limits(pair):
        yield Difference(
            "condition",
            "error",
            f"The new text adds “{words(theirs, span_of(mark, theirs))}”; "
            "the original has no such limit.",
            None,
            span_of(mark, theirs),
        )
