"""Glossary entries, and the spreadsheets that hold them.

Only ``term`` and one of ``use_instead`` or ``meaning`` are needed; every other column may be
empty or absent. A cell that holds several things separates them with ``|`` or ``;``.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Mapping
from typing import Any, Literal

from pydantic import BaseModel, ConfigDict, ValidationError, field_validator, model_validator

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

#: The field of an entry that belongs to no field: general vocabulary.
GENERAL = "general"

#: Headings that people write for a column, beside its own name.
_OTHER_HEADINGS = {
    "word": "term",
    "words": "term",
    "phrase": "term",
    "hard word": "term",
    "instead": "use_instead",
    "use instead": "use_instead",
    "say instead": "use_instead",
    "plain": "use_instead",
    "plain word": "use_instead",
    "plain words": "use_instead",
    "what we would say": "use_instead",
    "definition": "meaning",
    "what it means": "meaning",
    "explanation": "meaning",
    "what to do": "action",
    "class": "action",
    "part of speech": "part_of_speech",
    "pos": "part_of_speech",
    "acronyms": "acronym",
    "abbreviation": "acronym",
    "note": "why",
    "notes": "why",
    "agreed by": "agreed_by",
    "review by": "review_by",
    "look at again": "review_by",
}
_SMART = str.maketrans({"‘": "'", "’": "'", "“": '"', "”": '"', "\xa0": " "})


class GlossaryError(ValueError):
    """A glossary that cannot be used: the message names the file, the row and the column."""


class Entry(BaseModel):
    """One sense of one term, and what to do where it occurs.

    ``action``: "replace" (other words say the same), "explain" (keep it and say what it means),
    "keep" (it is fine), "avoid" (dated or hurtful: a prompt, never changed unasked). ``safe``
    holds for the first of ``use_instead`` alone. ``when_near``, ``not_near`` (words of the same
    sentence) and ``not_in`` (phrases around it) tell this sense from others. ``field`` is
    "general", the name of a field of work, or "local".
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
    status: str = ""
    source: str = ""
    review_by: str = ""
    agreed_by: str = ""
    field: str = "local"

    @model_validator(mode="before")
    @classmethod
    def _fill_in(cls, data: Any) -> Any:
        if not isinstance(data, Mapping):
            return data
        cells = {key: value for key, value in data.items() if value not in ("", None)}
        for name in ("use_instead", "variants", "acronym", "when_near", "not_near", "not_in"):
            if isinstance(cells.get(name), str):
                cells[name] = split_list(cells[name])
        if not cells.get("action"):
            cells["action"] = "replace" if cells.get("use_instead") else "explain"
        return cells

    @field_validator("part_of_speech", "action", "kind", mode="before")
    @classmethod
    def _lower(cls, value: Any) -> Any:
        return value.strip().lower() if isinstance(value, str) else value

    @field_validator("safe", mode="before")
    @classmethod
    def _yes_or_no(cls, value: Any) -> Any:
        return (
            value.strip().lower() in ("yes", "y", "true", "1") if isinstance(value, str) else value
        )

    @model_validator(mode="after")
    def _is_whole(self) -> Entry:
        if not self.term:
            raise ValueError("the term is missing")
        if self.action == "replace" and not self.use_instead:
            raise ValueError(f"“{self.term}” has nothing to use instead: fill in use_instead")
        if self.action == "explain" and not self.meaning:
            raise ValueError(f"“{self.term}” has no meaning to explain it with: fill in meaning")
        return self

    @property
    def rule(self) -> str | None:
        """The rule that reports this entry; None where it is fine as it is."""
        if self.action == "keep":
            return None
        if self.action == "explain":
            return "unexplained-term"
        if self.action == "avoid":
            return "dated-language"
        if self.kind:
            return self.kind.replace(" ", "-")
        if self.field not in (GENERAL, "local"):
            return "jargon"
        return "wordy-phrase" if " " in self.term else "hard-word"


