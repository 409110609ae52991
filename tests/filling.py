"""Word sheets made for a test and filled in as people do."""

from __future__ import annotations

import importlib.util
import io
from pathlib import Path
from types import ModuleType

import docx
import openpyxl
from docx.document import Document
from docx.table import Table

from easyread.word_sheet import Quote, SentenceCard, WordCard, WordSheet
from easyread.workshop.coming_back import Returned, read_returned
from easyread.workshop.outcome import Outcome
from easyread.writers import sheet_excel, sheet_word

_SCRIPT = Path(__file__).parent.parent / "examples" / "workshop" / "make.py"


def _load() -> ModuleType:
    spec = importlib.util.spec_from_file_location("workshop_example", _SCRIPT)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


#: The script of the example: its functions fill in a sheet as a person does.
hand = _load()

SHEET = WordSheet(
    ("paper.md",),
    (
        WordCard(
            "w-aaaaaa", "direct payment", Quote("You may get a direct payment.", "paper.md"), ""
        ),
        WordCard("w-bbbbbb", "integrated care board (ICB)", Quote("The ICB met.", "paper.md"), ""),
    ),
    (SentenceCard("s-cccccc", Quote("It goes on and on.", "paper.md")),),
)


def word_sheet() -> Document:
    """An empty sheet, open in Word."""
    return docx.Document(io.BytesIO(sheet_word.render(SHEET)))


def first_word(document: Document) -> Table:
    """The block of the first word."""
    return document.tables[1]


def came_back(document: Document, folder: Path, **options) -> Returned:
    """Save a sheet and bring it back."""
    path = folder / "sheet.docx"
    document.save(str(path))
    return read_returned(path, **options)


def first(document: Document, folder: Path) -> Outcome:
    """What came of the first word."""
    return came_back(document, folder).outcomes[0]


def workbook() -> openpyxl.Workbook:
    """An empty sheet, open in Excel."""
    return openpyxl.load_workbook(io.BytesIO(sheet_excel.render(SHEET)))
