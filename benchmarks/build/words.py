"""Write the word table and the weights of word difficulty.

    python benchmarks/build/words.py EVALUATION_FOLDER CMUDICT_FILE

Sources: wordfreq's English list, the CMU pronouncing dictionary (the file ``cmudict.dict``), and
from the evaluation folder the lists that may be fitted on: CEFR-J, Octanove, the Word Complexity
Lexicon, CompLex. The same input gives the same files.
"""

from __future__ import annotations

import csv
import hashlib
import json
import re
import sys
from collections import defaultdict
from math import log10
from pathlib import Path
from statistics import fmean

import numpy
import wordfreq

from easyread.language import table as word_table

DATA = Path(__file__).parents[2] / "easyread" / "language" / "data"
SIZE = 120_000
_WORD = re.compile(r"[a-z]+(?:['-][a-z]+)*")
LEVELS = {"A1": 1, "A2": 2, "B1": 3, "B2": 4, "C1": 5, "C2": 6}
#: Difficulty of a word that schools teach at each CEFR level, A1 to C2: a convention.
AT_LEVEL = {1: 0.02, 2: 0.12, 3: 0.27, 4: 0.45, 5: 0.62, 6: 0.75}
#: CompLex ratings at the ends of our scale: what everybody knows, what hardly anybody does.
EASIEST, HARDEST = 0.12, 0.56


def syllables_of_cmu(path: Path) -> dict[str, int]:
    found: dict[str, int] = {}
    for line in path.read_text(encoding="utf-8").splitlines():
        head, _, sounds = line.partition(" ")
        if head and "(" not in head:
            found[head] = sum(sound[-1].isdigit() for sound in sounds.partition("#")[0].split())
    return found


def school_levels(folder: Path) -> dict[str, float]:
    found: dict[str, float] = {}
    for name in ("cefrj", "octanove_c1c2"):
        for row in csv.DictReader((folder / f"words/{name}.csv").open(encoding="utf-8-sig")):
            for word in row["headword"].lower().split("/"):
                level = LEVELS.get(row["CEFR"].strip())
                if level and word:
                    found[word] = min(found.get(word, 9), level)
    return found


def complexity_lexicon(folder: Path) -> dict[str, float]:
    rows = csv.DictReader((folder / "words/word_complexity_lexicon.csv").open(encoding="utf-8-sig"))
    found: dict[str, list[float]] = defaultdict(list)
    for row in rows:
        found[row["word"].lower()].append(float(row["complexity"]))
    return {word: fmean(values) for word, values in found.items()}


def complex_ratings(folder: Path, kind: str) -> dict[str, list[float]]:
    found: dict[str, list[float]] = defaultdict(list)
    for row in csv.DictReader(
        (folder / f"words/complex_{kind}_train.csv").open(encoding="utf-8-sig")
    ):
        found[row["token"].lower()].append(float(row["complexity"]))
    return found


def scaled(rating: float) -> float:
    return min(max((rating - EASIEST) / (HARDEST - EASIEST), 0.0), 1.0)


def solve(x: numpy.ndarray, y: numpy.ndarray, weights: numpy.ndarray, free: int) -> numpy.ndarray:
    """Weighted ridge by coordinate descent: a constant in the first column, then weights that may
    not fall below 0 (a rarer or longer word is never easier), the last ``free`` of any sign."""
    beta = numpy.zeros(x.shape[1])
    residual = y.copy()
    for _ in range(3000):
        before = beta.copy()
        for j in range(x.shape[1]):
            column = x[:, j]
            target = residual + column * beta[j]
            penalty = 1.0 if j else 0.0
            new = (weights * column * target).sum() / ((weights * column**2).sum() + penalty)
            if 0 < j < x.shape[1] - free:
                new = max(new, 0.0)
            residual = target - column * new
            beta[j] = new
        if numpy.abs(beta - before).max() < 1e-9:
            break
    return beta


