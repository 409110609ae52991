"""Must, should, may, need not and must not: what people have to do, and what is up to them."""

from __future__ import annotations

from collections.abc import Iterator

from easyread.language.resources import word_list
from easyread.meaning.context import best_matches
from easyread.meaning.lexicon import actors, word_set
from easyread.meaning.pair import Difference, Match, Pair, span_of
from easyread.meaning.passage import Mark, Passage
from easyread.report import ChangeKind

_SAID = {
    "must": "must",
    "should": "should",
    "may": "may",
    "optional": "do not have to",
    "banned": "must not",
    "unwise": "should not",
}
#: Pairs that a rewrite may turn into one another with a change of the verb ("must not leave",
#: "must stay") or of the exception ("cannot unless", "can only if").
_TURNED = frozenset({("must", "banned"), ("banned", "must")})
_LIMITED = frozenset({("may", "banned"), ("banned", "may")})
#: One of these denies what the other says.
_DENIED = ({"may", "banned"}, {"should", "unwise"})
_CLOSE = 2
#: How far before a duty a “no” or “nobody” stands that undoes it.
_BACK = 8
#: The verb after a “will” stands this near.
_VERB = 3


def find_duty_changes(pair: Pair) -> Iterator[Difference]:
    """Yield each duty, advice or permission that has become another."""
    mine, theirs = _duties(pair.original), _duties(pair.revised)
    matched = [Match(a, b, pair.context(a, b)) for a, b, _ in best_matches(pair, mine, theirs)]
    for match in matched:
        if match.shared >= _needed(pair, match) and not _is_equal(pair, match):
            yield _changed(pair, match.original, match.revised)
    yield from _ordered(pair, mine)
    yield from _settled(pair, mine)
    used = {match.original for match in matched if match.shared >= 1}
    for mark in mine:
        is_set = not word_set("settled").isdisjoint(pair.original.words[mark.first : mark.last])
        if mark not in used and mark.value in ("must", "should") and not is_set:
            yield from _dropped(pair, mark)


def _needed(pair: Pair, match: Match) -> int:
    """How much context two duties must share: less where there is little of it."""
    a, b = match.original, match.revised
    around = (pair.original.around(a.first, a.last), pair.revised.around(b.first, b.last))
    return max(1, min(_CLOSE, *(len(found) - 1 for found in around)))


def _duties(passage: Passage) -> list[Mark]:
    """The duties of a passage; “may” and “could” that only guess are no permission."""
    found: list[Mark] = []
    for mark in passage.marks_of("duty"):
        if (mark.value == "should" and _is_asked(passage, mark)) or _is_need(passage, mark):
            continue
        if mark.value in ("may", "banned") and _is_supposed(passage, mark):
            continue
        if passage.words[max(0, mark.first - 1) : mark.first + 1] == ["be", "asked"]:
            continue  # “will be asked to claim”
        if mark.value == "must" and _negated(passage, mark):
            mark = Mark("duty", "optional", mark.first, mark.last)
        elif mark.value == "may" and _negated(passage, mark):
            mark = Mark("duty", "banned", mark.first, mark.last)
        if any(mark.first < other.last and other.first < mark.last for other in found):
            continue
        found.append(mark)
    return found


def _is_asked(passage: Passage, mark: Mark) -> bool:
    """Whether a “should” stands in a question: “whether it should stop”, “to whom it should go”."""
    clause = passage.atoms[mark.first].clause
    before = [
        atom.lower
        for atom in passage.atoms[max(0, mark.first - _BACK) : mark.first]
        if atom.clause == clause
    ]
    return not word_set("asking").isdisjoint(before)


def _is_supposed(passage: Passage, mark: Mark) -> bool:
    """Whether a “cannot” stands in an if-clause: “if you cannot keep up”."""
    at = mark.first
    while at and passage.atoms[at - 1].clause == passage.atoms[mark.first].clause:
        at -= 1
    return passage.words[at] in word_set("condition openers")


def _is_need(passage: Passage, mark: Mark) -> bool:
    """Whether “required” says what for, or when: “the sum required to”, “where it is needed”."""
    own = passage.words[mark.first : mark.last]
    if word_set("needed").isdisjoint(own):
        return False
    if own[0] in word_set("needed"):
        return mark.first > 0 and passage.atoms[mark.first - 1].tag in ("NN", "NNS")
    at = mark.first
    while at and passage.atoms[at - 1].clause == passage.atoms[mark.first].clause:
        at -= 1
    return own[-1] in word_set("needed") and passage.words[at] in word_set("condition openers")


def _negated(passage: Passage, mark: Mark) -> bool:
    around: list[str] = []
    for at in range(mark.first - 1, max(-1, mark.first - _BACK), -1):
        if passage.atoms[at + 1].gap.strip() or (
            passage.atoms[at].sentence != passage.atoms[mark.first].sentence
        ):
            break
        led = at and passage.words[at - 1] in word_set("prepositions")  # “with no symptoms”
        if passage.words[at + 1] not in word_set("no negation before") and not led:
            around.append(passage.words[at])
    return any(word in word_set("negative subjects") for word in around) and not any(
        word in ("not", "no") for word in passage.words[mark.first : mark.last]
    )


