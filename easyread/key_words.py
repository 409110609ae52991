"""What the words mean: the list that stands at the end of a paper, or a page of its own."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from easyread.analysis import Analysis
from easyread.entries import LOCAL, Entry
from easyread.language.acronyms import singular

TITLE = "What the words mean"
INSTEAD_TITLE = "Words that we put plainly"


@dataclass(frozen=True, slots=True)
class KeyWord:
    """A word, its acronyms, and what it means in whole sentences."""

    term: str
    acronyms: tuple[str, ...]
    meaning: str

    @property
    def name(self) -> str:
        """The word with its acronym: “integrated care board (ICB)”."""
        return f"{self.term} ({', '.join(self.acronyms)})" if self.acronyms else self.term


@dataclass(frozen=True, slots=True)
class KeyWords:
    """Words with their meanings, words with what to say instead, both in alphabetical order."""

    words: tuple[KeyWord, ...]
    instead: tuple[KeyWord, ...] = ()
    notes: tuple[str, ...] = ()


def gather_all(entries: Iterable[Entry]) -> KeyWords:
    """The whole of a glossary: what has a meaning, then what is only put plainly.

    What is proposed or retired is left out, and so are words not to be used.
    """
    own = [entry for entry in entries if entry.is_in_use]
    told = [entry for entry in own if entry.meaning and entry.action != "avoid"]
    put_plainly = [
        entry
        for entry in own
        if entry.use_instead and not entry.meaning and entry.action != "avoid"
    ]
    instead = [KeyWord(entry.term, (), _instead(entry)) for entry in put_plainly]
    words = [_key_word(entry, entry.acronym) for entry in told]
    cross = [_short_form(each, entry.term) for entry in told for each in entry.acronym]
    notes = tuple(_notes([*told, *put_plainly]))
    return KeyWords(_sorted(words + cross), _sorted(instead), notes)


def gather_for(papers: Sequence[Analysis]) -> KeyWords:
    """What a reader of these papers needs: the terms in them that have a meaning, and acronyms.

    Built-in words that everybody knows, and those that have a plain equal, are left out; of a
    panel's own words all that have a meaning are told.
    """
    entries: dict[Entry, list[str]] = {}
    uses: Counter[Entry] = Counter()
    expansions: dict[str, str] = {}
    for text in papers:
        for match in text.matches:
            uses[match.entry] += 1
            shorts = entries.setdefault(match.entry, [])
            if match.pattern.via == "acronym":
                shorts.append(match.pattern.alias)
        for found in text.expansions:
            expansions.setdefault(found.acronym, " ".join(found.long_form.split()))
    told = _one_a_sense([entry for entry, _ in uses.most_common() if _is_to_tell(entry)])
    words = [_key_word(entry, tuple(dict.fromkeys(entries[entry]))) for entry in told]
    known = {singular(short) for entry in entries for short in entry.acronym}
    cross = [
        _short_form(short, entry.term) for entry in told for short in dict.fromkeys(entries[entry])
    ]
    cross += [_short_form(short, form) for short, form in expansions.items() if short not in known]
    return KeyWords(_sorted(words + cross), (), tuple(_notes(told)))


def _one_a_sense(entries: Iterable[Entry]) -> list[Entry]:
    """The first of those that differ in part of speech alone: “to co-design”, “a co-design”."""
    found: dict[object, Entry] = {}
    for entry in entries:
        found.setdefault((entry.term.lower(), entry.when_near, entry.not_near), entry)
    return list(found.values())


def _is_to_tell(entry: Entry) -> bool:
    if not entry.meaning or entry.action == "avoid":
        return False
    return entry.field == LOCAL or entry.action == "explain"


def _key_word(entry: Entry, acronyms: tuple[str, ...]) -> KeyWord:
    parts = [_sentence(entry.meaning)]
    if entry.nation not in ("", "UK") and entry.nation not in entry.meaning:
        parts.append(f"This holds in {entry.nation}.")
    if entry.status == "contested":
        parts.append("People do not agree on this word.")
        if entry.other_view:
            parts.append(f"Another view: {_sentence(entry.other_view)}")
    return KeyWord(entry.term, acronyms, " ".join(parts))


def _instead(entry: Entry) -> str:
    if entry.status == "contested":
        return f"People do not agree on this word. {entry.views}"
    return " or ".join(entry.use_instead)


def _short_form(acronym: str, long_form: str) -> KeyWord:
    return KeyWord(acronym, (), f"Short for {long_form}.")


def _sentence(text: str) -> str:
    return text if text.endswith((".", "!", "?", "”", ")")) else f"{text}."


def _sorted(words: Iterable[KeyWord]) -> tuple[KeyWord, ...]:
    """In alphabetical order, each word once for each meaning."""
    return tuple(sorted(dict.fromkeys(words), key=lambda word: (word.term.lower(), word.meaning)))


def _notes(entries: Sequence[Entry]) -> Iterator[str]:
    """Who agreed on these words, and whether nobody has agreed on some of them yet."""
    agreed = [entry for entry in entries if entry.is_agreed and entry.agreed_by]
    groups = sorted({entry.agreed_by for entry in agreed})
    open_ones = len(entries) - len(agreed)
    if agreed:
        some = "1 of these words was" if len(agreed) == 1 else f"{len(agreed)} of these words were"
        count = some if open_ones else "These words were"
        yield f"{count} agreed by {' and '.join(groups)}."
    if any(entry.status == "draft" for entry in entries):
        yield "Some of these meanings are a draft. No panel has agreed on them yet."
