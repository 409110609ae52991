"""The plainer word that a hard word was made from: re-evaluate → evaluate again."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from easyread.families import is_too_early, parts_article, related
from easyread.finding import Suggestion
from easyread.glossary import Glossary
from easyread.language.difficulty import word_difficulty
from easyread.language.inflection import article, inflect, inflect_phrase, lemmas, match_case
from easyread.language.resources import table, word_list
from easyread.language.sentences import Sentence
from easyread.language.table import lookup
from easyread.language.tags import tag

#: The base must be easier by this much and no harder than that, and common (Zipf).
_EASIER_BY = 0.05
#: An easier word than this needs no other: "in a total way" is no help with "totally".
_HARD = 0.4
_EASY = 0.45
_COMMON = 3.2
#: In these words a base of that part of speech gets that tag.
_FRAMES = {
    "adjective": ("a", "{}", "plan", "JJ"),
    "verb": ("they", "{}", "it", "VB"),
    "noun": ("the", "{}", "is", "NN"),
}
_RESULTS = {"adjective": ("JJ",), "adverb": ("RB",), "noun": ("NN",), "verb": ("VB",)}


def derived(sentence: Sentence, index: int, glossary: Glossary) -> tuple[Suggestion, ...]:
    """What to write instead of word ``index``, worked out from the word it was made from.

    First from a word that the glossary puts plainly, then from one that is plain already.
    """
    word = sentence.words[index]
    if word.difficulty < _HARD:
        return ()
    found = list(related(sentence, index, glossary))
    for base, form in lemmas(word.stem):
        for result, plain, origin in _origins(base):  # few words have one: no tag before that
            tag_here = sentence.tags[index]
            if not tag_here.startswith(_RESULTS[result]) or base in word_list("underived"):
                continue
            if form != "base" and result != "verb":
                continue  # nothing is known of “buildings” from “build”
            text = inflect_phrase(plain, "verb", form) if result == "verb" else plain
            misplaced = " " in plain and is_too_early(sentence, index, result)
            needs_more = misplaced or result == "noun" or parts_article(sentence, index, text)
            more = ": change the words around it" if needs_more else ""
            found.append(
                Suggestion(
                    match_case(text, word.text),
                    "rewrite" if needs_more else "replace",
                    False,
                    f"“{word.text}” comes from “{origin}”{more}.",
                )
            )
    found.sort(key=lambda one: one.kind == "rewrite")
    return tuple({one.replacement: one for one in found}.values())[:2]


@lru_cache(maxsize=20_000)
def _origins(word: str) -> tuple[tuple[str, str, str], ...]:
    """(part of speech, plainer wording, base) for each way the word may have been made."""
    return tuple(dict.fromkeys(_find_origins(word)))


def _find_origins(word: str) -> Iterator[tuple[str, str, str]]:
    for row in table("derivations"):
        affix = row["affix"]
        if affix == "suffix" and word.endswith(row["drop"]):
            base = word.removesuffix(row["drop"]) + row["add"]
        elif affix == "prefix" and word.startswith(row["drop"]):
            base = word.removeprefix(row["drop"]).removeprefix("-")
        else:
            continue
        if len(base) > 2 and base != word and _is_plainer(base, word) and _is(base, row["base"]):
            plain = row["plain"].format(a=article(base), base=base, en=inflect(base, "en"))
            yield row["result"], plain, base


def _is_plainer(base: str, word: str) -> bool:
    facts = lookup(base)
    easier = word_difficulty(base) <= min(_EASY, word_difficulty(word) - _EASIER_BY)
    return facts is not None and facts.zipf >= _COMMON and easier


def _is(word: str, part: str) -> bool:
    *frame, wanted = _FRAMES[part]
    found = tag([each.format(word) for each in frame])[1]
    return found.startswith(wanted) and (part != "verb" or found in ("VB", "VBP"))
