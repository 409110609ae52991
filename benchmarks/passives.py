"""How well passives are found: python benchmarks/passives.py EVALUATION_DIR.

Against Universal Dependencies treebanks (grammar/*_dev.conllu). A word with an ``aux:pass`` is a
passive; precision and recall count participles. Participles in the list of states are reported
apart: whether "is located" is a passive is where treebanks and plain-language guidance differ.
The peer is the pattern most checkers use: a form of "be", at most one word in -ly, and a word in
-ed or -en.
"""

from __future__ import annotations

import argparse
import re
import sys
from collections.abc import Iterator
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from easyread.language.passives import find_passives
from easyread.language.sentences import Sentence

FILES = ("ewt_dev.conllu", "gum_dev.conllu")
PATTERN = re.compile(
    r"\b(?:am|is|are|was|were|be|been|being)\b(?:\s+\w+ly)?\s+(\w+(?:ed|en))\b", re.IGNORECASE
)


def sentences(path: Path) -> Iterator[tuple[str, set[tuple[int, int]]]]:
    """Each sentence as it is written, and the places of its passive participles."""
    for part in path.read_text(encoding="utf-8").split("\n\n"):
        text, at, spans, passives, until = "", 0, {}, set(), 0
        for line in part.split("\n"):
            if line.startswith("# text = "):
                text = line[9:]
            if not line or line.startswith("#"):
                continue
            cells = line.split("\t")
            if "-" in cells[0]:  # a contraction: its words share its place
                at = text.index(cells[1], at)
                until = int(cells[0].partition("-")[2])
                shared = (at, at + len(cells[1]))
                at = shared[1]
                continue
            if "." in cells[0]:
                continue
            if int(cells[0]) <= until:
                spans[cells[0]] = shared
            else:
                at = text.index(cells[1], at)
                spans[cells[0]] = (at, at + len(cells[1]))
                at += len(cells[1])
            if cells[7] == "aux:pass":
                passives.add(cells[6])
        if text:
            yield text, {spans[head] for head in passives if head in spans}


def ours(text: str) -> set[tuple[int, int]]:
    sentence = Sentence(text, 0, len(text))
    return {
        (sentence.starts[p.last - 1], sentence.end_of(p.last - 1)) for p in find_passives(sentence)
    }


def peer(text: str) -> set[tuple[int, int]]:
    return {match.span(1) for match in PATTERN.finditer(text)}


def main(folder: Path, show: int) -> None:
    print("| treebank | passives | finder | precision | recall |\n|---|---|---|---|---|")
    for name in FILES:
        rows = list(sentences(folder / name))
        total = sum(len(gold) for _, gold in rows)
        for finder in (ours, peer):
            hits = said = 0
            for text, gold in rows:
                found = finder(text)
                right = {
                    a for a in found if any(a[0] < end and a[1] > start for start, end in gold)
                }
                hits += len(right)
                said += len(found)
                if show and finder is ours:
                    missed = {
                        g for g in gold if not any(a[0] < g[1] and a[1] > g[0] for a in found)
                    }
                    for kind, places in (("extra", found - right), ("missed", missed)):
                        for start, end in sorted(places):
                            around = text[max(0, start - 40) : end + 30]
                            print(f"{kind}: {text[start:end]}: …{around}…", file=sys.stderr)
            title = "easyread" if finder is ours else "be + -ed pattern"
            precision, recall = hits / max(said, 1), hits / max(total, 1)
            print(f"| {name} | {total} | {title} | {precision:.2f} | {recall:.2f} |")


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("evaluation", type=Path)
    parser.add_argument("--show", action="store_true", help="print what was wrong")
    chosen = parser.parse_args()
    grammar = chosen.evaluation / "grammar"
    if not all((grammar / name).is_file() for name in FILES):
        sys.exit(f"{chosen.evaluation}: needs grammar/{' and grammar/'.join(FILES)}.")
    main(grammar, chosen.show)
