"""Put a plainer wording into the form that its sentence asks for, or say that it does not fit."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from easyread.document import Span
from easyread.entries import Entry
from easyread.finding import Suggestion, SuggestionKind
from easyread.language.inflection import article, match_case
from easyread.language.resources import word_list
from easyread.matches import Match
from easyread.patterns import Pattern
from easyread.placing import DETERMINERS, Fitted, fit, stands

_ARTICLES = ("a", "an")


class Answer(NamedTuple):
    """What to write instead of a term, best first, and the characters that it replaces."""

    span: Span
    suggestions: tuple[Suggestion, ...]


def answer(match: Match) -> Answer:
    """What to write instead of a term, or how to explain it, best first.

    A wording that its place in the sentence does not take is a "rewrite" and goes last: its
    reason says what to change with it. Nothing is offered inside names and quotations. The span
    is that of the term, of “a” or “an” before it where that has to change too, and of a pronoun
    that goes inside a wording: [implement it -> put it in place].
    """
    span = Span(match.start, match.end)
    entry = match.entry
    if entry.action != "explain" and match.sentence.is_protected(match.first):
        return Answer(span, ())
    if entry.action == "explain" or not entry.use_instead:
        return Answer(span, _explained(match))
    fitted = _in_order(match)
    turns = bool(fitted) and _turns_article(match, fitted[0])
    takes = not turns and _takes_object(match, fitted)
    suggestions = _offered(match, fitted, turns=turns, takes=takes)
    if turns and suggestions:
        span = Span(match.sentence.starts[match.first - 1], span.end)
    if takes and suggestions:
        span = Span(span.start, match.sentence.end_of(match.last))
    return Answer(span, suggestions)


def wordings(match: Match) -> tuple[Suggestion, ...]:
    """The suggestions of :func:`answer` for the term alone, wherever it stands."""
    if match.entry.action == "explain" or not match.entry.use_instead:
        return _explained(match)
    return _offered(match, _in_order(match))


def _explained(match: Match) -> tuple[Suggestion, ...]:
    meaning = match.entry.meaning
    return (Suggestion(meaning, "explain", False, _explain_reason(match)),) if meaning else ()


def _offered(
    match: Match, fitted: list[Fitted], *, turns: bool = False, takes: bool = False
) -> tuple[Suggestion, ...]:
    """The alternatives as suggestions.

    ``turns`` takes in a/an before the term, ``takes`` the pronoun after it.
    """
    model = _model(match)
    if model.islower() and not (turns or takes):
        known = _as_fitted(match.pattern, tuple(fitted))
        if known is not None:
            return known
    texts = [
        _with_article(match, each.text, model, fitted[0] if turns else None) for each in fitted
    ]
    if takes:
        texts = [_with_object(match, text) for text in texts]
    return _suggestions(match.entry, fitted, texts)


@lru_cache(maxsize=20_000)
def _as_fitted(pattern: Pattern, fitted: tuple[Fitted, ...]) -> tuple[Suggestion, ...] | None:
    """The suggestions in small letters, which many places share; None where an article opens one.

    Articles hang on the word before.
    """
    texts = [each.text for each in fitted]
    if any(text.partition(" ")[0].lower() in DETERMINERS for text in texts):
        return None
    return _suggestions(pattern.entry, fitted, texts)


def _suggestions(
    entry: Entry, fitted: Sequence[Fitted], texts: Sequence[str]
) -> tuple[Suggestion, ...]:
    reason = entry.why if entry.action == "avoid" else entry.meaning
    found: dict[str, Suggestion] = {}
    whose = _whose(entry)
    may = entry.safe and entry.action == "replace" and entry.status != "contested"
    for order, (one, text) in enumerate(zip(fitted, texts, strict=True)):
        is_first = one.alternative == entry.use_instead[0] and order == 0
        safe = is_first and not one.misfit and may
        why = " ".join(filter(None, (one.misfit, reason, *whose)))
        kind: SuggestionKind = "rewrite" if one.misfit else "replace"
        if text and text not in found:
            found[text] = Suggestion(text, kind, safe, why)
    return tuple(found.values())


def has_room(match: Match) -> bool:
    """Whether a wording can stand where the term does: not in a name, nor “will can” or “to must”.

    True of terms that are explained, which stay where they are.
    """
    entry = match.entry
    if entry.action == "explain":
        return True
    if match.first in match.sentence.names:
        return False
    ways = entry.use_instead
    return not ways or stands(match, ways[0]) or any(stands(match, each) for each in ways[1:])


def _explain_reason(match: Match) -> str:
    entry = match.entry
    parts = [f"Keep “{entry.term}” and say what it means, the first time."]
    if entry.law:
        parts.append(f"It has a fixed meaning ({entry.law}).")
    if entry.nation not in ("", "UK"):
        parts.append(f"This holds in {entry.nation}.")
    parts.extend(_whose(entry))
    return " ".join(parts)


def _whose(entry: Entry) -> tuple[str, ...]:
    """Whose preference it is, and the views where people did not agree."""
    if entry.status == "contested":
        return entry.agreement, entry.views
    return (entry.agreement,) if entry.agreement else ()


def _in_order(match: Match) -> list[Fitted]:
    """The alternatives put into form: those that fit first, each group in the glossary's order."""
    fitted = [fit(match, words) for words in match.entry.use_instead if stands(match, words)]
    fitted.sort(key=lambda one: bool(one.misfit))
    return fitted


