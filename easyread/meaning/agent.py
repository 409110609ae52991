"""Who does what: a doer that was changed, or two that have changed places."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from easyread.meaning.context import fit
from easyread.meaning.lexicon import actors, word_set
from easyread.meaning.nouns import is_actor
from easyread.meaning.pair import Difference, Pair, Range, words
from easyread.meaning.passage import Passage
from easyread.meaning.roles import Role, find_roles
from easyread.meaning.runs import weight

#: What stands around two doers must fit by this, where one has taken the place of the other.
_FIT = 0.6
#: So many words about a deed tell whether it is the same; a long doer may stand among them.
_REACH = 9
#: What the same verb counts for, and how much makes two deeds one; rare words count most.
_VERB, _ALIKE = 1.0, 1.3


def find_agent_changes(pair: Pair) -> Iterator[Difference]:
    """Yield each deed that another does in the new text."""
    theirs = list(find_roles(pair.revised))
    told: set[Range] = set()
    yield from _replaced(pair)
    mine = list(find_roles(pair.original))
    for role, other in _same_deeds(pair, mine, theirs):
        doer = _known_other(pair, role, other)
        if doer is not None and doer not in told:
            told.add(doer)
            yield _done_by(pair, role, other.deed, doer)
    yield from _pronouns(pair, mine)
    for role in mine:
        same = [other for other in theirs if _may_be_same(pair, role, other, mine)]
        if not same:
            continue
        other = max(
            same, key=lambda r: (_context(pair, role, r), _share(pair, role.doers, r.doers))
        )
        if _share(pair, role.doers, other.doers) or any(
            _share(pair, role.doers, r.doers) and _share(pair, role.others, r.others) for r in same
        ):
            continue
        doer = _another(pair, role, other)
        if doer is None or doer in told:
            continue
        told.add(doer)
        yield _done_by(pair, role, other.deed, doer)


def _same_deeds(
    pair: Pair, mine: Sequence[Role], theirs: Sequence[Role]
) -> Iterator[tuple[Role, Role]]:
    """Roles of the two texts that are each other's likeliest counterpart by deed and object."""
    scores = {
        (i, j): (_likeness(pair, a, b), _share(pair, a.doers, b.doers))
        for i, a in enumerate(mine)
        for j, b in enumerate(theirs)
    }
    rows = [sorted(scores[i, j] for j in range(len(theirs))) for i in range(len(mine))]
    columns = [sorted(scores[i, j] for i in range(len(mine))) for j in range(len(theirs))]
    for (i, j), score in scores.items():
        if score[0] >= _ALIKE and all(
            line[-1] == score and line[-2:-1] != [score] for line in (rows[i], columns[j])
        ):
            yield mine[i], theirs[j]


def _likeness(pair: Pair, role: Role, other: Role) -> float:
    """How far two deeds are one: the verb itself, and the rarer words of what it is done to."""
    there = {at for group in other.others for at in range(*group)}
    shared = [
        at for group in role.others for at in range(*group) if not there.isdisjoint(pair.links[at])
    ]
    verb = _VERB if other.deed in pair.links[role.deed] else 0.0
    return verb + sum(weight(pair.original.words[at]) for at in shared)


def _known_other(pair: Pair, role: Role, other: Role) -> Range | None:
    """The doer of a deed in the new text that the original has, but not as the doer of this."""
    own = {at for group in role.doers for at in range(*group)}
    if _share(pair, role.doers, other.doers) or not is_actor(pair.original, role.doers[-1]):
        return None
    for doer in other.doers:
        sources = {at for place in range(*doer) for at in pair.reversed.links[place]} - own
        head = doer[1] - 1, doer[1]
        if is_actor(pair.revised, head) and any(
            not pair.original.forms[at].isdisjoint(actors()) for at in sources
        ):
            return doer
    return None


def _done_by(pair: Pair, role: Role, deed: int, doer: Range) -> Difference:
    """That another does the deed of the original: ``doer`` does ``deed`` in the new text."""
    return Difference(
        "agent",
        "error",
        f"In the original it is “{words(pair.original, role.doers[0])}” who does this; in the "
        f"new text it is “{words(pair.revised, doer)}”.",
        _span(role.deed, role.doers[0]),
        _span(deed, doer),
    )


def _replaced(pair: Pair) -> Iterator[Difference]:
    """One particular person or body in the place of another (“the guardian”, “the advocate”)."""
    gone = [at for at in pair.unaccounted if _is_particular(pair.original, at)]
    new = [at for at in pair.reversed.unaccounted if _is_particular(pair.revised, at)]
    for at in gone:
        scored = [(fit(pair, (at, at + 1), (other, other + 1)), -other) for other in new]
        if scored and max(scored)[0] >= _FIT:
            other = -max(scored)[1]
            new.remove(other)
            yield Difference(
                "agent",
                "error",
                f"The original has “{pair.original.words[at]}” here; the new text has "
                f"“{pair.revised.words[other]}”.",
                (at, at + 1),
                (other, other + 1),
            )


