"""Names of people, bodies, places and documents, and references such as “section 117”."""

from __future__ import annotations

import re
from collections.abc import Iterator

from easyread.language.frequency import zipf
from easyread.language.sentences import Sentence
from easyread.meaning.atoms import Atom
from easyread.meaning.context import fit
from easyread.meaning.lexicon import actors, word_set
from easyread.meaning.pair import Difference, Pair, Range, words
from easyread.meaning.passage import Passage

#: “HB7”, “CTR2”: the name of a form or a model.
_CODE = re.compile(r"[a-z]{1,4}-?\d{1,4}[a-z]?")
#: A word this frequent may open a sentence with a capital and belong to no name.
_PLAIN = 5.0


def find_name_changes(pair: Pair) -> Iterator[Difference]:
    """Yield each name that was changed, dropped or invented, and names that changed places."""
    mine, theirs = names_in(pair.original), names_in(pair.revised)
    lost = [n for n in mine if not _is_known(pair.original, n, pair.revised)]
    new = [n for n in theirs if not _is_known(pair.revised, n, pair.original)]
    for name in lost:
        other = _counterpart(pair, name, new)
        if other is not None:
            new.remove(other)
            yield Difference(
                "name_reference",
                "error",
                f"The original names “{words(pair.original, name)}”; "
                f"the new text names “{words(pair.revised, other)}”.",
                name,
                other,
            )
    for name in new:
        doer = None if lost else _displaced(pair, name)
        yield Difference(
            "name_reference" if lost else "agent" if doer else "insertion",
            "error",
            f"“{words(pair.revised, name)}” is not named in the original.",
            doer,
            name,
        )
    yield from _new_actor(pair, lost)


def names_in(passage: Passage) -> list[Range]:
    """The atoms of each name and each numbered reference."""
    found = [
        (at - 1, at + 1)
        for at in range(1, len(passage.atoms))
        if passage.words[at - 1] in word_set("references of names")
        and (
            passage.words[at][:1].isdigit()
            or (len(passage.words[at]) == 1 and passage.atoms[at].capital)
        )
    ]
    found.extend(
        (at, at + 1)
        for at, atom in enumerate(passage.atoms)
        if atom.capital and _CODE.fullmatch(atom.lower)
    )
    taken = {at for part in passage.dates for at in range(part.first, part.last)}
    taken |= {at for first, last in found for at in range(first, last)}
    by_start = {atom.start: at for at, atom in enumerate(passage.atoms)}
    for sentence in passage.sentences:
        for first, last in _runs(sentence):
            if first == 0:
                first = _after_opening(sentence, last)
            at = by_start.get(sentence.starts[first]) if first < last else None
            if at is None or taken & set(range(at, at + last - first)):
                continue
            if any(word.text[0].isalpha() for word in sentence.words[first:last]):
                found.append((at, at + last - first))
    return found


def _runs(sentence: Sentence) -> Iterator[tuple[int, int]]:
    """The names of a sentence; of a short one that is taken for a title, its runs of capitals."""
    for first, last in dict.fromkeys(sentence.names.values()):
        if not sentence.is_title:
            yield first, last
            continue
        at = first
        while at < last:
            end = at
            while end < last and sentence.words[end].is_capitalised:
                end += 1
            if end > at:
                yield at, end
            at = end + 1


def _after_opening(sentence: Sentence, last: int) -> int:
    """Where the name starts when a plain word with the sentence's capital stands before it."""
    first = 0
    word = sentence.words[0]
    if not word.is_upper and (last == 1 or zipf(word.lower) > _PLAIN):
        first = 1
        while first < last and not sentence.words[first].is_capitalised:
            first += 1
    return first


def said(passage: Passage, name: Range) -> str:
    """The words of a name in small letters, possessive endings left out."""
    return " ".join(passage.atoms[at].lower.removesuffix("'s") for at in range(*name))


def _family(atom: Atom) -> frozenset[str]:
    """The word's own family: a name is not put in other words."""
    return frozenset(key for key in atom.keys if not key.startswith("="))


def _is_known(source: Passage, name: Range, target: Passage) -> bool:
    """Whether the other text has the words of the name, its initials, or what it stands for."""
    atoms = [source.atoms[at] for at in range(*name)]
    content = [a for a in atoms if a.keys or a.lower[:1].isdigit() or len(a.lower) == 1]
    words_there = {w.removesuffix("'s") for w in target.words}
    if all(
        not _family(a).isdisjoint(target.places) or a.lower.removesuffix("'s") in words_there
        for a in content
    ):
        return True
    initials = "".join(a.lower[0] for a in atoms if a.capital)
    if len(initials) > 1 and initials in words_there:
        return True
    if len(atoms) == 1 and len(atoms[0].lower) > 1:
        letters = atoms[0].lower.removesuffix("'s").removesuffix("s")
        opening = "".join(word[0] for word in target.words)
        if letters in opening:
            return True
    keys = {key for a in content for key in a.keys}
    is_short = len(atoms) == 1 and len(atoms[0].lower) <= 6
    return bool(keys) and is_short and keys <= target.glossary_keys


def _counterpart(pair: Pair, name: Range, new: list[Range]) -> Range | None:
    near = pair.original.around(*name)
    own = pair.original.keys(range(*name))
    scored = [
        (
            pair.shared(near, pair.revised.around(*other))
            + 2 * len(own & pair.revised.keys(range(*other))),
            -number,
        )
        for number, other in enumerate(new)
    ]
    return new[-max(scored)[1]] if scored and max(scored)[0] >= 1 else None


def _displaced(pair: Pair, name: Range) -> Range | None:
    """The lost doer in whose place a new name stands: a body for a body."""
    if not any(pair.revised.atoms[at].forms & actors() for at in range(*name)):
        return None
    gone = [
        at
        for at, atom in enumerate(pair.original.atoms)
        if atom.forms & actors() and not pair.is_kept_in_words(at)
    ]
    best = max(gone, default=None, key=lambda at: (fit(pair, (at, at + 1), name), -at))
    return None if best is None else (best, best + 1)


def _new_actor(pair: Pair, lost: list[Range]) -> Iterator[Difference]:
    """A body that the original does not mention, where a name of the original is gone."""
    for name in lost:
        near = pair.original.around(*name, 3)
        for at, atom in enumerate(pair.revised.atoms):
            if not (atom.forms & actors()) or not atom.keys.isdisjoint(pair.original.places):
                continue
            if pair.shared(near, pair.revised.around(at, at + 1, 3)):
                yield Difference(
                    "name_reference",
                    "error",
                    f"The original names “{words(pair.original, name)}”; "
                    f"the new text says “{words(pair.revised, (at, at + 1))}”.",
                    name,
                    (at, at + 1),
                )
                return
