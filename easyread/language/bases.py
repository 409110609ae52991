"""From a word back to the base forms that it may come from.

A candidate is kept only where putting it into the form gives the word again, so that "hoped" is
never a form of "hop". What remains open without a dictionary (visit or "visite") is ordered by
how such words are mostly spelled: callers look each candidate up.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from easyread.language.endings import APART, add_ed, add_er, add_ing, add_s
from easyread.language.irregulars import irregular_readings, plurals, verbs
from easyread.language.resources import word_list

Reading = tuple[str, str]

_VOWELS = re.compile(r"[aeiouy]+")
#: Stems that had an -e before -ed or -ing: provid-, chang-, handl-, reduc-, agree-.
_LOST_E = re.compile(
    r"(?:[^ls]s|v|u|[^t]z|c|dg|lg|[aeiour]g|[aeu]ng|[bcdfgkptz]l|[cv]r|[aeiou]th"
    r"|(?:^|[^aeiou])(?:[iu][lr]|[aiu]r|[aiou][bdgkm]|[au]p|[aou]t|ip)|[^aeiouw]in"
    r"|(?:^|[^aeioubhlmnrst])or|quir|[iu]at|creat|plet|delet|mpet|nvit|[nxe]cit|unit|gnit"
    r"|[nr]eced|uid|uad|ven)$"
)
#: Stems of verbs in -ie: dying, tied, belied.
_SHORT_IE = re.compile(r"(?:un|be|over)?[dltv][iy]")
#: Stems that no verb ends in without its -e: utilis-, handl-, reduc-, receiv-.
_ALWAYS_E = re.compile(r"(?:[^aeiou][iy][sz]|v|[^q]u|c|dg|[bcdfgkptz]l|[^aeiouls]s|[^t]z)$")
#: Stems after which no -e can have been lost.
_NEVER_E = re.compile(r"(?:[wxy]|sh|ck|ct|pt|ft|lt|nt|ht|ld|nd|rd|lk|rk|nk|ew|[aeo]y|ss|ff|zz)$")
#: Short words that are plurals: gps, ids; not gas, his.
_SHORT_PLURAL = re.compile(r"[a-z][^aeisu]s")
#: Endings of words in -s that are no plurals: class, status, analysis.
_NO_PLURAL = ("ss", "us", "is")


@lru_cache(maxsize=50_000)
def lemmas(word: str) -> tuple[Reading, ...]:
    """The (base, form) pairs that a lower-case word may be, most plausible first.

    Forms are "base", "s", "ed", "en", "ing", "plural", "er" and "est". A word that no rule can
    undo is its own base; one that is surely inflected (carried, utilises) is not.
    """
    if word in word_list("not_inflected"):
        return ((word, "base"),)
    irregular = _irregular(word)
    if irregular:
        return tuple(dict.fromkeys((*irregular, *_plain(word))))
    if len(word) < 4 and not _SHORT_PLURAL.fullmatch(word):
        return ((word, "base"),)
    regular = tuple(dict.fromkeys(_regular(word)))
    if not regular:
        return ((word, "base"),)
    if _is_surely_inflected(word):
        return regular
    return (*regular, (word, "base"))


def _irregular(word: str) -> tuple[Reading, ...]:
    known = irregular_readings().get(word)
    if known is not None:
        return known
    start, hyphen, last = word.rpartition("-")  # co-wrote, re-made, ex-servicemen
    if hyphen and last in irregular_readings():
        return tuple((f"{start}-{base}", form) for base, form in irregular_readings()[last])
    for plural, singular in (("men", "man"), ("people", "person"), ("children", "child")):
        if word.endswith(plural) and len(word) > len(plural) + 1:
            return ((word.removesuffix(plural) + singular, "plural"),)
    return ()


def _plain(word: str) -> Iterator[Reading]:
    """The regular readings of a word that is irregular too (found a charity, saws, leaves)."""
    if word.endswith("s") and len(word) > 3 and word not in plurals():
        yield from _undo_s(word)
    yield (word, "base")


def _regular(word: str) -> Iterator[Reading]:
    if word.endswith("ed"):
        for base in _undo(word, "ed"):
            yield (base, "ed")
            yield (base, "en")
    elif word.endswith("ing"):
        for base in _undo(word, "ing"):
            yield (base, "ing")
    elif word.endswith("s"):
        yield from _undo_s(word)
    elif word.endswith(("er", "est")):
        yield from _undo_er(word)


def _undo(word: str, ending: str) -> Iterator[str]:
    """The bases of a word in -ed or -ing that give the word back."""
    stem = word.removesuffix(ending)
    add = add_ed if ending == "ed" else add_ing
    if not _VOWELS.search(stem) or len(stem) < 2:
        if ending == "ing" and stem.endswith("y"):
            yield f"{stem[:-1]}ie"
        return
    for base in _stems(stem, ending):
        if base in verbs() and ending in verbs()[base] and word not in verbs()[base][ending]:
            continue
        undoubled = base == stem[:-1] and stem[-1] == stem[-2]
        american = base == stem and stem.endswith("l")
        if add(base) == word or undoubled or american:
            yield base


def _stems(stem: str, ending: str) -> Iterator[str]:
    if ending == "ed" and stem.endswith("i"):
        if _SHORT_IE.fullmatch(stem):
            yield f"{stem}e"
        yield f"{stem[:-1]}y"
        return
    if ending == "ing" and stem.endswith("y"):
        if _SHORT_IE.fullmatch(stem):
            yield f"{stem[:-1]}ie"
        yield stem
        return
    if stem.endswith("ick") and _syllables(stem) > 1:
        yield stem[:-1]
        yield stem
        return
    if stem[-1] == stem[-2] and stem[-1] not in "aeiou":
        yield from _undouble(stem)
        return
    first, second = (f"{stem}e", stem) if _LOST_E.search(stem) else (stem, f"{stem}e")
    for base in (first, second):
        if not (_ALWAYS_E if base == stem else _NEVER_E).search(stem):
            yield base


def _undouble(stem: str) -> Iterator[str]:
    apart = stem[:-1].endswith(APART) and not stem.endswith("quell")  # trialled
    several = _syllables(stem) > 1 or apart
    whole_first = stem[-1] in "sfz" or stem == "add" or (stem[-1] == "l" and not several)
    if whole_first:
        yield stem
    if stem[-1] != "f" and (several or not whole_first):
        yield stem[:-1]
    if not whole_first and (len(stem) < 5 or stem.endswith(("ll", "tt"))):
        yield stem


def _syllables(stem: str) -> int:
    return len(_VOWELS.findall(stem))


def _undo_s(word: str) -> Iterator[Reading]:
    if word.endswith(_NO_PLURAL):
        return
    for base in _undo_s_bases(word):
        if len(base) > 1 and (add_s(base) == word or base.endswith("o")):
            if base not in verbs() or "s" not in verbs()[base]:
                yield (base, "s")
            if base not in plurals():
                yield (base, "plural")


def _undo_s_bases(word: str) -> Iterator[str]:
    stem = word[:-1]
    if word.endswith("ies") and len(word) > 4:
        yield f"{word[:-3]}y"
        if len(word) < 6:
            yield stem
    elif word.endswith(("sses", "xes", "ches", "shes", "zzes", "uses", "oes")):
        short = word[:-2]
        if not word.endswith("uses"):
            yield short
        elif _syllables(short) < 2 or word[-5] in "aeiou":  # uses, causes
            yield stem
        else:
            yield from (stem, short) if word[-5] in "cf" else (short, stem)
        if word.endswith("zzes") and len(short) > 3:
            yield short[:-1]
    else:
        yield stem
        if word.endswith(("ases", "ises")):
            yield word[:-2]


def _undo_er(word: str) -> Iterator[Reading]:
    form = "est" if word.endswith("est") else "er"
    stem = word.removesuffix(form)
    for base in (stem, f"{stem}e", f"{stem[:-1]}y", stem[:-1]):
        if base in word_list("comparable_adjectives") and add_er(base, form) == word:
            yield (base, form)
    if word.endswith(("iest", "ier")) and len(word) > 6 and form == "est":
        yield (f"{word[:-4]}y", "est")


def _is_surely_inflected(word: str) -> bool:
    return word.endswith(("ed", "ies", "ises", "izes", "ates"))
