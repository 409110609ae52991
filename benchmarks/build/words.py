"""Write the word table and the weights of word difficulty.

    python benchmarks/build/words.py EVALUATION_FOLDER [SOURCES_FOLDER]

Sources: wordfreq's English list, the CMU pronouncing dictionary, FrequencyWords' counts of film
subtitles, the names of Brill's lexicon, and from the evaluation folder the lists that may be
fitted on: CEFR-J, Octanove, the Word Complexity Lexicon, CompLex; and ``first_understood.csv``, our
own ratings. Syllables, subtitle counts and
names are taken from the package as it stands, first renewed where a folder with ``cmudict.dict``,
``en_full.txt`` and ``en-lexicon.txt`` is given. The same input gives the same files.
"""

from __future__ import annotations

import hashlib
import json
import re
import sys
from math import log10
from pathlib import Path
from statistics import fmean

import ages
import lists
import numpy
import wordfreq
from evidence import AGE_BENDS, Facts
from frequencies import met
from lists import complex_ratings

from easyread.language import difficulty, spelling, syllables
from easyread.language import table as word_table
from easyread.language.ages import OLDEST, YOUNGEST
from easyread.language.table import WordFacts, lookup

DATA = Path(__file__).parents[2] / "easyread" / "language" / "data"
DICTIONARY = DATA / "nltk_data" / "corpora" / "cmudict" / "cmudict"
SIZE = 120_000
SOURCES = (
    "cefrj",
    "octanove_c1c2",
    "word_complexity_lexicon",
    "complex_single_train",
    "complex_multi_train",
)
#: Shorter words that a rater took for none are abbreviations.
SHORTEST_NAME = 4
#: CompLex ratings at the ends of our scale: what everybody knows, what hardly anybody does.
EASIEST, HARDEST = 0.12, 0.56
#: How much of the difficulty CompLex's readers have a say in; schools and raters have the rest.
READERS_SHARE = 0.55
#: How strongly weights are drawn to 0, in words.
RIDGE = 20.0
#: What people said of a word, by features that may not fall below 0 and that may.
TAUGHT = (
    *(f"school_level_{step}" for step in (2, 3, 4, 5, 6)),
    "on_no_list",
    "abbreviation",
    "family_level",
    "understood_at",
    *(f"understood_after_{bend}" for bend in AGE_BENDS),
    "family_understood_at",
    "no_word",
)
FREE = ("has_rating", "rating", *(f"rating_over_{bend}" for bend in (2, 2.5, 3, 3.5)))
#: The scale, a convention: the difficulty of listed words at these ranks, from easiest to hardest.
RANKS = (0.0, 0.05, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 0.99, 1.0)
AT_RANK = (0.0, 0.1, 0.14, 0.21, 0.27, 0.32, 0.37, 0.42, 0.465, 0.52, 0.605, 0.67, 0.775, 0.95)


def scaled(rating: float) -> float:
    return min(max((rating - EASIEST) / (HARDEST - EASIEST), 0.0), 1.0)


def solve(x: numpy.ndarray, y: numpy.ndarray, weights: numpy.ndarray, free: int) -> numpy.ndarray:
    """Weighted ridge by coordinate descent on features brought to one spread.

    Gives a constant, then weights that may not fall below 0 (a rarer or longer word is never
    easier), the last ``free`` of any sign.
    """
    typical, level = numpy.average(x, axis=0, weights=weights), numpy.average(y, weights=weights)
    spread = numpy.sqrt(numpy.average((x - typical) ** 2, axis=0, weights=weights))
    z = (x - typical) / numpy.maximum(spread, 1e-9)
    gram = (z * weights[:, None]).T @ z + RIDGE * numpy.eye(z.shape[1])
    wanted = (z * weights[:, None]).T @ (y - level)
    beta = numpy.zeros(z.shape[1])
    for _ in range(5000):
        before = beta.copy()
        for j in range(len(beta)):
            new = beta[j] + (wanted[j] - gram[j] @ beta) / gram[j, j]
            beta[j] = max(new, 0.0) if j < len(beta) - free else new
        if numpy.abs(beta - before).max() < 1e-8:
            break
    beta = beta / numpy.maximum(spread, 1e-9)
    return numpy.array([level - typical @ beta, *beta])


