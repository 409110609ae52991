"""Train the part-of-speech tagger that ships: python benchmarks/build/tagger.py EVALUATION_DIR.

The model is NLTK's averaged perceptron, trained by NLTK's own code on the training part of the
English Web Treebank (words and Penn Treebank tags), and saved in NLTK's folder layout. Four
things are done so that it is small, and knows text as easyread cuts it:

- Words that the treebank parts ("do" + "n't", "well" + "-" + "known") are joined again, and a
  sentence that this changes is learnt both ways.
- A share of the sentences is learnt once more without the mark at its end, and another with
  every letter small, as headings and notes are written.
- A feature met fewer than MIN_FEATURE times is never learnt.
- Weights become whole numbers (SCALE to one), and the least are dropped. The best class stays
  the best at any scale; what NLTK calls its confidence does not.
"""

from __future__ import annotations

import json
import random
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

from nltk.tag.perceptron import AveragedPerceptron, PerceptronTagger

Sentence = list[tuple[str, str]]

ROUNDS = 8
MIN_FEATURE = 4
SCALE = 10
LEAST = 4  # the least weight worth keeping, after scaling
SEED = 20

MODEL = Path(__file__).parents[2] / (
    "easyread/language/data/nltk_data/taggers/averaged_perceptron_tagger_eng"
)


def read_conllu(path: Path) -> Iterator[list[list[str]]]:
    """Yield the rows of each sentence: its tokens, and the ranges that one written word covers."""
    for part in path.read_text(encoding="utf-8").split("\n\n"):
        rows = [line.split("\t") for line in part.splitlines() if line and line[0] != "#"]
        rows = [row for row in rows if "." not in row[0]]
        if rows:
            yield rows


def as_parted(rows: list[list[str]]) -> Sentence:
    """The words as the treebank parts them, each with its tag."""
    return [(row[1], row[4]) for row in rows if row[0].isdigit()]


def as_written(rows: list[list[str]]) -> Sentence:
    """The words as easyread cuts them: contractions and hyphened words in one."""
    tokens: list[tuple[str, str, bool]] = []  # word, tag, whether the next one touches it
    inside = 0
    spelled = ""
    for row in rows:
        if not row[0].isdigit():
            _first, last = map(int, row[0].split("-"))
            inside, spelled = last, row[1]
            tokens.append((spelled, rows[rows.index(row) + 1][4], "SpaceAfter=No" in row[9]))
            continue
        if int(row[0]) > inside:
            tokens.append((row[1], row[4], "SpaceAfter=No" in row[9]))
    joined: list[tuple[str, str, bool]] = []
    at = 0
    while at < len(tokens):
        word, tag, touches = tokens[at]
        compound = False
        prefix = tag == "AFX"
        while (
            touches
            and at + 2 < len(tokens)
            and tokens[at + 1][:2] == ("-", "HYPH")
            and tokens[at + 1][2]
        ):
            word, tag, touches = (
                f"{word}-{tokens[at + 2][0]}",
                tokens[at + 2][1],
                tokens[at + 2][2],
            )
            compound = not prefix
            at += 2
        describes = at + 1 < len(tokens) and tokens[at + 1][1].startswith("NN")
        if compound and describes and tag in ("NN", "VBN", "VBG", "JJ"):
            tag = "JJ"
        joined.append((word, tag, touches))
        at += 1
    return [(word, tag) for word, tag, _ in joined]


def training_sentences(path: Path) -> list[Sentence]:
    """Every sentence in each of the ways that it is to be learnt."""
    chance = random.Random(SEED)
    sentences: list[Sentence] = []
    for rows in read_conllu(path):
        parted, written = as_parted(rows), as_written(rows)
        sentences.append(written)
        if parted != written:
            sentences.append(parted)
        draw = chance.random()
        if draw < 0.1 and len(written) > 1 and written[-1][1] == ".":
            sentences.append(written[:-1])
        elif draw > 0.92:
            sentences.append([(word.lower(), tag) for word, tag in written])
    return sentences


class FrequentFeatures(AveragedPerceptron):
    """NLTK's perceptron, deaf to features that are too rare to be worth their space."""

    def __init__(self, kept: frozenset[str]) -> None:
        super().__init__()
        self.kept = kept

    def predict(self, features, return_conf=False):
        known = {name: value for name, value in features.items() if name in self.kept}
        return super().predict(known, return_conf)

    def update(self, truth, guess, features):
        super().update(truth, guess, [name for name in features if name in self.kept])


def frequent_features(sentences: Sequence[Sentence]) -> frozenset[str]:
    """The features met MIN_FEATURE times or more, with the true tags before them."""
    tagger = PerceptronTagger(load=False)
    counts: Counter[str] = Counter()
    for sentence in sentences:
        words = [tagger.normalize(word) for word, _ in sentence]
        context = tagger.START + words + tagger.END
        before, before_that = tagger.START
        for index, (word, tag) in enumerate(sentence):
            counts.update(tagger._get_features(index, word, context, before, before_that))
            before_that, before = before, tag
    return frozenset(name for name, count in counts.items() if count >= MIN_FEATURE)


def train(sentences: list[Sentence]) -> PerceptronTagger:
    """Train with NLTK's own code."""
    random.seed(SEED)  # NLTK shuffles with the module's own generator
    tagger = PerceptronTagger(load=False)
    tagger.model = FrequentFeatures(frequent_features(sentences))
    tagger.train(sentences, nr_iter=ROUNDS)
    return tagger


def shrink(weights: dict[str, dict[str, float]]) -> dict[str, dict[str, int]]:
    """Whole numbers, without those that hardly count."""
    small = {}
    for feature, row in sorted(weights.items()):
        kept = {label: round(weight * SCALE) for label, weight in sorted(row.items())}
        kept = {label: weight for label, weight in kept.items() if abs(weight) >= LEAST}
        if kept:
            small[feature] = kept
    return small


def save(tagger: PerceptronTagger, folder: Path) -> None:
    """Write the three files that NLTK's PerceptronTagger reads."""
    folder.mkdir(parents=True, exist_ok=True)
    parts = {
        "weights": shrink(tagger.model.weights),
        "tagdict": dict(sorted(tagger.tagdict.items())),
        "classes": sorted(tagger.classes),
    }
    for name, part in parts.items():
        path = folder / f"averaged_perceptron_tagger_eng.{name}.json"
        path.write_text(as_lines(part), encoding="utf-8")
        print(f"{path.name}: {path.stat().st_size:,} bytes")


def as_lines(part: object) -> str:
    """JSON with one entry a line, in order, so that a line is found and read when it is needed."""
    if not isinstance(part, dict):
        return json.dumps(part) + "\n"
    lines = sorted(
        f"{json.dumps(key)}:{json.dumps(value, separators=(',', ':'))}"
        for key, value in part.items()
    )
    return "{\n" + ",\n".join(lines) + "\n}\n"


def main() -> None:
    if len(sys.argv) != 2:
        raise SystemExit(__doc__.splitlines()[0])
    path = Path(sys.argv[1]) / "grammar" / "ewt_train.conllu"
    if not path.exists():
        raise SystemExit(f"{path} is not there: give the folder that holds grammar/")
    save(train(training_sentences(path)), MODEL)


if __name__ == "__main__":
    main()
