"""Accuracy and speed of the tagger: python benchmarks/tagger.py EVALUATION_DIR.

Accuracy is the share of tokens whose Penn Treebank tag is that of the treebank, as the treebank
parts words and as easyread cuts them. Speed is tokens for each second of processor time, on the
same sentences in the same run and with the same model: cold is the first pass, warm the second.
"""

from __future__ import annotations

import sys
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

import nltk.data
from nltk.tag.perceptron import PerceptronTagger

from benchmarks.build.tagger import MODEL, as_parted, as_written, read_conllu
from easyread.language import tags


def accuracy(sentences: list[list[tuple[str, str]]]) -> tuple[float, int]:
    right = total = 0
    for sentence in sentences:
        found = tags.tag([word for word, _ in sentence])
        for (_, gold), guess in zip(sentence, found, strict=True):
            if gold not in ("_", ""):
                right += gold == guess
                total += 1
    return right / total, total


def main() -> None:
    if len(sys.argv) != 2:
        raise SystemExit(__doc__.splitlines()[0])
    folder = Path(sys.argv[1]) / "grammar"
    start = time.process_time()
    tags.tag(["Load"])
    print(f"load: {(time.process_time() - start) * 1000:.0f} ms")
    rows = {}
    for name in ("ewt_dev", "gum_dev"):
        path = folder / f"{name}.conllu"
        if not path.exists():
            raise SystemExit(f"{path} is not there: give the folder that holds grammar/")
        rows[name] = list(read_conllu(path))
    words = [[row[1] for row in rows_ if row[0].isdigit()] for rows_ in rows["ewt_dev"]]
    count = sum(map(len, words))
    speeds = {}
    for name in ("cold", "warm"):
        start = time.process_time()
        ours = [tags.tag(sentence) for sentence in words]
        speeds[name] = count / (time.process_time() - start)
    nltk.data.path.insert(0, str(MODEL.parents[1]))
    theirs = PerceptronTagger()
    start = time.process_time()
    other = [[found for _, found in theirs.tag(sentence)] for sentence in words]
    speeds["NLTK"] = count / (time.process_time() - start)
    differing = sum(
        mine != yours
        for a, b in zip(ours, other, strict=True)
        for mine, yours in zip(a, b, strict=True)
    )
    for name, speed in speeds.items():
        print(f"{name}: {speed:,.0f} tokens/s, {speed / speeds['NLTK']:.1f} times NLTK")
    print(f"tags unlike NLTK's: {differing} of {count:,}")
    for name, sentences in rows.items():
        for way in (as_parted, as_written):
            share, total = accuracy([way(sentence) for sentence in sentences])
            print(f"{name}, {way.__name__}: {share:.4f} of {total:,} tokens")


if __name__ == "__main__":
    main()
