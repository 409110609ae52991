"""Write which words of the word table are of one part of speech wherever they stand.

    python benchmarks/build/parts.py EVALUATION_FOLDER SOURCES_FOLDER

SOURCES_FOLDER holds ``en-lexicon.txt``, Brill's lexicon: the commonest tag of each of 94,000
written words. A noun whose verb (drafted, drafting) or adjective (officially) is met too is of
more than one part, and so is a verb or an adjective with a plural (monitors, standards), and what
CEFR-J, Octanove, the English Web Treebank or our glossaries know as something else. Run it after
``words.py``, whose table it goes by. The same input gives the same file.
"""

from __future__ import annotations

import sys
from collections import defaultdict
from pathlib import Path

from lists import rows
from tagger import as_parted, read_conllu

from easyread.glossary import Glossary
from easyread.language.bases import lemmas
from easyread.language.inflection import inflect
from easyread.language.resources import word_list
from easyread.language.spelling import fold
from easyread.language.table import PARTS, all_words

FILE = Path(__file__).parents[2] / "easyread" / "language" / "data" / "parts.bin"
#: How a tag begins → the part of speech.
OF_TAG = {"NN": "noun", "VB": "verb", "JJ": "adjective", "RB": "adverb"}
Tags = dict[str, str]
Others = dict[str, set[str]]


def read_tags(path: Path) -> Tags:
    """Folded word → its commonest tag; the first of two spellings holds."""
    found: Tags = {}
    for line in path.read_text(encoding="utf-8").splitlines():
        word, _, tag = line.partition(" ")
        if word.islower() and not line.startswith(";"):
            found.setdefault(fold(word), tag.split()[0])
    return found


def is_verb(base: str, tags: Tags) -> bool:
    if base in word_list("verbs") or tags.get(fold(base)) in ("VB", "VBP"):
        return True
    return any(tags.get(fold(inflect(base, form)), "").startswith("VB") for form in ("ed", "ing"))


def is_noun(base: str, tags: Tags) -> bool:
    return tags.get(fold(base)) == "NN" or tags.get(fold(inflect(base, "plural"))) == "NNS"


def is_adjective(base: str, tags: Tags) -> bool:
    manner = f"{base[:-1]}ily" if base.endswith("y") else f"{base}ly"
    return tags.get(fold(base)) == "JJ" or tags.get(fold(manner)) == "RB"


def read_others(folder: Path) -> Others:
    """Folded word → the parts of speech that the other sources know it as."""
    found: Others = defaultdict(set)
    for name in ("cefrj", "octanove_c1c2"):
        for row in rows(folder, name):
            found[fold(row["headword"])].add(row["pos"])
    for entry in Glossary.default():
        found[fold(entry.term)].add(entry.part_of_speech)
    for sentence in read_conllu(folder / "grammar" / "ewt_train.conllu"):
        for word, tag in as_parted(sentence):
            if word.islower() and tag[:2] in OF_TAG:
                found[fold(word)].add(OF_TAG[tag[:2]])
    return found


def part_of(word: str, tags: Tags, others: Others) -> str:
    """The one part of speech of a word, "" where it has several or none is known."""
    part = commonest(word, tags)
    bases = {base for base, form in lemmas(word) if form in ("plural", "s")} | {word}
    known = set().union(*(others.get(fold(base), set()) for base in bases))
    return part if known.intersection(PARTS[1:]) <= {part} else ""


def commonest(word: str, tags: Tags) -> str:
    """The part of speech by Brill's lexicon, "" where the word's family has others."""
    tag = tags.get(fold(word), "")
    bases = {base for base, form in lemmas(word) if form in ("plural", "s")} or {word}
    verb, noun, adjective = (any(is_(base, tags) for base in bases | {word})
                             for is_ in (is_verb, is_noun, is_adjective))  # fmt: skip
    if tag in ("NN", "NNS") and not (verb or adjective or word.endswith("ing")):
        return "noun"
    if tag in ("VB", "VBP", "VBZ") and not (noun or adjective):
        return "verb"
    if tag == "JJ" and not (verb or noun) and not word.endswith(("ed", "ing")):
        return "adjective"
    return "adverb" if tag == "RB" and word.endswith("ly") else ""


def main(evaluation: Path, sources: Path) -> None:
    tags, others = read_tags(sources / "en-lexicon.txt"), read_others(evaluation)
    parts = [part_of(word, tags, others) for word in all_words()]
    FILE.write_bytes(bytes(map(PARTS.index, parts)))
    for part in PARTS:
        print(f"{part or 'several, or not known'}: {parts.count(part):,}")


if __name__ == "__main__":
    if len(sys.argv) != 3 or not (Path(sys.argv[2]) / "en-lexicon.txt").is_file():
        sys.exit("Name the folder of evaluation data, and one that holds en-lexicon.txt.")
    main(Path(sys.argv[1]), Path(sys.argv[2]))
