"""Glossary entries: one sense of one term, what to do about it, and who agreed on that.

Only ``term`` and one of ``use_instead`` or ``meaning`` are needed; every other column may be
empty or absent. A cell that holds several things separates them with ``|`` or ``;``.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any, Literal

from pydantic import BaseModel, ConfigDict, Field, field_validator, model_validator

from easyread.language.months import in_figures, in_words, is_past, month_of

Action = Literal["replace", "explain", "keep", "avoid"]
PartOfSpeech = Literal[
    "",
    "verb",
    "noun",
    "adjective",
    "adverb",
    "preposition",
    "conjunction",
    "determiner",
    "pronoun",
    "phrase",
]
EntryKind = Literal["", "hidden verb", "figure of speech"]
Status = Literal["", "draft", "proposed", "agreed", "contested", "retired"]

#: The field of an entry that belongs to no field: general vocabulary.
GENERAL = "general"
#: The field of an entry of a panel's or project's own.
LOCAL = "local"
#: Columns whose cells hold several things.
LISTS = ("use_instead", "variants", "acronym", "when_near", "not_near", "not_in", "people")
#: With these a check does not go by an entry.
NOT_IN_USE = ("proposed", "retired")
#: With these, an entry may be there before anybody knows what to write instead.
_UNSETTLED = (*NOT_IN_USE, "contested")


class GlossaryError(ValueError):
    """A glossary that cannot be used: the message names the file, the row and the column."""


class Entry(BaseModel):
    """One sense of one term, and what to do where it occurs.

    ``action``: "replace" (other words say the same), "explain" (keep it and say what it means),
    "keep" (it is fine), "avoid" (dated or hurtful: a prompt, never changed unasked). ``safe``
    holds for the first of ``use_instead`` alone. ``when_near``, ``not_near`` (words of the same
    sentence) and ``not_in`` (phrases around it) tell this sense from others. ``field`` is
    "general", the name of a field of work, or "local".

    ``status``: "draft" (built in, not yet agreed by a panel), "agreed", "contested" (people see
    it differently: ``other_view`` says how), "proposed" (waits to be talked about, and does
    nothing yet), "retired" (does nothing any more). Empty: the words of whoever keeps the file,
    in use, agreed by those whom ``agreed_by`` names, if any. ``agreed_by`` is a group ("Panel A"),
    ``agreed_on`` a month ("2026-05"), ``review_by`` a month or day to look again. ``people`` are
    names that stand in the file because these people chose it: they are in no output.
    """

    model_config = ConfigDict(frozen=True, str_strip_whitespace=True)

    term: str
    part_of_speech: PartOfSpeech = ""
    use_instead: tuple[str, ...] = ()
    meaning: str = ""
    action: Action = "replace"
    kind: EntryKind = ""
    variants: tuple[str, ...] = ()
    acronym: tuple[str, ...] = ()
    when_near: tuple[str, ...] = ()
    not_near: tuple[str, ...] = ()
    not_in: tuple[str, ...] = ()
    safe: bool = False
    example: str = ""
    nation: str = ""
    law: str = ""
    why: str = ""
    status: Status = ""
    other_view: str = ""
    source: str = ""
    agreed_by: str = ""
    agreed_on: str = ""
    review_by: str = ""
    people: tuple[str, ...] = Field(default=(), exclude=True, repr=False)
    field: str = LOCAL

    @model_validator(mode="before")
    @classmethod
    def _fill_in(cls, data: Any) -> Any:
        if not isinstance(data, Mapping):
            return data
        cells = {key: value for key, value in data.items() if value not in ("", None)}
        for name in LISTS:
            if isinstance(cells.get(name), str):
                cells[name] = split_list(cells[name])
        if not cells.get("action"):
            unsettled = str(cells.get("status", "")).strip().lower() in _UNSETTLED
            otherwise = "keep" if unsettled and not cells.get("meaning") else "explain"
            cells["action"] = "replace" if cells.get("use_instead") else otherwise
        return cells

    @field_validator("part_of_speech", "action", "kind", "status", mode="before")
    @classmethod
    def _lower(cls, value: Any) -> Any:
        return value.strip().lower() if isinstance(value, str) else value

    @field_validator("safe", mode="before")
    @classmethod
    def _yes_or_no(cls, value: Any) -> Any:
        return (
            value.strip().lower() in ("yes", "y", "true", "1") if isinstance(value, str) else value
        )

    @field_validator("agreed_on")
    @classmethod
    def _month(cls, value: str) -> str:
        return month_of(value)

    @field_validator("review_by")
    @classmethod
    def _date(cls, value: str) -> str:
        return in_figures(value)

    @model_validator(mode="after")
    def _is_whole(self) -> Entry:
        if not self.term:
            raise ValueError("the term is missing")
        if self.status in _UNSETTLED:
            return self
        if self.action == "replace" and not self.use_instead:
            raise ValueError(f"“{self.term}” has nothing to use instead: fill in use_instead")
        if self.action == "explain" and not self.meaning:
            raise ValueError(f"“{self.term}” has no meaning to explain it with: fill in meaning")
        return self

    @property
    def rule(self) -> str | None:
        """The rule that reports this entry; None where it is fine as it is."""
        if self.action == "keep" and self.status != "contested":
            return None
        if self.action == "explain":
            return "unexplained-term"
        if self.action == "avoid":
            return "dated-language"
        if self.kind:
            return self.kind.replace(" ", "-")
        if self.field not in (GENERAL, LOCAL):
            return "jargon"
        return "wordy-phrase" if " " in self.term else "hard-word"

    @property
    def is_in_use(self) -> bool:
        """Whether a check goes by it: not while it is only proposed, nor once it is retired."""
        return self.status not in NOT_IN_USE

    @property
    def is_agreed(self) -> bool:
        """Whether a group has agreed on it."""
        return self.status == "agreed" or (not self.status and bool(self.agreed_by))

    @property
    def agreement(self) -> str:
        """Who stands behind it and since when, as a sentence; "" where the entry does not say."""
        who = self.agreed_by or ("Your panel" if self.status in ("agreed", "contested") else "")
        if not who or not (self.is_agreed or self.status == "contested"):
            return ""
        when = f", {in_words(self.agreed_on)}" if self.agreed_on else ""
        if self.status == "contested":
            return f"{who} did not agree on this word{when}."
        return f"{who} agreed this{when}."

    @property
    def stance(self) -> str:
        """What to do where it occurs, as the end of a sentence: “say “use””, “keep it”."""
        words = " or ".join(f"“{each}”" for each in self.use_instead)
        return {
            "replace": f"say {words}" if words else "use another word",
            "explain": "keep it, and say what it means",
            "keep": "keep it",
            "avoid": f"do not use it; say {words}" if words else "do not use it",
        }[self.action]

    @property
    def views(self) -> str:
        """What the one side of a contested word would do, and the other, as sentences.

        Where the entry itself proposes nothing, ``other_view`` alone holds what people think.
        """
        if self.action == "keep" and self.other_view and not (self.use_instead or self.meaning):
            return f"What people think: {self.other_view.rstrip('.')}."
        there = f" Another view: {self.other_view.rstrip('.')}." if self.other_view else ""
        return f"One view: {self.stance}.{there}"

    def is_due(self, today: date) -> bool:
        """Whether the day or month to look at it again is over."""
        return self.status != "retired" and is_past(self.review_by, today)


COLUMNS: tuple[str, ...] = tuple(name for name in Entry.model_fields if name != "field")


def split_list(cell: str) -> tuple[str, ...]:
    """The things in a cell that holds several."""
    parts = cell.replace(";", "|").replace("\n", "|").split("|")
    return tuple(part.strip() for part in parts if part.strip())


def cell_of(value: object) -> str:
    """The value of a field as a cell of a spreadsheet holds it."""
    if isinstance(value, tuple):
        return " | ".join(value)
    if isinstance(value, bool):
        return "yes" if value else ""
    return str(value)
