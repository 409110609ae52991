"""Fit the weights of the reading level and write ``easyread/levels/coefficients.json``.

    python benchmarks/build/level.py EVALUATION_FOLDER

Takes only files whose licence allows fitting (the table in the folder's README). The weights of
single sentences come from CEFR-SP Wiki-Auto, with the mean of two raters. Those of passages come
from what was made harder or easier within one article: OneStopEnglish at three levels, and the
Cochrane technical and plain summaries, which have no rating of their own and are given the level
their makers aimed at. The same input gives the same file.
"""

from __future__ import annotations

import csv
import hashlib
import json
import sys
from pathlib import Path
from typing import NamedTuple

import numpy

from easyread.analysis import Analysis
from easyread.glossary import Glossary
from easyread.levels.features import FEATURES, measure, read
from easyread.levels.level import bent
from easyread.readers import read_text

TARGET = Path(__file__).parents[2] / "easyread" / "levels" / "coefficients.json"
SENTENCES = "reading/cefr_sp_wikiauto_train.csv"
ARTICLES = "reading/onestopenglish.csv"
SUMMARIES = "reading/cochrane_val.csv"
SOURCES = {
    SENTENCES: "CEFR-SP Wiki-Auto (Arase and others 2022), CC BY-SA 3.0",
    ARTICLES: "OneStopEnglish (Vajjala and Lučić 2018), CC BY-SA 4.0",
    SUMMARIES: "Cochrane pairs (Devaraj and others 2021), CC BY 4.0",
}
#: UK reading age in years for a CEFR level from 1 (A1) to 6 (C2), as a straight line: A1 about 7
#: (early reader), B1 about 11 (end of primary school), C2 about 18. A convention, not a finding.
AGE_AT_ZERO, YEARS_A_LEVEL = 4.8, 2.2
#: The level that makers of passages aimed at, on the same scale.
ARTICLE_LEVELS = {"elementary": 2.6, "intermediate": 3.4, "advanced": 4.4}
SUMMARY_LEVELS = {"plain": 4.3, "technical": 5.4}
#: Effects are told against what a text of this age is like.
PLAIN = 10.0
#: How strongly weights are drawn to even ones, as a share of the data's own weight.
RIDGE_SENTENCE, RIDGE_PASSAGE = 3.0, 0.1
#: What even means, where it is not 1: the length of a sentence counts more than one of the seven
#: measures of words, small matters of style less.
EVEN = {"sentence_length": 3.0, "hardest_word": 1.5, "numbers": 0.25, "embedding": 0.25}
#: Held at the even weight in sentences: Wikipedia's short lives of people are easy and full of
#: names, which says nothing of other texts.
HELD_EVEN, FIRMLY = ("names", "initialisms"), 1000.0
#: A harder version should score higher by this many years; the mean gap counts for a little too.
MARGIN, GAPS_SHARE = 0.3, 0.05
#: The share of readers' judgements that the range is said to hold, on kinds of text unlike any
#: that was fitted on.
COVER = 0.8


class Weights(NamedTuple):
    """Years for each step of a measure, and the age where all measures are ``typical``."""

    beta: numpy.ndarray
    typical: numpy.ndarray
    age: float

    def ages(self, x: numpy.ndarray) -> numpy.ndarray:
        return self.age + (x - self.typical) @ self.beta


class Data(NamedTuple):
    """Measures of sentences with ages, and of articles and summaries, one version after another."""

    sentences: numpy.ndarray
    ages: numpy.ndarray
    articles: numpy.ndarray
    summaries: numpy.ndarray

    def without(self, column: int) -> Data:
        """The same where one measure says nothing."""
        parts = (self.sentences, self.articles, self.summaries)
        blank = [part.copy() for part in parts]
        for part in blank:
            part[..., column] = 0.0
        return Data(blank[0], self.ages, *blank[1:])


def values(text: str) -> list[float] | None:
    sentences = Analysis(read_text(text), Glossary()).sentences
    if sum(len(sentence.words) for sentence in sentences) < 5:
        return None
    return list(measure(read(sentences)).values())


def rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def load(folder: Path) -> Data:
    x, ages = [], []
    for row in rows(folder / SENTENCES):
        found = values(row["text"])
        if found is not None:
            x.append(found)
            ages.append(on_scale((float(row["rater_1"]) + float(row["rater_2"])) / 2))
    articles = [[values(row[name]) for name in ARTICLE_LEVELS] for row in rows(folder / ARTICLES)]
    summaries = [[values(row[name]) for name in SUMMARY_LEVELS] for row in rows(folder / SUMMARIES)]
    return Data(*map(numpy.array, (x, ages, articles, summaries)))


def on_scale(level: float) -> float:
    return AGE_AT_ZERO + YEARS_A_LEVEL * level


def fit_sentences(data: Data) -> Weights:
    """Least squares on the ages of sentences, drawn to even weights."""
    x, y = data.sentences, data.ages
    typical, spread, age = x.mean(axis=0), spreads(data), y.mean()
    z = (x - typical) / spread / len(x) ** 0.5
    firmness = numpy.array([FIRMLY if name in HELD_EVEN else 1.0 for name in FEATURES])
    beta = non_negative(z, (y - age) / len(x) ** 0.5, RIDGE_SENTENCE * firmness)
    # A regression shrinks its answers to the mean: no text would be easier than nine years.
    # Linear equating gives them the spread of the judgements; no order of texts changes.
    beta = beta / spread
    return Weights(beta * y.std() / ((x - typical) @ beta).std(), typical, float(age))


def fit_passages(data: Data) -> Weights:
    """The harder version above the easier one: versions too close together, or the wrong way
    round, are pulled apart; articles and summaries count the same."""
    spread = spreads(data)
    steps, gaps, weights = [], [], []
    for versions, levels in (
        (data.articles, ARTICLE_LEVELS),
        (data.summaries, SUMMARY_LEVELS),
    ):
        step = numpy.diff(versions, axis=1).reshape(-1, versions.shape[2])
        steps.append(step / spread)
        gaps.append(numpy.tile(numpy.diff(list(levels.values())) * YEARS_A_LEVEL, len(versions)))
        weights.append(numpy.full(len(step), len(step) ** -0.5))
    z, gap, weight = map(numpy.concatenate, (steps, gaps, weights))
    lightly = GAPS_SHARE**0.5 * weight
    x, y = z * lightly[:, None], gap * lightly
    ridge = numpy.full(len(spread), RIDGE_PASSAGE)
    beta = non_negative(x, y, ridge)
    for _ in range(60):
        close = z @ beta < MARGIN
        pulled = numpy.vstack([x, z[close] * weight[close, None]])
        wanted = numpy.concatenate([y, MARGIN * weight[close]])
        before, beta = beta, non_negative(pulled, wanted, ridge)
        if numpy.abs(beta - before).max() < 1e-6:
            break
    texts = numpy.vstack([part.reshape(-1, part.shape[2]) for part in data[2:]])
    aimed = [aims(data.articles, ARTICLE_LEVELS), aims(data.summaries, SUMMARY_LEVELS)]
    ages = numpy.concatenate(aimed)
    each = numpy.concatenate([numpy.full(len(part), 1 / len(part)) for part in aimed])
    typical, age = numpy.average(texts, axis=0, weights=each), numpy.average(ages, weights=each)
    # One scale for both: a plain article is as hard as a sentence with its measures.
    plain = plain_measures(data)
    plain_age = fit_sentences(data).ages(plain)
    steep = (age - plain_age) / float((typical - plain) @ (beta / spread))
    return Weights(steep * beta / spread, typical, float(age))


def plain_measures(data: Data) -> numpy.ndarray:
    """What a plain text is like, the point that effects are told against: the mean of sentences up
    to the age of ``PLAIN``, with as many names and numbers as elementary articles have."""
    plain = data.sentences[data.ages <= PLAIN].mean(axis=0)
    article = data.articles[:, 0].mean(axis=0)
    of_subject = numpy.isin(list(FEATURES), ("names", "initialisms", "numbers"))
    return numpy.where(of_subject, article, plain)


def aims(versions: numpy.ndarray, levels: dict[str, float]) -> numpy.ndarray:
    return numpy.tile([on_scale(level) for level in levels.values()], len(versions))