def _is_equal(pair: Pair, match: Match) -> bool:
    values = (match.original.value, match.revised.value)
    theirs = _duties(pair.revised)
    if any(
        m.value == values[0]
        and (
            pair.context(match.original, m) >= match.shared
            or len(pair.revised.around(m.first, m.last)) <= 1  # “It does not have to.”
        )
        for m in theirs
    ):
        return True  # the duty itself is there, and stands as near
    if values[0] == values[1] or values in _TURNED:
        return True
    if "optional" in values and "may" in values:
        return True
    if values in _LIMITED:
        return _is_turned(pair)
    return False


def _is_turned(pair: Pair) -> bool:
    """Whether “cannot unless” has become “can only if”: two exceptions of another sort."""
    mine, theirs = (
        {m.value for m in passage.marks_of("exception")}
        for passage in (pair.original, pair.revised)
    )
    if theirs == set() and mine == {"without"}:
        return not pair.revised.has("negation")  # “nobody without a badge may”, “with a badge can”
    return bool(mine | theirs) and mine != theirs


def _changed(pair: Pair, a: Mark, b: Mark) -> Difference:
    is_denied = {a.value, b.value} in _DENIED or _differ_by_not(pair, a, b)
    kind: ChangeKind = "negation" if is_denied else "duty"
    return Difference(
        kind,
        "error",
        f"The original says people “{_SAID[a.value]}”; the new text says “{_SAID[b.value]}”.",
        span_of(a, pair.original),
        span_of(b, pair.revised),
    )


def _differ_by_not(pair: Pair, a: Mark, b: Mark) -> bool:
    """Whether one has a “not” and they are otherwise the same (“should not”)."""
    mine = pair.original.words[a.first : a.last]
    theirs = pair.revised.words[b.first : b.last]
    return [word for word in mine if word != "not"] == [word for word in theirs if word != "not"]


def _dropped(pair: Pair, mark: Mark) -> Iterator[Difference]:
    """A duty whose words are there, with nothing that makes them one."""
    source, target = pair.original, pair.revised
    around = source.around(mark.first, mark.last)
    sentence, places = pair.best_sentence(around)
    if len(places) < 3 or len(places) < 0.6 * len(around) or _is_order(target, sentence):
        return
    if any(target.atoms[m.first].sentence == sentence for m in target.marks_of("duty")):
        return
    yield Difference(
        "duty",
        "advice",
        f"The original says “{_SAID[mark.value]}”; the new text no longer says so.",
        span_of(mark, source),
        (min(places), max(places) + 1),
    )


def _settled(pair: Pair, mine: list[Mark]) -> Iterator[Difference]:
    """“May end the contract” that has become “will end the contract”."""
    source, target = pair.original, pair.revised
    if target.has("duty", "may") or source.has("exception", "only"):
        return
    for mark in mine:
        if (
            mark.value != "may"
            or mark.last == len(source.atoms)
            or source.words[mark.first] == "can"
        ):
            continue
        for will in target.marks_of("will"):
            if source.has("will") and len(source.marks_of("will")) >= len(target.marks_of("will")):
                continue
            if not set(pair.links[mark.last]).isdisjoint(range(will.last, will.last + _VERB)):
                yield Difference(
                    "quantifier_hedge" if _guesses(source, mark) else "duty",
                    "error",
                    f"The original says “{_SAID[mark.value]}”; the new text says “will”.",
                    span_of(mark, source),
                    span_of(will, target),
                )


def _guesses(passage: Passage, mark: Mark) -> bool:
    """Whether “may” says what could happen, not who is free to do what: no doer leads it."""
    before = passage.atoms[max(0, mark.first - _VERB) : mark.first]
    own = " ".join(passage.words[mark.first : mark.last])
    return own in word_set("guesses") and (
        own != "may" or not any(atom.forms & actors() for atom in before)
    )


def _ordered(pair: Pair, mine: list[Mark]) -> Iterator[Difference]:
    """“You may bring a friend” that has become “Bring a friend”."""
    source, target = pair.original, pair.revised
    for mark in mine:
        if mark.value not in ("may", "optional") or mark.last == len(source.atoms):
            continue
        if source.words[mark.first : mark.last] == ["can"]:
            continue  # “you can get help by calling us”, “call us to get help”
        for place in pair.links[mark.last]:
            opens = not place or target.atoms[place].sentence != target.atoms[place - 1].sentence
            if opens and target.words[place] in word_list("verbs"):
                yield Difference(
                    "duty",
                    "error",
                    f"The original says people “{_SAID[mark.value]}”; the new text tells them to.",
                    span_of(mark, source),
                    span_of(Mark("duty", "must", place, place + 1), target),
                )
                return


def _is_order(passage: Passage, sentence: int) -> bool:
    """Whether a sentence tells the reader what to do (“Send the form”), in any of its clauses."""
    tags = passage.sentences[sentence].tags
    words = passage.sentences[sentence].words
    return any(
        (tag in ("VB", "VBP") or words[at].lower in word_list("verbs"))
        and (
            at == 0
            or not passage.sentences[sentence].gap(at).isspace()
            or words[at - 1].lower in word_set("before orders")
        )
        for at, tag in enumerate(tags)
    )
