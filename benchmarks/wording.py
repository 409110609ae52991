"""How good the words are: python benchmarks/wording.py EVALUATION_DIR [PAPERS_DIR].

Word in sentence (TSAR 2022, BenchLS): accuracy is the share of all rows whose first suggestion is
one that annotators gave; offered is the share with any suggestion. SWORDS: of first suggestions
that its raters judged, the share that at least half of them say fit. UK spans: found is the share
of marked spans that a finding about wording overlaps; precision the share of such findings that
overlap a marked span. Papers: of running hard words outside names and quotations, the share with
a suggestion or an explanation. A suggestion that the tool itself calls a rewrite fits nowhere.
"""

from __future__ import annotations

import csv
import json
import sys
from collections.abc import Iterator
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

import easyread
from easyread.advice import advise
from easyread.analysis import Analysis
from easyread.document import Span
from easyread.finding import Finding
from easyread.language.acronyms import is_acronym
from easyread.readers.errors import ReadError

WORDING = (
    "hard-word",
    "jargon",
    "unexplained-term",
    "wordy-phrase",
    "hidden-verb",
    "figure-of-speech",
    "unexplained-acronym",
    "conflicting-acronym",
)
HARD = 0.4  # the default limit of hard-word
FITS = 0.5  # the share of raters who have to agree

Item = tuple[str, int, str, dict[str, float]]


def rows(path: Path) -> list[dict[str, str]]:
    if not path.exists():
        raise SystemExit(f"{path} is not there: give the folder that holds suggestions/ and words/")
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def tsar(folder: Path) -> Iterator[Item]:
    for row in rows(folder / "suggestions/tsar2022.csv"):
        counts = {word.lower(): float(count) for word, count in json.loads(row["substitutes"])}
        at = row["sentence"].lower().find(row["target"].lower())
        if at >= 0:
            yield row["sentence"], at, row["target"], counts


def benchls(folder: Path) -> Iterator[Item]:
    for row in rows(folder / "suggestions/benchls.csv"):
        before = row["sentence"].split(" ")[: int(row["position"])]
        at = sum(len(word) + 1 for word in before)
        if row["sentence"][at:].startswith(row["target"]):
            words = {word.lower(): 1.0 for word in json.loads(row["substitutes"])}
            yield row["sentence"], at, row["target"], words


def swords(folder: Path) -> Iterator[Item]:
    for row in rows(folder / "suggestions/swords_dev.csv"):
        words = {word.lower(): float(share) for word, share in json.loads(row["substitutes"])}
        yield row["context"], int(row["offset"]), row["target"], words


def first_suggestion(sentence: str, at: int, target: str) -> str:
    for one in easyread.suggest(sentence, at, at + len(target)):
        if one.kind == "replace":
            return one.replacement.lower()
    return ""


def measure_items(name: str, items: Iterator[Item]) -> None:
    total = offered = right = judged = fits = 0
    for sentence, at, target, known in items:
        total += 1
        first = first_suggestion(sentence, at, target)
        offered += bool(first)
        given = known.get(first, 0.0) if first != target.lower() else 0.0
        right += given > 0
        judged += bool(first) and first in known
        fits += given >= FITS
    if name == "SWORDS":
        print(f"{name}: offered {offered / total:.3f} of {total:,}; judged {judged}", end="; ")
        print(f"of the judged fit {fits / max(judged, 1):.3f}")
        return
    print(
        f"{name}: accuracy of the first {right / total:.3f}, offered {offered / total:.3f}", end=""
    )
    print(f", accuracy where offered {right / max(offered, 1):.3f}, {total:,} rows")


def measure_spans(folder: Path) -> None:
    marked: dict[str, list[Span]] = {}
    for row in rows(folder / "words/uk_spans.csv"):
        start = int(row["start"])
        marked.setdefault(row["number"], []).append(Span(start, start + len(row["span"])))
    total = found = answered = findings = right = 0
    for row in rows(folder / "words/uk_sentences.csv"):
        spans = marked.get(row["number"], [])
        report = easyread.check(row["sentence"])
        wording = [finding for finding in report.findings if finding.rule in WORDING]
        findings += len(wording)
        right += sum(any(f.span.overlaps(span) for span in spans) for f in wording)
        for span in spans:
            over = [finding for finding in wording if finding.span.overlaps(span)]
            total += 1
            found += bool(over)
            answered += any(map(is_answered, over))
    print(
        f"UK spans: found {found / total:.3f}, with a suggestion that fits {answered / total:.3f}"
    )
    print(f"  precision {right / max(findings, 1):.3f} of {findings} findings; {total} spans")


def is_answered(finding: Finding) -> bool:
    return any(one.kind != "rewrite" for one in finding.suggestions)


def measure_papers(folder: Path) -> None:
    glossary = easyread.Glossary.default()
    total = answered = 0
    for path in sorted(p for p in folder.iterdir() if p.is_file() and p.name != "README.md"):
        try:
            text = Analysis(easyread.read(path), glossary)
        except ReadError as problem:
            print(f"  left out: {problem}")
            continue
        for sentence in text.sentences:
            for index, word in enumerate(sentence.words):
                if word.difficulty < HARD or word.is_number or is_acronym(word):
                    continue
                if not sentence.is_protected(index):
                    total += 1
                    span = Span(sentence.starts[index], sentence.end_of(index))
                    answered += any(one.kind != "rewrite" for one in advise(text, span))
    print(f"papers: {answered / max(total, 1):.3f} of {total:,} running hard words answered")


def main() -> None:
    if len(sys.argv) not in (2, 3):
        raise SystemExit(__doc__.splitlines()[0])
    folder = Path(sys.argv[1])
    measure_items("TSAR 2022", tsar(folder))
    measure_items("BenchLS", benchls(folder))
    measure_items("SWORDS", swords(folder))
    measure_spans(folder)
    if len(sys.argv) == 3:
        measure_papers(Path(sys.argv[2]))


if __name__ == "__main__":
    main()
