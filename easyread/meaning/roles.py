"""Who does what to whom: the doer, the deed and the others in a clause, active or passive."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from easyread.meaning.lexicon import word_map, word_set
from easyread.meaning.nouns import is_actor, noun_groups
from easyread.meaning.pair import Range
from easyread.meaning.passage import Passage

#: A form of “be” this close before a participle makes it passive.
_BE_REACH = 4
#: A doer after “by” stands no farther from the deed.
_BY_REACH = 8
#: What a verb is done to starts this near.
_OBJECT = 3


@dataclass(frozen=True, slots=True)
class Role:
    """A deed, its doers, and the nouns that it is done to or for: ranges of atoms."""

    deed: int
    doers: tuple[Range, ...]
    others: tuple[Range, ...]


def find_roles(passage: Passage) -> Iterator[Role]:
    """Yield each deed of a passage whose doer is named."""
    groups = noun_groups(passage)
    before: Role | None = None
    for at, atom in enumerate(passage.atoms):
        if not _is_deed(passage, at):
            continue
        near = [g for g in groups if passage.atoms[g[0]].sentence == atom.sentence]
        if atom.tag in ("VBN", "VBD") and (doer := _after_by(passage, at, near)) is not None:
            others = [g for g in near if g[1] <= at and _same_clause(passage, g, at)]
            role = Role(at, doer, tuple(others))
        elif atom.tag == "VBN" and _is_passive(passage, at):
            continue
        else:
            subject = _subject(passage, at, near)
            if not subject and before is not None and _is_joined(passage, at, before.deed):
                subject = before.doers
            subject = subject or _ahead(passage, at, near)
            others = [g for g in near if g[0] > at and _same_clause(passage, g, at)]
            role = Role(at, subject, tuple(others))
        if role.doers:
            if atom.tag != "VBN" or _is_passive(passage, at):
                before = role  # “risks identified by the auditor” is beside the main line
            yield role


def _ahead(passage: Passage, at: int, groups: list[Range]) -> tuple[Range, ...]:
    """The doer that opens the sentence, which words between two commas part from its verb.

    “The manager, having consulted the family, is responsible for making it”.
    """
    clause = passage.atoms[at].clause
    own = [i for i in range(at) if passage.atoms[i].clause == clause]
    if not own or "," not in passage.atoms[own[0]].gap or not groups or groups[0][1] >= own[0]:
        return ()
    begins = passage.words[own[0]] in word_set("auxiliaries") - {"and", "then", "also", "not"}
    first = groups[0]
    parted = "," in passage.atoms[first[1]].gap and not _is_led(passage, first)
    return (first,) if begins and parted else ()


def _is_deed(passage: Passage, at: int) -> bool:
    atom = passage.atoms[at]
    return (
        atom.tag.startswith("VB")
        and (atom.tag != "VBG" or _is_charged(passage, at))
        and bool(atom.keys)
        and atom.forms.isdisjoint(word_set("auxiliaries"))
        and not _is_purpose(passage, at)
        and not _is_noun(passage, at)
    )


def _is_noun(passage: Passage, at: int) -> bool:
    """Whether what stands before makes a noun of a word that the tags call a verb."""
    if not at:
        return False
    before = passage.atoms[at - 1]
    if passage.atoms[at].gap.strip() or before.lower == "to":
        return False
    prepositions = word_set("prepositions")
    if before.lower.endswith(("'s", "s'")):
        return True  # “the child's needs”
    return (before.tag in ("DT", "PRP$", "CD") and before.lower not in word_set("pronouns")) or (
        before.lower in prepositions and passage.atoms[at].tag in ("VB", "VBP")
    )


def _is_charged(passage: Passage, at: int) -> bool:
    """Whether “responsible for” or “in charge of” leads the deed."""
    before = passage.words[max(0, at - 2) : at]
    return before in (["responsible", "for"], ["charge", "of"])


def _is_purpose(passage: Passage, at: int) -> bool:
    """Whether “to” leads the verb after a noun or “is”: “the plan is to join the wards”."""
    if at < 2 or passage.words[at - 1] != "to":
        return False
    before = passage.atoms[at - 2]
    return before.lower in word_set("forms of be") or before.tag.startswith("NN")


def _is_passive(passage: Passage, at: int) -> bool:
    before = passage.words[max(0, at - _BE_REACH) : at]
    return not word_set("forms of be").isdisjoint(before) or "and" in before[-1:]


def _same_clause(passage: Passage, group: Range, at: int) -> bool:
    return passage.atoms[group[0]].clause == passage.atoms[at].clause


def _after_by(passage: Passage, at: int, groups: list[Range]) -> tuple[Range, ...] | None:
    """The nouns after “by”, those that “and” joins among them."""
    atoms = passage.atoms
    if (
        atoms[at].tag == "VBD"
        and not _is_passive(passage, at)
        and any(at < g[0] <= at + _OBJECT for g in groups)
    ):
        return None  # “ordered a review by people from outside”
    for index in range(at + 1, min(at + _BY_REACH, len(atoms) - 1)):
        atom = atoms[index]
        if atom.sentence != atoms[at].sentence or atom.lower in ("and", "but", "which", "who"):
            return None
        if atom.keys and atom.tag in ("VBD", "VBN", "VBZ", "VBP"):
            return None
        if atom.lower == "by":
            if passage.words[index + 1] in word_set("seasons"):
                return None
            dates = {at for part in passage.dates for at in range(part.first, part.last)}
            groups = [g for g in groups if dates.isdisjoint(range(*g))]  # “supplied by 31 July”
            return _joined(passage, [g for g in groups if index < g[0] <= index + 3][:1], groups)
    return None


def _joined(passage: Passage, found: list[Range], groups: list[Range]) -> tuple[Range, ...] | None:
    for group in groups:
        if found and found[-1][1] < group[0] <= found[-1][1] + 2:
            between = passage.words[found[-1][1] : group[0]]
            ends = passage.atoms[found[-1][1] - 1], passage.atoms[group[0]]
            is_name = between[0] == "of" and all(atom.capital for atom in ends)
            if is_name or not {"and", "or"}.isdisjoint(between):
                found.append(group)
    return tuple(found) or None


def _subject(passage: Passage, at: int, groups: list[Range]) -> tuple[Range, ...]:
    """The nouns before a verb that no preposition leads, in its clause."""
    clause = passage.atoms[at].clause
    own = [g for g in groups if g[1] <= at and passage.atoms[g[0]].clause == clause]
    free = [g for g in own if not (_is_led(passage, g) or _is_object(passage, g, own))]
    if not own and (whose := _relative_to(passage, at, groups)):
        return (whose,)
    if not free:
        return ()
    last = free[-1]
    first = own[0][0]
    while first and passage.atoms[first - 1].clause == clause:
        first -= 1
    if any(_is_deed(passage, verb) for verb in (*range(first, last[0]), *range(last[1], at))):
        return ()
    if not word_set("pronouns").isdisjoint(passage.words[last[1] : at]):
        return ()
    found = [last]
    for group in reversed(groups):  # “the head of service and the finance manager”
        between = passage.atoms[group[1] : found[0][0]]
        if (
            group[1] < found[0][0] <= group[1] + 2
            and between[0].lower in word_map("joints")
            and not between[0].gap.strip()
        ):
            found.insert(0, group)
    return tuple(found)


def _is_object(passage: Passage, group: Range, groups: list[Range]) -> bool:
    """Whether a noun belongs to a verb beside the main line: “patients attending the clinic”."""
    at = group[0] - 1
    while at > 0 and not passage.atoms[at].keys and not passage.atoms[at + 1].gap.strip():
        at -= 1
    verb = passage.atoms[at]
    apart = at < group[0] - 1  # “attending the clinic”, not “the steering group”
    return apart and verb.tag == "VBG" and any(other[1] == at for other in groups)


def _relative_to(passage: Passage, at: int, groups: list[Range]) -> Range | None:
    """The nouns just before a “who” that does what follows: “the nurse, who will ring you”.

    A “which” stands for a doer too: “the agency, which pays for it”.
    """
    clause = passage.atoms[at].clause
    first = at
    while first and passage.atoms[first - 1].clause == clause:
        first -= 1
    word = passage.words[first]
    if word not in ("who", "which") or any(_is_deed(passage, verb) for verb in range(first, at)):
        return None
    whose = next((group for group in groups if group[1] == first), None)
    return whose if word == "who" or (whose and is_actor(passage, whose)) else None


def _is_led(passage: Passage, group: Range) -> bool:
    """Whether a preposition stands before the noun: “to the council”, “of the ward”."""
    for at in range(group[0] - 1, max(-1, group[0] - 5), -1):
        atom = passage.atoms[at]
        if passage.atoms[at + 1].gap.strip() or atom.sentence != passage.atoms[group[0]].sentence:
            return False
        if atom.lower in word_set("relatives"):
            return False  # “following which the trustees will decide”
        if atom.lower in word_set("prepositions"):
            return True
        if atom.tag in ("VBD", "VBZ", "VBP", "VB", "MD"):
            return False
    return False


def _is_joined(passage: Passage, at: int, deed: int) -> bool:
    """Whether “and” joins a verb to the one before, so that both have one doer."""
    if passage.atoms[at].sentence != passage.atoms[deed].sentence:
        return False
    between = passage.words[max(deed + 1, at - 4) : at]
    if any(
        atom.keys and atom.tag in ("VBD", "VBN", "VBZ", "VBP")
        for atom in passage.atoms[deed + 1 : at]
    ):
        return False
    for joint in ("and", "but"):
        if joint in between:
            after = between[between.index(joint) :]
            return word_set("pronouns").isdisjoint(after)
    return False