def main(folder: Path, cmu_path: Path) -> None:
    from easyread.language import bases, difficulty, spelling, syllables

    cmu = syllables_of_cmu(cmu_path)
    levels, lexicon = school_levels(folder), complexity_lexicon(folder)
    single, multi = complex_ratings(folder, "single"), complex_ratings(folder, "multi")
    frequencies = wordfreq.get_frequency_dict("en", wordlist="large")
    zipf = {w: log10(f) + 9 for w, f in frequencies.items() if _WORD.fullmatch(w)}
    chosen = sorted(zipf, key=lambda w: (-zipf[w], w))[:SIZE]
    extra = {w for w in (*levels, *lexicon, *cmu) if _WORD.fullmatch(w) and zipf.get(w, 0) > 1.5}
    words = sorted({*chosen, *extra})
    known = set(words)

    def zipf_of(word: str) -> float:
        return max((zipf.get(form, 0.0) for form in spelling.variants(word)), default=0.0)

    def base_zipf(word: str) -> float:
        return max((zipf.get(b, 0.0) for b, _ in bases.lemmas(word) if b in known), default=0.0)

    def rated(source: dict[str, float], word: str) -> float | None:
        for form in spelling.variants(word):
            if form in source:
                return source[form]
        values = [source[base] for base, _ in bases.lemmas(word) if base in source]
        return min(values) if values else None

    # Syllables first: the rules ask the table for bases, so it is written in two passes.
    count: dict[str, int] = {}
    for word in words:
        value = next((cmu[form] for form in spelling.variants(word) if form in cmu), 0)
        if value:
            count[word] = value
    write(words, {w: (zipf.get(w, 0.0), count.get(w, 0), 0.0) for w in words})
    word_table._table.cache_clear()
    for word in words:
        if word not in count:
            parts = re.split("[-']", word)
            total = sum(count.get(p) or syllables.count_by_rule(p) for p in parts if len(p) > 1)
            count[word] = max(total, 1)

    def row(word: str) -> dict[str, float]:
        return difficulty.features(word, zipf_of(word), base_zipf(word), count.get(word) or 2)

    names = list(row("word"))

    def vector(word: str) -> list[float]:
        plain = row(word)
        level, rating = rated(levels, word), rated(lexicon, word)
        return [
            1.0,
            *plain.values(),
            float(level is not None),
            (level or 0.0),
            float(rating is not None),
            (rating or 0.0),
        ]

    tokens = [token for token in single if _WORD.fullmatch(token)]
    x = numpy.array([vector(token) for token in tokens])
    y = numpy.array([scaled(fmean(single[token])) for token in tokens])
    weights = numpy.array([len(single[token]) ** 0.5 for token in tokens])
    full = solve(x, y, weights, free=4)
    # Without ratings: on all that anybody rated, so that verbs and adjectives count too.
    everything = {
        **{word: AT_LEVEL[round(level)] for word, level in levels.items() if word in known},
        **{
            word: min(max((r - 1.5) / 3.5, 0.0), 1.0)
            for word, r in lexicon.items()
            if word in known
        },
        **dict(zip(tokens, (float(v) for v in y), strict=True)),
    }
    plain = solve(
        numpy.array([[1.0, *row(word).values()] for word in everything]),
        numpy.array(list(everything.values())),
        numpy.ones(len(everything)),
        free=0,
    )
    values = {}
    for word in words:
        # Half what frequency and form say of any word, half what ratings of nouns add to it.
        of_form = float(numpy.dot(plain, [1.0, *row(word).values()]))
        of_people = float(numpy.dot(full, vector(word)))
        values[word] = min(max((of_form + of_people) / 2, 0.0), 1.0)
    phrase_x, phrase_y = [], []
    for phrase, ratings in multi.items():
        parts = [values.get(part) for part in phrase.split()]
        if len(parts) == 2 and None not in parts:
            phrase_x.append([max(parts), fmean(parts), 1.0])
            phrase_y.append(scaled(fmean(ratings)))
    p = numpy.linalg.lstsq(numpy.array(phrase_x), numpy.array(phrase_y), rcond=None)[0]
    write(words, {w: (zipf.get(w, 0.0), count[w], values[w]) for w in words})
    digest = hashlib.sha256()
    for name in (
        "cefrj",
        "octanove_c1c2",
        "word_complexity_lexicon",
        "complex_single_train",
        "complex_multi_train",
    ):
        digest.update((folder / f"words/{name}.csv").read_bytes())
    digest.update(cmu_path.read_bytes())
    extra_names = ["has_school_level", "school_level", "has_rating", "rating"]
    (DATA / "difficulty.json").write_text(
        json.dumps(
            {
                "word": {
                    "constant": round(float(plain[0]), 6),
                    "weights": dict(
                        zip(names, (round(float(v), 6) for v in plain[1:]), strict=True)
                    ),
                },
                "rated_word": {
                    "constant": round(float(full[0]), 6),
                    "weights": dict(
                        zip(
                            [*names, *extra_names],
                            (round(float(v), 6) for v in full[1:]),
                            strict=True,
                        )
                    ),
                },
                "phrase": {
                    "hardest": round(float(p[0]), 6),
                    "mean": round(float(p[1]), 6),
                    "more": round(float(p[2]), 6),
                },
                "scale": {"easiest": EASIEST, "hardest": HARDEST},
                "words": len(words),
                "signature": digest.hexdigest()[:16],
                "licence": "CC BY-SA 4.0",
            },
            indent=1,
        )
        + "\n",
        encoding="utf-8",
    )
    corpus = DATA / "nltk_data" / "corpora" / "cmudict"
    corpus.mkdir(parents=True, exist_ok=True)
    write_cmudict(cmu_path, corpus / "cmudict")
    print(f"{len(words)} words, {len(tokens)} rated")


def write(words: list[str], facts: dict[str, tuple[float, int, float]]) -> None:
    records = bytearray()
    for word in words:
        frequency, syllables, difficulty = facts[word]
        records += bytes(
            (
                round(frequency * word_table.ZIPF_STEPS),
                min(syllables, 255),
                round(difficulty * word_table.DIFFICULTY_STEPS),
            )
        )
    (DATA / "words.txt").write_text("\n".join(words), encoding="utf-8", newline="\n")
    (DATA / "words.bin").write_bytes(records)


def write_cmudict(source: Path, target: Path) -> None:
    """The dictionary in the layout of NLTK's corpus: WORD number SOUNDS.

    Not in a zip: textstat looks for the folder, and asks the network where it finds none.
    """
    lines = []
    for line in source.read_text(encoding="utf-8").splitlines():
        head, _, sounds = line.partition("#")[0].strip().partition(" ")
        match = re.fullmatch(r"(.+?)(?:\((\d+)\))?", head)
        if match and sounds:
            lines.append(f"{match[1].upper()} {match[2] or 1} {sounds}")
    target.write_text("\n".join(lines) + "\n", encoding="utf-8", newline="\n")


if __name__ == "__main__":
    if len(sys.argv) != 3 or not Path(sys.argv[1]).is_dir():
        sys.exit(__doc__)
    main(Path(sys.argv[1]), Path(sys.argv[2]))
