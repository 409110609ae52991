"""How long a hook run over many papers takes: the first time, unchanged, and with one changed.

    python benchmarks/gate.py PAPERS [--number 50]

PAPERS is a folder of papers of any format that easyread reads. Copies of them, each with a
sentence of its own where the format is text, become a project of their own in a temporary folder.
The one that is changed is of middling length. Prints a Markdown table; times are medians, and the
ratio is that to the first run.
"""

from __future__ import annotations

import argparse
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from itertools import cycle, islice
from pathlib import Path

from easyread.corpus import find_papers
from easyread.gate.cache import FOLDER

ROUNDS = 5
TEXT = (".md", ".txt", ".html")


def run(code: list[str], project: Path) -> float:
    start = time.perf_counter()
    done = subprocess.run([sys.executable, *code], cwd=project, stdout=subprocess.DEVNULL)
    assert done.returncode in (0, 1), done
    return time.perf_counter() - start


def make_project(papers: list[str], number: int, project: Path) -> list[Path]:
    (project / "easyread.toml").write_text("", encoding="utf-8")
    made = []
    for count, paper in enumerate(islice(cycle(papers), number)):
        copy = project / f"{count}-{Path(paper).name}"
        shutil.copy(paper, copy)
        if copy.suffix in TEXT:
            with copy.open("ab") as file:
                file.write(f"\n\nThis is paper {count}.\n".encode())
        made.append(copy)
    return made


def main(folder: Path, number: int) -> None:
    papers = [paper for paper in find_papers([str(folder)])[0] if Path(paper).suffix != ".pdf"]
    if not papers:
        sys.exit(f"{folder}: no papers here.")
    check = ["-m", "easyread.cli", "check", "--quiet", "--fail-on", "warning", "."]
    times: dict[str, list[float]] = {}
    with tempfile.TemporaryDirectory() as temporary:
        project = Path(temporary)
        made = make_project(papers, number, project)
        texts = sorted((p for p in made if p.suffix in TEXT), key=lambda p: p.stat().st_size)
        changed = texts[len(texts) // 2]
        for turn in range(ROUNDS):
            shutil.rmtree(project / FOLDER, ignore_errors=True)
            times.setdefault("the first time", []).append(run(check, project))
            times.setdefault("with no paper changed", []).append(run(check, project))
            with changed.open("ab") as file:
                file.write(f"\nThis is turn {turn}.\n".encode())
            times.setdefault("with one paper changed", []).append(run(check, project))
            times.setdefault("bare Python", []).append(run(["-c", "pass"], project))
            help_ = ["-m", "easyread.cli", "--help"]
            times.setdefault("the command's help alone", []).append(run(help_, project))
    first = statistics.median(times["the first time"])
    print(f"| {number} papers, a run of the hook | seconds | of the first run |\n|---|---|---|")
    for name, taken in times.items():
        median = statistics.median(taken)
        print(f"| {name} | {median:.2f} | {median / first:.1%} |")


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("papers", type=Path)
    parser.add_argument("--number", type=int, default=50)
    chosen = parser.parse_args()
    if not chosen.papers.is_dir():
        sys.exit(f"{chosen.papers}: no such folder. Name a folder of papers.")
    main(chosen.papers, chosen.number)
