"""Words in a row, contractions taken apart, each with its clause and what it stands for."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from easyread.language.resources import word_list
from easyread.language.sentences import Sentence
from easyread.meaning.lexicon import actors, forms_of, synonym_phrases, word_map, word_set
from easyread.meaning.quantities import number_key
from easyread.meaning.stems import keys_of

_BREAK = re.compile(r"[;:.!?()\n–—]|,(?!\d)")
_BEFORE_NOUNS = ("DT", "PRP$", "JJ", "NN")
_NOT = frozenset({"not"})


@dataclass(frozen=True, slots=True)
class Atom:
    """One word where it stands. ``keys`` is empty for a word of grammar.

    ``gap`` is what stands between it and the word before; ``clause`` numbers the stretches
    between commas and joining words, through the whole passage; ``tag`` is its part of speech.
    """

    start: int
    end: int
    lower: str
    forms: frozenset[str]
    keys: frozenset[str]
    gap: str
    clause: int
    sentence: int
    capital: bool
    tag: str


def read_atoms(sentences: Sequence[Sentence]) -> list[Atom]:
    """The words of some sentences in order, those of known phrases with the idea of the phrase."""
    return _with_ideas(list(_with_doers(_split(sentences))))


def _with_doers(atoms: Iterable[Atom]) -> Iterator[Atom]:
    """Mend the tags of a doer read as an adjective, and of a verb after it or after “will”."""
    before: Atom | None = None
    for atom in atoms:
        is_doer = not atom.forms.isdisjoint(actors())
        if is_doer and atom.tag == "JJ" and before is not None and before.tag in _BEFORE_NOUNS:
            atom = replace(atom, tag="NN")
        elif (
            before is not None
            and before.tag == "MD"
            and atom.tag == "NN"
            and not atom.gap.strip()
            and not atom.forms.isdisjoint(word_list("verbs"))
        ):
            atom = replace(atom, tag="VB")  # “will ring you”
        elif (
            before is not None
            and not before.forms.isdisjoint(actors())
            and before.tag in ("NN", "NNP")
            and atom.tag == "NNS"
            and not atom.gap.strip()
            and not is_doer
            and not atom.forms.isdisjoint(word_list("verbs"))
        ):
            atom = replace(atom, tag="VBZ")
        yield atom
        before = atom


def _split(sentences: Sequence[Sentence]) -> Iterator[Atom]:
    openers, contracted = word_set("clause openers"), word_map("contracted")
    clause = 0
    for number, sentence in enumerate(sentences):
        clause += 1
        for index, (word, tag) in enumerate(zip(sentence.words, sentence.tags, strict=True)):
            gap = sentence.gap(index)
            if index and (_BREAK.search(gap) or word.lower in openers):
                clause += 1
            start, end = sentence.starts[index], sentence.end_of(index)
            content = not (word.is_function_word or number_key(word.lower))
            keys = keys_of(word.stem) if content else frozenset()
            lower, forms = word.lower, forms_of(word)
            if lower.endswith("n't") or lower == "cannot":
                base = contracted.get(lower, lower.removesuffix("n't").removesuffix("not"))
                yield Atom(
                    start,
                    end,
                    base,
                    frozenset((base,)),
                    frozenset(),
                    gap,
                    clause,
                    number,
                    False,
                    tag,
                )
                lower, forms, keys, gap, tag = "not", _NOT, frozenset(), "", "RB"
            yield Atom(
                start, end, lower, forms, keys, gap, clause, number, word.is_capitalised, tag
            )


def _with_ideas(atoms: list[Atom]) -> list[Atom]:
    """Let each word of a known phrase stand for the idea of the phrase."""
    forms = [atom.forms for atom in atoms]
    for index in range(len(atoms)):
        for last, phrase in synonym_phrases().at(forms, index):
            for at in range(index, last):
                atom = atoms[at]
                if atom.keys or at == index:
                    atoms[at] = replace(atom, keys=atom.keys | {phrase.value})
    return atoms
