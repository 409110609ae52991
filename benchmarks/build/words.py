"""Write the word table and the weights of word difficulty.

    python benchmarks/build/words.py EVALUATION_FOLDER [CMUDICT_FILE]

Sources: wordfreq's English list, the CMU pronouncing dictionary (the one in the package, first
renewed from the file ``cmudict.dict`` where that is given), and from the evaluation folder the
lists that may be fitted on: CEFR-J, Octanove, the Word Complexity Lexicon, CompLex. The same input
gives the same files.
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

from easyread.language import bases, difficulty, spelling, syllables
from easyread.language import table as word_table
from easyread.language.table import lookup

DATA = Path(__file__).parents[2] / "easyread" / "language" / "data"
SIZE = 120_000
_WORD = re.compile(r"[a-z]+(?:['-][a-z]+)*")
LEVELS = {"A1": 1, "A2": 2, "B1": 3, "B2": 4, "C1": 5, "C2": 6}
#: Difficulty of a word that schools teach at each CEFR level, A1 to C2: a convention.
AT_LEVEL = {1: 0.02, 2: 0.12, 3: 0.27, 4: 0.45, 5: 0.62, 6: 0.75}
SOURCES = (
    "cefrj",
    "octanove_c1c2",
    "word_complexity_lexicon",
    "complex_single_train",
    "complex_multi_train",
)
STEPS_AND_BENDS = (
    *(f"school_level_{step}" for step in range(1, 6)),
    "has_rating",
    "rating",
    "rating_over_2.5",
    "rating_over_3.5",
)
#: CompLex ratings at the ends of our scale: what everybody knows, what hardly anybody does.
EASIEST, HARDEST = 0.12, 0.56


def syllables_of_cmu(path: Path) -> dict[str, int]:
    """Word → syllables of its first pronunciation, from the dictionary in NLTK's layout."""
    found: dict[str, int] = {}
    for line in path.read_text(encoding="utf-8").splitlines():
        head, _, *sounds = line.split()
        found.setdefault(head.lower(), sum(sound[-1].isdigit() for sound in sounds))
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


def school_verbs(folder: Path) -> list[str]:
    found = set()
    for name in ("cefrj", "octanove_c1c2"):
        for row in csv.DictReader((folder / f"words/{name}.csv").open(encoding="utf-8-sig")):
            if row["pos"].strip() in ("verb", "modal auxiliary", "be-verb", "do-verb", "have-verb"):
                found.update(word.strip() for word in row["headword"].lower().split("/"))
    return sorted(word for word in found if _WORD.fullmatch(word))


def complexity_lexicon(folder: Path) -> dict[str, float]:
    rows = csv.DictReader((folder / "words/word_complexity_lexicon.csv").open(encoding="utf-8-sig"))
    found: dict[str, list[float]] = defaultdict(list)
    for row in rows:
        found[row["word"].lower()].append(float(row["complexity"]))
    return {word: fmean(values) for word, values in found.items()}