COLUMNS: tuple[str, ...] = tuple(name for name in Entry.model_fields if name != "field")


def split_list(cell: str) -> tuple[str, ...]:
    """The things in a cell that holds several."""
    parts = cell.replace(";", "|").replace("\n", "|").split("|")
    return tuple(part.strip() for part in parts if part.strip())


class Row:
    """One row of a glossary as it was read; the Entry is made when first asked for."""

    __slots__ = ("_entry", "cells", "field", "number", "source")

    def __init__(self, cells: Mapping[str, str], field: str, source: str, number: int) -> None:
        self.cells = cells
        self.field = field
        self.source = source
        self.number = number
        self._entry: Entry | None = None

    @property
    def entry(self) -> Entry:
        """The row as an Entry. Raises GlossaryError that names the file, row and column."""
        if self._entry is None:
            try:
                self._entry = Entry.model_validate({**self.cells, "field": self.field})
            except ValidationError as problem:
                first = problem.errors()[0]
                column = f", column {first['loc'][0]}" if first["loc"] else ""
                message = str(first["msg"]).removeprefix("Value error, ")
                raise GlossaryError(
                    f"{self.source}, row {self.number}{column}: {message}."
                ) from problem
        return self._entry

    def aliases(self) -> Iterator[tuple[str, str]]:
        """Every form of words the row stands for, as (alias, "term" | "variant" | "acronym")."""
        yield self.cells["term"], "term"
        for column in ("variants", "acronym"):
            cell = self.cells.get(column, "")
            if cell:
                for alias in split_list(cell):
                    yield alias, "variant" if column == "variants" else "acronym"


def read_rows(data: bytes, source: str, field: str) -> list[Row]:
    """The rows of a glossary in CSV, as Excel, LibreOffice or a person wrote it.

    Raises GlossaryError for a file that has no ``term`` column, or is no table at all.
    """
    if data[:4] == b"PK\x03\x04":
        raise GlossaryError(f"{source}: this is a workbook. Save it as “CSV UTF-8” and try again.")
    text = _decode(data, source)
    header = text.partition("\n")[0]
    delimiter = max(",;\t", key=header.count)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
    try:
        columns = _columns(next(reader, []), source)
        rows = []
        for cells in reader:
            filled = {
                name: cell.strip() for name, cell in zip(columns, cells, strict=False) if name
            }
            if any(filled.values()):
                if not filled.get("term"):
                    raise GlossaryError(
                        f"{source}, row {reader.line_num}, column term: the term is missing."
                    )
                rows.append(Row(filled, field, source, reader.line_num))
    except csv.Error as problem:
        raise GlossaryError(f"{source}: not a table that can be read: {problem}.") from problem
    return rows


def _decode(data: bytes, source: str) -> str:
    if b"\x00" in data and data[:2] not in (b"\xff\xfe", b"\xfe\xff"):
        raise GlossaryError(f"{source}: this is not a text file. Save the sheet as “CSV UTF-8”.")
    for encoding in ("utf-16" if data[:2] in (b"\xff\xfe", b"\xfe\xff") else "utf-8-sig", "cp1252"):
        try:
            return data.decode(encoding)
        except UnicodeDecodeError:
            continue
    raise GlossaryError(f"{source}: the letters cannot be read. Save the sheet as “CSV UTF-8”.")


def _columns(header: list[str], source: str) -> list[str]:
    names = []
    for cell in header:
        plain = cell.translate(_SMART).strip().lower()
        names.append(_OTHER_HEADINGS.get(plain, plain.replace(" ", "_")))
    if "term" not in names:
        raise GlossaryError(
            f"{source}, row 1: there is no column called “term”. "
            "A glossary needs “term” and one of “use_instead” or “meaning”."
        )
    twice = {name for name in names if name and names.count(name) > 1}
    if twice:
        raise GlossaryError(f"{source}, row 1: the column “{min(twice)}” is there twice.")
    return names
