"""How well the difficulty of words agrees with people, beside frequency and length alone.

    python benchmarks/difficulty.py EVALUATION_FOLDER

Prints a Markdown table. CompLex lent its ratings to the weights, so its single words are judged
in ten folds by word: the weights are fitted anew without the words of each fold, by the function
of ``benchmarks/build/words.py``. The Word Complexity Lexicon and the school levels are lists of
their own and stay. CWI 2018 was never fitted on: only the one threshold above which a target
counts as complex is chosen on its train rows, and judged on its dev rows.
"""

from __future__ import annotations

import csv
import statistics
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

import wordfreq

sys.path.insert(0, str(Path(__file__).parent / "build"))

Score = Callable[[str], float]


def read(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def rarity(phrase: str) -> float:
    """Of the rarest word, on the Zipf scale."""
    return -min(wordfreq.zipf_frequency(word, "en") for word in phrase.split())


def length(phrase: str) -> float:
    return float(len(phrase))


def macro_f1(said: Sequence[bool], truth: Sequence[bool]) -> float:
    scores = []
    for kind in (True, False):
        both = sum(s == kind == t for s, t in zip(said, truth, strict=True))
        scores.append(2 * both / max(said.count(kind) + list(truth).count(kind), 1))
    return statistics.fmean(scores)


def best_threshold(scores: Sequence[float], truth: Sequence[bool]) -> float:
    """The threshold with the highest macro-F1: one pass over the sorted scores."""
    positives, total = sum(truth), len(truth)
    best, chosen, above, right = -1.0, 0.0, 0, 0
    ranked = sorted(zip(scores, truth, strict=True), reverse=True)
    for index, (score, is_complex) in enumerate(ranked):
        above, right = above + 1, right + is_complex
        if index + 1 < total and ranked[index + 1][0] == score:
            continue
        wrong_below = positives - right
        f_complex = 2 * right / (above + positives)
        f_simple = 2 * (total - above - wrong_below) / (2 * total - above - positives or 1)
        if (f_complex + f_simple) / 2 > best:
            best, chosen = (f_complex + f_simple) / 2, score
    return chosen


def judge(score: Score, train: list[dict[str, str]], dev: list[dict[str, str]]) -> float:
    threshold = best_threshold(
        [score(row["target"]) for row in train], [row["complex"] == "1" for row in train]
    )
    said = [score(row["target"]) >= threshold for row in dev]
    return macro_f1(said, [row["complex"] == "1" for row in dev])


def main(folder: Path) -> None:
    import words as build

    from easyread import word_difficulty

    print("| set | rows | easyread | frequency | length |")
    print("|---|---|---|---|---|")
    rows = read(folder / "complex_single_train.csv") + read(folder / "complex_single_trial.csv")
    truth = [float(row["complexity"]) for row in rows]
    held_out = build.cross_validated(folder.parent, folds=10)
    ours = [held_out[row["token"].lower()] for row in rows]
    report("CompLex single words, 10 folds by word, r", rows, "token", truth, ours)
    rows = read(folder / "complex_multi_trial.csv")
    truth = [float(row["complexity"]) for row in rows]
    ours = [word_difficulty(row["token"]) for row in rows]
    report("CompLex phrases, other rows, r", rows, "token", truth, ours)
    for genre in ("news", "wikinews", "wikipedia"):
        train, dev = (read(folder / f"cwi2018_{genre}_{part}.csv") for part in ("train", "dev"))
        cells = [judge(score, train, dev) for score in (word_difficulty, rarity, length)]
        print(f"| CWI 2018 {genre}, macro-F1 | {len(dev)} | {table(cells)} |", flush=True)


def report(
    name: str,
    rows: list[dict[str, str]],
    column: str,
    truth: Sequence[float],
    ours: Sequence[float],
) -> None:
    cells = [statistics.correlation(ours, truth)]
    for score in (rarity, length):
        cells.append(statistics.correlation([score(row[column]) for row in rows], truth))
    print(f"| {name} | {len(rows)} | {table(cells)} |", flush=True)


def table(cells: Sequence[float]) -> str:
    return " | ".join(f"{cell:.3f}" for cell in cells)


if __name__ == "__main__":
    data = Path(sys.argv[1]) / "words" if len(sys.argv) == 2 else Path()
    if not (data / "complex_single_train.csv").is_file():
        sys.exit(f"{__doc__}\nSkipped: no evaluation data there (words/complex_single_train.csv).")
    main(data)
