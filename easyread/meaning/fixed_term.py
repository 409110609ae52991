"""Terms with a meaning fixed by law, by practice or by research, swapped for near ones."""

from __future__ import annotations

from collections.abc import Iterator

from easyread.meaning.pair import Difference, Pair, words
from easyread.meaning.passage import Mark, Passage
from easyread.meaning.stems import keys_in

#: The share of the words of a glossary meaning that says the term is explained in full.
_EXPLAINED = 0.5
#: Fields whose terms have meanings fixed by law or by practice; other terms may be put plainly.
_FIXED = ("health and social care", "research and evaluation", "local")


def find_term_changes(pair: Pair) -> Iterator[Difference]:
    """Yield each fixed term that another has taken the place of, or that is gone."""
    told: list[tuple[int, int]] = []
    for mark, other in _swapped(pair):
        told.append((mark.first, mark.last))
        yield Difference(
            "fixed_term",
            "error",
            f"“{words(pair.original, (mark.first, mark.last))}” has become "
            f"“{words(pair.revised, (other.first, other.last))}”. These are not the same.",
            (mark.first, mark.last),
            (other.first, other.last),
        )
    yield from _owners(pair)
    yield from _dropped(pair, told)


def _swapped(pair: Pair) -> Iterator[tuple[Mark, Mark]]:
    """Terms of one family, of which each text has one that the other has not."""
    theirs = pair.revised.terms
    for mark in pair.original.terms:
        if _has(pair.revised, mark) or (
            all(
                pair.is_kept_in_words(at)
                for at in range(mark.first, mark.last)
                if pair.original.atoms[at].keys
            )
            and mark.last - mark.first > 1
        ):
            continue
        for other in theirs:
            if (
                other.label == mark.label
                and other.value != mark.value
                and not _has(pair.original, other)
                and not _is_family(mark, other, pair)
            ):
                yield mark, other
                break


def _is_family(mark: Mark, other: Mark, pair: Pair) -> bool:
    """Whether the glossary itself would write the other for the term."""
    keys = pair.revised.keys(range(other.first, other.last))
    return bool(keys) and mark.last - mark.first > 1 and keys <= pair.original.glossary_keys


def _has(passage: Passage, mark: Mark) -> bool:
    return any(m.label == mark.label and m.value == mark.value for m in passage.terms)


def _owners(pair: Pair) -> Iterator[Difference]:
    """“The parent's consent and the child's assent”, the other way round."""
    mine = [(m, _owner(pair.original, m)) for m in pair.original.terms]
    theirs = [(m, _owner(pair.revised, m)) for m in pair.revised.terms]
    for mark, owner in mine:
        if not owner:
            continue
        same = [m for m, other in theirs if m.label == mark.label and not owner.isdisjoint(other)]
        if same and all(m.value != mark.value for m in same):
            yield Difference(
                "fixed_term",
                "error",
                f"“{words(pair.original, (mark.first, mark.last))}” has become "
                f"“{words(pair.revised, (same[0].first, same[0].last))}”. "
                "These are not the same.",
                (mark.first, mark.last),
                (same[0].first, same[0].last),
            )
            return


def _owner(passage: Passage, mark: Mark) -> frozenset[str]:
    """The keys of the possessive just before a term."""
    if not mark.first or not passage.words[mark.first - 1].endswith(("'s", "s'")):
        return frozenset()
    return passage.atoms[mark.first - 1].keys


def _dropped(pair: Pair, told: list[tuple[int, int]]) -> Iterator[Difference]:
    """A term to keep and explain that is neither kept nor explained."""
    atoms = pair.original.atoms
    for match in pair.original.glossary_matches:
        entry = match.entry
        if entry.action != "explain" or " " not in entry.term or entry.field not in _FIXED:
            continue
        inside = [at for at, atom in enumerate(atoms) if match.start <= atom.start < match.end]
        if not inside or any(a <= inside[0] < b or a <= inside[-1] < b for a, b in told):
            continue
        content = [at for at in inside if atoms[at].keys]
        if all(atoms[at].capital for at in content):
            continue  # a name
        if any(pair.is_kept_in_words(at) for at in content):
            continue
        if any(m.entry.term == entry.term for m in pair.revised.glossary_matches):
            continue
        meaning = keys_in(entry.meaning)
        ways = [keys_in(way) for way in entry.use_instead]
        said = set(pair.revised.places)
        if any(way and len(way & said) >= 0.6 * len(way) for way in ways):
            continue
        if meaning and len(meaning & said) >= _EXPLAINED * len(meaning):
            continue
        _, places = pair.best_sentence(pair.original.around(inside[0], inside[-1] + 1))
        if places:
            yield Difference(
                "fixed_term",
                "warning",
                f"“{words(pair.original, (inside[0], inside[-1] + 1))}” has a fixed meaning. "
                "The new text neither keeps it nor explains it.",
                (inside[0], inside[-1] + 1),
                (min(places), max(places) + 1),
            )
