"""Changes of meaning: how many are caught, and how many alarms faithful rewrites raise.

    python benchmarks/meaning.py FOLDER [--show]
    python benchmarks/meaning.py --only cases --half kept

FOLDER holds uk_pairs.csv, factuality.csv, simplicity_da.csv and asset_valid.csv; a file that is
not there is skipped. The cases are our own (tests/meaning/cases): "kept" is the half that nothing
was tuned on, and is never shown. Prints Markdown tables. ``--show`` prints what was missed, and
the alarms.
"""

from __future__ import annotations

import argparse
import csv
import statistics
import time
from collections import defaultdict
from collections.abc import Sequence
from difflib import SequenceMatcher
from pathlib import Path

from easyread.checker import compare
from easyread.report import Change, Comparison

CASES = Path(__file__).parent.parent / "tests" / "meaning" / "cases"


def rows(folder: Path, name: str) -> list[dict[str, str]]:
    path = folder / name
    if not path.exists():
        print(f"\n{name} is not in {folder}: skipped. The folder of evaluation data has it.")
        return []
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def alarms(comparison: Comparison) -> list:
    return [c for c in comparison.changes if c.severity != "advice"]


def stands_on(comparison: Comparison, row: dict[str, str]) -> list:
    """The alarms of the named kind that share a place with the words concerned."""
    found = []
    for change in alarms(comparison):
        sides = (
            (change.original, row["original"], row["evidence_original"]),
            (change.revised, row["revised"], row["evidence_revised"]),
        )
        for span, text, words in sides:
            at = text.find(words) if words else -1
            if span and at >= 0 and span.start < at + len(words) and at < span.end:
                found.append(change)
                break
    return found


def uk_pairs(folder: Path, show: bool) -> None:
    data = rows(folder, "uk_pairs.csv")
    if not data:
        return
    caught: dict[str, list[tuple[bool, bool]]] = defaultdict(list)
    raised: dict[str, int] = defaultdict(int)
    faithful = noisy = 0
    started = time.perf_counter()
    compared = [compare(row["original"], row["revised"]) for row in data]
    spent = (time.perf_counter() - started) / len(data) * 1000
    for row, comparison in zip(data, compared, strict=True):
        if row["label"] == "faithful":
            faithful += 1
            noisy += bool(alarms(comparison))
            for kind in {c.kind for c in alarms(comparison)}:
                raised[kind] += 1
            bad = bool(alarms(comparison))
        else:
            there = stands_on(comparison, row)
            exact = any(c.kind == row["label"] for c in there)
            caught[row["label"]].append((bool(there), exact))
            bad = not exact
        if show and bad:
            print(f"\n#{row['id']} {row['label']}\n  O {row['original']}\n  R {row['revised']}")
            for c in alarms(comparison):
                print(f"    {c.kind}/{c.severity}: <{c.original_text}> <{c.revised_text}>")
    print("\n| kind | changes | caught | with its kind | alarms on faithful |")
    print("|---|---|---|---|---|")
    for kind in sorted(caught):
        hits = caught[kind]
        print(
            f"| {kind} | {len(hits)} | {sum(a for a, _ in hits)} | {sum(b for _, b in hits)} "
            f"| {raised[kind]} |"
        )
    every = [hit for hits in caught.values() for hit in hits]
    print(
        f"| all | {len(every)} | {sum(a for a, _ in every) / len(every):.0%} "
        f"| {sum(b for _, b in every) / len(every):.0%} | {noisy / faithful:.0%} |"
    )
    print(f"\n{spent:.1f} ms a pair")


def changed_places(faithful: str, changed: str) -> list[tuple[int, int]]:
    """Where the words of ``changed`` differ from the faithful ones, a gap with two on each side."""
    ends, words = [], changed.split()
    at = 0
    for word in words:
        at = changed.index(word, at)
        ends.append((at, at + len(word)))
        at += len(word)
    found = []
    for name, _, _, first, last in SequenceMatcher(
        None, faithful.split(), words, autojunk=False
    ).get_opcodes():
        if name != "equal":
            if first == last:
                first, last = max(0, first - 2), min(len(words), last + 2)
            found.append((ends[first][0], ends[last - 1][1]))
    return found


def is_about(change: Change, places: list[tuple[int, int]], before: list[Change]) -> bool:
    """Whether an alarm stands on the changed words, and the faithful rewrite does not raise it."""
    if any(b.kind == change.kind and b.original_text == change.original_text for b in before):
        return False
    span = change.revised
    return span is None or any(span.start < end and start < span.end for start, end in places)


