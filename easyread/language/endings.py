"""The regular endings of English words, in British spelling: plan → planned, carry → carries."""

from __future__ import annotations

import re

from easyread.language.resources import word_list

_VOWELS = "aeiou"
_GROUPS = re.compile(r"[aeiouy]+")
_SIBILANT = ("s", "x", "z", "ch", "sh")
#: Two vowels that are spoken apart count as one before a last l: trialled, fuelled.
APART = ("ial", "uel")
#: Two-syllable words in -y count by their ending: easier, but not "dailier" of "more daily".
_ONE_SYLLABLE = re.compile(r"[^aeiouy]*(?:qu)?[aeiouy]+[^aeiouy]*e?")


def add_s(word: str) -> str:
    """The plural of a regular noun, or the third person of a regular verb."""
    if word.endswith(_SIBILANT):
        if word.endswith("z") and _ends_in_single(word):
            return f"{word}zes"
        return f"{word}es"
    if _ends_in_consonant_y(word):
        return f"{word[:-1]}ies"
    return f"{word}s"


def add_ed(word: str) -> str:
    """The past of a regular verb."""
    if word.endswith("e"):
        return f"{word}d"
    if _ends_in_consonant_y(word):
        return f"{word[:-1]}ied"
    return f"{_before_vowel(word)}ed"


def add_ing(word: str) -> str:
    """The -ing form of a verb."""
    if word.endswith("ie"):
        return f"{word[:-2]}ying"
    if word.endswith("e") and len(word) > 2 and word[-2] not in "eoy":
        return f"{word[:-1]}ing"
    return f"{_before_vowel(word)}ing"


def add_er(word: str, ending: str) -> str:
    """The comparative ("er") or superlative ("est") of an adjective that takes an ending."""
    if word.endswith("e"):
        return word + ending[1:]
    if _ends_in_consonant_y(word) and word not in ("shy", "sly", "wry"):
        return f"{word[:-1]}i{ending}"
    stem = word + word[-1] if _is_short(word) and _ends_in_single(word) else word
    if word.endswith("el"):
        stem = f"{word}l"
    return f"{stem}{ending}"


def takes_er(word: str) -> bool:
    """Whether an adjective compares by -er and -est rather than by "more" and "most"."""
    if word in word_list("comparable_adjectives"):
        return True
    if word.endswith(("ly", "ed", "ing", "ful", "less", "ous")) or "-" in word:
        return False
    if _ends_in_consonant_y(word):
        return len(_GROUPS.findall(word)) == 2
    return _ONE_SYLLABLE.fullmatch(word) is not None


def _before_vowel(word: str) -> str:
    """The stem as it stands before -ed or -ing: its last letter doubled where that is the rule."""
    if len(word) > 2 and word.endswith("ic") and word[-3] not in _VOWELS:
        return f"{word}k"
    if word.endswith(APART):
        return word + word[-1]
    if not _ends_in_single(word):
        return word
    if word.endswith("l") or _is_short(word) or word in word_list("doubling_verbs"):
        return word + word[-1]
    start, _, last = word.rpartition("-")  # re-plan, co-refer
    if start and (_is_short(last) or last in word_list("doubling_verbs")):
        return word + word[-1]
    return word


def _ends_in_single(word: str) -> bool:
    """Whether it ends in one consonant that is heard, after one vowel: plan, refer, quit."""
    if len(word) < 2 or word[-1] in "aeiouwxyh" or word[-2] not in "aeiouy":
        return False
    if len(word) == 2:
        return False
    before = word[-3]
    return before not in _VOWELS or (before == "u" and word[-4:-3] == "q")


def _is_short(word: str) -> bool:
    """Whether it has one syllable."""
    groups = _GROUPS.findall(word.removeprefix("y").replace("qu", "q"))
    return len(groups) == 1


def _ends_in_consonant_y(word: str) -> bool:
    if not word.endswith("y") or len(word) < 2:
        return False
    return word[-2] not in _VOWELS or word.endswith("quy")
