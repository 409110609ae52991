"""Terms with a meaning fixed by law, by practice or by research, swapped for near ones."""

from __future__ import annotations

from collections.abc import Iterator

from easyread.language.frequency import zipf
from easyread.matches import Match
from easyread.meaning.asides import is_aside
from easyread.meaning.context import fit
from easyread.meaning.lexicon import actors
from easyread.meaning.nouns import noun_groups
from easyread.meaning.pair import Difference, Pair, Range, words
from easyread.meaning.passage import Mark, Passage
from easyread.meaning.stems import keys_in

#: The share of the words of a glossary meaning that says the term is explained in full.
_EXPLAINED = 0.5
#: The share of the words of its plain wording that says the term is put that way.
_WORDED = 0.6
#: The share of its own words that says the term is kept in the main.
_MOSTLY = 0.66
_TWO = 2
#: Who writes more plainly brings in no new noun that is rarer than this (twenty times in a million
#: words).
_RARE = 4.3
#: A noun this much more common is a plainer word for the other.
_PLAINER = 0.1
#: What stands around a term must fit what stands around the noun that has taken its place.
_FIT = 0.6
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
    yield from _modified(pair)
    yield from _substituted(pair)
    yield from _dropped(pair, told)


def _swapped(pair: Pair) -> Iterator[tuple[Mark, Mark]]:
    """Terms of one family, of which each text has one that the other has not."""
    theirs = pair.revised.terms
    for mark in pair.original.terms:
        if _has(pair.revised, mark) or _is_said(pair, mark):
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


def _is_said(pair: Pair, mark: Mark) -> bool:
    """Whether the words of a term of several stand near one another in the revision."""
    content = [at for at in range(mark.first, mark.last) if pair.original.atoms[at].keys]
    if mark.last - mark.first < _TWO or not all(map(pair.is_kept_in_words, content)):
        return False
    _, places = pair.best_sentence(content)
    return bool(places) and max(places) - min(places) < _TWO * len(content) + _TWO


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


def _modified(pair: Pair) -> Iterator[Difference]:
    """“A care order” that has become “a supervision order”: another noun before the same one."""
    theirs = noun_groups(pair.revised)
    for mine in noun_groups(pair.original):
        if mine[1] - mine[0] < _TWO or not _is_own(pair, mine):
            continue
        for other in theirs:
            same = pair.original.words[mine[1] - 1] == pair.revised.words[other[1] - 1]
            if same and other[1] - other[0] >= _TWO and _is_own(pair.reversed, other):
                yield Difference(
                    "fixed_term",
                    "warning",
                    f"“{words(pair.original, mine)}” has become “{words(pair.revised, other)}”.",
                    mine,
                    other,
                )


def _substituted(pair: Pair) -> Iterator[Difference]:
    """A rare noun of the new text's own, where the original has another: no plainer word for it."""
    gone = [
        at
        for at in range(len(pair.original.atoms))
        if _is_plain_noun(pair.original, at) and pair.counts(at) and not pair.links[at]
    ]
    for other in pair.reversed.unaccounted:
        word = pair.revised.words[other]
        known = max(map(zipf, pair.revised.atoms[other].forms))
        if not gone or not _is_plain_noun(pair.revised, other) or known >= _RARE:
            continue
        if is_aside(pair.revised, other):
            continue  # an explanation
        acts = not pair.revised.forms[other].isdisjoint(actors())
        doers = [at for at in gone if not pair.original.forms[at].isdisjoint(actors())]
        at = max(
            doers if acts and doers else gone,
            key=lambda at: (fit(pair, (at, at + 1), (other, other + 1)), -at),
        )
        if known > max(map(zipf, pair.original.atoms[at].forms)) + _PLAINER:
            continue  # “stitches” for “sutures”
        yield Difference(
            "agent" if acts and at in doers and not _is_term(pair, at) else "fixed_term",
            "warning",
            f"The new text says “{word}”, which is not in the original. It may not be the same as "
            f"“{pair.original.words[at]}”.",
            (at, at + 1),
            (other, other + 1),
        )


def _is_term(pair: Pair, at: int) -> bool:
    """Whether a word belongs to a term of several words (“occupational therapist”)."""
    return any(m.first <= at < m.last and m.last - m.first > 1 for m in pair.original.terms) or any(
        at in _atoms(pair.original, match)[_TWO - 1 :] for match in pair.original.glossary_matches
    )


