"""How long a whole check takes, as a ratio against textstat and proselint in the same run.

    python benchmarks/speed.py CORPUS

CORPUS is a folder of Markdown files. Prints a Markdown table; nothing is cached between runs.
"""

from __future__ import annotations

import argparse
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

ROUNDS = 5
FIVE = (
    "flesch_reading_ease",
    "flesch_kincaid_grade",
    "gunning_fog",
    "smog_index",
    "automated_readability_index",
)
COLD = {
    "bare Python": "pass",
    "textstat": "from easyread.language.library import point_nltk_at_package as p; p();"
    "import textstat, sys; textstat.flesch_kincaid_grade(open(sys.argv[1]).read())",
    "easyread": "from easyread.cli import main; main(['check', __import__('sys').argv[1]])",
    "proselint": "from proselint.tools import LintFile; from proselint.registry import "
    "CheckRegistry; from proselint.checks import __register__; "
    "CheckRegistry().register_many(__register__); from pathlib import Path; import sys; "
    "LintFile(Path(sys.argv[1])).lint()",
}
# Not getrusage: a child starts with its parent's peak there.
PEAK = """
for line in open("/proc/self/status"):
    if line.startswith("VmHWM"):
        print(int(line.split()[1]) // 1024)
"""


def seconds(action: Callable[[], object]) -> float:
    start = time.perf_counter()
    action()
    return time.perf_counter() - start


def paired(ours: Callable[[], object], theirs: Callable[[], object]) -> tuple[float, float, float]:
    """Medians of both, and of the ratio of neighbouring runs, so that a busy machine evens out."""
    ours(), theirs()
    pairs = [(seconds(ours), seconds(theirs)) for _ in range(ROUNDS)]
    return (
        statistics.median(a for a, _ in pairs),
        statistics.median(b for _, b in pairs),
        statistics.median(a / b for a, b in pairs),
    )


def cold(code: str, path: Path) -> float:
    command = [sys.executable, "-c", code, str(path)]
    run = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
    return min(seconds(lambda: subprocess.run(command, **run)) for _ in range(ROUNDS))  # type: ignore[call-overload]


def main(folder: Path) -> None:
    import textstat

    import easyread
    from easyread.language.library import point_nltk_at_package

    point_nltk_at_package()
    paths = sorted(folder.glob("*.md"))
    documents = [easyread.read(path) for path in paths]
    texts = ["\n\n".join(d.text[b.start : b.end] for b in d.blocks) for d in documents]
    words = sum(easyread.check(document).summary.words for document in documents)

    def check() -> None:
        for path in paths:
            easyread.check(path)

    def formulas() -> None:
        for text in texts:
            for name in FIVE:
                getattr(textstat, name)(text)

    print(f"{len(paths)} files, {words} words\n")
    print("| what | ours | peer | ratio |\n|---|---|---|---|")
    ours, peer, ratio = paired(check, formulas)
    print(f"| whole check / textstat, five formulas | {ours:.2f} s | {peer:.2f} s | {ratio:.2f} |")
    print(f"| words a second | {words / ours:,.0f} | {words / peer:,.0f} | |")
    try:
        from proselint.checks import __register__
        from proselint.registry import CheckRegistry
        from proselint.tools import LintFile
    except ImportError:
        print("| proselint is not installed: pip install proselint | | | |")
    else:
        CheckRegistry().register_many(__register__)
        sample = paths[:: max(1, len(paths) // 20)]

        def lint() -> None:
            for path in sample:
                LintFile(path).lint()

        def check_sample() -> None:
            for path in sample:
                easyread.check(path)

        ours, peer, ratio = paired(check_sample, lint)
        what = f"whole check / proselint, {len(sample)} files"
        print(f"| {what} | {ours:.2f} s | {peer:.2f} s | {ratio:.2f} |")

    part = "\n\n".join(texts)[:60_000]
    once, eight, ratio = paired(
        lambda: easyread.check(part, format="markdown"),
        lambda: easyread.check("\n\n".join([part] * 8), format="markdown"),
    )
    print(f"| the text once / eight times | {once:.2f} s | {eight:.2f} s | 1 : {1 / ratio:.1f} |")

    with tempfile.TemporaryDirectory() as temporary:
        paper = Path(temporary) / "paper.md"
        paper.write_text(" ".join("\n\n".join(texts).split(" ")[:500]), encoding="utf-8")
        times = {name: cold(code, paper) for name, code in COLD.items()}
        for name in COLD:
            ours, peer = times["easyread"], times[name]
            print(f"| cold, 500 words / {name} | {ours:.2f} s | {peer:.2f} s | {ours / peer:.2f} |")
        for name, code in COLD.items():
            done = subprocess.run(
                [sys.executable, "-c", f"{code}\n{PEAK}", str(paper)],
                capture_output=True,
                text=True,
                encoding="utf-8",
                env={**os.environ, "PYTHONUTF8": "1"},
            )
            if done.returncode == 0:
                print(f"| peak memory, 500 words, {name} | {done.stdout.split()[-1]} MB | | |")


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("corpus", type=Path)
    chosen = parser.parse_args().corpus
    if not chosen.is_dir():
        sys.exit(f"{chosen}: no such folder. Name a folder of Markdown files.")
    main(chosen)
