"""How well the reading level agrees with people, beside the classic formulas.

    python benchmarks/level.py EVALUATION_FOLDER

Prints a Markdown table. Correlations (Pearson) are with the judgements of readers or teachers;
"in order" is the share of articles whose versions get the order their makers gave them. A text
without an age counts as a miss: it gets the set's mean age, or spoils its pair. Sets marked *
lent their other or same rows to the weights; the others were never fitted on.
"""

from __future__ import annotations

import csv
import statistics
import sys
from collections.abc import Callable, Iterable, Sequence
from itertools import pairwise
from pathlib import Path

from easyread.checker import reading_level
from easyread.language.library import point_nltk_at_package

#: The convention by which judgements on the CEFR scale (1 to 6) become UK reading ages: the same
#: as in ``benchmarks/build/level.py``.
AGE_AT_ZERO, YEARS_A_LEVEL = 4.8, 2.2

Score = Callable[[str], float | None]


def read(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def age(text: str) -> float | None:
    return reading_level(text).reading_age


def formula(name: str) -> Score:
    import textstat

    function = getattr(textstat, name)
    return lambda text: float(function(text))


def correlation(scores: Sequence[float | None], judgements: Sequence[float]) -> float:
    mean = statistics.fmean(score for score in scores if score is not None)
    return statistics.correlation([mean if s is None else s for s in scores], judgements)


def in_order(score: Score, versions: Iterable[Sequence[str]]) -> float:
    """The share of rows in which each version scores lower than the next."""
    right = []
    for texts in versions:
        scores = [score(text) for text in texts]
        right.append(all(a is not None and b is not None and a < b for a, b in pairwise(scores)))
    return statistics.fmean(right)


def judged(folder: Path) -> dict[str, list[tuple[str, float]]]:
    """Set → (text, judgement), hard texts high."""
    sets: dict[str, list[tuple[str, float]]] = {}
    medical = read(folder / "medreadme.csv")
    sets["medreadme, UK health research (nhir)"] = [
        (r["text"], float(r["difficulty"])) for r in medical if r["source"].startswith("nhir")
    ]
    sets["medreadme, the rest"] = [
        (r["text"], float(r["difficulty"])) for r in medical if not r["source"].startswith("nhir")
    ]
    sets["CLEAR excerpts"] = [
        (row["text"], -float(row["ease"])) for row in read(folder / "clear.csv")
    ]
    sets["ReadMe++"] = [
        (row["Sentence"], float(row["Rating"]))
        for part in ("train", "val")
        for row in read(folder / f"readmepp_{part}.csv")
    ]
    for name, parts in (("score", ("train", "dev")), ("wikiauto", ("dev",))):
        title = "CEFR-SP SCoRE" if name == "score" else "CEFR-SP Wiki-Auto, other rows *"
        sets[title] = [
            (row["text"], (float(row["rater_1"]) + float(row["rater_2"])) / 2)
            for part in parts
            for row in read(folder / f"cefr_sp_{name}_{part}.csv")
        ]
    return sets


def cover(rows: Sequence[tuple[str, float]]) -> tuple[float, float]:
    """The share of judgements that fall in the range, and the mean width of the range."""
    inside, widths = [], []
    for text, judgement in rows:
        level = reading_level(text)
        if level.low is not None and level.high is not None:
            inside.append(level.low <= AGE_AT_ZERO + YEARS_A_LEVEL * judgement <= level.high)
            widths.append(level.high - level.low)
    return statistics.fmean(inside), statistics.fmean(widths)


def main(folder: Path) -> None:
    point_nltk_at_package()
    others = (formula("flesch_kincaid_grade"), formula("dale_chall_readability_score"))
    published = {row["text"]: float(row["carec_m"]) for row in read(folder / "clear.csv")}
    print("| set | texts | easyread | Flesch-Kincaid | Dale-Chall | CAREC_M | no age |")
    print("|---|---|---|---|---|---|---|")
    sets = judged(folder)
    for name, rows in sets.items():
        judgements = [judgement for _, judgement in rows]
        ages = [age(text) for text, _ in rows]
        cells = [correlation(ages, judgements)]
        cells += [correlation([other(text) for text, _ in rows], judgements) for other in others]
        carec = "–"
        if name.startswith("CLEAR"):
            carec = f"{correlation([published[text] for text, _ in rows], judgements):.2f}"
        values = " | ".join(
            f"{cell:.3f}" if i == 0 else f"{cell:.2f}" for i, cell in enumerate(cells)
        )
        print(f"| {name}, r | {len(rows)} | {values} | {carec} | {ages.count(None)} |", flush=True)
    ordered = {
        "Cochrane, plain before technical *": [
            (row["plain"], row["technical"]) for row in read(folder / "cochrane_val.csv")
        ],
        "OneStopEnglish, three in order *": [
            (row["elementary"], row["intermediate"], row["advanced"])
            for row in read(folder / "onestopenglish.csv")
        ],
    }
    for name, versions in ordered.items():
        cells = [in_order(score, versions) for score in (age, *others)]
        values = " | ".join(f"{c:.3f}" if i == 0 else f"{c:.2f}" for i, c in enumerate(cells))
        print(f"| {name} | {len(versions)} | {values} | – | |", flush=True)
    print("\n| the range, on data not fitted on | judgements inside | mean width in years |")
    print("|---|---|---|")
    for name, rows in sets.items():
        if not name.startswith("CLEAR"):  # its judgements are on a scale without ages
            inside, width = cover(rows)
            print(f"| {name} | {inside:.2f} | {width:.1f} |", flush=True)


def reading_folder(usage: str | None) -> Path:
    """The folder of reading data that the command names; without it, ``usage`` and the end."""
    data = Path(sys.argv[1]) / "reading" if len(sys.argv) == 2 else Path()
    if not (data / "clear.csv").is_file():
        sys.exit(f"{usage}\nSkipped: no evaluation data there (a folder with reading/clear.csv).")
    return data


if __name__ == "__main__":
    main(reading_folder(__doc__))
