"""Read the small word lists in ``language/data``."""

from __future__ import annotations

import csv
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable


def data_folder() -> Traversable:
    """The folder ``language/data``, wherever the package is installed."""
    return files("easyread") / "language" / "data"


@cache
def word_list(name: str) -> frozenset[str]:
    """The entries of ``data/<name>.txt``: one a line, ``#`` starts a remark."""
    lines = (data_folder() / f"{name}.txt").read_text(encoding="utf-8").splitlines()
    entries = (line.partition("#")[0].strip() for line in lines)
    return frozenset(entry for entry in entries if entry)


@cache
def words_of_kind(name: str, kind: str) -> frozenset[str]:
    """The words of the rows of one ``kind`` in ``data/<name>.csv``; ``|`` parts them in a cell."""
    cells = [row["words"] for row in table(name) if row["kind"] == kind]
    return frozenset(word for cell in cells for word in cell.split("|"))


@cache
def table(name: str) -> tuple[dict[str, str], ...]:
    """The rows of ``data/<name>.csv`` as mappings from column to cell."""
    text = (data_folder() / f"{name}.csv").read_text(encoding="utf-8")
    return tuple(csv.DictReader(text.splitlines()))
