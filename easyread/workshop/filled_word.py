"""A filled-in word sheet in Word, read as a person would read it.

A block begins at its title or at a row “The word”. Rows are known by their labels, so that they may
be moved, merged, split or added to; boxes by their hidden names, else by their labels.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from easyread.readers.archive import Archive
from easyread.readers.errors import ReadError
from easyread.readers.xml import local_name, parse
from easyread.word_sheet import TICKS, sheet_texts
from easyread.workshop.filled import ABOUT, Block, FilledSheet, Question, find_code, kind_of_code
from easyread.workshop.labels import field_labels, find_label, likeness, tick_labels
from easyread.workshop.marks import read_mark
from easyread.workshop.version import check_version
from easyread.workshop.word_stream import Cell, Line, TableRow, read_comments, stream

_PRINTED = ("place", "glossary")
_TITLE = re.compile(r"(?P<kind>.*?)\s*\d+\s*(?:[:.–—-]\s*(?P<term>.+))?")
_KINDS = {"word": "word", "your own word": "own", "sentence": "sentence"}


def read_filled_word(data: bytes, name: str) -> FilledSheet:
    """Read a .docx that came back.

    Raises ReadError: locked, damaged, with macros, made by a newer easyread, or without any
    block of a word sheet.
    """
    archive = Archive(data, name)
    if any(member.endswith("vbaProject.bin") for member in archive.members()):
        raise ReadError(
            name, "this file has macros in it", "Save it in Word as .docx and try again"
        )
    if "word/document.xml" not in archive:
        raise ReadError(name, "this is not a Word document", "Save it in Word as .docx")
    check_version(archive)
    root = parse(archive.read("word/document.xml"), name, "word/document.xml")
    remarks = (
        parse(archive.read("word/comments.xml"), name, "word/comments.xml")
        if "word/comments.xml" in archive
        else None
    )
    reader = _Reader(read_comments(remarks))
    for body in root:
        if local_name(body) == "body":
            for each in stream(body):
                reader.take(each)
    if not reader.blocks:
        raise ReadError(
            name,
            "no word of a word sheet was found in it: there is no row called “The word”",
            "Leave the labels on the left as they were, in English, and fill in the right side",
        )
    return FilledSheet(
        name, tuple(reader.blocks), reader.about, reader.keeps_names, tuple(reader.questions)
    )


class _Reader:
    """Puts lines and rows where they belong, block by block."""

    def __init__(self, comments: Mapping[str, str]) -> None:
        self.blocks: list[Block] = []
        self.about: dict[str, str] = {}
        self.keeps_names = False
        self.questions: list[Question] = []
        self._comments = comments
        self._field = ""
        self._above: list[Cell] = []
        self._is_at_end = False
        self._is_new = False

    def take(self, what: Line | TableRow) -> None:
        """Take the next line or row of the file."""
        if isinstance(what, TableRow):
            self._row(what)
        else:
            self._above = []
            self._line(what)

    def _begin(self, place: str, kind: str, term: str = "") -> None:
        self.blocks.append(Block(place, kind))
        self.blocks[-1].write("title", [term])
        self._field, self._is_new, self._is_at_end = "", True, False

    def _line(self, line: Line) -> None:
        text = line.text.strip()
        title = _TITLE.fullmatch(text)
        kind = next(
            (
                kind
                for name, kind in _KINDS.items()
                if title and likeness(title["kind"], name) > 0.85
            ),
            "",
        )
        if title and kind:
            self._begin(text, kind, title["term"] or "")
        elif text and likeness(text, sheet_texts()["people"]["title"]) > 0.85:
            self._is_at_end = True
        elif self._is_names_box(line):
            pass
        elif self.blocks and not self._is_at_end:
            self._note(line)
            known = find_label(text, field_labels())
            if known is not None:
                self._answer(known[0], [Line(known[1])])
            elif find_label(read_mark(text)[1], tick_labels()):
                self._ticks([line])
            elif text and text != sheet_texts()["sentence"]["lines"]:
                self.blocks[-1].notes.append(text)

    def _is_names_box(self, line: Line) -> bool:
        people = sheet_texts()["people"]
        state, rest = read_mark(line.text)
        if likeness(rest, people["names"]) < 0.85:
            return False
        self.keeps_names |= bool(state) or line.is_marked
        return True

    def _row(self, row: TableRow) -> None:
        cells = self._with_merged(row.cells)
        if not cells:
            return
        label, answer = self._parted(cells)
        known = find_label(label, field_labels())
        name = known[0] if known else ""
        if name in ABOUT:
            self._is_at_end = True
            self.about[name] = " ".join(line.text.strip() for line in answer if line.text.strip())
            return
        if self._is_at_end:
            return
        if name == "word" and not self._is_new:
            self._begin(f"table {row.table}", "word")
        elif name == "quote" and self.blocks and not self._is_new and self.blocks[-1].text(name):
            self._begin(f"table {row.table}", "sentence")  # its title was lost
        if not self.blocks:
            return
        self._is_new = False
        for line in (line for cell in row.cells for line in cell.lines):
            self._note(line)
        if name:
            self._answer(name, answer)
        elif not label and self._field:  # a row that somebody added
            self._answer(self._field, answer)
        else:
            self._unknown_row(label, answer)

    def _with_merged(self, cells: Sequence[Cell]) -> list[Cell]:
        """The cells, those that go on from above with what stands above."""
        found = [
            self._above[at] if cell.goes_on and at < len(self._above) else cell
            for at, cell in enumerate(cells)
        ]
        self._above = found
        return found

    def _parted(self, cells: Sequence[Cell]) -> tuple[str, list[Line]]:
        """The label of a row and its answer; a row of one cell has both in it."""
        first, *others = cells
        lines = [line for line in first.lines if line.text.strip() or line.pictures]
        if others:
            label = lines[0].text.strip() if lines else ""
            known = find_label(label, field_labels())
            own = [] if known is None or not known[1] else [Line(known[1])]
            return label, own + [line for cell in others for line in cell.lines]
        known = find_label(lines[0].text, field_labels()) if lines else None
        if known is None:
            return "", lines
        rest = [Line(known[1], lines[0].is_marked, lines[0].tags)] if known[1] else []
        return field_labels()[known[0]], rest + lines[1:]

    def _answer(self, name: str, lines: Sequence[Line]) -> None:
        block = self.blocks[-1]
        self._field = name
        block.pictures += sum(line.pictures for line in lines)
        if name == "decision":
            self._ticks(lines)
            return
        texts = [line.text.strip() for line in lines if line.text.strip()]
        if name in _PRINTED:
            return
        block.write(name, texts)

    def _ticks(self, lines: Sequence[Line]) -> None:
        block = self.blocks[-1]
        for line in lines:
            state, rest = read_mark(line.text)
            tagged = next((tag.partition(":")[2] for tag in line.tags if ":" in tag), "")
            known = find_label(rest, tick_labels())
            name = tagged if tagged in TICKS else known[0] if known else ""
            is_ticked = bool(state) or line.is_marked
            if name and is_ticked:
                block.ticks[name] = known[1] if known else ""
            elif is_ticked:
                block.faults.append(
                    Question(
                        block.place,
                        f"there is a tick that belongs to no box (“{line.text.strip()}”).",
                        "Tick one of the five boxes.",
                    )
                )
            elif rest and not name:
                block.notes.append(rest)

    def _note(self, line: Line) -> None:
        """Keep the code of the block, and the comments on a line."""
        block = self.blocks[-1]
        for code in (*(tag.partition(":")[0] for tag in line.tags), find_code(line.text)):
            kind = kind_of_code(code)
            if kind:
                block.code, block.kind = code, kind
        for number in line.comments:
            said = self._comments.get(number)
            if said and said not in block.notes:
                block.notes.append(said)

    def _unknown_row(self, label: str, answer: Sequence[Line]) -> None:
        said = " ".join(line.text.strip() for line in answer if line.text.strip())
        if said or label:
            self.blocks[-1].notes.append(f"{label}: {said}" if label and said else label or said)
