"""A filled-in sheet, or a plain table of words, read into what it decides."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from easyread.entries import COLUMNS, LOCAL, GlossaryError, cell_of
from easyread.language.months import month_of, read_date
from easyread.readers import ReadError, open_path
from easyread.readers.workbook import Table
from easyread.rows import UNNAMED, Row, is_office, read_rows, read_table, tell_unnamed
from easyread.workshop.filled import FilledSheet, Question
from easyread.workshop.outcome import Outcome, decide
from easyread.workshop.privacy import find_speakers, hide_names
from easyread.writers.cells import is_formula

#: The forms of a sheet and of a table of words; an old .doc or .xls is told how to be saved.
_SUFFIXES = (".docx", ".docm", ".doc", ".xlsx", ".xlsm", ".xls", ".csv", ".tsv", ".txt")
#: So many signs of a cell are shown.
_LONGEST = 40
_NAMES = re.compile(r"\s*(?:,|;|&|\n|\band\b)\s*")


@dataclass(frozen=True, slots=True)
class Returned:
    """What one file decides, and what it says of the sheet as a whole."""

    name: str
    outcomes: tuple[Outcome, ...]
    questions: tuple[Question, ...] = ()
    remarks: tuple[str, ...] = ()


def read_returned(path: Path, *, group: str = "", month: str = "") -> Returned:
    """Read a .docx, .xlsx or .csv that came back from a session.

    ``group`` and ``month`` ("2026-05") win over what stands in the sheet. Names are kept only
    where the sheet says that these people want it. Raises ReadError or GlossaryError: the message
    names the file, says what is wrong and what to do.
    """
    data = open_path(path)
    if path.suffix.lower() not in _SUFFIXES:
        raise ReadError(
            str(path),
            "a sheet comes back as .docx, .xlsx or .csv",
            "Type what people wrote into one of these",
        )
    sheet = _read_sheet(data, path)
    if sheet is None:
        return _read_glossary(data, path, group, month)
    agreement, remarks = _agreement(sheet, group, month)
    remarks.extend(_take_names_out(sheet))
    outcomes = [_ask_of_formulas(decide(block, agreement)) for block in sheet.blocks]
    return Returned(str(path), _ask_twice(outcomes), sheet.questions, tuple(remarks))


def _read_sheet(data: bytes, path: Path) -> FilledSheet | None:
    """The sheet in a file; None for a plain table of words."""
    name = str(path)
    if path.suffix.lower() in (".docx", ".docm", ".doc"):
        from easyread.workshop.filled_word import read_filled_word

        return read_filled_word(data, name)
    from easyread.workshop.filled_table import is_sheet, read_filled_tables, read_filled_workbook

    if is_office(data):
        from easyread.readers.workbook import read_tables

        tables = read_tables(data, name)
        is_plain = not any(is_sheet(table.rows) for table in tables) and _names_terms(tables)
        return None if is_plain else read_filled_workbook(data, name)
    rows = read_table(data, name)
    return read_filled_tables([Table("", rows)], name) if is_sheet(rows) else None


def _names_terms(tables: Sequence[Table]) -> bool:
    first = tables[0].rows if tables else []
    return any(cell.strip().lower() in ("term", "word", "words") for row in first for cell in row)


def _agreement(
    sheet: FilledSheet, group: str, month: str
) -> tuple[Mapping[str, str | tuple[str, ...]], list[str]]:
    """Who agreed and when, and what to tell about that."""
    remarks: list[str] = []
    agreed: dict[str, str | tuple[str, ...]] = {}
    who = group or sheet.about.get("group", "")
    when = month or sheet.about.get("month", "")
    if who:
        agreed["agreed_by"] = who
    else:
        remarks.append("No group is named. Add --group “Panel A” to keep who agreed.")
    if when and read_date(when) is not None:
        agreed["agreed_on"] = month_of(when)
    elif when:
        remarks.append(f"The month “{when}” is not clear. Add --month 2026-05.")
    else:
        remarks.append("No month is named. Add --month 2026-05 to keep when it was agreed.")
    names = _people(sheet)
    if names and sheet.keeps_names:
        agreed["people"] = names
        remarks.append("The people who filled in the sheet asked for their names to be kept.")
    elif names:
        remarks.append("Names were not kept: the box for that is not ticked.")
    return agreed, remarks


def _take_names_out(sheet: FilledSheet) -> Iterator[str]:
    """Put other words for known names into the blocks; yield what to tell about that."""
    people = _people(sheet)
    some_hidden = False
    for block in sheet.blocks:
        for lines in (block.texts.get("say", []), block.texts.get("views", []), block.notes):
            hidden = [hide_names(line, people) for line in lines]
            some_hidden |= hidden != lines
            lines[:] = hidden
        for line in find_speakers(block.texts.get("views", [])):
            yield (
                f"{block.place}: this may name a person: “{line}”. If it does, take the name out "
                "of the sheet, or run “easyread glossary forget” with the name."
            )
    if some_hidden:
        yield "Names in what people wrote were left out."


def _people(sheet: FilledSheet) -> tuple[str, ...]:
    names = (sheet.about.get(each, "") for each in ("filled_by", "support"))
    found = [part.strip() for name in names for part in _NAMES.split(name) if part.strip()]
    return tuple(dict.fromkeys(found))


def _ask_twice(outcomes: Sequence[Outcome]) -> tuple[Outcome, ...]:
    """The outcomes, with a question for a word that is there twice with two answers."""
    first: dict[str, Outcome] = {}
    found: list[Outcome] = []
    for outcome in outcomes:
        earlier = first.setdefault(outcome.term.lower(), outcome) if outcome.entry else outcome
        if outcome.entry is not None and earlier.entry not in (None, outcome.entry):
            question = Question(
                outcome.place,
                f"“{outcome.term}” was answered before, in another way: {earlier.place}.",
                "Leave one answer.",
            )
            outcome = replace(outcome, entry=None, question=question)
        found.append(outcome)
    return tuple(found)


def _ask_of_formulas(outcome: Outcome) -> Outcome:
    """The outcome, or a question where a spreadsheet would run what it puts into the glossary."""
    cells = (cell_of(getattr(outcome.entry, name)) for name in COLUMNS) if outcome.entry else ()
    found = next((cell for cell in cells if is_formula(cell) and len(cell) > 1), "")
    if not found:
        return outcome
    shown = found if len(found) <= _LONGEST else f"{found[: _LONGEST - 1]}…"
    question = Question(
        outcome.place,
        f"“{shown}” begins with “{found[0]}”: a spreadsheet would run it as a formula.",
        "Begin it with a letter.",
    )
    return replace(outcome, entry=None, question=question)


def _too_long(row: Row) -> tuple[str, str] | None:
    """What is wrong where a row holds more than the header names."""
    more = row.cells.get(UNNAMED)
    return (UNNAMED, tell_unnamed(more)) if more else None


def _read_glossary(data: bytes, path: Path, group: str, month: str) -> Returned:
    """A plain table with the columns of a glossary: each row is a decision."""
    outcomes = []
    for row in read_rows(data, str(path), LOCAL):
        place = f"row {row.number}"
        term = row.term
        fault = row.fault() or _too_long(row)
        if fault is not None:
            question = Question(place, f"{fault[1]}", "Mend the row.")
            outcomes.append(Outcome(place, term, question=question))
            continue
        cells = dict(row.cells)
        if group:
            cells["agreed_by"] = group
            cells["status"] = cells.get("status") or "agreed"
        if month:
            cells["agreed_on"] = month
        entry = type(row)(cells, LOCAL, str(path), row.number).entry
        outcomes.append(_ask_of_formulas(Outcome(place, term, entry=entry)))
    if not outcomes:
        raise GlossaryError(f"{path}: there is no word in it.")
    return Returned(str(path), tuple(outcomes))