class Model:
    """Difficulty from form, schools, raters and readers, each weight fitted."""

    def __init__(self, facts: Facts, ratings: dict[str, list[float]]) -> None:
        self.facts = facts
        self.listed = sorted({w for w in (*facts.levels, *facts.lexicon) if lookup(w)})
        told = sorted({*self.listed, *(word for word in facts.ages if lookup(word))})
        self.form = self._fit_form({word: facts.known(word) for word in told})
        self.age_by_form = self._fit_form({w: facts.ages[w] for w in told if w in facts.ages})
        self.fit_people(ratings)

    def _fit_form(self, told: dict[str, float | None]) -> numpy.ndarray:
        """Weights of the form of words for what is told of them."""
        x = numpy.array([self.facts.of_form(word) for word in told])
        return solve(x, numpy.array(list(told.values())), numpy.ones(len(told)), free=0)

    def age(self, word: str) -> float:
        """The age in years at which a word is first understood."""
        return min(max(self.facts.age(word, self._by_form(word)), YOUNGEST), OLDEST)

    def of_people(self, word: str) -> list[float]:
        return self.facts.of_people(word, self._by_form(word))

    def _by_form(self, word: str) -> float:
        return min(max(dot(self.age_by_form, self.facts.of_form(word)), YOUNGEST), OLDEST)

    def fit_people(self, ratings: dict[str, list[float]]) -> None:
        """Weights of form, level and rating together, on the words of CompLex."""
        words = sorted(ratings)
        x = numpy.array([self.of_people(word) for word in words])
        y = numpy.array([(fmean(ratings[w]) - EASIEST) / (HARDEST - EASIEST) for w in words])
        counts = numpy.array([len(ratings[word]) ** 0.5 for word in words])
        self.people = solve(x, y, counts, free=len(FREE))
        raw = [self.raw(word) for word in self.listed]
        self.ranks = [round(float(number), 6) for number in numpy.quantile(raw, RANKS)]

    def raw(self, word: str) -> float:
        """What CompLex's readers would say (of nouns in three genres), and a share of what schools
        and raters do: 70 parts what they say, 30 what the form lets expect; the form alone where
        they say nothing."""
        features = self.of_people(word)
        form = features[: len(self.form) - 1]
        expected, known = clip(dot(self.form, form)), self.facts.known(word)
        taught = expected if known is None else 0.7 * known + 0.3 * expected
        return READERS_SHARE * dot(self.people, features) + (1 - READERS_SHARE) * taught

    def value(self, word: str) -> float:
        """The same on the scale of 0 to 1; past the hardest listed word it goes on to 1."""
        return on_scale(self.raw(word), self.ranks)


def on_scale(raw: float, ranks: list[float]) -> float:
    above = raw - ranks[-1]
    if above > 0:
        return clip(AT_RANK[-1] + above * (1 - AT_RANK[-1]))
    return float(numpy.interp(raw, ranks, AT_RANK))


def dot(weights: numpy.ndarray, features: list[float]) -> float:
    return float(weights[0] + numpy.dot(weights[1:], features))


def clip(number: float) -> float:
    return min(max(number, 0.0), 1.0)


def cross_validated(folder: Path, folds: int) -> dict[str, float]:
    """Word → difficulty, each fold of CompLex's words by weights that never saw them.

    Takes the table that ships for frequencies and syllables.
    """
    ratings = complex_ratings(folder, "single")
    model = Model(Facts(folder), ratings)
    words = sorted({*ratings, *complex_ratings(folder, "single", "trial")})
    found = {}
    for fold in range(folds):
        held = set(words[fold::folds])
        model.fit_people({w: r for w, r in ratings.items() if w not in held})
        found.update({word: model.value(word) for word in held})
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


def main(folder: Path, sources: Path | None) -> None:
    kept = {word: facts for word in word_table.all_words() if (facts := lookup(word))}
    talk = {word: facts.spoken for word, facts in kept.items()}
    names = {word for word, facts in kept.items() if facts.is_name}
    if sources:
        lists.write_cmudict(sources / "cmudict.dict", DICTIONARY)
        talk = lists.spoken_frequencies(sources / "en_full.txt")
        names = lists.known_names(folder, sources / "en-lexicon.txt")
    # What our raters knew as a name is one where it has a capital; "vivo" is no easier for it.
    rated = ages.no_words() - lists.school_levels(folder).keys()
    rated = {word for word in rated if len(word) >= SHORTEST_NAME}
    names -= rated
    words, facts = choose(folder, talk, names)
    model = Model(Facts(folder), complex_ratings(folder, "single"))
    values = {word: model.value(word) for word in words}
    for name in names & values.keys():
        values[name] = min(values[name], difficulty.name_difficulty(facts[name].zipf))
    listed = {word for word in words if model.facts.is_listed(word)}
    write(
        {
            word: facts[word]._replace(
                difficulty=values[word],
                age=model.age(word),
                is_listed=word in listed,
                is_name=word in names or word in rated,
            )
            for word in words
        }
    )
    (DATA / "verbs.txt").write_text(
        "\n".join(
            ["# Verbs that schools teach (CEFR-J, Octanove).", *lists.school_verbs(folder), ""]
        ),
        encoding="utf-8",
        newline="\n",
    )
    write_weights(folder, model, fit_phrase(folder, values), len(words))
    print(f"{len(words)} words, {len(listed)} listed, {len(names)} names")


