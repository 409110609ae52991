"""Whether a harvest brings up words that people stumble over: python benchmarks/harvest.py DIR.

Sentences of real UK papers (words/uk_sentences.csv), in which readers at reading age 9 to 11
marked the words that make them stumble (words/uk_spans.csv). Every sentence counts as a paper, no
glossary is there, and once is often enough. A harvested word is right where it and a marked span
hold one another as whole words. The peers order the same rows of words by how often they occur,
and by their C-value alone (Frantzi, Ananiadou and Mima 2000).
"""

from __future__ import annotations

import argparse
import csv
import sys
from collections.abc import Sequence
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from easyread import Glossary, read
from easyread.harvest import Found, harvest
from easyread.harvest.termhood import c_values

FILES = ("words/uk_sentences.csv", "words/uk_spans.csv")
FIRST = (10, 25, 50)


def rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def is_marked(found: Found, spans: Sequence[str]) -> bool:
    names = [f" {name.lower()} " for name in (found.term, found.acronym) if name]
    return any(name in span or span in name for name in names for span in spans)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("evaluation", type=Path)
    folder = parser.parse_args().evaluation
    missing = [name for name in FILES if not (folder / name).is_file()]
    if missing:
        print(f"skipped: {folder / missing[0]} is not there")
        return 0
    documents = [read(row["sentence"]) for row in rows(folder / FILES[0])]
    spans = [f" {row['span'].lower()} " for row in rows(folder / FILES[1])]
    found = harvest(documents, Glossary(), least=1, most=1_000_000)
    values = c_values({tuple(each.term.split()): each.times for each in found})
    orders = [
        sorted(found, key=lambda each: -each.times),
        sorted(found, key=lambda each: -values[tuple(each.term.split())]),
        found,
    ]
    print(f"{len(documents)} sentences, {len(spans)} marked spans, {len(found)} words harvested\n")
    print("| marked, of the first | by frequency | by C-value | by harvest |")
    print("|---|---|---|---|")
    for first in FIRST:
        shares = [sum(is_marked(each, spans) for each in order[:first]) / first for order in orders]
        print(f"| {first} | {' | '.join(f'{share:.0%}' for share in shares)} |")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
