"""One thing that is wrong with one cell of a glossary."""

from __future__ import annotations

from dataclasses import dataclass

#: (column, sentence): what a check yields; the sheet adds the file and the row.
Remark = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Fault:
    """A cell at fault: ``row`` as a spreadsheet counts, ``column`` "" for the whole row."""

    file: str
    row: int
    column: str
    sentence: str

    def __str__(self) -> str:
        column = f", column {self.column}" if self.column else ""
        return f"{self.file}, row {self.row}{column}: {self.sentence}"
