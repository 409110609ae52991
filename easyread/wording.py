"""Put a plainer wording into the form that its sentence asks for."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from easyread.document import Span
from easyread.finding import Suggestion
from easyread.language.inflection import article, inflect_phrase, match_case
from easyread.language.resources import table, word_list
from easyread.terms import Match

_ARTICLES = ("a", "an")
_DETERMINERS = ("a", "an", "the")


def span_of(match: Match, suggestions: tuple[Suggestion, ...] = ()) -> Span:
    """The characters that the suggestions take the place of: the term, and a/an where it turns."""
    if suggestions and suggestions[0].kind == "replace" and _turns_article(match):
        return Span(match.sentence.starts[match.first - 1], match.end)
    return Span(match.start, match.end)


def suggestions_for(match: Match) -> tuple[Suggestion, ...]:
    """What to write instead of a term, or how to explain it, best first."""
    entry = match.entry
    if entry.action == "explain":
        return (Suggestion(entry.meaning, "explain", False, _explain_reason(match)),)
    protected = match.sentence.is_quoted(match.first) or match.first in match.sentence.names
    if protected:
        return ()
    return tuple(
        Suggestion(
            text,
            "replace",
            order == 0 and entry.safe and entry.action == "replace",
            entry.why if entry.action == "avoid" else entry.meaning,
        )
        for order, text in enumerate(_fitted(match))
    )


def _explain_reason(match: Match) -> str:
    entry = match.entry
    parts = [f"Keep “{entry.term}” and say what it means, the first time."]
    if entry.law:
        parts.append(f"It has a fixed meaning ({entry.law}).")
    if entry.nation not in ("", "UK"):
        parts.append(f"This holds in {entry.nation}.")
    return " ".join(parts)


def _fitted(match: Match) -> Iterator[str]:
    """Each alternative, inflected and capitalised like the words it replaces, a/an repaired."""
    sentence = match.sentence
    written = sentence.whole_text[match.start : match.end]
    turns = _turns_article(match)
    before = sentence.words[match.first - 1].lower if match.first else ""
    seen = set()
    for alternative in match.entry.use_instead:
        if not _stands(match, alternative):
            continue
        text = _inflected(match, alternative)
        opening = text.partition(" ")[0].lower()
        if before in _DETERMINERS and opening in _DETERMINERS and not turns:
            text = text.partition(" ")[2]
        text = match_case(text, written)
        if turns:
            determiner = sentence.words[match.first - 1].text
            if opening in _DETERMINERS:
                text = match_case(text, determiner)
            else:
                text = f"{match_case(article(text), determiner)} {text}"
        if text and text not in seen:
            seen.add(text)
            yield text


def has_room(match: Match) -> bool:
    """Whether a wording can stand where the term does: not in a name, nor “will can” or “to must”.

    True of terms that are explained, which stay where they are.
    """
    entry = match.entry
    if entry.action == "explain":
        return True
    if match.first in match.sentence.names:
        return False
    return not entry.use_instead or any(_stands(match, words) for words in entry.use_instead)


def _stands(match: Match, alternative: str) -> bool:
    """False for “a more”, and for a modal verb (can, must) after another verb: “will can”."""
    if not match.first:
        return True
    before = match.sentence.words[match.first - 1].lower
    opening = alternative.partition(" ")[0].lower()
    if before in _ARTICLES and opening in word_list("quantifiers"):
        return False
    if match.entry.part_of_speech != "verb" or opening not in _modals():
        return True
    return match.form == "base" and before not in _modals() and _before_adverb(match) != "MD"


def _before_adverb(match: Match) -> str:
    """The tag of the nearest word before the term that is no adverb; "" where there is none."""
    tags = match.sentence.tags
    for at in range(match.first - 1, -1, -1):
        if not tags[at].startswith("RB"):
            return "MD" if tags[at] == "TO" else tags[at]
    return ""


@cache
def _modals() -> frozenset[str]:
    return frozenset(row["base"] for row in table("modal_verbs")) | word_list("duty_words")


def _inflected(match: Match, alternative: str) -> str:
    form, part = match.form, match.entry.part_of_speech
    if form in ("en", "ed") and alternative.startswith("be ") and not _is_finite(match):
        return alternative.removeprefix("be ")  # “questions related to”: “questions about”
    if form == "en" and _is_finite(match):
        form = "ed"
    if form == "base" or part in ("phrase", "preposition", "conjunction", "determiner", "pronoun"):
        return alternative
    if form == "plural" and " " in alternative and alternative.partition(" ")[0].endswith("ing"):
        return alternative  # “working together” has no plural
    if not part:
        part = "noun" if form == "plural" else "verb"
    number = _subject_number(match) if form == "ed" else "singular"
    return inflect_phrase(alternative, part, form, number=number)


def _is_finite(match: Match) -> bool:
    """Whether a form in -ed is the verb of its sentence: it has a subject and no rival."""
    tags = match.sentence.tags
    if not match.first or not tags[match.first - 1].startswith(("NN", "PRP")):
        return False
    return not any(tag[:2] in ("MD", "VB") for tag in (*tags[: match.first], *tags[match.last :]))


def _subject_number(match: Match) -> str:
    """Singular or plural, for “was” or “were”: by the word before, else singular."""
    index = match.first - 1
    if index < 0:
        return "singular"
    tag = match.sentence.tags[index]
    word = match.sentence.words[index].lower
    return "plural" if tag in ("NNS", "NNPS") or word in ("we", "they", "you") else "singular"


def _turns_article(match: Match) -> bool:
    """Whether “a” or “an” stands right before, so that it has to go with the replacement."""
    index = match.first - 1
    if index < 0 or not match.entry.use_instead:
        return False
    word = match.sentence.words[index]
    if word.lower not in _ARTICLES or match.sentence.gap(match.first).strip():
        return False
    return any(
        text.partition(" ")[0].lower() in _DETERMINERS or article(text) != word.lower
        for text in (_inflected(match, words) for words in match.entry.use_instead)
    )
