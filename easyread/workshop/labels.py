"""The labels of a sheet, known again with the slips that people make."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from difflib import SequenceMatcher
from functools import cache

from easyread.word_sheet import sheet_texts

_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
_SMALL = re.compile(r"^(?:the|our) (?=.)")
_APART = re.compile(r"\s*[:–—\-=(\n]")
#: Two texts are alike from this share of letters in common on, and surely from that on.
_ALIKE, _SURE, _SURE_WORDS = 0.8, 0.95, 3
#: A label has at most this many words more or fewer than it should.
_SLACK = 1


@cache
def field_labels() -> Mapping[str, str]:
    """Name of a row of the sheet → its label, and that of the columns of a workbook."""
    labels: Mapping[str, str] = sheet_texts()["labels"]
    return labels


@cache
def tick_labels() -> Mapping[str, str]:
    """Name of a box → its label."""
    labels: Mapping[str, str] = sheet_texts()["ticks"]
    return labels


def find_label(text: str, labels: Mapping[str, str]) -> tuple[str, str] | None:
    """The label that a text begins with, and what follows it; None where it is like none.

    “Keep it and say what it meens” is a label with a slip, “Keep it” one cut short. What follows
    a label comes after a colon, a dash or on a new line, or after a label of three words or more.
    """
    words = list(_WORD.finditer(text))
    best: tuple[float, int, str, str] | None = None
    for name, label in labels.items():
        for wanted in {label, label.partition(":")[0]}:
            for end, share in _compare(text, words, wanted):
                rest = text[end:]
                if best is None or (share, end) > best[:2]:
                    best = share, end, name, rest.lstrip(" :–—-=.\n(").rstrip(" )")
    if best is not None:
        return best[2], best[3]
    cut = [name for name, label in labels.items() if _is_cut_short(text, label)]
    return (cut[0], "") if len(cut) == 1 else None


def _compare(text: str, words: list[re.Match[str]], label: str) -> Iterator[tuple[int, float]]:
    """Yield where the label may end in the text, with how alike it is up to there."""
    count = len(_WORD.findall(label))
    for taken in range(max(1, count - _SLACK), min(count + _SLACK, len(words)) + 1):
        end = words[taken - 1].end()
        share = likeness(text[:end], label)
        is_all = not text[end:].strip(" .")
        is_sure = count >= _SURE_WORDS and share >= _SURE
        if is_sure or (
            share >= _ALIKE and (is_all or (taken <= count and _APART.match(text, end)))
        ):
            yield end, share


def _is_cut_short(text: str, label: str) -> bool:
    said = _plain(text).split()
    return len(said) > 1 and _plain(label).split()[: len(said)] == said


def likeness(one: str, other: str) -> float:
    """From 0 to 1, how many letters two short texts share in order; marks do not count.

    “The” and “our” at the start of a label may be there or not.
    """
    pairs = [(_plain(one), _plain(other))]
    pairs.append((_SMALL.sub("", pairs[0][0]), _SMALL.sub("", pairs[0][1])))
    return max(SequenceMatcher(None, a, b, autojunk=False).ratio() for a, b in pairs)


def _plain(text: str) -> str:
    return " ".join(word.lower().replace("’", "'") for word in _WORD.findall(text))
