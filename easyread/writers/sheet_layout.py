"""What stands on each page of a word sheet, in whatever form it is written."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from easyread.word_sheet import (
    OWN_WORDS,
    SHEET_VERSION,
    TICKS,
    Quote,
    SentenceCard,
    WordCard,
    WordSheet,
    sheet_texts,
)

#: Minutes for each word or sentence, and for a start, a break and an end together.
_EACH, _AROUND = 5, 20
#: Room to draw, to write, and to write several views, in millimetres.
_PICTURE, _SAY, _VIEWS, _LINE = 36.0, 30.0, 20.0, 14.0


@dataclass(frozen=True, slots=True)
class Tick:
    """A box to tick; ``tag`` is how a program finds it again."""

    label: str
    tag: str


@dataclass(frozen=True, slots=True)
class Code:
    """The code of a card, in grey: by it a program finds the card again."""

    text: str


Line = str | Quote | Tick | Code


@dataclass(frozen=True, slots=True)
class Lines:
    """Lines of text, each a thought; ``title`` is a heading over them, ``bullets`` a list."""

    lines: Sequence[Line]
    title: str = ""
    bullets: bool = False


@dataclass(frozen=True, slots=True)
class GridRow:
    """A row of two cells: the question with its hint, and the answer or ``height`` mm for it."""

    label: str
    lines: Sequence[Line] = ()
    height: float = 0.0
    hint: str = ""


@dataclass(frozen=True, slots=True)
class Grid:
    """A table of two columns with a header; ``title`` is what a screen reader says of it."""

    title: str
    header: Sequence[str]
    rows: Sequence[GridRow]


@dataclass(frozen=True, slots=True)
class Page:
    """A page with its title and what stands on it."""

    title: str
    parts: Sequence[Lines | Grid]


def footer() -> str:
    """What stands at the foot of every page, before its number."""
    said: str = sheet_texts()["footer"]
    return said.format(version=SHEET_VERSION)


def lay_out(sheet: WordSheet) -> Iterator[Page]:
    """The pages of a sheet, in order."""
    yield _start_page()
    yield _lead_page(sheet)
    for number, card in enumerate(sheet.words, start=1):
        yield _word_page(number, card)
    for number, each in enumerate(sheet.sentences, start=1):
        yield _sentence_page(number, each)
    for number in range(1, OWN_WORDS + 1):
        yield _own_page(number)
    yield _people_page()


def minutes(sheet: WordSheet) -> int:
    """About how long a session with this sheet takes."""
    return _EACH * (len(sheet.words) + len(sheet.sentences)) + _AROUND


def _start_page() -> Page:
    texts = sheet_texts()
    start = texts["start"]
    boxes = [GridRow(texts["ticks"][name], [texts["tick_help"][name]]) for name in TICKS]
    return Page(
        start["title"],
        [
            Lines(start["lines"]),
            Lines(start["steps"], start["steps_title"], bullets=True),
            Lines(start["comfort"], start["comfort_title"], bullets=True),
            Lines([], start["boxes_title"]),
            Grid(start["boxes_title"], start["boxes_header"], boxes),
        ],
    )


def _lead_page(sheet: WordSheet) -> Page:
    texts = sheet_texts()
    lead = texts["lead"]
    time = [line.format(minutes=minutes(sheet)) for line in lead["time"]]
    return Page(
        lead["title"],
        [
            Lines(lead["lines"]),
            Lines(time, lead["time_title"], bullets=True),
            *(
                Lines(lead[name], lead[f"{name}_title"], bullets=True)
                for name in ("before", "begin", "word", "differ", "back")
            ),
            Lines([lead["command"], texts["papers"], *sheet.papers]),
        ],
    )


def _word_page(number: int, card: WordCard) -> Page:
    texts = sheet_texts()
    labels = texts["labels"]
    title = texts["word"]["title"].format(number=number, term=card.term)
    rows = [
        GridRow(labels["quote"], [card.quote]),
        GridRow(labels["place"], [card.quote.place, card.used, Code(card.code)]),
        GridRow(labels["glossary"], card.sayings),
        *_answer_rows(card.code),
    ]
    return Page(title, [Grid(title, (labels["word"], card.term), rows)])


def _own_page(number: int) -> Page:
    texts = sheet_texts()
    labels = texts["labels"]
    title = texts["word"]["own_title"].format(number=number)
    code = f"own-{number}"
    rows = [
        GridRow(labels["quote"], height=_SAY),
        GridRow(labels["place"], [Code(code)]),
        *_answer_rows(code),
    ]
    return Page(title, [Grid(title, (labels["word"], ""), rows)])


def _answer_rows(code: str) -> Iterator[GridRow]:
    texts = sheet_texts()
    labels = texts["labels"]
    ticks = [Tick(texts["ticks"][name], f"{code}:{name}") for name in TICKS]
    yield GridRow(labels["picture"], height=_PICTURE)
    yield GridRow(labels["say"], height=_SAY)
    yield GridRow(labels["decision"], ticks, hint=texts["hints"]["decision"])
    yield GridRow(labels["views"], height=_VIEWS, hint=texts["hints"]["views"])


def _sentence_page(number: int, card: SentenceCard) -> Page:
    texts = sheet_texts()
    labels = texts["labels"]
    title = texts["sentence"]["title"].format(number=number)
    rows = [
        GridRow(labels["place"], [card.quote.place, Code(card.code)]),
        GridRow(labels["picture"], height=_PICTURE),
        GridRow(labels["say"], height=2 * _SAY),
    ]
    header = (labels["quote"], card.quote.text)
    return Page(title, [Lines([texts["sentence"]["lines"]]), Grid(title, header, rows)])


def _people_page() -> Page:
    texts = sheet_texts()
    people = texts["people"]
    rows = [
        GridRow(texts["labels"][name], height=_LINE)
        for name in ("group", "month", "filled_by", "support")
    ]
    box = Tick(people["names"], f"{people['names_tag']}:keep")
    grid = Grid(people["title"], people["header"], rows)
    return Page(
        people["title"], [Lines(people["lines"]), grid, Lines([people["names_title"], box])]
    )
