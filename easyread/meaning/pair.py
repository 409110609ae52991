"""An aligned pair of passages, and one difference between them."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from easyread.finding import Severity
from easyread.language.frequency import zipf
from easyread.meaning.lexicon import word_set
from easyread.meaning.passage import Mark, Passage
from easyread.report import ChangeKind

#: Words so common carry little by themselves ("thing", "way", "make").
_COMMON = 6.0
#: Atoms ``first`` up to ``last`` of a passage.
Range = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Difference:
    """One change of meaning: what it is, how serious, and the atoms it stands on."""

    kind: ChangeKind
    severity: Severity
    message: str
    original: Range | None = None
    revised: Range | None = None


@dataclass(frozen=True, slots=True)
class Match:
    """Marks of the two sides that stand for one another; ``shared`` words of context agree."""

    original: Mark
    revised: Mark
    shared: int


class Pair:
    """Sentences of the original, and those of the revision that say the same."""

    def __init__(
        self,
        original: Passage,
        revised: Passage,
        near_original: frozenset[str] = frozenset(),
        near_revised: frozenset[str] = frozenset(),
    ) -> None:
        self.original = original
        self.revised = revised
        self._near = (near_original, near_revised)

    @cached_property
    def reversed(self) -> Pair:
        """The pair seen from the other side."""
        return Pair(self.revised, self.original, *reversed(self._near))

    @cached_property
    def links(self) -> list[tuple[int, ...]]:
        """For each atom of the original, the atoms of the revision that may stand for it."""
        found: list[tuple[int, ...]] = []
        there = self.revised.places
        wide: dict[str, list[int]] = {}
        for at, keys in enumerate(self.revised.wide_keys):
            for key in keys - self.revised.atoms[at].keys:
                wide.setdefault(key, []).append(at)
        for atom, keys in zip(self.original.atoms, self.original.wide_keys, strict=True):
            ways = {at for key in keys for at in there.get(key, ())}
            ways.update(at for key in atom.keys or keys for at in wide.get(key, ()))
            found.append(tuple(sorted(ways)))
        return found

    def counts(self, index: int) -> bool:
        """Whether an atom of the original is a word of content that its own kind does not tell."""
        return self._telling[index]

    @cached_property
    def _telling(self) -> list[bool]:
        taken = self.original.logical_atoms
        return [
            bool(atom.keys) and zipf(atom.lower) < _COMMON and at not in taken
            for at, atom in enumerate(self.original.atoms)
        ]

    @cached_property
    def unaccounted(self) -> list[int]:
        """The words of content of the original that the revision does not account for."""
        atoms = range(len(self.original.atoms))
        return [at for at in atoms if self.counts(at) and not self.is_kept(at)]

    @cached_property
    def known(self) -> frozenset[str]:
        """Every key that the revision has, or that the glossary would let it stand for."""
        return frozenset(self.revised.places) | self.revised.glossary_keys

    def is_kept(self, index: int) -> bool:
        """Whether the word at an atom of the original has a counterpart in the revision."""
        atom = self.original.atoms[index]
        return (
            bool(self.links[index])
            or not self.known.isdisjoint(atom.keys)
            or atom.lower in self.revised_words
            or not self._near[1].isdisjoint(atom.keys)
            or any(not atom.forms.isdisjoint(word_set(name)) for name in self.persons)
        )

    @cached_property
    def persons(self) -> tuple[str, ...]:
        """The sets of nouns that the revision alone may put as “you” or “we”."""
        mine, theirs = frozenset(self.original.words), self.revised_words
        return tuple(
            nouns
            for pronouns, nouns in (("you", "addressed"), ("we", "speaking"))
            if not word_set(pronouns).isdisjoint(theirs) and word_set(pronouns).isdisjoint(mine)
        )

    def in_words(self, index: int) -> list[int]:
        """Where the word itself, one of its family or idea, or the same figure is in the revision.

        Unlike ``links`` this leaves out what the glossary would write: its phrases link loosely.
        """
        if not self.original.atoms[index].keys:
            return list(self.links[index])
        there = self.revised.places
        return [at for key in self.original.atoms[index].keys for at in there.get(key, ())]

    def is_kept_in_words(self, index: int) -> bool:
        """Whether the word itself, or one of its family or idea, is in the revision."""
        atom = self.original.atoms[index]
        return not atom.keys.isdisjoint(self.revised.places)

    def is_same_word(self, index: int) -> bool:
        """Whether the word itself, or one of its family, is in the revision."""
        own = {key for key in self.original.atoms[index].keys if not key.startswith("=")}
        return not own.isdisjoint(self.revised.places)

    @cached_property
    def revised_words(self) -> frozenset[str]:
        """The words of the revision as they are written, in lower case."""
        return frozenset(self.revised.words)

    def shared(self, mine: Sequence[int], theirs: Sequence[int]) -> int:
        """How many of these atoms of the original are among those of the revision."""
        keys = self.revised.keys(theirs)
        atoms = self.original.atoms
        return sum(1 for at in mine if not keys.isdisjoint(atoms[at].keys))

    def match(self, mine: Sequence[Mark], theirs: Sequence[Mark]) -> Iterator[Match]:
        """Match marks to one another: the same in one context first, then what is left."""
        scored = sorted(
            (not self._is_alike(a, b), -self.context(a, b), abs(i - j), i, j)
            for i, a in enumerate(mine)
            for j, b in enumerate(theirs)
        )
        used_mine: set[int] = set()
        used_theirs: set[int] = set()
        for *_, i, j in scored:
            if i in used_mine or j in used_theirs:
                continue
            used_mine.add(i)
            used_theirs.add(j)
            yield Match(mine[i], theirs[j], self.context(mine[i], theirs[j]))

    def _is_alike(self, a: Mark, b: Mark) -> bool:
        """Whether two marks say the same of the same: these are matched before all others."""
        return a.value == b.value and self.context(a, b) > 0

    def context(self, a: Mark, b: Mark) -> int:
        """How many words of content around one mark stand around the other."""
        around = self.revised.around(b.first, b.last, 8)
        return self.shared(self.original.around(a.first, a.last), around)

    def best_sentence(self, atoms: Sequence[int]) -> tuple[int, list[int]]:
        """The sentence of the revision with most of these words, and where they are in it."""
        found: dict[int, dict[int, int]] = {}
        for at in atoms:
            seen: set[int] = set()
            for place in (*self.in_words(at), *self.links[at]):
                number = self.revised.atoms[place].sentence
                if number not in seen:
                    seen.add(number)
                    found.setdefault(number, {})[at] = place
        if not found:
            return -1, []
        best = max(found, key=lambda number: (len(found[number]), -number))
        return best, sorted(found[best].values())


#: Finds the changes of one kind.
Detector = Callable[[Pair], Iterator[Difference]]


def span_of(mark: Mark, passage: Passage, reach: int = 3) -> Range:
    """A mark with the words that it bears on, so that a reader sees what it is about."""
    last = mark.last
    while (
        last < len(passage.atoms)
        and last < mark.last + reach
        and passage.atoms[last].sentence == passage.atoms[mark.first].sentence
    ):
        last += 1
    return mark.first, last


def said_otherwise(pair: Pair, mine: Range, other: Range) -> str:
    """The sentence on words that have others in their place."""
    return (
        f"The original says “{words(pair.original, mine)}”; "
        f"the new text says “{words(pair.revised, other)}”."
    )


def words(passage: Passage, span: Range) -> str:
    """The words of a range as they are written."""
    atoms = passage.atoms
    return passage.text.text[atoms[span[0]].start : atoms[span[1] - 1].end]
