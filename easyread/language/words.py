"""Words: where they are in a text, and what is true of each, worked out once a word."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import TypeVar

from easyread.language.ages import word_age
from easyread.language.difficulty import word_difficulty
from easyread.language.frequency import zipf
from easyread.language.inflection import lemmas
from easyread.language.resources import word_list
from easyread.language.spelling import fold
from easyread.language.syllables import count_syllables
from easyread.language.table import only_part
from easyread.quick import once

T = TypeVar("T")

#: A word: dotted initials (e.g., a.m.), else letters and digits, joined by hyphens, apostrophes
#: or, between digits, by a point, comma or colon. Every branch is linear in its input; what is
#: tried first are plain letters and single signs, which the engine tells at a glance.
WORD = re.compile(
    r"[^\W_](?:\.(?<=[^\W\d_]\.)(?:[^\W\d_]\.)++"
    r"|[0-9A-Za-z]*+[^\W_]*+(?:['’‑.,:-](?:(?<=['’‑-])|(?<=\d[.,:])(?=\d))[^\W_]++)*+)"
)

#: How the names of files end.
_SUFFIXES = "csv|docx?|gif|html?|jpe?g|json|md|odt|pdf|png|pptx?|svg|toml|txt|xlsx?|ya?ml|zip"

#: Addresses on the web, e-mail addresses, file paths: read, never judged.
ADDRESS = re.compile(
    r"(?:https?://|ftp://|mailto:|www\.)[^\s<>“”\"]+"
    r"|[^\s@<>()\[\],;:“”\"]{1,64}@[^\s@<>()\[\],;“”\"]{1,255}\.[a-z]{2,}"
    r"|(?<![\w.])gov\.uk\b|(?<![\w.])(?:[a-z0-9-]{1,63}\.){1,4}(?:co\.uk|org\.uk|gov\.uk|nhs\.uk|ac\.uk|gov|com|org|net)(?:/[^\s<>“”\"]*)?"
    rf"|(?<![\w.*/-])[\w*/-]{{1,64}}\.(?:{_SUFFIXES})\b",
    re.IGNORECASE,
)

#: Code between backticks, as people write it in papers that are not Markdown too.
CODE = re.compile(r"`[^`\n]{1,200}`")
CODE_MARK = re.compile("`")

#: What every address has somewhere: cheap to look for, and most blocks have none.
ADDRESS_MARK = re.compile(
    r"[@:.](?:(?<=@)|(?<=:)//|(?<=www\.)|(?<=\.)(?:uk|gov|com|org|net"
    r"|csv|docx?|gif|html?|jpe?g|json|md|odt|pdf|png|pptx?|svg|toml|txt|xlsx?|ya?ml|zip)\b)",
    re.IGNORECASE,
)


def lower_of(text: str) -> str:
    """A word in small letters, with straight apostrophes and plain hyphens."""
    return text.lower().replace("’", "'").replace("‑", "-")


def stem_of(lower: str) -> str:
    """A word in small letters without its possessive ending."""
    return lower.removesuffix("'s").removesuffix("'")


class Word:
    """All that is true of one written word wherever it stands. Compare by identity."""

    __slots__ = (
        "__dict__",
        "is_capitalised",
        "is_capitals",
        "is_function_word",
        "is_number",
        "is_upper",
        "lower",
        "text",
    )

    def __init__(self, text: str) -> None:
        self.text = text
        self.lower = lower_of(text)
        first = text[0]
        self.is_capitalised = first.isupper()
        self.is_number = first.isdigit()
        #: Written in capitals throughout, if in one alone.
        self.is_capitals = text.isupper()
        #: An English word of grammar (the, of, would) rather than of content.
        self.is_function_word = self.lower in word_list("function_words")
        #: All capitals, two letters or more, plural s allowed: an initialism or a shouted word.
        body = text[:-1] if text.endswith("s") else text
        self.is_upper = len(body) > 1 and body.isupper()

    def __repr__(self) -> str:
        return f"Word({self.text!r})"

    @once
    def difficulty(self) -> float:
        """0 (everyone knows it) to 1."""
        return word_difficulty(self.text if self.is_upper else self.lower)

    @once
    def age(self) -> float:
        """Years at which a British child first understands it: 3 to 19."""
        return word_age(self.stem)

    @once
    def syllables(self) -> int:
        """How many syllables it is spoken with."""
        return count_syllables(self.text)

    @once
    def zipf(self) -> float:
        """Frequency on the Zipf scale: 0 (not known) to 8."""
        return zipf(self.lower)

    @once
    def only_part(self) -> str:
        """The part of speech that it has wherever it stands; "" if several, or not known."""
        return only_part(self.stem)

    @once
    def stem(self) -> str:
        """The word without its possessive ending."""
        return stem_of(self.lower)

    @once
    def unowned(self) -> str:
        """The word as it is written, without its possessive ending."""
        return self.text[: len(self.stem)]

    @once
    def folded(self) -> str:
        """One key for every spelling of the word (-ise and -ize, hyphen or none)."""
        return fold(self.stem)

    @once
    def readings(self) -> dict[str, tuple[tuple[str, str], ...]]:
        """Folded base form → the (base, form) pairs it may be read as, likeliest first."""
        found: dict[str, list[tuple[str, str]]] = {}
        for base, form in lemmas(self.stem):
            found.setdefault(fold(base), []).append((base, form))
        found.setdefault(self.folded, []).append((self.stem, "base"))
        return {key: tuple(dict.fromkeys(pairs)) for key, pairs in found.items()}

    @once
    def forms(self) -> dict[str, tuple[str, ...]]:
        """Folded base form → the forms of it that the word may be, likeliest first."""
        return {key: tuple(form for _, form in pairs) for key, pairs in self.readings.items()}


class Lexicon(dict[str, Word]):
    """Every word seen so far; a word that is not there yet is made."""

    #: Past this many words the memory is worth more than the time.
    LIMIT = 200_000

    def __missing__(self, text: str) -> Word:
        if len(self) >= self.LIMIT:
            self.clear()
        word = self[text] = Word(text)
        return word


LEXICON = Lexicon()


class PerWord(dict[Word, T]):
    """What a function says of each word, worked out once: ``map(facts.__getitem__, words)``."""

    def __init__(self, tell: Callable[[Word], T]) -> None:
        super().__init__()
        self._tell = tell

    def __missing__(self, word: Word) -> T:
        if len(self) >= Lexicon.LIMIT:
            self.clear()
        fact = self[word] = self._tell(word)
        return fact


def words_of(text: str) -> list[Word]:
    """The words of ``text``, in order."""
    return [LEXICON[match] for match in WORD.findall(text)]
