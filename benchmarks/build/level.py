"""Fit the weights of the reading level and write ``easyread/levels/coefficients.json``.

    python benchmarks/build/level.py EVALUATION_FOLDER

Takes only files whose licence allows fitting (the table in the folder's README): sentences of
CEFR-SP Wiki-Auto with the mean of two raters, OneStopEnglish articles at three levels, and the
Cochrane technical and plain summaries. The passages have no rating of their own: they are given
the level their makers aimed at. The same input gives the same file.
"""

from __future__ import annotations

import csv
import hashlib
import json
import sys
from pathlib import Path

import numpy

from easyread.analysis import Analysis
from easyread.glossary import Glossary
from easyread.levels.features import FEATURES, measure
from easyread.readers import read_text

TARGET = Path(__file__).parents[2] / "easyread" / "levels" / "coefficients.json"
SOURCES = {
    "reading/cefr_sp_wikiauto_train.csv": "CEFR-SP Wiki-Auto (Arase and others 2022), CC BY-SA 3.0",
    "reading/onestopenglish.csv": "OneStopEnglish (Vajjala and Lučić 2018), CC BY-SA 4.0",
    "reading/cochrane_val.csv": "Cochrane pairs (Devaraj and others 2021), CC BY 4.0",
}
#: UK reading age in years for a CEFR level from 1 (A1) to 6 (C2), as a straight line: A1 about 7
#: (early reader), B1 about 11 (end of primary school), C2 about 18. A convention, not a finding.
AGE_AT_ZERO, YEARS_A_LEVEL = 4.8, 2.2
#: The level that makers of passages aimed at, on the same scale.
AIMED_AT = {"elementary": 2.6, "intermediate": 3.4, "advanced": 4.4, "technical": 5.4, "plain": 4.3}
#: Each set counts as much as the others; passages are few, sentences many.
RIDGE = 20.0


def values(text: str) -> list[float] | None:
    sentences = Analysis(read_text(text), Glossary()).sentences
    if sum(len(sentence.words) for sentence in sentences) < 5:
        return None
    measured = measure(sentences)
    return [measured[name] for name in FEATURES]


def rows(folder: Path) -> list[tuple[str, str, float]]:
    """(set, text, level) of everything the weights are fitted on."""
    found = []
    for row in csv.DictReader(
        (folder / "reading/cefr_sp_wikiauto_train.csv").open(encoding="utf-8")
    ):
        level = (float(row["rater_1"]) + float(row["rater_2"])) / 2
        found.append(("sentence", row["text"], level))
    for row in csv.DictReader((folder / "reading/onestopenglish.csv").open(encoding="utf-8")):
        for level in ("elementary", "intermediate", "advanced"):
            found.append(("passage", row[level], AIMED_AT[level]))
    for row in csv.DictReader((folder / "reading/cochrane_val.csv").open(encoding="utf-8")):
        for level in ("technical", "plain"):
            found.append(("passage", row[level], AIMED_AT[level]))
    return found


def main(folder: Path) -> None:
    digest = hashlib.sha256()
    for name in SOURCES:
        digest.update((folder / name).read_bytes())
    measured, targets, weights, words = [], [], [], []
    data = rows(folder)
    counts = {kind: sum(row[0] == kind for row in data) for kind in ("sentence", "passage")}
    for kind, text, level in data:
        features = values(text)
        if features is not None:
            measured.append(features)
            targets.append(AGE_AT_ZERO + YEARS_A_LEVEL * level)
            weights.append(1.0 / counts[kind])
            words.append(len(text.split()))
    x, y = numpy.array(measured), numpy.array(targets)
    w = numpy.array(weights) * len(weights) / sum(weights)
    typical = numpy.average(x, axis=0, weights=w)
    spread = numpy.sqrt(numpy.average((x - typical) ** 2, axis=0, weights=w))
    z = (x - typical) / spread
    age = float(numpy.average(y, weights=w))
    beta = non_negative_ridge(z, y - age, w, [-1 if name == "people" else 1 for name in FEATURES])
    residual = numpy.abs(y - age - z @ beta)
    short = float(numpy.quantile(residual[numpy.array(words) < 60], 0.9))
    long = float(numpy.quantile(residual[numpy.array(words) >= 60], 0.9))
    table = {
        "weights": {
            n: round(float(b / s), 6) for n, b, s in zip(FEATURES, beta, spread, strict=True)
        },
        "typical": {n: round(float(t), 6) for n, t in zip(FEATURES, typical, strict=True)},
        "typical_age": round(age, 4),
        "range": {
            "narrow": round(long, 2),
            "wide": round(max(short, long), 2),
            "half_way_words": 60,
        },
        "cover": 0.9,
        "sources": SOURCES,
        "licence": "CC BY-SA 4.0",
        "signature": digest.hexdigest()[:16],
        "texts": len(measured),
    }
    TARGET.write_text(json.dumps(table, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
    print(f"{len(measured)} texts, r = {numpy.corrcoef(y, age + z @ beta)[0, 1]:.3f} on them")


def non_negative_ridge(z, y, w, signs):
    """Weighted ridge in which each weight keeps the sign that reason gives it: a harder word or a
    longer sentence never lowers the level. By coordinate descent, so the result is exact."""
    beta = numpy.zeros(z.shape[1])
    residual = y.copy()
    for _ in range(2000):
        before = beta.copy()
        for j, sign in enumerate(signs):
            column = z[:, j]
            target = residual + column * beta[j]
            new = float((w * column * target).sum() / ((w * column**2).sum() + RIDGE))
            new = max(new, 0.0) if sign > 0 else min(new, 0.0)
            residual = target - column * new
            beta[j] = new
        if numpy.abs(beta - before).max() < 1e-9:
            break
    return beta


if __name__ == "__main__":
    if len(sys.argv) != 2 or not Path(sys.argv[1]).is_dir():
        sys.exit(__doc__)
    main(Path(sys.argv[1]))