def cases(half: str, show: bool) -> None:
    """Our own cases: a change counts as caught where it stands on the words that were changed."""
    caught: dict[str, list[tuple[bool, bool]]] = defaultdict(list)
    raised: dict[str, int] = defaultdict(int)
    noisy: dict[str, int] = defaultdict(int)
    for file in sorted(CASES.glob("*.csv")):
        for row in rows(CASES, file.name):
            if half not in ("both", row["half"]):
                continue
            kind = row["kind"]
            before = alarms(compare(row["original"], row["faithful"]))
            after = alarms(compare(row["original"], row["changed"]))
            places = changed_places(row["faithful"], row["changed"])
            there = [c for c in after if is_about(c, places, before)]
            exact = any(c.kind == kind for c in there)
            caught[kind].append((bool(there), exact))
            noisy[kind] += bool(before)
            for name in {c.kind for c in before}:
                raised[name] += 1
            if not show or row["half"] == "kept":
                continue
            if before:
                print(f"\n{kind}: ALARM\n  O {row['original']}\n  F {row['faithful']}")
                for c in before:
                    print(f"    {c.kind}/{c.severity}: <{c.original_text}> <{c.revised_text}>")
            if not exact:
                print(f"\n{kind}: MISSED\n  O {row['original']}\n  C {row['changed']}")
                for c in after:
                    print(f"    {c.kind}/{c.severity}: <{c.original_text}> <{c.revised_text}>")
    print(f"\nOwn cases, {half}\n")
    print("| kind | cases | caught | with its kind | faithful with an alarm | alarms of the kind |")
    print("|---|---|---|---|---|---|")
    for kind, hits in caught.items():
        print(
            f"| {kind} | {len(hits)} | {sum(a for a, _ in hits)} | {sum(b for _, b in hits)} "
            f"| {noisy[kind]} | {raised[kind]} |"
        )
    every = [hit for hits in caught.values() for hit in hits]
    print(
        f"| all | {len(every)} | {sum(a for a, _ in every) / len(every):.0%} "
        f"| {sum(b for _, b in every) / len(every):.0%} "
        f"| {sum(noisy.values()) / len(every):.0%} | |"
    )


def auc(positive: Sequence[float], negative: Sequence[float]) -> float:
    wins = sum((p > n) + 0.5 * (p == n) for p in positive for n in negative)
    return wins / (len(positive) * len(negative))


def factuality(folder: Path) -> None:
    data = rows(folder, "factuality.csv")
    if not data:
        return
    print("\n| error | rows | AUC of 1 - meaning_kept | AUC of its own share |\n|---|---|---|---|")
    shares = {"deletion": "left_out", "insertion": "added", "substitution": "added"}
    scored: dict[str, list[tuple[float, float, int]]] = defaultdict(list)
    for row in data:
        comparison = compare(row["original"], row["revised"])
        share = getattr(comparison, shares[row["error"]])
        severity = int(float(row["severity"]))
        scored[row["error"]].append((1 - comparison.meaning_kept, share, severity))
    for error, found in sorted(scored.items()):
        wrong, right = ([f for f in found if (f[2] > 0) == bad] for bad in (True, False))
        figures = (auc([f[n] for f in wrong], [f[n] for f in right]) for n in (0, 1))
        whole, own = figures
        print(f"| {error} | {len(found)} | {whole:.3f} | {own:.3f} ({shares[error]}) |")
    print(ceiling(data))


def ceiling(data: list[dict[str, str]]) -> str:
    """What one number can reach at best: the sum of the human severities of each pair."""
    pairs: dict[tuple[str, str], dict[str, int]] = defaultdict(dict)
    for row in data:
        pairs[row["original"], row["revised"]][row["error"]] = int(float(row["severity"]))
    found = []
    for error in ("deletion", "insertion", "substitution"):
        told = [p for p in pairs.values() if error in p]
        wrong = [float(sum(p.values())) for p in told if p[error] > 0]
        right = [float(sum(p.values())) for p in told if p[error] == 0]
        found.append(f"{error} {auc(wrong, right):.3f}")
    return f"\nThe sum of the human severities, as one number, reaches {', '.join(found)}."


def simplicity(folder: Path) -> None:
    data = rows(folder, "simplicity_da.csv")
    if not data:
        return
    kept = [compare(row["original"], row["revised"]).meaning_kept for row in data]
    rated = [float(row["meaning"]) for row in data]
    print(f"\nCorrelation with rated meaning: {statistics.correlation(kept, rated):.3f}")


def asset(folder: Path, show: bool, limit: int = 200) -> None:
    data = rows(folder, "asset_valid.csv")[:limit]
    if not data:
        return
    raised = total = serious = 0
    kinds: dict[str, int] = defaultdict(int)
    for number, row in enumerate(data):
        reference = row[f"reference_{number % 10}"]
        comparison = compare(row["original"], reference)
        total += 1
        raised += bool(alarms(comparison))
        serious += any(c.severity == "error" for c in comparison.changes)
        for kind in {c.kind for c in alarms(comparison)}:
            kinds[kind] += 1
        if show and alarms(comparison) and number < 100:
            print(f"\nO {row['original']}\nR {reference}")
            for c in alarms(comparison):
                print(f"    {c.kind}/{c.severity}: <{c.original_text}> <{c.revised_text}>")
    print(
        f"\nASSET: {raised / total:.0%} of {total} raise an alarm, {serious / total:.0%} an error;"
        f" by kind {dict(sorted(kinds.items()))}"
    )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path, nargs="?", default=Path())
    parser.add_argument("--show", action="store_true")
    parser.add_argument("--only", choices=["cases", "uk", "factuality", "simplicity", "asset"])
    parser.add_argument("--half", choices=["development", "kept", "both"], default="both")
    options = parser.parse_args()
    if options.only in (None, "cases"):
        cases(options.half, options.show)
    if options.only in (None, "uk"):
        uk_pairs(options.folder, options.show)
    if options.only in (None, "factuality"):
        factuality(options.folder)
    if options.only in (None, "simplicity"):
        simplicity(options.folder)
    if options.only in (None, "asset"):
        asset(options.folder, options.show)


if __name__ == "__main__":
    main()