def _with_article(match: Match, text: str, model: str, turned: Fitted | None) -> str:
    """The wording with the capitals of ``model``.

    Where a/an before the term goes with it, ``turned`` is the first wording, and the wording
    begins with the right one of the two, or with none.
    """
    sentence = match.sentence
    opening = text.partition(" ")[0].lower()
    if opening in DETERMINERS and match.first and turned is None and _is_determined(match):
        text = text.partition(" ")[2]
    text = match_case(text, model)
    if turned is None:
        return text
    determiner = sentence.words[match.first - 1].text
    if opening in DETERMINERS or turned.is_uncountable:  # not “a” before “working together”
        return match_case(text, determiner)
    return f"{match_case(article(text), determiner)} {text}"


def _takes_object(match: Match, fitted: list[Fitted]) -> bool:
    """Whether the pronoun after a verb goes inside its wording: put it in place, bring us back."""
    sentence, at = match.sentence, match.last
    is_verb = match.entry.part_of_speech == "verb" and at - match.first == 1
    if not is_verb or at >= len(sentence.words):
        return False
    if sentence.words[at].lower not in word_list("object_pronouns") or sentence.gap(at).strip():
        return False
    following = sentence.tags[at + 1] if at + 1 < len(sentence.tags) else ""
    if following.startswith(("VB", "MD", "NN", "JJ")) and not sentence.gap(at + 1).strip():
        return False  # ensure it is, alter this plan
    return any(_is_parted(one.text) for one in fitted)


def _is_parted(text: str) -> bool:
    """Whether a pronoun stands after the first word of a verb: bring (it) together."""
    rest = text.split()[1:]
    joined = rest[:1] in (["and"], ["or"])  # plan and buy it
    return bool(rest) and not joined and rest[-1] not in word_list("words_before_objects")


def _with_object(match: Match, text: str) -> str:
    pronoun = match.sentence.words[match.last].text
    if not _is_parted(text):
        return f"{text} {pronoun}"
    opening, _, rest = text.partition(" ")
    return f"{opening} {pronoun} {rest}"


def _model(match: Match) -> str:
    """What the wording takes its capitals from: an acronym's own are not passed on."""
    written = match.written
    is_acronym = written.removesuffix("s").isupper() and match.pattern.alias.isupper()
    if is_acronym and not match.sentence.is_shouted:
        return written if match.first == 0 and len(written) == 1 else _opening(match)
    return written


def _opening(match: Match) -> str:
    return "A" if match.first == 0 else "a"


def _is_determined(match: Match) -> bool:
    """Whether the word before makes an article needless: the, our, this."""
    index = match.first - 1
    return match.sentence.tags[index] in ("DT", "PRP$") and not match.sentence.gap(
        match.first
    ).strip(" ")


def _turns_article(match: Match, first: Fitted) -> bool:
    """Whether “a” or “an” stands right before, so that it has to go with the replacement."""
    if not match.first:
        return False
    word = match.sentence.words[match.first - 1]
    if word.lower not in _ARTICLES or match.sentence.gap(match.first).strip():
        return False
    opening = first.text.partition(" ")[0].lower()
    return first.is_uncountable or opening in DETERMINERS or article(first.text) != word.lower