def choose(
    folder: Path, talk: dict[str, float], names: set[str]
) -> tuple[list[str], dict[str, WordFacts]]:
    """The words of the table, and all that needs no weights."""
    cmu = lists.syllables_of_cmu(DICTIONARY)
    frequencies = wordfreq.get_frequency_dict("en", wordlist="large")
    zipf = {w: log10(f) + 9 for w, f in frequencies.items() if lists.WORD.fullmatch(w)}
    chosen = sorted(zipf, key=lambda w: (-zipf[w], w))[:SIZE]
    known = (*lists.school_levels(folder), *lists.complexity_lexicon(folder), *cmu)
    extra = {w for w in known if lists.WORD.fullmatch(w) and zipf.get(w, 0) > 1.5}
    words = sorted({*chosen, *extra})
    count = {
        word: next((cmu[form] for form in spelling.variants(word) if form in cmu), 0)
        for word in words
    }

    def facts_of(word: str) -> WordFacts:
        return WordFacts(
            zipf=zipf.get(word, 0.0),
            syllables=count[word],
            difficulty=0.0,
            spoken=max(talk.get(word, 0.0), 0.0),
            age=0.0,
            is_listed=False,
            is_name=word in names,
        )

    # Syllables first: the rules ask the table for bases, so it is written in two passes.
    write({word: facts_of(word) for word in words})
    for word in words:
        if not count[word]:
            parts = [part for part in re.split("[-']", word) if len(part) > 1]
            total = sum(count.get(part) or syllables.count_by_rule(part) for part in parts)
            count[word] = max(total, 1)
    facts = {word: facts_of(word) for word in words}
    write(facts)
    return words, facts


def write_weights(folder: Path, model: Model, phrase: numpy.ndarray, size: int) -> None:
    digest = hashlib.sha256(DICTIONARY.read_bytes())
    digest.update(ages.RATINGS.read_bytes())
    for name in SOURCES:
        digest.update((folder / f"words/{name}.csv").read_bytes())
    names = list(difficulty.features("word", 0.0, 0.0, 0.0, 1))
    table = {
        "word": weights_of(names, model.form),
        "age": weights_of(names, model.age_by_form),
        "rated_word": weights_of([*names, *TAUGHT, *FREE], model.people),
        "scale": {"raw": model.ranks, "difficulty": AT_RANK},
        "phrase": {
            name: round(float(number), 6)
            for name, number in zip(("hardest", "mean", "more"), phrase, strict=True)
        },
        "words": size,
        "signature": digest.hexdigest()[:16],
        "licence": "CC BY-SA 4.0",
    }
    target = DATA / "difficulty.json"
    target.write_text(json.dumps(table, indent=1) + "\n", encoding="utf-8", newline="\n")


def weights_of(names: list[str], fitted: numpy.ndarray) -> dict[str, object]:
    constant, *others = (round(float(number), 6) for number in fitted)
    return {"constant": constant, "weights": dict(zip(names, others, strict=True))}


def write(facts: dict[str, WordFacts]) -> None:
    """Write the table, and forget what was looked up in the one before."""
    records = b"".join(map(word_table.pack, facts.values()))
    (DATA / "words.txt").write_text("\n".join(facts), encoding="utf-8", newline="\n")
    (DATA / "words.bin").write_bytes(records)
    word_table._table.cache_clear()
    met.cache_clear()
    syllables.count_syllables.cache_clear()


if __name__ == "__main__":
    if len(sys.argv) not in (2, 3) or not Path(sys.argv[1]).is_dir():
        sys.exit(__doc__)
    main(Path(sys.argv[1]), Path(sys.argv[2]) if len(sys.argv) == 3 else None)
