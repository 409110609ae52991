"""Fit the weights of the reading level and write ``easyread/levels/coefficients.json``.

    python benchmarks/build/level.py EVALUATION_FOLDER

Takes only files whose licence allows fitting (the table in the folder's README). The weights of
single sentences come from CEFR-SP Wiki-Auto, with the mean of two raters, and from our own ratings
of 984 sentences of three more files (``sentence_levels.csv``: where each stands, and its level),
so that forums, e-mails, news and medical summaries have a say beside Wikipedia. Those of passages
come from what was made harder or easier within one article: OneStopEnglish at three levels, and
the Cochrane technical and plain summaries, which have no rating of their own and are given the
level their makers aimed at. The same input gives the same file.
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
OWN = Path(__file__).parent / "sentence_levels.csv"
SENTENCES = "reading/cefr_sp_wikiauto_train.csv"
ARTICLES = "reading/onestopenglish.csv"
SUMMARIES = "reading/cochrane_val.csv"
TREEBANK = "grammar/ewt_train.conllu"
SOURCES = {
    SENTENCES: "CEFR-SP Wiki-Auto (Arase and others 2022), CC BY-SA 3.0",
    ARTICLES: "OneStopEnglish (Vajjala and Lučić 2018), CC BY-SA 4.0",
    SUMMARIES: "Cochrane pairs (Devaraj and others 2021), CC BY 4.0",
    TREEBANK: "Universal Dependencies, English Web Treebank (Silveira 2014), CC BY-SA 4.0",
}
#: UK reading age in years for a CEFR level from 1 (A1) to 6 (C2), as a straight line: A1 about 7
#: (early reader), B1 about 11 (end of primary school), C2 about 18. A convention, not a finding.
AGE_AT_ZERO, YEARS_A_LEVEL = 4.8, 2.2
#: The level that makers of passages aimed at, on the same scale.
ARTICLE_LEVELS = {"elementary": 2.6, "intermediate": 3.4, "advanced": 4.4}
SUMMARY_LEVELS = {"plain": 4.3, "technical": 5.4}
#: Effects are told against what a text of this age is like.
PLAIN = 10.0
#: How strongly weights are drawn to 0, or those of passages to those of sentences, as a share of
#: the data's own weight.
RIDGE_SENTENCE, RIDGE_PASSAGE = 0.01, 0.001
#: What articles and summaries count, each set as a whole: about the same for each pair.
ARTICLES_SHARE, SUMMARIES_SHARE = 1.0, 2.0
#: How far apart two versions are on the scale where they are compared: the length of the weights
#: that are drawn to, and how sharply right is told from wrong.
FIRM, SHARP = 3.0, 1.5
#: Years that a passage asks for beyond what each sentence does: what was said before must be kept
#: in mind. As much as keeps a sentence cut at its commas from looking much easier.
JOINING = 0.5
#: The share of readers' judgements that the range is said to hold, on kinds of text unlike any
#: that was fitted on.
COVER = 0.8
#: The range narrows with length: half-way at so many words.
HALF_WAY, SENTENCE_WORDS = 60, 15


class Weights(NamedTuple):
    """Years for each step of a measure, and the age where all measures are ``typical``."""

    beta: numpy.ndarray
    typical: numpy.ndarray
    age: float

    def ages(self, x: numpy.ndarray) -> numpy.ndarray:
        return self.age + (x - self.typical) @ self.beta


class Data(NamedTuple):
    """Measures of sentences with their ages and what each counts, and of articles and summaries,
    one version after another."""

    sentences: numpy.ndarray
    ages: numpy.ndarray
    counts: numpy.ndarray
    articles: numpy.ndarray
    summaries: numpy.ndarray

    def without(self, column: int) -> Data:
        """The same where one measure says nothing."""
        parts = (self.sentences, self.articles, self.summaries)
        blank = [part.copy() for part in parts]
        for part in blank:
            part[..., column] = 0.0
        return Data(blank[0], self.ages, self.counts, *blank[1:])


def values(text: str) -> list[float] | None:
    sentences = Analysis(read_text(text), Glossary()).sentences
    return list(measure(read(sentences)).values()) if sentences else None


def rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def load(folder: Path) -> Data:
    raters = [
        (row["text"], (float(row["rater_1"]) + float(row["rater_2"])) / 2)
        for row in rows(folder / SENTENCES)
    ]
    x, ages, counts = [], [], []
    for judged in (raters, own_ratings(folder)):
        found = [(measures, level) for text, level in judged if (measures := values(text))]
        x += [measures for measures, _ in found]
        ages += [on_scale(level) for _, level in found]
        counts += [0.5 / len(found)] * len(found)  # both sets have the same say
    articles = [[values(row[name]) for name in ARTICLE_LEVELS] for row in rows(folder / ARTICLES)]
    summaries = [[values(row[name]) for name in SUMMARY_LEVELS] for row in rows(folder / SUMMARIES)]
    return Data(*map(numpy.array, (x, ages, counts, articles, summaries)))


def own_ratings(folder: Path) -> list[tuple[str, float]]:
    """The sentences that we rated ourselves, with their levels.

    One whose text is not what was rated, by its sign, is left out: the files may hold other rows.
    """
    treebank = dict(treebank_sentences(folder / TREEBANK))
    tables = {name: rows(folder / name) for name in (ARTICLES, SUMMARIES)}
    found = []
    for row in rows(OWN):
        if row["source"] == TREEBANK:
            text = treebank.get(row["place"], "")
        else:
            number, column, start, end = row["place"].split(":")
            lines = tables[row["source"]][int(number) - 1 : int(number)]
            text = lines[0][column][int(start) : int(end)] if lines else ""
        if hashlib.sha256(text.encode()).hexdigest().startswith(row["sign"]):
            found.append((text, float(row["level"])))
    return found


def treebank_sentences(path: Path) -> list[tuple[str, str]]:
    """(name, text) of each sentence."""
    lines = path.read_text(encoding="utf-8").splitlines()
    names = [line.partition("=")[2].strip() for line in lines if line.startswith("# sent_id")]
    texts = [line.partition("=")[2].strip() for line in lines if line.startswith("# text =")]
    return list(zip(names, texts, strict=True))


def on_scale(level: float) -> float:
    return AGE_AT_ZERO + YEARS_A_LEVEL * level


def fit_sentences(data: Data) -> Weights:
    """Least squares on the ages of sentences."""
    x, y, counts = data.sentences, data.ages, data.counts
    typical, age = counts @ x, float(counts @ y)
    spread = spreads(data)
    share = counts**0.5
    z = (x - typical) / spread * share[:, None]
    beta = non_negative(z, (y - age) * share, RIDGE_SENTENCE) / spread
    # A regression shrinks its answers to the mean: no text would be easier than nine years.
    # Linear equating gives them the spread of the judgements; no order of texts changes.
    told = (x - typical) @ beta
    stretch = (counts @ (y - age) ** 2 / (counts @ told**2)) ** 0.5
    return Weights(beta * stretch, typical, age)


def fit_passages(data: Data) -> Weights:
    """The harder version above the easier one, in as many pairs as can be, by weights that stay
    near those of sentences. First by logistic regression on the differences, then by the count of
    right pairs, made smooth: some articles are filed under each other's level, and a pair far on
    the wrong side should not turn all others."""
    spread = spreads(data)
    steps, shares = [], []
    for versions, say in ((data.articles, ARTICLES_SHARE), (data.summaries, SUMMARIES_SHARE)):
        step = numpy.diff(versions, axis=1).reshape(-1, versions.shape[2])
        steps.append(step / spread)
        shares.append(numpy.full(len(step), say / len(step)))
    z, share = numpy.vstack(steps), numpy.concatenate(shares)
    even = fit_sentences(data).beta * spread
    even *= FIRM / numpy.linalg.norm(even)

    def downhill(beta: numpy.ndarray, sharp: float | None) -> numpy.ndarray:
        wrong = 1 / (1 + numpy.exp(numpy.clip((sharp or 1.0) * (z @ beta), -50, 50)))
        pull = wrong if sharp is None else sharp * wrong * (1 - wrong)
        return z.T @ (share * pull) - RIDGE_PASSAGE * (beta - even)

    steepest = float(numpy.linalg.eigvalsh((z * share[:, None]).T @ z)[-1])
    beta = even
    for sharp, bend in ((None, 0.25), (SHARP, 0.1 * SHARP**2)):
        pace = 1 / (bend * steepest + RIDGE_PASSAGE)
        for _ in range(20_000):
            before = beta
            beta = numpy.maximum(beta + pace * downhill(beta, sharp), 0.0)
            if numpy.abs(beta - before).max() < 1e-7:
                break
    texts = [part.reshape(-1, part.shape[2]) for part in (data.articles, data.summaries)]
    aimed = [aims(data.articles, ARTICLE_LEVELS), aims(data.summaries, SUMMARY_LEVELS)]
    each = numpy.concatenate([numpy.full(len(part), 1 / len(part)) for part in aimed])
    typical = numpy.average(numpy.vstack(texts), axis=0, weights=each)
    age = numpy.average(numpy.concatenate(aimed), weights=each)
    # One scale for both: a plain article is a little harder than a sentence with its measures.
    plain = plain_measures(data)
    plain_age = fit_sentences(data).ages(plain) + JOINING
    steep = (age - plain_age) / float((typical - plain) @ (beta / spread))
    return Weights(steep * beta / spread, typical, float(age))


def plain_measures(data: Data) -> numpy.ndarray:
    """What a plain text is like, the point that effects are told against: the mean of sentences up
    to the age of ``PLAIN``, with as many names and numbers as elementary articles have."""
    plain = data.sentences[data.ages <= PLAIN].mean(axis=0)
    article = data.articles[:, 0].mean(axis=0)
    of_subject = numpy.isin(list(FEATURES), ("names", "initialisms", "figures"))
    return numpy.where(of_subject, article, plain)


def aims(versions: numpy.ndarray, levels: dict[str, float]) -> numpy.ndarray:
    return numpy.tile([on_scale(level) for level in levels.values()], len(versions))


def spreads(data: Data) -> numpy.ndarray:
    """The spread of each measure: the root of the mean of its variances in the three sets."""
    parts = (data.sentences, data.articles, data.summaries)
    variances = [part.reshape(-1, part.shape[-1]).var(axis=0) for part in parts]
    return numpy.maximum(numpy.sqrt(numpy.mean(variances, axis=0)), 1e-9)


def non_negative(x: numpy.ndarray, y: numpy.ndarray, ridge: float) -> numpy.ndarray:
    """Ridge with no weight below 0: a harder word or a longer sentence never lowers the level. By
    coordinate descent."""
    gram, wanted = x.T @ x + ridge * numpy.eye(x.shape[1]), x.T @ y
    beta = numpy.zeros(x.shape[1])
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
    digest.update(OWN.read_bytes())
    data = load(folder)
    sentence, passage = fit_sentences(data), fit_passages(data)
    plain = plain_measures(data)
    wide, narrow = margins(data, sentence, passage)
    table = {
        "weights": {"sentence": named(sentence.beta), "passage": named(passage.beta)},
        "plain": named(plain),
        "joining": JOINING,
        "plain_age": round(float(sentence.ages(plain)), 4),
        "range": {"narrow": round(narrow, 2), "wide": round(wide, 2), "half_way_words": HALF_WAY},
        "cover": COVER,
        "sources": {**SOURCES, OWN.name: "our own ratings of sentences from these files"},
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
    text that the weights never saw. Sentences of one set are weighed by the weights of the other,
    or by those of passages, and passages by those of sentences; the worst of them counts."""
    ours = data.counts == data.counts.max()
    wide = [error(passage, data.sentences, data.ages)]
    for here, there in ((ours, ~ours), (~ours, ours)):
        known = data._replace(
            sentences=data.sentences[here], ages=data.ages[here], counts=data.counts[here] * 2
        )
        wide.append(error(fit_sentences(known), data.sentences[there], data.ages[there]))
    long = max(
        error(sentence, versions.reshape(-1, versions.shape[2]), aims(versions, levels))
        for versions, levels in ((data.articles, ARTICLE_LEVELS), (data.summaries, SUMMARY_LEVELS))
    )
    # The sentences have about 15 words; the range is told for a text of none.
    beyond = (HALF_WAY + SENTENCE_WORDS) / HALF_WAY
    return long + max(max(wide) - long, 0.0) * beyond, long


