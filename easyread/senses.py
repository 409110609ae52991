"""What a hard word may mean, where its sentence does not decide between the senses."""

from __future__ import annotations

from easyread.finding import Suggestion, SuggestionKind
from easyread.glossary import Glossary
from easyread.language.sentences import Sentence
from easyread.terms import terms_at
from easyread.wording import wordings

_IF_MEANT = "If that is what it means here."


def possible(sentence: Sentence, index: int, glossary: Glossary) -> tuple[Suggestion, ...]:
    """The first wording or the meaning of each sense that the glossary gives word ``index``.

    All are for whoever wrote the sentence to choose from: they know what they meant.
    """
    found: dict[str, Suggestion] = {}
    for match in terms_at(sentence, index, index + 1, glossary.ways):
        first = next(iter(wordings(match)), None)
        if first is not None:
            kind: SuggestionKind = "explain" if first.kind == "explain" else "rewrite"
            found[first.replacement] = Suggestion(first.replacement, kind, False, _IF_MEANT)
    return tuple(found.values())
