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
from easyread.levels.features import FEATURES, measure, read
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
#: Effects are told against the mean of texts up to this age: what a plain text is like.
PLAIN = 10.0
#: How strongly weights are drawn to equal ones, in texts.
RIDGE = 2000.0
#: The share of readers' judgements that the range is said to hold, on kinds of text unlike any
#: that was fitted on, and the share it holds of a set that was left out: the rest is in hand.
COVER, HELD = 0.8, 0.85


def values(text: str) -> list[float] | None:
    sentences = Analysis(read_text(text), Glossary()).sentences
    if sum(len(sentence.words) for sentence in sentences) < 5:
        return None
    measured = measure(read(sentences))
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
            found.append(("article", row[level], AIMED_AT[level]))
    for row in csv.DictReader((folder / "reading/cochrane_val.csv").open(encoding="utf-8")):
        for level in ("technical", "plain"):
            found.append(("summary", row[level], AIMED_AT[level]))
    return found


def main(folder: Path) -> None:
    digest = hashlib.sha256()
    for name in SOURCES:
        digest.update((folder / name).read_bytes())
    measured, targets, kinds = [], [], []
    for kind, text, level in rows(folder):
        features = values(text)
        if features is not None:
            measured.append(features)
            targets.append(AGE_AT_ZERO + YEARS_A_LEVEL * level)
            kinds.append(kind)
    x, y, of = numpy.array(measured), numpy.array(targets), numpy.array(kinds)
    fitted = fit(x, y, of)
    short, long = margins(x, y, of)
    typical, spread, age, beta = fitted
    plain = x[y <= PLAIN].mean(axis=0)
    table = {
        "weights": {
            n: round(float(b / s), 6) for n, b, s in zip(FEATURES, beta, spread, strict=True)
        },
        "plain": {n: round(float(t), 6) for n, t in zip(FEATURES, plain, strict=True)},
        "plain_age": round(float(age + ((plain - typical) / spread) @ beta), 4),
        "range": {"narrow": round(long, 2), "wide": round(short, 2), "half_way_words": 60},
        "cover": COVER,
        "sources": SOURCES,
        "licence": "CC BY-SA 4.0",
        "signature": digest.hexdigest()[:16],
        "texts": len(measured),
    }
    text = json.dumps(table, indent=1, ensure_ascii=False) + "\n"
    TARGET.write_text(text, encoding="utf-8", newline="\n")
    report(x, y, of)


def fit(x, y, of):
    """Typical values, spreads, typical age, weights per spread: each set counts the same."""
    w = numpy.array([1.0 / (of == kind).sum() for kind in of])
    w *= len(w) / w.sum()
    typical = numpy.average(x, axis=0, weights=w)
    spread = numpy.sqrt(numpy.average((x - typical) ** 2, axis=0, weights=w))
    age = float(numpy.average(y, weights=w))
    z = (x - typical) / numpy.maximum(spread, 1e-9)
    beta = non_negative_ridge(z, y - age, w)
    # A regression shrinks its answers to the mean: no text would be easier than nine years.
    # Linear equating gives them the spread of the judgements; no order of texts changes.
    spread_of_y = numpy.sqrt(numpy.average((y - age) ** 2, weights=w))
    beta = beta * spread_of_y / numpy.sqrt(numpy.average((z @ beta) ** 2, weights=w))
    return typical, spread, age, beta


def predict(fitted, x):
    typical, spread, age, beta = fitted
    return age + (x - typical) / numpy.maximum(spread, 1e-9) @ beta


def margins(x, y, of):
    """Half widths of the range for a sentence and for a passage: what holds ``HELD`` of a set that
    the weights never saw, each set left out in turn."""
    width = {}
    for kind in sorted(set(of)):
        seen = of != kind
        error = numpy.abs(y[~seen] - predict(fit(x[seen], y[seen], of[seen]), x[~seen]))
        width[kind] = float(numpy.quantile(error, HELD))
    long = max(width["article"], width["summary"])
    return max(width["sentence"], long), long


def report(x, y, of):
    """What each measure adds: agreement with all of them, and without each."""

    def agreement(keep):
        guess = predict(fit(x[:, keep], y, of), x[:, keep])
        r = {k: numpy.corrcoef(guess[of == k], y[of == k])[0, 1] for k in sorted(set(of))}
        return ", ".join(f"{k} {value:.3f}" for k, value in r.items())

    names = list(FEATURES)
    print(f"{len(y)} texts; r with all measures: {agreement(list(range(len(names))))}")
    for index, name in enumerate(names):
        print(f"  without {name}: {agreement([i for i in range(len(names)) if i != index])}")


def non_negative_ridge(z, y, w, ridge=RIDGE):
    """Weighted ridge with no weight below 0: a harder word or a longer sentence never lowers the
    level. It draws the weights to equal ones, not to 0: an equal mean of measures holds up well
    on kinds of text that no weight was fitted on. By coordinate descent."""
    total = z.sum(axis=1)
    equal = max(float((w * total * y).sum() / (w * total**2).sum()), 0.0)
    beta = numpy.full(z.shape[1], equal)
    residual = y - z @ beta
    for _ in range(2000):
        before = beta.copy()
        for j in range(z.shape[1]):
            column = z[:, j]
            target = residual + column * beta[j]
            drawn = (w * column * target).sum() + ridge * equal
            new = max(float(drawn / ((w * column**2).sum() + ridge)), 0.0)
            residual = target - column * new
            beta[j] = new
        if numpy.abs(beta - before).max() < 1e-9:
            break
    return beta


if __name__ == "__main__":
    if len(sys.argv) != 2 or not Path(sys.argv[1]).is_dir():
        sys.exit(__doc__)
    main(Path(sys.argv[1]))