def error(weights: Weights, x: numpy.ndarray, ages: numpy.ndarray) -> float:
    """The distance from the ages that holds ``COVER`` of them."""
    return float(numpy.quantile(numpy.abs(ages - told(weights, x)), COVER))


def told(weights: Weights, x: numpy.ndarray) -> numpy.ndarray:
    return numpy.array([bent(age) for age in weights.ages(x)])


def report(data: Data) -> None:
    """What each measure adds: agreement with all of them, and without each."""

    def agreement(data: Data) -> str:
        sentence, passage = fit_sentences(data), fit_passages(data)
        ours = data.counts == data.counts.max()
        told = sentence.ages(data.sentences)
        rs = [numpy.corrcoef(told[kind], data.ages[kind])[0, 1] for kind in (~ours, ours)]
        orders = [in_order(passage, part) for part in (data.articles, data.summaries)]
        return f"r {rs[0]:.3f} and {rs[1]:.3f}, articles {orders[0]:.3f}, summaries {orders[1]:.3f}"

    print(f"{len(data.ages)} sentences; with all measures: {agreement(data)}")
    for index, name in enumerate(FEATURES):
        print(f"  without {name}: {agreement(data.without(index))}")


def in_order(weights: Weights, versions: numpy.ndarray) -> float:
    return float((numpy.diff(weights.ages(versions), axis=1) > 0).all(axis=1).mean())


if __name__ == "__main__":
    if len(sys.argv) != 2 or not Path(sys.argv[1]).is_dir():
        sys.exit(__doc__)
    main(Path(sys.argv[1]))
