"""Glossary entries, and the spreadsheets that hold them.

Only ``term`` and one of ``use_instead`` or ``meaning`` are needed; every other column may be
empty or absent. A cell that holds several things separates them with ``|`` or ``;``.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from typing import Any, Literal

from pydantic import BaseModel, ConfigDict, ValidationError, field_validator, model_validator

from easyread.readers.errors import ReadError

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
#: A date since 1954 as a number; no year has five digits.
_DAY_COUNT = re.compile(r"[2-9]\d{4}(?:\.0+)?")
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
                column, message = _explain(problem)
                place = f", column {column}" if column else ""
                raise GlossaryError(f"{self.source}, row {self.number}{place}: {message}") from None
        return self._entry

    def fault(self) -> tuple[str, str] | None:
        """The column and what is wrong with it, where the row makes no Entry; else None."""
        try:
            Entry.model_validate({**self.cells, "field": self.field})
        except ValidationError as problem:
            return _explain(problem)
        return None

    def aliases(self) -> Iterator[tuple[str, str]]:
        """Every form of words the row stands for, as (alias, "term" | "variant" | "acronym")."""
        yield self.cells["term"], "term"
        for column in ("variants", "acronym"):
            cell = self.cells.get(column, "")
            if cell:
                for alias in split_list(cell):
                    yield alias, "variant" if column == "variants" else "acronym"


def _explain(problem: ValidationError) -> tuple[str, str]:
    """The column at fault ("" for the whole row), and a sentence about it."""
    first = problem.errors()[0]
    message = str(first["msg"]).removeprefix("Value error, ").removeprefix("Input ")
    if first["type"] == "literal_error":
        message = f"“{first['input']}” is not known here. It {message}"
    return str(first["loc"][0]) if first["loc"] else "", f"{message}."


def read_rows(data: bytes, source: str, field: str) -> list[Row]:
    """The rows of a glossary: CSV as Excel, LibreOffice or a person wrote it, or an .xlsx.

    Raises GlossaryError for a file that has no ``term`` column, or is no table at all.
    """
    try:
        table = _read_workbook(data, source) if _is_office(data) else _read_csv(data, source)
    except ReadError as problem:
        raise GlossaryError(str(problem)) from problem
    columns = _columns(table[0] if table else [], source)
    rows = []
    for number, cells in enumerate(table[1:], start=2):  # as a spreadsheet counts them
        named = zip(columns, cells, strict=False)
        filled = {name: _clean(name, cell) for name, cell in named if name}
        if not any(filled.values()):
            continue
        if not filled.get("term"):
            raise GlossaryError(f"{source}, row {number}, column term: the term is missing.")
        rows.append(Row(filled, field, source, number))
    return rows


def _clean(column: str, cell: str) -> str:
    """A cell as it was meant: Excel turns a date into the count of days since 1899."""
    text = cell.strip()
    if column == "review_by" and _DAY_COUNT.fullmatch(text):
        return (date(1899, 12, 30) + timedelta(days=int(text.partition(".")[0]))).isoformat()
    return text


def _is_office(data: bytes) -> bool:
    """Whether the bytes are a zip file or an old or locked office file, and so no CSV."""
    return data.startswith((b"PK\x03\x04", b"\xd0\xcf\x11\xe0"))


def _read_workbook(data: bytes, source: str) -> list[list[str]]:
    from easyread.readers.workbook import read_workbook  # lxml, which few glossaries need

    return read_workbook(data, source)


def _read_csv(data: bytes, source: str) -> list[list[str]]:
    text = _decode(data, source)
    delimiter = max(",;\t", key=text.partition("\n")[0].count)
    try:
        return list(csv.reader(io.StringIO(text, newline=""), delimiter=delimiter))
    except csv.Error as problem:
        raise GlossaryError(f"{source}: not a table that can be read: {problem}.") from problem


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
    if not {"use_instead", "meaning", "action"} & set(names):
        raise GlossaryError(
            f"{source}, row 1: there is neither a column “use_instead” nor “meaning”. "
            "Add one, to say what to write instead or what the term means."
        )
    twice = {name for name in names if name and names.count(name) > 1}
    if twice:
        raise GlossaryError(f"{source}, row 1: the column “{min(twice)}” is there twice.")
    return names
