"""British, American and other spellings of one word, brought to one key."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from easyread.language.resources import table

_JOINS = re.compile(r"[-‐‑–\s\u00ad]+")
_IZE = re.compile(
    r"(?<=[a-z]{2}[iy])z(?=(?:e[ds]?|ers?|ings?|ations?|ational(?:ly)?|abl[ey]|ability)$)"
)
_ISE = re.compile(
    r"(?<=[a-z]{2}[iy])s(?=(?:e[ds]?|ers?|ings?|ations?|ational(?:ly)?|abl[ey]|ability)$)"
)
#: "traveled": two syllables or more, one vowel, one l.
_ONE_L = re.compile(r"[aeiouy][^aeiouy]+[aeiou]l(?=(?:ed|ing|ings|ers?)$)")
_NOT_IZE = ("prize", "prizing", "size", "sizing", "seiz", "assize", "capsiz", "outsize", "resiz")
_PREFIX = r"(?:un|dis|mis|re|pre|over|under|multi|non|co|anti|counter|in|inter|de|self|out)?"


@lru_cache(maxsize=50_000)
def fold(word: str) -> str:
    """The key that every spelling of a word shares: organize → organise, co-operate → cooperate.

    Hyphens and spaces go, apostrophes become straight, letters small. The key is for comparing;
    it need not be a word. Words that differ in more than spelling keep different keys.
    """
    key = _JOINS.sub("", word.lower().replace("’", "'"))
    if "z" in key and not key.startswith(_NOT_IZE):
        key = _IZE.sub("s", key)
    stems, british = _american_stems()
    key = stems.sub(lambda found: found.group(1) + british[found.group(2)], key)
    match = _ONE_L.search(key)
    return f"{key[: match.end()]}l{key[match.end() :]}" if match else key


def variants(word: str) -> tuple[str, ...]:
    """The spellings of a lower-case word, itself first: organise, organize; colour, color."""
    found = [word]
    stems, british = _american_stems()
    found.append(stems.sub(lambda match: match.group(1) + british[match.group(2)], word))
    stems, american = _british_stems()
    found.append(stems.sub(lambda match: match.group(1) + american[match.group(2)], word))
    for spelling in tuple(found):
        if "z" in spelling and not spelling.startswith(_NOT_IZE):
            found.append(_IZE.sub("s", spelling))
        found.append(_ISE.sub("z", spelling))
    if "-" in word:
        found.extend((word.replace("-", ""), word.replace("-", " ")))
    known = dict.fromkeys(found)
    return tuple(spelling for spelling in known if fold(spelling) == fold(word))


@cache
def _american_stems() -> tuple[re.Pattern[str], dict[str, str]]:
    return _stems({row["american"]: row["british"] for row in table("spelling_stems")})


@cache
def _british_stems() -> tuple[re.Pattern[str], dict[str, str]]:
    return _stems({row["british"]: row["american"] for row in table("spelling_stems")})


def _stems(pairs: dict[str, str]) -> tuple[re.Pattern[str], dict[str, str]]:
    """A pattern of the stems at the start of a word, longest first, and what each becomes.

    The wanted stems are among them and stay, so that "dialogue" is not "dialog" + "ue".
    """
    becomes = {wanted: wanted for wanted in pairs.values()} | pairs
    ordered = sorted(becomes, key=len, reverse=True)
    choices = "|".join(re.escape(stem) for stem in ordered)
    return re.compile(rf"^({_PREFIX})({choices})"), becomes