def _pronouns(pair: Pair, mine: Sequence[Role]) -> Iterator[Difference]:
    """“The landlord must give notice” that has become “you must give your landlord notice”."""
    source, target = pair.original, pair.revised
    if not word_set("doers").isdisjoint(source.words):
        return
    for role in mine:
        last = source.atoms[role.doers[-1][1] - 1]
        sort = [name for name in ("addressed", "speaking") if last.forms & word_set(name)]
        if not sort or not pair.is_same_word(role.deed):
            continue
        own = {key for key in source.atoms[role.deed].keys if not key.startswith("=")}
        for place in pair.in_words(role.deed):
            at = _pronoun_before(target, place)
            if at is None or own.isdisjoint(target.atoms[place].keys):
                continue
            meant = "addressed" if target.words[at] == "you" else "speaking"
            said = _share(pair, role.doers, [(i, i + 1) for i in range(len(target.atoms))])
            if meant not in sort and said:
                yield _done_by(pair, role, place, (at, at + 1))
                return


def _pronoun_before(passage: Passage, verb: int) -> int | None:
    """The “you” or “we” that does what a verb says, with nothing but auxiliaries between."""
    for at in range(verb - 1, max(-1, verb - 5), -1):
        word = passage.words[at]
        if passage.atoms[at + 1].gap.strip():
            return None
        if word in ("you", "we"):
            return at
        if word not in word_set("auxiliaries") and passage.atoms[at].tag not in ("RB", "MD"):
            return None
    return None


def _is_particular(passage: Passage, at: int) -> bool:
    forms = passage.atoms[at].forms
    return bool(forms & actors()) and not forms & word_set("anyone")


def _may_be_same(pair: Pair, role: Role, other: Role, mine: Sequence[Role]) -> bool:
    """Whether two deeds are the same, or may be: neither verb has a counterpart, the rest has."""
    if pair.links[role.deed] or pair.reversed.links[other.deed]:
        return other.deed in pair.links[role.deed]
    if not _share(pair, role.others, other.others):
        return False
    return _likeness(pair, role, other) >= max(_likeness(pair, each, other) for each in mine)


def _share(pair: Pair, mine: Sequence[Range], theirs: Sequence[Range]) -> bool:
    """Whether a noun of the one has a counterpart among those of the other."""
    there = {at for group in theirs for at in range(*group)}
    return any(not there.isdisjoint(pair.links[at]) for group in mine for at in range(*group))


def _context(pair: Pair, role: Role, other: Role) -> int:
    there = pair.revised.around(other.deed, other.deed + 1, _REACH)
    doers = {at for group in other.doers for at in range(*group)}
    return pair.shared(
        [
            at
            for at in pair.original.around(role.deed, role.deed + 1, _REACH)
            if not any(first <= at < last for first, last in role.doers)
        ],
        [at for at in there if at not in doers],
    )


def _another(pair: Pair, role: Role, other: Role) -> Range | None:
    """The doer in the new text, if the original has it elsewhere or it is nobody's other name."""
    own = {at for group in role.doers for at in range(*group)}
    for doer in other.doers:
        sources = {
            at for place in range(*doer) for at in pair.reversed.links[place] if at not in own
        }
        if not sources:
            if _is_new_actor(pair, role, doer) and _context(pair, role, other):
                return doer
            continue
        if not (is_actor(pair.revised, doer) and is_actor(pair.original, role.doers[0])):
            continue
        if not pair.is_same_word(role.deed) and any(_is_to(pair.original, at) for at in sources):
            continue  # “charged to leaseholders”, “leaseholders pay”
        if _is_anyone(pair.revised, doer) and not pair.is_same_word(role.deed):
            continue  # “the centre employs 40 people”, “40 people work at the centre”
        if _share(pair, role.doers, other.others) or _context(pair, role, other):
            return doer
    return None


def _is_to(passage: Passage, at: int) -> bool:
    """Whether “to” leads a noun: it is given something, or it has to pay."""
    return "to" in passage.words[max(0, at - 2) : at]


def _is_anyone(passage: Passage, doer: Range) -> bool:
    return bool(passage.atoms[doer[1] - 1].forms & word_set("anyone"))


def _is_new_actor(pair: Pair, role: Role, doer: Range) -> bool:
    """Whether both doers are particular (“employers”, “workers”), so that neither is the other."""
    general = word_set("anyone")
    mine = pair.original.atoms[role.doers[-1][1] - 1].forms
    theirs = pair.revised.atoms[doer[1] - 1].forms
    both = actors()
    return bool(mine & both and theirs & both) and not (mine & general or theirs & general)


def _span(deed: int, doer: Range) -> Range:
    return min(deed, doer[0]), max(deed + 1, doer[1])
