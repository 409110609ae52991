"""What a block decides: an entry for the glossary, a question for a person, or nothing yet."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from easyread.entries import Entry
from easyread.language.languages import language_of
from easyread.language.words import LEXICON, words_of
from easyread.word_sheet import sheet_texts
from easyread.workshop.filled import Block, Question

_ACRONYM = re.compile(r"(?P<term>.+?)\s*\((?P<acronym>[A-Z][A-Za-z&]{1,9})\)")
_ALTERNATIVES = re.compile(r"\s*[;|/]\s*")
#: A comma or an “or” parts alternatives only where each has at most so many words.
_SHORT = 3
_MARKS = " \t\"'“”‘’.,;"


@dataclass(frozen=True, slots=True)
class Outcome:
    """What one block comes to. One of ``entry``, ``question`` and ``waits`` is there, or none.

    ``waits`` is a word that people were not sure of; ``wording`` is how a hard sentence could be
    said; ``notes`` are remarks that belong to no column.
    """

    place: str
    term: str = ""
    entry: Entry | None = None
    question: Question | None = None
    waits: bool = False
    wording: str = ""
    notes: Sequence[str] = field(default=())

    @property
    def is_empty(self) -> bool:
        """Whether the block was left as it was."""
        return not (self.entry or self.question or self.waits or self.wording or self.notes)


def decide(block: Block, agreement: Mapping[str, str | tuple[str, ...]]) -> Outcome:
    """Read a block as a person would, and ask where it is unclear.

    ``agreement`` holds agreed_by, agreed_on and people for the entries.
    """
    picture, say = block.text("picture"), block.text("say")
    # A cell that was merged over both boxes gives both the same words.
    notes = (*block.notes, *([picture] if picture and picture != say else ()))
    if block.kind == "sentence":
        return Outcome(_place(block), wording=block.text("say"), notes=notes)
    term, acronym = _term(block)
    place = _place(block)
    question = _find_question(block, term, place)
    if question is not None:
        return Outcome(place, term, question=question, notes=notes)
    if not block.ticks:
        return Outcome(place, term, notes=notes)
    (tick,) = block.ticks
    if tick == "unsure":
        said = (block.text("say"), block.text("views"))
        return Outcome(place, term, waits=True, notes=(*filter(None, said), *notes))
    cells = {"term": term, "acronym": acronym, **_decision(tick, block), **agreement}
    cells["status"] = "contested" if tick == "contested" else "agreed"
    if tick != "contested" and block.text("views"):
        notes = (block.text("views"), *notes)
    if say and block.ticks[tick]:
        notes = (block.ticks[tick], *notes)
    return Outcome(place, term, entry=Entry.model_validate(cells), notes=notes)


def _place(block: Block) -> str:
    """Where people find the block: its title, and the word where the title lacks it."""
    term = " ".join(block.text("word").split())
    return block.place if not term or term in block.place else f"{block.place} (“{term}”)"


def _term(block: Block) -> tuple[str, tuple[str, ...]]:
    """The word and its acronyms: “integrated care board (ICB)” names both."""
    written = " ".join((block.text("word") or block.text("title")).split()).strip(_MARKS)
    found = _ACRONYM.fullmatch(written)
    return (found["term"], (found["acronym"],)) if found else (written, ())


def _decision(tick: str, block: Block) -> dict[str, object]:
    """The columns that a tick fills in."""
    say = block.text("say") or block.ticks[tick]
    if tick == "keep":
        return {"action": "explain", "meaning": " ".join(say.split())}
    if tick == "replace":
        return {"action": "replace", "use_instead": split_alternatives(say)}
    if tick == "avoid":
        return {"action": "avoid", "use_instead": split_alternatives(say)}
    views = [*block.texts.get("views", ()), *block.texts.get("say", ())]
    return {"other_view": "; ".join(view.strip(" .;") for view in views)}


def split_alternatives(text: str) -> tuple[str, ...]:
    """The wordings that a person wrote one below the other, or with a mark or “or” between them.

    One that goes on in the next line stays whole, and so does “a week or more”: a comma or an “or”
    parts only wordings of a few words.
    """
    found: list[str] = []
    for line in _whole_lines(text.split("\n")):
        for part in _ALTERNATIVES.split(line):
            pieces = [part]
            for mark in (",", " or "):
                pieces = [each for piece in pieces for each in _parted(piece, mark)]
            found.extend(pieces)
    stripped = (piece.strip(_MARKS) for piece in found)
    return tuple(dict.fromkeys(piece for piece in stripped if piece))


def _whole_lines(lines: Sequence[str]) -> list[str]:
    """The lines, one that breaks off at a small word put together with the next."""
    whole: list[str] = []
    for line in filter(None, map(str.strip, lines)):
        before = words_of(whole[-1])[-1:] if whole else []
        if before and (before[0].is_function_word or words_of(line)[:1] == [LEXICON["and"]]):
            whole[-1] = f"{whole[-1]} {line}"
        else:
            whole.append(line)
    return whole


def _parted(text: str, mark: str) -> list[str]:
    """The pieces around a mark, where all are as short as alternatives are."""
    pieces = text.split(mark)
    counts = [len(piece.split()) for piece in pieces]
    is_even = mark == "," or len(set(counts)) == 1
    return pieces if is_even and all(0 < count <= _SHORT for count in counts) else [text]


def _find_question(block: Block, term: str, place: str) -> Question | None:
    texts = sheet_texts()
    ticks, say_label = texts["ticks"], texts["labels"]["say"]
    say, views = block.text("say"), block.text("views")
    if block.faults:
        return Question(place, block.faults[0].problem, block.faults[0].remedy)
    if len(block.ticks) > 1:
        both = " and ".join(f"“{ticks[name]}”" for name in ticks if name in block.ticks)
        return Question(place, f"{both} are both ticked.", "Leave one tick.")
    if not block.ticks:
        if say or views:
            said = " ".join((say or views).split())
            return Question(place, f"it says “{said}”, but no box is ticked.", "Tick one box.")
        if block.kind == "own" and block.text("word"):
            return Question(place, "no box is ticked.", "Tick one box.")
        return None
    if not term:
        return Question(place, "a box is ticked, but there is no word.", "Write the word.")
    tick = next(iter(block.ticks))
    if tick in ("keep", "replace") and not (say or block.ticks[tick]):
        return Question(
            place,
            f"“{ticks[tick]}” is ticked, but “{say_label}” is empty.",
            "Write what it means." if tick == "keep" else "Write the other word.",
        )
    if tick == "replace" and term.lower() in map(str.lower, split_alternatives(say)):
        return Question(place, f"“{say_label}” is the same word.", "Write the other word.")
    language = language_of(words_of(say))
    if language not in ("English", ""):
        return Question(place, f"“{say_label}” seems to be in {language}.", "Write it in English.")
    return None
