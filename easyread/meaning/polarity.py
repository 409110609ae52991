"""Which words of a passage stand under a “not”, and which only may."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from easyread.language.inflection import lemmas
from easyread.language.resources import word_list
from easyread.meaning.lexicon import word_set
from easyread.meaning.passage import Mark, Passage
from easyread.meaning.quantities import Quantity
from easyread.meaning.stems import family

#: What negates, or says the same as a negation.
_LABELS = ("negation", "soft", "exception")
_AS_GOOD = frozenset(
    {("duty", "optional"), ("duty", "banned"), ("duty", "unwise"), ("hedge", "limited")}
)
#: A “not” inside one of these denies nothing.
_SAYINGS = ("idiom", "regardless")
#: Tags of a verb that ends the clause of a “who”.
_FINITE = ("MD", "VBZ", "VBP")
#: A word that only says the same as a negation reaches this many words.
_REACH = 7
#: A word that is negative by its first letters reaches what it is said of (“inconsistent with”).
_COMPLEMENT = 4
#: “Do not take more than 4 grams”: the figure stands this near.
_MORE = 5
#: A “not” undoes a negative verb this near.
_CLOSE = 1
#: How many words after a “not” are looked at.
_SCOPE = 14


def negators(passage: Passage) -> Iterator[tuple[Mark, list[int]]]:
    """Yield each “not” and the words of content under it, the one it bears on most first.

    “Not only”, “no later than” and “not until” negate nothing; a “not” before a word that is
    itself negative (“not uncommon”) is undone by it.
    """
    for mark in passage.marks_of("negation"):
        if mark.value == "not" and not _is_none(passage, mark):
            scope = _scope(passage, mark)
            if scope:
                yield mark, scope
            for at in scope[1:]:
                if passage.words[at - 1] in ("or", "nor") and passage.atoms[at].tag == "VB":
                    yield mark, [each for each in scope if each >= at]  # “do not carry or use”
    for at, atom in enumerate(passage.atoms):
        if has_negative_prefix(atom.lower):
            yield Mark("negation", "prefix", at, at + 1), [at]


class Polarity:
    """Where the words of a passage stand under a negation.

    ``known`` are the words of the other text, by part of speech (“stop N”), which say nothing new
    where they stand in this one.
    """

    def __init__(self, passage: Passage, known: frozenset[str]) -> None:
        self._passage = passage
        self._negated = _under(passage)
        self._near = [
            (mark, reach)
            for mark in passage.marks
            if (reach := _reach(passage, mark, known))
            and not (is_undone(passage, mark) or _is_in_saying(passage, mark))
            and not (mark.label == "duty" and _undoes(passage, mark))
        ]
        families = {family(word.partition(" ")[0]) for word in known}
        self._near += [
            (Mark("soft", "prefix", at, at + 1), _COMPLEMENT)
            for at, word in enumerate(passage.words)
            if has_negative_prefix(word) and family(word) not in families
        ]

    def is_negated(self, at: int, *, softly: bool = True) -> bool:
        """Whether a word stands under a “not”, or near a word that may say the same as one.

        With ``softly`` false, words that only may (“refuse”, “stop”) do not count.
        """
        atoms = self._passage.atoms
        if at in self._negated or has_negative_prefix(atoms[at].lower):
            return True
        for mark, reach in self._near:
            if not -reach <= at - mark.first <= reach or (mark.label == "soft" and not softly):
                continue
            if at < mark.first and atoms[mark.first].lower in word_set("turning"):
                continue  # “lighting, rather than the floor”: the floor
            here, there = atoms[mark.first], atoms[at]
            if here.clause == there.clause or (
                here.sentence == there.sentence and (mark.label != "soft" or reach > _REACH)
            ):
                return True
        return False


def is_undone(passage: Passage, mark: Mark) -> bool:
    """Whether a “not” just before a negative verb undoes it: “will not preclude”."""
    if passage.atoms[mark.first].forms.isdisjoint(word_set("negative verbs")):
        return False
    return any(
        m.last <= mark.first <= m.last + _CLOSE and _shares_clause(passage, m.first, mark.first)
        for m in passage.marks
        if (m.label == "negation" and m.value == "not" and not _is_none(passage, m))
        or (m.label == "duty" and m.value == "optional")
    )


def _is_in_saying(passage: Passage, mark: Mark) -> bool:
    """Whether a mark is part of “without delay” or “no matter how”."""
    return any(
        m.first <= mark.first < m.last for label in _SAYINGS for m in passage.marks_of(label)
    )


def _undoes(passage: Passage, mark: Mark) -> bool:
    """Whether a negative verb stands just after a mark: “no need to stop”."""
    verbs = passage.atoms[mark.last : mark.last + _CLOSE + 1]
    return any(not atom.forms.isdisjoint(word_set("negative verbs")) for atom in verbs)


def _reach(passage: Passage, mark: Mark, known: frozenset[str]) -> int:
    """How many words off a mark may say the same as a “not”; 0 where it says no such thing."""
    word = passage.words[mark.first]
    if (mark.label, mark.value) in _AS_GOOD:
        is_counted = any(
            mark.first <= m.first < mark.last and m.value == "not" and not _is_none(passage, m)
            for m in passage.marks_of("negation")
        )
        return 0 if is_counted else _REACH  # the “not” itself says how far it reaches
    if (
        mark.label not in _LABELS
        or mark.value == "part"
        or (mark.label == "soft" and f"{word} {passage.atoms[mark.first].tag[:1]}" in known)
    ):
        return 0
    if mark.label == "negation" and _is_none(passage, mark):
        return 0
    if word in word_set("far negations"):
        return len(passage.atoms)
    return 0 if mark.label == "negation" else _REACH


def _under(passage: Passage) -> frozenset[int]:
    """The words under a “not”, and those before it in its clause: its subject."""
    found: set[int] = set(passage.denied)
    for mark, scope in negators(passage):
        found.update(scope)
        at = mark.first - 1
        bears = mark.value == "not" and passage.words[mark.first] != "without"
        while bears and at >= 0 and _shares_clause(passage, at, mark.first):
            found.add(at)
            at -= 1
    return frozenset(found)


def _shares_clause(passage: Passage, a: int, b: int) -> bool:
    return passage.atoms[a].clause == passage.atoms[b].clause


def _is_none(passage: Passage, mark: Mark) -> bool:
    words = passage.words
    after = words[mark.last] if mark.last < len(words) else ""
    if after in word_set("no negation before"):
        return True
    if any(
        words[at] == "as" and not passage.atoms[at].gap.strip()
        for at in range(mark.last, min(mark.last + 2, len(words)))
    ):
        return True  # “not as many” compares
    if _is_in_saying(passage, mark):
        return True
    if after in word_list("negative_prefix_words"):
        return True
    if any(m.first <= mark.first < m.last for m in passage.marks_of("duty", "optional")):
        return True  # “do not have to”: a matter of duty
    if any(
        m.first <= mark.first < m.last
        and m.value != "without"
        and passage.words[m.first] not in word_set("applying")
        for m in passage.marks_of("exception")
    ):
        return True
    return any(
        q.first <= mark.first < q.last or denies_more(passage, mark, q) for q in passage.quantities
    )


def denies_more(passage: Passage, mark: Mark, quantity: Quantity) -> bool:
    """Whether a “not” only bears on “more than 4 grams”, in its clause: at most four."""
    return (
        quantity.comparator in ("over", "under")
        and passage.words[quantity.first] in word_set("comparing")
        and mark.last <= quantity.first <= mark.last + _MORE
        and _shares_clause(passage, mark.first, quantity.first)
        and passage.words[mark.first] in ("not", "never")
    )


def _scope(passage: Passage, mark: Mark) -> list[int]:
    """The words after a “not”, to the end of its clause; of “nobody” and “no”, the whole clause."""
    atoms = passage.atoms
    found: list[int] = []
    clause = atoms[mark.last - 1].clause
    relative = is_relative(passage, mark)
    subject = atoms[mark.first].tag == "VBG"
    duties = [m.last for m in passage.marks_of("duty") if m.first <= mark.first < m.last]
    for at in range(max((mark.last, *duties)), min(mark.last + _SCOPE, len(atoms))):
        atom = atoms[at]
        if atom.sentence != atoms[mark.first].sentence:
            break
        if atom.clause != clause:
            if found and (atom.gap.strip() or atom.lower not in word_set("same statement")):
                break
            clause = atom.clause
        if (relative or subject) and found and atom.tag in _FINITE:
            break  # “those who do not get it | may ask”, “declining to give it | will change”
        if atom.keys:
            found.append(at)
    if found and not atoms[found[0]].forms.isdisjoint(word_set("negative verbs")):
        return found[:1]  # “will not prevent” them from doing it
    alone = not found  # “the council will not”: what it does was said before
    if alone or passage.words[mark.first] in word_set("far negations"):
        at = mark.first - 1
        while at >= 0 and _shares_clause(passage, at, mark.first):
            if atoms[at].keys and not (alone and atoms[at].tag[:2] != "NN"):
                found.append(at)
            at -= 1
    return found


def is_relative(passage: Passage, mark: Mark) -> bool:
    """Whether a “not” stands in a clause that “who” or “which” opens."""
    at = mark.first
    while at and _shares_clause(passage, at - 1, mark.first):
        at -= 1
    return passage.words[at] in word_set("relatives")


@cache
def has_negative_prefix(word: str) -> bool:
    """Whether a word is negative by its first letters: “unlabelled”, “inconsistent”."""
    if word in word_list("negative_prefix_words") or word.endswith("-free"):
        return True
    verb = word.removeprefix("un")
    return (
        verb != word
        and word.endswith("ed")
        and any(base in word_list("verbs") for base, _ in lemmas(verb))
    )
