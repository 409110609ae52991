"""``python -m easyread.vetting FILE.csv ...``: 0 nothing wrong, 1 faults, 2 cannot be read."""

from __future__ import annotations

import sys
from collections.abc import Sequence

from easyread.entries import GlossaryError
from easyread.vetting.sheet import vet


def main(paths: Sequence[str]) -> int:
    """Print the faults of each file, one a line, and return the exit status."""
    if not paths:
        print("Name the glossary files to vet: python -m easyread.vetting FILE.csv ...")
        return 2
    status = 0
    for path in paths:
        try:
            faults = vet(path)
        except GlossaryError as problem:
            print(f"easyread: {problem}", file=sys.stderr)
            status = 2
            continue
        for fault in faults:
            print(fault)
        rows = len({fault.row for fault in faults})
        print(f"{path}: {len(faults)} faults in {rows} rows." if faults else f"{path}: no faults.")
        status = max(status, int(bool(faults)))
    return status


if __name__ == "__main__":
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):  # a console that lacks a sign shows “?”, never fails
            stream.reconfigure(errors="replace")
    raise SystemExit(main(sys.argv[1:]))
