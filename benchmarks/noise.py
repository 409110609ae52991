"""How many findings exemplary plain English gets, for each rule.

    python benchmarks/noise.py CORPUS

CORPUS is a folder of guidance pages in plain English; those on software engineering are left out.
"""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from pathlib import Path

import easyread


def main(folder: Path) -> None:
    paths = [p for p in sorted(folder.glob("*.md")) if "software-engineering" not in p.name]
    words = 0
    counts: Counter[tuple[str, str]] = Counter()
    for path in paths:
        report = easyread.check(path)
        words += report.summary.words
        counts.update((finding.rule, finding.severity) for finding in report.findings)
    if not words:
        sys.exit(f"{folder}: no Markdown files with prose in this folder.")
    print(f"{len(paths)} files, {words} words; findings for each 1,000 words\n")
    print("| rule | must or should fix | could fix |\n|---|---|---|")
    rules = sorted({rule for rule, _ in counts})
    total = [0.0, 0.0]
    for rule in rules:
        serious = (counts[rule, "error"] + counts[rule, "warning"]) * 1000 / words
        advice = counts[rule, "advice"] * 1000 / words
        total[0] += serious
        total[1] += advice
        print(f"| {rule} | {serious:.2f} | {advice:.2f} |")
    print(f"| all | {total[0]:.2f} | {total[1]:.2f} |")


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("corpus", type=Path)
    chosen = parser.parse_args().corpus
    if not chosen.is_dir():
        sys.exit(f"{chosen}: no such folder. Name a folder of Markdown files.")
    main(chosen)
