"""``easyread glossary merge``: one glossary out of two, with conflicts left for people."""

from __future__ import annotations

import argparse
from collections import Counter
from pathlib import Path

from easyread.commands.glossary.files import check_new_glossary
from easyread.commands.outputs import print_lines
from easyread.differences import compare_rows, merge_rows
from easyread.disk import write_whole
from easyread.glossary_file import GlossaryFile
from easyread.records import make_table

HELP = "make one glossary out of two; conflicts are left for people to settle"


def add_options(command: argparse.ArgumentParser) -> None:
    """Declare what may be typed after ``easyread glossary merge``."""
    command.add_argument("first", type=Path, metavar="A", help="CSV or .xlsx")
    command.add_argument("second", type=Path, metavar="B", help="CSV or .xlsx")
    command.add_argument(
        "-o", "--output", type=Path, required=True, metavar="CSV", help="a new file"
    )


def run(options: argparse.Namespace) -> int:
    """Write the new file, and list what people have to settle; 1 where there is anything."""
    check_new_glossary(options.output)
    pairs = compare_rows(
        GlossaryFile.load(options.first).rows, GlossaryFile.load(options.second).rows
    )
    rows = list(merge_rows(pairs, (options.first.stem, options.second.stem)))
    write_whole(options.output, make_table(rows))
    counts = Counter(pair.result for pair in pairs)
    lines = [
        f"{options.output}: {len(rows)} words. Only in {options.first}: {counts['only first']}, "
        f"only in {options.second}: {counts['only second']}, the same: {counts['same']}."
    ]
    if counts["conflict"]:
        lines.append(f"For people to settle, now marked as contested: {counts['conflict']}")
        lines += [
            f"  {pair.term} (rows {pair.first.number} and {pair.second.number})"
            for pair in pairs
            if pair.result == "conflict" and pair.first and pair.second
        ]
    print_lines(lines)
    return int(bool(counts["conflict"]))
