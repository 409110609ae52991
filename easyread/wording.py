"""Put a plainer wording into the form that its sentence asks for, or say that it does not fit."""

from __future__ import annotations

from collections.abc import Iterator

from easyread.document import Span
from easyread.entries import Entry
from easyread.finding import Suggestion, SuggestionKind
from easyread.language.inflection import article, match_case
from easyread.matches import Match
from easyread.placing import DETERMINERS, Fitted, fit, stands

_ARTICLES = ("a", "an")


def span_of(match: Match, suggestions: tuple[Suggestion, ...] = ()) -> Span:
    """The characters that the suggestions take the place of: the term, and a/an where it turns."""
    if suggestions and suggestions[0].kind != "explain" and _turns_article(match):
        return Span(match.sentence.starts[match.first - 1], match.end)
    return Span(match.start, match.end)


def suggestions_for(match: Match) -> tuple[Suggestion, ...]:
    """What to write instead of a term, or how to explain it, best first.

    A wording that its place in the sentence does not take is a "rewrite" and goes last: its
    reason says what to change with it. Nothing is offered inside names and quotations.
    """
    is_protected = match.sentence.is_quoted(match.first) or match.first in match.sentence.names
    if match.entry.action != "explain" and is_protected:
        return ()
    return wordings(match, _turns_article(match))


def wordings(match: Match, turns: bool = False) -> tuple[Suggestion, ...]:
    """As :func:`suggestions_for`, wherever the term stands; ``turns`` takes in a/an before it."""
    entry = match.entry
    if entry.action == "explain" or not entry.use_instead:
        explained = Suggestion(entry.meaning, "explain", False, _explain_reason(match))
        return (explained,) if entry.meaning else ()
    reason = entry.why if entry.action == "avoid" else entry.meaning
    found: dict[str, Suggestion] = {}
    for order, fitted in enumerate(_in_order(match)):
        text = _with_article(match, fitted.text, turns)
        is_first = fitted.alternative == entry.use_instead[0] and order == 0
        may = entry.safe and entry.action == "replace" and entry.status != "contested"
        safe = is_first and not fitted.misfit and may
        why = " ".join(part for part in (fitted.misfit, reason, *_whose(entry)) if part)
        kind: SuggestionKind = "rewrite" if fitted.misfit else "replace"
        found.setdefault(text, Suggestion(text, kind, safe, why))
    return tuple(suggestion for text, suggestion in found.items() if text)


def has_room(match: Match) -> bool:
    """Whether a wording can stand where the term does: not in a name, nor “will can” or “to must”.

    True of terms that are explained, which stay where they are.
    """
    entry = match.entry
    if entry.action == "explain":
        return True
    if match.first in match.sentence.names:
        return False
    return not entry.use_instead or any(stands(match, words) for words in entry.use_instead)


def _explain_reason(match: Match) -> str:
    entry = match.entry
    parts = [f"Keep “{entry.term}” and say what it means, the first time."]
    if entry.law:
        parts.append(f"It has a fixed meaning ({entry.law}).")
    if entry.nation not in ("", "UK"):
        parts.append(f"This holds in {entry.nation}.")
    parts.extend(_whose(entry))
    return " ".join(parts)


def _whose(entry: Entry) -> Iterator[str]:
    """Whose preference it is, and the views where people did not agree."""
    if entry.agreement:
        yield entry.agreement
    if entry.status == "contested":
        yield entry.views


def _in_order(match: Match) -> Iterator[Fitted]:
    """The alternatives put into form: those that fit first, each group in the glossary's order."""
    offered = [words for words in match.entry.use_instead if stands(match, words)]
    fitted = [fit(match, words) for words in offered]
    yield from sorted(fitted, key=lambda one: bool(one.misfit))


def _with_article(match: Match, text: str, turns: bool) -> str:
    """The wording with the capitals of what it replaces, and a/an before it repaired."""
    sentence = match.sentence
    opening = text.partition(" ")[0].lower()
    if opening in DETERMINERS and match.first and not turns and _is_determined(match):
        text = text.partition(" ")[2]
    text = match_case(text, _model(match))
    if not turns:
        return text
    determiner = sentence.words[match.first - 1].text
    if opening in DETERMINERS or not _takes_article(match):
        return match_case(text, determiner)
    return f"{match_case(article(text), determiner)} {text}"


def _model(match: Match) -> str:
    """What the wording takes its capitals from: an acronym's own are not passed on."""
    written = match.written
    if written.isupper() and not match.sentence.is_shouted and match.pattern.alias.isupper():
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


def _takes_article(match: Match) -> bool:
    """Whether "a" can stand before the first alternative: not before "working together"."""
    return not next(_in_order(match)).is_uncountable


def _turns_article(match: Match) -> bool:
    """Whether “a” or “an” stands right before, so that it has to go with the replacement."""
    index = match.first - 1
    first = next(_in_order(match), None)
    if index < 0 or first is None:
        return False
    word = match.sentence.words[index]
    if word.lower not in _ARTICLES or match.sentence.gap(match.first).strip():
        return False
    opening = first.text.partition(" ")[0].lower()
    return first.is_uncountable or opening in DETERMINERS or article(first.text) != word.lower
