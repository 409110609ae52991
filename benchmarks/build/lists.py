"""What the lists and dictionaries behind the word table say of a word."""

from __future__ import annotations

import csv
import re
from collections import defaultdict
from math import log10
from pathlib import Path
from statistics import fmean

from easyread.language import bases, spelling

WORD = re.compile(r"[a-z]+(?:['-][a-z]+)*")
LEVELS = {"A1": 1, "A2": 2, "B1": 3, "B2": 4, "C1": 5, "C2": 6}
SCHOOLS = ("cefrj", "octanove_c1c2")
_VERBS = ("verb", "modal auxiliary", "be-verb", "do-verb", "have-verb")


def rows(folder: Path, name: str) -> list[dict[str, str]]:
    with (folder / f"words/{name}.csv").open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def school_levels(folder: Path) -> dict[str, float]:
    found: dict[str, float] = {}
    for name in SCHOOLS:
        for row in rows(folder, name):
            for word in row["headword"].lower().split("/"):
                level = LEVELS.get(row["CEFR"].strip())
                if level and word:
                    found[word] = min(found.get(word, 9), level)
    return found


def school_verbs(folder: Path) -> list[str]:
    found = set()
    for name in SCHOOLS:
        for row in rows(folder, name):
            if row["pos"].strip() in _VERBS:
                found.update(word.strip() for word in row["headword"].lower().split("/"))
    return sorted(word for word in found if WORD.fullmatch(word))


def complexity_lexicon(folder: Path) -> dict[str, float]:
    found: dict[str, list[float]] = defaultdict(list)
    for row in rows(folder, "word_complexity_lexicon"):
        found[row["word"].lower()].append(float(row["complexity"]))
    return {word: fmean(values) for word, values in found.items()}


def initials(folder: Path) -> set[str]:
    """What the Word Complexity Lexicon writes in capitals only, in lower case."""
    written = {row["word"] for row in rows(folder, "word_complexity_lexicon")}
    return {word.lower() for word in written if word.isupper() and word.lower() not in written}


def complex_ratings(folder: Path, kind: str, part: str = "train") -> dict[str, list[float]]:
    found: dict[str, list[float]] = defaultdict(list)
    for row in rows(folder, f"complex_{kind}_{part}"):
        found[row["token"].lower()].append(float(row["complexity"]))
    return found


def rated(source: dict[str, float], word: str) -> float | None:
    """What a source says of a word in any spelling, or of the easiest base it is a form of."""
    for form in spelling.variants(word):
        if form in source:
            return source[form]
    values = [source[base] for base, _ in bases.lemmas(word) if base in source]
    return min(values) if values else None


def spoken_frequencies(path: Path) -> dict[str, float]:
    """Word → Zipf frequency in subtitles, from FrequencyWords' ``en_full.txt``."""
    counts: dict[str, int] = {}
    for line in path.read_text(encoding="utf-8").splitlines():
        word, _, count = line.rpartition(" ")
        counts[word] = int(count)
    total = sum(counts.values())
    return {word: log10(count / total) + 9 for word, count in counts.items()}


def known_names(folder: Path, path: Path) -> set[str]:
    """Lower-case words that are names alone: the Word Complexity Lexicon and Brill's lexicon
    (``en-lexicon.txt``) write them with a capital only, and no school list has them."""
    written = {row["word"] for row in rows(folder, "word_complexity_lexicon")}
    lines = path.read_text(encoding="utf-8").splitlines()
    tagged = {line.split()[0] for line in lines if line.strip() and not line.startswith(";;;")}
    schools = school_levels(folder)
    found = {
        word.lower()
        for word in written & tagged
        if word[0].isupper() and not word.isupper() and not {word.lower()} & (written | tagged)
    }
    ordinary = {word for word in written | tagged if word.islower()}
    return {
        word
        for word in found
        if rated(schools, word) is None
        and not any(base in ordinary for base, _ in bases.lemmas(word) if base != word)
    }


def syllables_of_cmu(path: Path) -> dict[str, int]:
    """Word → syllables of its first pronunciation, from the dictionary in NLTK's layout."""
    found: dict[str, int] = {}
    for line in path.read_text(encoding="utf-8").splitlines():
        head, _, *sounds = line.split()
        found.setdefault(head.lower(), sum(sound[-1].isdigit() for sound in sounds))
    return found


def write_cmudict(source: Path, target: Path) -> None:
    """The dictionary in the layout of NLTK's corpus: WORD number SOUNDS.

    Not in a zip: textstat looks for the folder, and asks the network where it finds none.
    """
    lines = []
    for line in source.read_text(encoding="utf-8").splitlines():
        head, _, sounds = line.partition("#")[0].strip().partition(" ")
        match = re.fullmatch(r"(.+?)(?:\((\d+)\))?", head)
        if match and sounds:
            lines.append(f"{match[1].upper()} {match[2] or 1} {sounds}")
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_text("\n".join(lines) + "\n", encoding="utf-8", newline="\n")
