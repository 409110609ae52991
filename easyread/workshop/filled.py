"""A sheet as it came back: what stands in it, before anybody decides what that means."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

#: What a sheet asks of those who fill it in.
ABOUT = ("group", "month", "filled_by", "support")
_CODE = re.compile(r"\b(w|s|own)-[0-9a-f]{1,6}\b")
_KINDS = {"w": "word", "s": "sentence", "own": "own"}


def find_code(text: str) -> str:
    """The code of a card in a text; "" where there is none."""
    found = _CODE.search(text)
    return found[0] if found else ""


def kind_of_code(code: str) -> str:
    """What a code is of: "word", "sentence" or "own"; "" for what is no code."""
    found = _CODE.fullmatch(code.strip())
    return _KINDS[found[1]] if found else ""


@dataclass(frozen=True, slots=True)
class Question:
    """Something that only a person can settle: where it is, what is unclear, and what to do."""

    place: str
    problem: str
    remedy: str

    def __str__(self) -> str:
        return f"{self.place}: {self.problem} {self.remedy}"


@dataclass(slots=True)
class Block:
    """One word or sentence as somebody filled it in; ``place`` is where people find it.

    ``ticks`` maps the name of a box to what was written beside it. ``notes`` are remarks and
    comments that belong to no box. ``faults`` are what is already known to be unclear.
    """

    place: str
    kind: str = "word"
    code: str = ""
    texts: dict[str, list[str]] = field(default_factory=dict)
    ticks: dict[str, str] = field(default_factory=dict)
    notes: list[str] = field(default_factory=list)
    faults: list[Question] = field(default_factory=list)
    pictures: int = 0

    def text(self, name: str) -> str:
        """The lines of one box, one below the other."""
        return "\n".join(line for line in self.texts.get(name, ()) if line)

    def write(self, name: str, lines: list[str]) -> None:
        """Add lines to a box."""
        self.texts.setdefault(name, []).extend(line for line in lines if line.strip())


@dataclass(frozen=True, slots=True)
class FilledSheet:
    """All blocks of a sheet, and what it says of those who filled it in.

    ``about`` holds group, month, filled_by and support. ``keeps_names`` says that the people
    asked for their names to be kept. ``questions`` are about the sheet as a whole.
    """

    name: str
    blocks: tuple[Block, ...]
    about: Mapping[str, str]
    keeps_names: bool = False
    questions: tuple[Question, ...] = ()