def complex_ratings(folder: Path, kind: str, part: str = "train") -> dict[str, list[float]]:
    found: dict[str, list[float]] = defaultdict(list)
    for row in csv.DictReader(
        (folder / f"words/complex_{kind}_{part}.csv").open(encoding="utf-8-sig")
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


class Facts:
    """What the sources say of the words of the table, and the features made from it."""

    def __init__(self, folder: Path) -> None:
        self.levels = school_levels(folder)
        self.lexicon = complexity_lexicon(folder)

    def of_form(self, word: str) -> list[float]:
        """The features that any word has."""
        count = next((f.syllables for v in spelling.variants(word) if (f := lookup(v))), 2)
        base = max((zipf_of(base) for base, _ in bases.lemmas(word)), default=0.0)
        family = max((zipf_of(other) for other in difficulty.derived_from(word)), default=0.0)
        return [1.0, *difficulty.features(word, zipf_of(word), base, family, count).values()]

    def of_people(self, word: str) -> list[float]:
        """The same, and the steps of the school levels and the ratings that people gave."""
        level, rating = rated(self.levels, word), rated(self.lexicon, word)
        steps = [float(level is not None and level >= step) for step in (1, 2, 3, 4, 5)]
        known = rating or 0.0
        bends = [float(rating is not None), known, max(0.0, known - 2.5), max(0.0, known - 3.5)]
        return [*self.of_form(word), *steps, *bends]

    def known(self, word: str) -> float | None:
        """Difficulty by school level and rating, where there is one: 0 to 1."""
        level, rating = rated(self.levels, word), rated(self.lexicon, word)
        found = []
        if level is not None:
            found.append(AT_LEVEL[round(level)])
        if rating is not None:
            found.append(min(max((rating - 1.5) / 3.5, 0.0), 1.0))
        return fmean(found) if found else None


READERS_SHARE = 0.2
#: The features of ``of_people`` that may have either sign, the last ones.
FREE = 9


def zipf_of(word: str) -> float:
    return max((f.zipf for form in spelling.variants(word) if (f := lookup(form))), default=0.0)


def rated(source: dict[str, float], word: str) -> float | None:
    for form in spelling.variants(word):
        if form in source:
            return source[form]
    values = [source[base] for base, _ in bases.lemmas(word) if base in source]
    return min(values) if values else None


def fit_form(facts: Facts) -> numpy.ndarray:
    """Weights of the form alone, on all words that schools or raters know."""
    words = sorted({w for w in (*facts.levels, *facts.lexicon) if lookup(w)})
    x = numpy.array([facts.of_form(word) for word in words])
    y = numpy.array([facts.known(word) for word in words])
    return solve(x, y, numpy.ones(len(words)), free=0)


def fit_people(facts: Facts, ratings: dict[str, list[float]]) -> numpy.ndarray:
    """Weights of form, level and rating together, on the words of CompLex."""
    words = sorted(ratings)
    x = numpy.array([facts.of_people(word) for word in words])
    y = numpy.array([scaled(fmean(ratings[word])) for word in words])
    return solve(x, y, numpy.array([len(ratings[word]) ** 0.5 for word in words]), free=FREE)


def value(facts: Facts, word: str, form: numpy.ndarray, people: numpy.ndarray) -> float:
    """A fifth what CompLex's readers would say (of nouns in three genres), the rest what schools
    and raters do: 70 parts what they do say, 30 what the form lets expect; the form alone where
    they say nothing."""
    expected = clip(float(numpy.dot(form, facts.of_form(word))))
    known = facts.known(word)
    taught = expected if known is None else 0.7 * known + 0.3 * expected
    read = clip(float(numpy.dot(people, facts.of_people(word))))
    return clip(READERS_SHARE * read + (1 - READERS_SHARE) * taught)


def clip(number: float) -> float:
    return min(max(number, 0.0), 1.0)


def cross_validated(folder: Path, folds: int) -> dict[str, float]:
    """Word → difficulty, each fold of CompLex's words by weights that never saw them.

    Takes the table that ships for frequencies and syllables.
    """
    facts, ratings = Facts(folder), complex_ratings(folder, "single")
    form = fit_form(facts)
    words = sorted({*ratings, *complex_ratings(folder, "single", "trial")})
    found = {}
    for fold in range(folds):
        held = set(words[fold::folds])
        people = fit_people(facts, {w: r for w, r in ratings.items() if w not in held})
        found.update({word: value(facts, word, form, people) for word in held})
    return found


def fit_phrase(folder: Path, values: dict[str, float]) -> numpy.ndarray:
    """Weights of the hardest word, the mean, and each further word, on words and phrases."""
    x, y = [], []
    for kind in ("single", "multi"):
        for phrase, ratings in complex_ratings(folder, kind).items():
            parts = [values.get(part) for part in phrase.split()]
            if parts and None not in parts:
                x.append([max(parts), fmean(parts), float(len(parts) - 1)])
                y.append(values[phrase] if len(parts) == 1 else scaled(fmean(ratings)))
    return numpy.linalg.lstsq(numpy.array(x), numpy.array(y), rcond=None)[0]


def main(folder: Path, cmu_path: Path | None) -> None:
    dictionary = DATA / "nltk_data" / "corpora" / "cmudict" / "cmudict"
    if cmu_path:
        dictionary.parent.mkdir(parents=True, exist_ok=True)
        write_cmudict(cmu_path, dictionary)
    cmu = syllables_of_cmu(dictionary)
    facts = Facts(folder)
    frequencies = wordfreq.get_frequency_dict("en", wordlist="large")
    zipf = {w: log10(f) + 9 for w, f in frequencies.items() if _WORD.fullmatch(w)}
    chosen = sorted(zipf, key=lambda w: (-zipf[w], w))[:SIZE]
    lists = (*facts.levels, *facts.lexicon, *cmu)
    extra = {w for w in lists if _WORD.fullmatch(w) and zipf.get(w, 0) > 1.5}
    words = sorted({*chosen, *extra})
    # Syllables first: the rules ask the table for bases, so it is written in two passes.
    count = {}
    for word in words:
        known = next((cmu[form] for form in spelling.variants(word) if form in cmu), 0)
        if known:
            count[word] = known
    write(words, {w: (zipf.get(w, 0.0), count.get(w, 0), 0.0, False) for w in words})
    forget()
    for word in words:
        if word not in count:
            parts = [part for part in re.split("[-']", word) if len(part) > 1]
            total = sum(count.get(part) or syllables.count_by_rule(part) for part in parts)
            count[word] = max(total, 1)
    write(words, {w: (zipf.get(w, 0.0), count[w], 0.0, False) for w in words})
    forget()
    form, people = fit_form(facts), fit_people(facts, complex_ratings(folder, "single"))
    values = {word: value(facts, word, form, people) for word in words}
    listed = {word for word in words if facts.known(word) is not None}
    write(words, {w: (zipf.get(w, 0.0), count[w], values[w], w in listed) for w in words})
    phrase = fit_phrase(folder, values)
    (DATA / "verbs.txt").write_text(
        "\n".join(["# Verbs that schools teach (CEFR-J, Octanove).", *school_verbs(folder), ""]),
        encoding="utf-8",
        newline="\n",
    )
    digest = hashlib.sha256(dictionary.read_bytes())
    for name in SOURCES:
        digest.update((folder / f"words/{name}.csv").read_bytes())
    names = list(difficulty.features("word", 0.0, 0.0, 0.0, 1))
    table = {
        "word": weights_of(names, form),
        "rated_word": weights_of([*names, *STEPS_AND_BENDS], people),
        "phrase": {
            name: round(float(number), 6)
            for name, number in zip(("hardest", "mean", "more"), phrase, strict=True)
        },
        "scale": {"easiest": EASIEST, "hardest": HARDEST},
        "words": len(words),
        "signature": digest.hexdigest()[:16],
        "licence": "CC BY-SA 4.0",
    }
    target = DATA / "difficulty.json"
    target.write_text(json.dumps(table, indent=1) + "\n", encoding="utf-8", newline="\n")
    print(f"{len(words)} words, {len(listed)} listed")


def forget() -> None:
    """What was looked up in the table before it was written anew."""
    word_table._table.cache_clear()
    syllables.count_syllables.cache_clear()


def weights_of(names: list[str], fitted: numpy.ndarray) -> dict[str, object]:
    constant, *others = (round(float(number), 6) for number in fitted)
    return {"constant": constant, "weights": dict(zip(names, others, strict=True))}


def write(words: list[str], facts: dict[str, tuple[float, int, float, bool]]) -> None:
    records = bytearray()
    for word in words:
        frequency, count, rating, is_listed = facts[word]
        records += bytes(
            (
                round(frequency * word_table.ZIPF_STEPS),
                min(count, 127) | (word_table.LISTED if is_listed else 0),
                round(rating * word_table.DIFFICULTY_STEPS),
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
    if len(sys.argv) not in (2, 3) or not Path(sys.argv[1]).is_dir():
        sys.exit(__doc__)
    main(Path(sys.argv[1]), Path(sys.argv[2]) if len(sys.argv) == 3 else None)
