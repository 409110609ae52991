"""The plain wording of a word by way of a relative that the glossary knows: implementer."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache

from easyread.finding import Suggestion, SuggestionKind
from easyread.glossary import Entry, Glossary
from easyread.language.difficulty import word_difficulty
from easyread.language.inflection import article, inflect_phrase, lemmas, match_case
from easyread.language.resources import table, word_list
from easyread.language.sentences import Sentence
from easyread.language.spelling import fold
from easyread.language.table import lookup
from easyread.language.words import Word

#: The tags that a word of each part of speech carries.
_TAGS = {"adjective": ("JJ", "VBN"), "adverb": ("RB",), "noun": ("NN",), "verb": ("VB",)}
#: A noun in -s may be read as the form of a verb first.
_PLURAL = ("plural", "s")
#: An adverb made of the plain adjective has to be as common as this (Zipf).
_COMMON = 3.5
#: The name of a doer as common as this (Zipf) has come to mean something of its own: solicitor.
_ON_ITS_OWN = 3.3


def related(sentence: Sentence, index: int, glossary: Glossary) -> tuple[Suggestion, ...]:
    """What the glossary's word for a relative of word ``index`` makes of that word, if anything.

    None is safe; those that change the words around them are rewrites.
    """
    word = sentence.words[index]
    found: dict[str, Suggestion] = {}
    for row, base, form in _relatives(word):
        entry = _plain(sentence, glossary, base, row["base"])
        if entry is None:
            continue
        tag = sentence.tags[index]  # few words have come so far
        if not tag.startswith(_TAGS[row["result"]]):
            continue
        form = "en" if tag == "VBN" and form == "ed" and row["affix"] == "prefix" else form
        text = _text(entry.use_instead[0], row, form)
        if not text or _is_no_easier(text, word.stem):
            continue
        moves = row["fits"] == "no" or (row["fits"] == "after" and leads_noun(sentence, index))
        moves = moves or parts_article(sentence, index, text)
        moves = moves or (" " in text and is_too_early(sentence, index, row["result"]))
        why = f"“{word.text}” comes from “{entry.term}”"
        why += ": change the words around it." if moves else "."
        text = match_case(text, word.text)
        kind: SuggestionKind = "rewrite" if moves else "replace"
        found.setdefault(text, Suggestion(text, kind, False, why))
    return tuple(found.values())[:2]


def leads_noun(sentence: Sentence, index: int) -> bool:
    """Whether a word stands before the noun that it describes."""
    after = sentence.tags[index + 1] if index + 1 < len(sentence.tags) else ""
    return after.startswith(("NN", "JJ")) and not sentence.gap(index + 1).strip()


def is_too_early(sentence: Sentence, index: int, result: str) -> bool:
    """Whether a phrase cannot stand before what follows: not “in a clear way written”."""
    if result == "adjective":
        return leads_noun(sentence, index)
    following = sentence.tags[index + 1 : index + 2]
    leads = any(tag_here.startswith(("VB", "JJ", "RB", "IN")) for tag_here in following)
    return result == "adverb" and leads and not sentence.gap(index + 1).strip()


def parts_article(sentence: Sentence, index: int, text: str) -> bool:
    """Whether “a” or “an” stands before the word and would have to be the other."""
    before = sentence.words[index - 1].lower if index else ""
    return before in ("a", "an") and article(text) != before


@lru_cache(maxsize=20_000)
def _relatives(word: Word) -> tuple[tuple[Mapping[str, str], str, str], ...]:
    """(row of the table, base, form of the base) for each way the word may have been made."""
    return tuple(_find_relatives(word)) if word.stem not in word_list("underived") else ()


def _find_relatives(word: Word) -> Iterator[tuple[Mapping[str, str], str, str]]:
    for stem, form in lemmas(word.stem):
        for row in table("families"):
            made = stem.startswith if row["affix"] == "prefix" else stem.endswith
            if stem in word_list("underived") or not made(row["drop"]):
                continue
            if row["result"] == "noun" and not _is_action(row, form, word.zipf):
                continue
            if row["affix"] == "suffix":
                yield row, stem.removesuffix(row["drop"]) + row["add"], form
                continue
            for base, shape in lemmas(stem.removeprefix(row["drop"])):
                yield row, base, form if shape == "base" else shape


def _is_action(row: Mapping[str, str], form: str, zipf: float) -> bool:
    """Whether a noun is likely to mean what it is made of, rather than a thing: buildings."""
    return zipf < _ON_ITS_OWN if "{does}" in row["plain"] else form not in _PLURAL


def _plain(sentence: Sentence, glossary: Glossary, base: str, part: str) -> Entry | None:
    """The entry that gives a plain word for ``base`` in any sentence, or at least in this one."""
    for entry in glossary.lookup(base) if len(base) > 2 else ():
        if (
            entry.part_of_speech == part
            and entry.action == "replace"
            and not entry.when_near
            and fold(entry.term.lower()) == fold(base)
            and not (entry.not_near and _stands_near(sentence, entry.not_near))
        ):
            return entry
    return None


def _stands_near(sentence: Sentence, cues: Iterable[str]) -> bool:
    return not sentence.keys.isdisjoint(fold(cue.lower()) for cue in cues)


def _text(plain: str, row: Mapping[str, str], form: str) -> str:
    """The pattern of ``row`` filled in; "" where it would read wrongly."""
    if row["base"] == "adjective":
        if plain.startswith(("not ", "un")) or (row["result"] == "adverb" and " " in plain):
            return ""
        adverb = _adverb(plain) if row["result"] == "adverb" else ""
        return adverb or row["plain"].format(a=article(plain), plain=plain)
    if row["result"] == "adjective" and form != "en":
        return ""
    is_plural = form in _PLURAL
    return row["plain"].format(
        form=inflect_phrase(plain, "verb", form) if row["affix"] == "prefix" else "",
        ing=inflect_phrase(plain, "verb", "ing"),
        who="people or things" if is_plural else "person or thing",
        does=inflect_phrase(plain, "verb", "base" if is_plural else "s"),
    )


def _adverb(adjective: str) -> str:
    """The common adverb that is made of an adjective: strong → strongly; "" where there is none."""
    stem = f"{adjective[:-1]}i" if adjective.endswith("y") else adjective.removesuffix("le")
    for made in dict.fromkeys((f"{adjective}ly", f"{stem}ly")):
        facts = lookup(made)
        if facts is not None and facts.zipf >= _COMMON and made not in word_list("underived"):
            return made
    return ""


def _is_no_easier(text: str, word: str) -> bool:
    return max(map(word_difficulty, text.split())) >= word_difficulty(word)
