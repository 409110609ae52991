"""The word sheet as a workbook: one row a word, an x in one of five columns."""

from __future__ import annotations

from easyread.word_sheet import (
    CATEGORY,
    OWN_WORDS,
    TICKS,
    SentenceCard,
    WordCard,
    WordSheet,
    sheet_texts,
)
from easyread.writers.excel_package import ExcelSheet, make_workbook

_COLUMNS = ("word", "quote", "place", "glossary", "say")
_WIDTHS = (24, 44, 30, 40, 40, *(15 for _ in TICKS), 40, 13)
_FIRST_TICK = len(_COLUMNS)
#: Points: room for four lines.
_ROOM = 80.0


def render(sheet: WordSheet) -> bytes:
    """The bytes of the .xlsx."""
    texts = sheet_texts()
    sheets = [_help(), _words(sheet), _people()]
    return make_workbook(sheets, texts["title"], CATEGORY)


def _help() -> ExcelSheet:
    texts = sheet_texts()
    start = texts["start"]
    lines = [
        *start["lines"],
        *start["steps"][:-1],
        texts["table"]["row_help"],
        *(f"{texts['ticks'][name]}: {texts['tick_help'][name]}" for name in TICKS),
        *start["comfort"],
        texts["table"]["print_help"],
    ]
    return ExcelSheet(start["title"], [[line] for line in lines], [90], has_header=False)


def _words(sheet: WordSheet) -> ExcelSheet:
    texts = sheet_texts()
    labels = texts["labels"]
    header = [
        *(labels[name] for name in _COLUMNS),
        *(texts["ticks"][name] for name in TICKS),
        labels["views"],
        labels["code"],
    ]
    rows = [
        *map(_word_row, sheet.words),
        *(_sentence_row(number, card) for number, card in enumerate(sheet.sentences, start=1)),
        *(_empty_row(f"own-{number}") for number in range(1, OWN_WORDS + 1)),
    ]
    choices = range(_FIRST_TICK, _FIRST_TICK + len(TICKS))
    return ExcelSheet(texts["title"], [header, *rows], _WIDTHS, choices=choices, least_height=_ROOM)


def _word_row(card: WordCard) -> list[str]:
    place = f"{card.quote.place}\n{card.used}"
    said = [card.term, card.quote.text, place, "\n".join(card.sayings)]
    return [*said, *_answers(), card.code]


def _sentence_row(number: int, card: SentenceCard) -> list[str]:
    name = sheet_texts()["sentence"]["title"].format(number=number)
    return [name, card.quote.text, card.quote.place, "", *_answers(), card.code]


def _empty_row(code: str) -> list[str]:
    return ["", "", "", "", *_answers(), code]


def _answers() -> list[str]:
    """Empty cells: what we would say, the boxes, and the views."""
    return [""] * (len(TICKS) + 2)


def _people() -> ExcelSheet:
    texts = sheet_texts()
    people = texts["people"]
    names = ("group", "month", "filled_by", "support")
    rows = [
        people["header"],
        *([texts["labels"][name], ""] for name in names),
        [people["names"], ""],
        *([line, ""] for line in people["lines"]),
    ]
    return ExcelSheet(people["title"], rows, [50, 50])