def spreads(data: Data) -> numpy.ndarray:
    """The spread of each measure: the root of the mean of its variances in the three sets."""
    parts = (data.sentences, data.articles, data.summaries)
    variances = [part.reshape(-1, part.shape[-1]).var(axis=0) for part in parts]
    return numpy.maximum(numpy.sqrt(numpy.mean(variances, axis=0)), 1e-9)


def non_negative(x: numpy.ndarray, y: numpy.ndarray, ridge: numpy.ndarray) -> numpy.ndarray:
    """Ridge with no weight below 0: a harder word or a longer sentence never lowers the level. It
    draws the weights to even ones, not to 0: an even mean of measures holds up well on kinds of
    text that no weight was fitted on. By coordinate descent."""
    share = numpy.array([EVEN.get(name, 1.0) for name in FEATURES])
    total = x @ share
    even = max(float(total @ y / (total @ total)), 0.0) * share
    gram, wanted = x.T @ x + numpy.diag(ridge), x.T @ y + ridge * even
    beta = even.copy()
    for _ in range(5000):
        before = beta.copy()
        for j in range(len(beta)):
            beta[j] = max(beta[j] + (wanted[j] - gram[j] @ beta) / gram[j, j], 0.0)
        if numpy.abs(beta - before).max() < 1e-10:
            break
    return beta


def main(folder: Path) -> None:
    digest = hashlib.sha256()
    for name in SOURCES:
        digest.update((folder / name).read_bytes())
    data = load(folder)
    sentence, passage = fit_sentences(data), fit_passages(data)
    plain = plain_measures(data)
    wide, narrow = margins(data, sentence, passage)
    table = {
        "weights": {"sentence": named(sentence.beta), "passage": named(passage.beta)},
        "plain": named(plain),
        "plain_age": round(float(sentence.ages(plain)), 4),
        "range": {"narrow": round(narrow, 2), "wide": round(wide, 2), "half_way_words": 60},
        "cover": COVER,
        "sources": SOURCES,
        "licence": "CC BY-SA 4.0",
        "signature": digest.hexdigest()[:16],
        "texts": len(data.ages) + data.articles[..., 0].size + data.summaries[..., 0].size,
    }
    text = json.dumps(table, indent=1, ensure_ascii=False) + "\n"
    TARGET.write_text(text, encoding="utf-8", newline="\n")
    report(data)


def named(numbers: numpy.ndarray) -> dict[str, float]:
    return {name: round(float(n), 6) for name, n in zip(FEATURES, numbers, strict=True)}


def margins(data: Data, sentence: Weights, passage: Weights) -> tuple[float, float]:
    """Half widths of the range for a sentence and for a passage: what holds ``COVER`` of a kind of
    text that the weights never saw, each weighed by the weights of the other."""
    of_sentences = numpy.abs(data.ages - told(passage, data.sentences))
    errors = [
        numpy.abs(aims(versions, levels) - told(sentence, versions.reshape(-1, versions.shape[2])))
        for versions, levels in ((data.articles, ARTICLE_LEVELS), (data.summaries, SUMMARY_LEVELS))
    ]
    long = max(float(numpy.quantile(error, COVER)) for error in errors)
    return max(float(numpy.quantile(of_sentences, COVER)), long), long


def told(weights: Weights, x: numpy.ndarray) -> numpy.ndarray:
    return numpy.array([bent(age) for age in weights.ages(x)])


def report(data: Data) -> None:
    """What each measure adds: agreement with all of them, and without each."""

    def agreement(data: Data) -> str:
        sentence, passage = fit_sentences(data), fit_passages(data)
        r = numpy.corrcoef(sentence.ages(data.sentences), data.ages)[0, 1]
        orders = [in_order(passage, part) for part in (data.articles, data.summaries)]
        return f"sentences r {r:.3f}, articles {orders[0]:.3f}, summaries {orders[1]:.3f}"

    print(f"{len(data.ages)} sentences; with all measures: {agreement(data)}")
    for index, name in enumerate(FEATURES):
        print(f"  without {name}: {agreement(data.without(index))}")


def in_order(weights: Weights, versions: numpy.ndarray) -> float:
    return float((numpy.diff(weights.ages(versions), axis=1) > 0).all(axis=1).mean())


if __name__ == "__main__":
    if len(sys.argv) != 2 or not Path(sys.argv[1]).is_dir():
        sys.exit(__doc__)
    main(Path(sys.argv[1]))
