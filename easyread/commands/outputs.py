"""What a command prints, and the status that its result ends with."""

from __future__ import annotations

import sys
from collections.abc import Iterable

from easyread.finding import SEVERITIES, Severity
from easyread.settings import FailOn
from easyread.writers.escaping import safe


def print_text(text: str) -> None:
    """Print to a console that may lack some signs, with one line end after it."""
    encoding = sys.stdout.encoding or "utf-8"
    try:
        text.encode(encoding)
    except UnicodeEncodeError:
        text = text.replace("→", "->").replace("…", "...")
    sys.stdout.write(text if text.endswith("\n") else text + "\n")


def print_lines(lines: Iterable[str]) -> None:
    """Print lines that hold what people wrote, with nothing in them that a terminal obeys."""
    print_text("\n".join(map(safe, lines)))


def print_problem(message: str) -> None:
    """Tell on standard error what could not be done."""
    told = "\n".join(map(safe, message.splitlines()))
    print(f"easyread: {told}", file=sys.stderr)


def counts_against(severities: Iterable[Severity], fail_on: FailOn) -> bool:
    """Whether one of ``severities`` makes the command end with status 1."""
    if fail_on == "never":
        return False
    counted = SEVERITIES[: SEVERITIES.index(fail_on) + 1]
    return any(severity in counted for severity in severities)
