"""Draw findings for an editor to judge, and count what the editor would keep.

``precision.py draw PAPERS SHEET.csv [COUNT] [SEED]`` checks every document under PAPERS and draws
COUNT findings (default 120), half of them errors and warnings, half advice, each with its sentence.
An editor writes ``yes`` or ``no`` into the column ``keep`` (would a good editor, who knows the
readers, act on this finding?) and into ``fits`` (would the first wording do in this sentence? empty
where none is offered to stand there as it is). ``precision.py count SHEET.csv...`` gives the shares
with their 95% ranges.
"""

from __future__ import annotations

import csv
import random
import sys
from collections import defaultdict
from math import sqrt
from pathlib import Path

import easyread
from easyread.corpus import find_papers
from easyread.readers.errors import ReadError

COLUMNS = [
    "paper",
    "place",
    "severity",
    "rule",
    "words",
    "message",
    "first",
    "sentence",
    "keep",
    "fits",
]


def draw(papers: str, sheet: str, count: int, seed: int) -> None:
    pools: dict[bool, list[list[str]]] = {True: [], False: []}
    for path in find_papers([papers])[0]:
        try:
            report = easyread.check(Path(path))
        except ReadError:
            continue
        for finding in report.findings:
            first = next((s.replacement for s in finding.suggestions if s.kind == "replace"), "")
            pools[finding.severity != "advice"].append(
                [Path(path).name, str(finding.place), finding.severity, finding.rule,
                 " ".join(finding.text.split()), finding.message, first,
                 _around(report.document.text, finding.span.start, finding.span.end), "", ""]
            )  # fmt: skip
    chosen = random.Random(seed)
    rows = [
        row for pool in pools.values() for row in chosen.sample(pool, min(count // 2, len(pool)))
    ]
    chosen.shuffle(rows)
    with Path(sheet).open("w", encoding="utf-8-sig", newline="") as file:
        csv.writer(file).writerows([COLUMNS, *rows])
    print(f"{len(rows)} findings of {sum(map(len, pools.values()))} written to {sheet}")


def _around(text: str, start: int, end: int, most: int = 160) -> str:
    before = text[max(0, start - most) : start].rpartition("\n")[2]
    after = text[end : end + most].partition("\n")[0]
    return " ".join(f"{before}[[{text[start:end]}]]{after}".split())


def count(sheets: list[str]) -> None:
    keep: dict[str, list[bool]] = defaultdict(list)
    fits: list[bool] = []
    for sheet in sheets:
        with Path(sheet).open(encoding="utf-8-sig", newline="") as file:
            for row in csv.DictReader(file):
                if row["keep"]:
                    kept = row["keep"].strip().lower() == "yes"
                    group = "advice" if row["severity"] == "advice" else "error or warning"
                    for name in ("all", group, row["rule"]):
                        keep[name].append(kept)
                if row["fits"]:
                    fits.append(row["fits"].strip().lower() == "yes")
    print("| findings | judged | kept | 95% range |\n|---|---|---|---|")
    for name, judged in sorted(keep.items(), key=lambda each: -len(each[1])):
        print(_line(name, judged))
    print(_line("first wording fits", fits))


def _line(name: str, judged: list[bool]) -> str:
    """A row with the share and its Wilson range."""
    n, z = len(judged), 1.96
    if not n:
        return f"| {name} | 0 | – | – |"
    share = sum(judged) / n
    middle = (share + z * z / (2 * n)) / (1 + z * z / n)
    half = z * sqrt(share * (1 - share) / n + z * z / (4 * n * n)) / (1 + z * z / n)
    return f"| {name} | {n} | {share:.2f} | {middle - half:.2f} to {middle + half:.2f} |"


def main(arguments: list[str]) -> None:
    match arguments:
        case ["draw", papers, sheet, *rest] if Path(papers).is_dir():
            draw(papers, sheet, int(rest[0]) if rest else 120, int(rest[1]) if rest[1:] else 1)
        case ["count", *sheets] if sheets:
            count(sheets)
        case _:
            print("Skipped: name draw with a folder of papers and a sheet, or count with sheets.")


if __name__ == "__main__":
    main(sys.argv[1:])