def _is_plain_noun(passage: Passage, at: int) -> bool:
    atom = passage.atoms[at]
    return atom.tag in ("NN", "NNS", "VBG") and not atom.capital


def _is_own(pair: Pair, group: Range) -> bool:
    """Whether the noun just before the last word of a group is in this text alone."""
    at = group[1] - 2
    atom = pair.original.atoms[at]
    return (
        atom.tag.startswith("NN") and not atom.capital and pair.counts(at) and not pair.is_kept(at)
    )


def _owner(passage: Passage, mark: Mark) -> frozenset[str]:
    """The keys of the possessive just before a term."""
    if not mark.first or not passage.words[mark.first - 1].endswith(("'s", "s'")):
        return frozenset()
    return passage.atoms[mark.first - 1].keys


def _dropped(pair: Pair, told: list[tuple[int, int]]) -> Iterator[Difference]:
    """A term to keep and explain that is neither kept nor explained, or is another term now."""
    for match in pair.original.glossary_matches:
        inside = _atoms(pair.original, match)
        if not _is_fixed(match) or not inside or _is_kept(pair, match, inside):
            continue
        if any(a <= inside[0] < b or a <= inside[-1] < b for a, b in told):
            continue
        span = (inside[0], inside[-1] + 1)
        sentence, places = pair.best_sentence(pair.original.around(*span))
        rival = _rival(pair, sentence, span)
        if rival is not None:
            yield Difference(
                "fixed_term",
                "error",
                f"“{words(pair.original, span)}” has become “{words(pair.revised, rival)}”. "
                "These are not the same.",
                span,
                rival,
            )
            continue
        other = _instead(pair, sentence, span)
        if places and (other is not None or " " in match.entry.term):
            yield Difference(
                "fixed_term",
                "warning" if other else "advice",
                f"“{words(pair.original, span)}” has a fixed meaning. "
                "The new text neither keeps it nor explains it.",
                span,
                other or (min(places), max(places) + 1),
            )


def _atoms(passage: Passage, match: Match) -> list[int]:
    return [at for at, a in enumerate(passage.atoms) if match.start <= a.start < match.end]


def _is_fixed(match: Match) -> bool:
    return match.entry.action == "explain" and match.entry.field in _FIXED


def _is_kept(pair: Pair, match: Match, inside: list[int]) -> bool:
    """Whether a term, its most telling word, plain wording or meaning is in the new text."""
    entry = match.entry
    content = [at for at in inside if pair.original.atoms[at].keys]
    if all(pair.original.atoms[at].capital for at in content):
        return True  # a name
    telling = min(content, key=lambda at: zipf(pair.original.atoms[at].lower), default=None)
    if telling is None or pair.is_kept_in_words(telling):
        return True
    if sum(map(pair.is_kept_in_words, content)) >= _MOSTLY * len(content):
        return True
    if any(m.entry.term == entry.term for m in pair.revised.glossary_matches):
        return True
    said = set(pair.revised.places)
    ways = [keys_in(way) for way in entry.use_instead]
    if any(way and len(way & said) >= _WORDED * len(way) for way in ways):
        return True
    meaning = keys_in(entry.meaning)
    return bool(meaning) and len(meaning & said) >= _EXPLAINED * len(meaning)


def _rival(pair: Pair, sentence: int, span: Range) -> Range | None:
    """The fixed term of the new text's own that stands likeliest in the place of one."""
    found = [
        (inside[0], inside[-1] + 1)
        for match in pair.revised.glossary_matches
        if _is_fixed(match) and (inside := _atoms(pair.revised, match))
        if not all(pair.reversed.is_kept(at) for at in inside if pair.revised.atoms[at].keys)
    ]
    known = {(m.label, m.value) for m in pair.original.terms}
    found += [(m.first, m.last) for m in pair.revised.terms if (m.label, m.value) not in known]
    here = [each for each in found if pair.revised.atoms[each[0]].sentence == sentence]
    return max(here, key=lambda each: (fit(pair, span, each), -each[0]), default=None)


def _instead(pair: Pair, sentence: int, span: Range) -> Range | None:
    """A noun of the new text's own, where it would have the term."""
    new = set(pair.reversed.unaccounted)
    for group in noun_groups(pair.revised):
        here = pair.revised.atoms[group[0]].sentence == sentence
        if here and not new.isdisjoint(range(*group)) and fit(pair, span, group) >= _FIT:
            return group
    return None
