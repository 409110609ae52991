"""Who does what: a doer that was changed, or two that have changed places."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from easyread.meaning.lexicon import actors
from easyread.meaning.pair import Difference, Pair, Range
from easyread.meaning.passage import Passage

_REACH = 7
_LINKS = frozenset(
    {
        "be",
        "have",
        "do",
        "will",
        "must",
        "should",
        "may",
        "can",
        "shall",
        "would",
        "could",
        "might",
        "not",
        "then",
        "also",
        "and",
        "is",
        "are",
        "was",
        "were",
        "been",
        "has",
        "had",
        "being",
        "to",
    }
)


#: Past these stands another clause, or the doer is a pronoun.
_ENDS = frozenset(
    {"and", "but", "which", "that", "if", "when", "you", "we", "they", "he", "she", "it", "i"}
)


@dataclass(frozen=True, slots=True)
class Role:
    """A doer and what it does: the atoms of both."""

    doer: int
    deed: int


def find_agent_changes(pair: Pair) -> Iterator[Difference]:
    """Yield each deed that another does in the new text."""
    mine, theirs = find_roles(pair.original), find_roles(pair.revised)
    told: set[int] = set()
    for role in mine:
        deed, doer = pair.original.atoms[role.deed], pair.original.atoms[role.doer]
        same = [r for r in theirs if not deed.keys.isdisjoint(pair.revised.atoms[r.deed].keys)]
        if not same or role.deed in told:
            continue
        if any(_is_same(doer.keys, pair.revised, r.doer) for r in same):
            continue
        other = max(same, key=lambda r: _objects(pair, role, r))
        if not _objects(pair, role, other):
            continue
        name = pair.revised.atoms[other.doer]
        if name.keys.isdisjoint(pair.original.places):
            continue  # a new name is told as such, a pronoun or a plainer word is no change
        told.add(role.deed)
        a, b = _span(role), _span(Role(other.doer, other.deed))
        yield Difference(
            "agent",
            "error",
            f"In the original it is “{doer.lower}” who does this; in the new text it is "
            f"“{name.lower}”.",
            a,
            b,
        )


def find_roles(passage: Passage) -> list[Role]:
    """The doers and deeds of a passage: active, and passive with “by”."""
    found: list[Role] = []
    tags: list[str] = _tags(passage)
    for at, tag in enumerate(tags):
        atom = passage.atoms[at]
        if not tag.startswith("VB") or not atom.keys or atom.forms & _LINKS:
            continue
        if tag in ("VBN", "VBD") and (doer := _doer_after(passage, at)) is not None:
            pass
        elif (tag == "VBN" and _is_passive(passage, at)) or tag in ("VBG",):
            continue
        else:
            doer = _doer_before(passage, at, tags)
            if doer is None and found and _is_joined(passage, at, found[-1].deed):
                doer = found[-1].doer
        if doer is not None:
            found.append(Role(doer, at))
    return found


def _is_joined(passage: Passage, at: int, deed: int) -> bool:
    """Whether “and” joins a verb to the one before, so that both have one doer."""
    if passage.atoms[at].sentence != passage.atoms[deed].sentence:
        return False
    between = passage.words[max(deed + 1, at - 4) : at]
    return "and" in between or "but" in between


def _tags(passage: Passage) -> list[str]:
    by_start = {
        start: tag
        for sentence in passage.sentences
        for start, tag in zip(sentence.starts, sentence.tags, strict=True)
    }
    return [by_start.get(atom.start, "RB") if atom.keys else "" for atom in passage.atoms]


def _is_passive(passage: Passage, at: int) -> bool:
    return any(
        word in ("is", "are", "was", "were", "be", "been", "being", "and")
        for word in passage.words[max(0, at - 3) : at]
    )


def _doer_after(passage: Passage, at: int) -> int | None:
    atoms = passage.atoms
    for index in range(at + 1, min(at + _REACH, len(atoms) - 1)):
        if atoms[index].sentence != atoms[at].sentence or atoms[index].lower == "and":
            return None
        if atoms[index].lower == "by":
            return _head(passage, index + 1)
    return None


def _head(passage: Passage, first: int) -> int | None:
    """The last actor word of the noun phrase that starts at ``first``."""
    best = None
    for index in range(first, min(first + 6, len(passage.atoms))):
        atom = passage.atoms[index]
        if index > first and (atom.gap.strip() or atom.lower in ("and", "who", "that", "before")):
            break
        if atom.forms & actors():
            best = index
        elif best is not None:
            break
    return best


def _doer_before(passage: Passage, at: int, tags: list[str]) -> int | None:
    atoms = passage.atoms
    for index in range(at - 1, max(-1, at - 1 - _REACH), -1):
        atom = atoms[index]
        if atom.sentence != atoms[at].sentence:
            return None
        if atom.forms & actors() and not tags[index].startswith("VB"):
            return None if _is_object(passage, index) else index
        if atom.lower in _ENDS or "," in atoms[index + 1].gap:
            return None
        after_preposition = index and passage.words[index - 1] in ("in", "on", "at", "of")
        if (
            atom.keys
            and atom.lower not in _LINKS
            and not after_preposition
            and (tags[index].startswith(("VB", "NN")))
        ):
            return None
    return None


def _is_object(passage: Passage, index: int) -> bool:
    """Whether a preposition stands before the noun: “to the council”, “by the ward doctor”."""
    for at in range(index - 1, max(-1, index - 5), -1):
        if passage.words[at] in ("to", "by", "of", "for", "with", "from", "at", "in", "on"):
            return True
        if passage.atoms[at].gap.strip():
            return False
    return False


def _is_same(keys: frozenset[str], passage: Passage, at: int) -> bool:
    window = range(max(0, at - 3), min(at + 2, len(passage.atoms)))
    return any(not keys.isdisjoint(passage.atoms[index].keys) for index in window)


def _objects(pair: Pair, a: Role, b: Role) -> int:
    mine = [i for i in pair.original.around(a.deed, a.deed + 1) if i != a.doer]
    theirs = [i for i in pair.revised.around(b.deed, b.deed + 1) if i != b.doer]
    return pair.shared(mine, theirs)


def _span(role: Role) -> Range:
    first, last = sorted((role.doer, role.deed))
    return first, last + 1
