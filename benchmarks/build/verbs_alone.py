"""The verbs that are never nouns or adjectives: python benchmarks/build/verbs_alone.py EVALUATION.

Of the verbs in ``verbs.txt``, those that the English Web Treebank (the part for training, CC BY-SA)
has as a verb three times or more in their base form, and never as anything else.
"""

from __future__ import annotations

import sys
from collections import Counter, defaultdict
from pathlib import Path

from easyread.language.resources import word_list

TARGET = Path(__file__).parents[2] / "easyread/language/data/verbs_alone.txt"
LEAST = 3


def main(folder: Path) -> None:
    treebank = folder / "grammar/ewt_train.conllu"
    if not treebank.exists():
        sys.exit(f"Skipped: {treebank} is not there.")
    tags: dict[str, Counter[str]] = defaultdict(Counter)
    for line in treebank.read_text(encoding="utf-8").splitlines():
        cells = line.split("\t")
        if len(cells) > 5 and cells[0].isdigit():
            tags[cells[1].lower()][cells[4][:2]] += 1
    found = [
        verb
        for verb in sorted(word_list("verbs"))
        if tags[verb]["VB"] >= LEAST and not (tags[verb]["NN"] or tags[verb]["JJ"])
    ]
    heading = "# Verbs that are never nouns or adjectives (English Web Treebank)."
    TARGET.write_text("\n".join([heading, *found, ""]), encoding="utf-8", newline="\n")
    print(f"{len(found)} verbs written to {TARGET.name}")


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit("Skipped: name the folder of the evaluation data.")
    main(Path(sys.argv[1]))
