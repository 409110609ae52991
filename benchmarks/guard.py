"""How much a text's age can be lowered without helping its reader.

    python benchmarks/guard.py EVALUATION_FOLDER

Prints a Markdown table: of the texts that a trick can be played on, the share that it makes more
than half a year younger, and the years that it takes off on average (below 0: the trick makes the
text older). The tricks: a full stop for every comma, no "because" and "so", and the first word
alone of every name. Nothing here is fitted.
"""

from __future__ import annotations

import re
import statistics
from collections.abc import Callable
from pathlib import Path

from level import judged, read, reading_folder

from easyread import reading_level

#: Years that a trick may take off.
MOST = 0.5
_COMMA = re.compile(r"\s*,\s+(\S)")
_REASON = re.compile(r"\b(?:because|so)\s+", re.IGNORECASE)
_NAME = re.compile(r"(?<=[a-z,] )([A-Z][a-z]+)(?: [A-Z][a-z]+)+")


def cut_at_commas(text: str) -> str:
    return _COMMA.sub(lambda match: f". {match[1].upper()}", text)


def drop_reasons(text: str) -> str:
    return _REASON.sub("", text)


def shorten_names(text: str) -> str:
    return _NAME.sub(r"\1", text)


TRICKS: dict[str, Callable[[str], str]] = {
    "a full stop for every comma": cut_at_commas,
    "no because, no so": drop_reasons,
    "names of one word": shorten_names,
}


def gains(texts: list[str], trick: Callable[[str], str]) -> list[float]:
    """Years that a trick takes off each text that it changes."""
    found = []
    for text in texts:
        changed = trick(text)
        if changed != text:
            before, after = reading_level(text).reading_age, reading_level(changed).reading_age
            if before is not None and after is not None:
                found.append(before - after)
    return found


def main(folder: Path) -> None:
    sets = {name.rstrip(" *"): [text for text, _ in rows] for name, rows in judged(folder).items()}
    sets["OneStopEnglish, advanced"] = [
        row["advanced"] for row in read(folder / "onestopenglish.csv")
    ]
    print("| set | trick | texts | over half a year younger | years off, mean |")
    print("|---|---|---|---|---|")
    for name, texts in sets.items():
        for title, trick in TRICKS.items():
            found = gains(texts, trick)
            if found:
                share = statistics.fmean(gain > MOST for gain in found)
                cells = f"{len(found)} | {share:.3f} | {statistics.fmean(found):+.2f}"
                print(f"| {name} | {title} | {cells} |", flush=True)


if __name__ == "__main__":
    main(reading_folder(__doc__))
