"""The glossary: layers of entries, and every term in a sentence found in one pass."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from datetime import date
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path

from easyread.differences import Pairing, compare_rows, merge_rows
from easyread.disk import write_whole
from easyread.entries import COLUMNS, GENERAL, LOCAL, Entry, GlossaryError, cell_of
from easyread.language.spelling import fold
from easyread.matches import Match
from easyread.patterns import Pattern
from easyread.records import make_table
from easyread.rows import Row, open_glossary, read_rows
from easyread.terms import Ways

__all__ = ["Entry", "Glossary", "GlossaryError", "Match"]

#: The built-in files, a later one winning over an earlier one, and the field each is of.
BUILT_IN = {
    "plain-english.csv": GENERAL,
    "local-government-and-money.csv": "local government and money",
    "digital-and-data.csv": "digital and data",
    "research-and-evaluation.csv": "research and evaluation",
    "health-and-social-care.csv": "health and social care",
}
#: So many signs of the hash are a signature.
_SIGNS = 12

#: Files that are pages to read rather than tables to edit.
_PAGES = (".html", ".docx", ".md")


def glossary_folder() -> Traversable:
    """Where the built-in glossaries are: in the installed package, else in the checkout."""
    installed = files("easyread") / "glossaries"
    return installed if installed.is_dir() else Path(__file__).parent.parent / "glossary"


class Glossary:
    """Terms and what to do about them. Of two entries that fit, the one added later wins."""

    def __init__(self, entries: Iterable[Entry] = ()) -> None:
        self._rows: list[Row] = []
        self._dated: list[Row] = []
        self._index: dict[str, list[Pattern]] = {}
        self.ways = Ways(self._index)
        self._hash = hashlib.sha256()
        self.rank = 0
        for entry in entries:
            self.add(entry)

    @classmethod
    def default(cls) -> Glossary:
        """The built-in glossaries."""
        glossary = cls()
        for name, field in BUILT_IN.items():
            glossary._extend(_built_in_bytes(name), name, field)
        return glossary

    @classmethod
    def load(cls, path: Path | str) -> Glossary:
        """The entries of one CSV file alone.

        Raises GlossaryError (missing or unreadable file, missing column, faulty row): the
        message names the file, the row and the column.
        """
        glossary = cls()
        glossary.layer(path)
        return glossary

    def layer(self, path: Path | str) -> None:
        """Put the entries of a CSV file over those that are here. Raises as :meth:`load`."""
        self._extend(open_glossary(Path(path)), str(path), LOCAL, check=True)

    @staticmethod
    def signature_of(files: Iterable[Path]) -> str:
        """The signature of the built-in words with ``files`` over them, without loading them.

        Raises GlossaryError as :meth:`load`, for a file that cannot be opened.
        """
        whole = hashlib.sha256()
        for name in BUILT_IN:
            whole.update(_built_in_bytes(name))
        for path in files:
            whole.update(open_glossary(Path(path)))
        return whole.hexdigest()[:_SIGNS]

    def _extend(self, data: bytes, source: str, field: str, *, check: bool = False) -> None:
        self._hash.update(data)
        rows = read_rows(data, source, field)
        if check:
            for row in rows:
                row.entry  # noqa: B018 - a faulty row of a local file is named at once
        self.put(rows)

    def put(self, rows: Iterable[Row]) -> None:
        """Put rows over those that are here, as one layer."""
        self.rank += 1
        for row in rows:
            self._insert(row)

    def _insert(self, row: Row) -> None:
        self._rows.append(row)
        if row.field == LOCAL and row.cells.get("review_by"):
            self._dated.append(row)
        if not row.is_in_use:
            return
        self.ways.clear()
        for alias, via in row.aliases():
            pattern = Pattern(alias, via, row, self.rank)
            for key in pattern.first_keys():
                self._index.setdefault(key, []).append(pattern)

    def add(self, entry: Entry) -> None:
        """Add one entry over all that are here."""
        cells = {name: cell_of(getattr(entry, name)) for name in COLUMNS}
        self._hash.update(repr(cells).encode())
        self.rank += 1
        self._insert(Row(cells, entry.field, "added", len(self._rows) + 1))

    def save(self, path: Path | str) -> None:
        """Write all entries as CSV that Excel opens, whole or not at all (UTF-8 with a mark).

        With the suffix .html, .docx or .md it is a page to read, “What the words mean”, without
        the names of people. Raises WriteError.
        """
        target = Path(path)
        if target.suffix.lower() in _PAGES:
            from easyread.key_words import gather_all  # the layers above, when asked for
            from easyread.writers.key_words import render

            write_whole(target, render(gather_all(self), target))
        else:
            write_whole(target, make_table([row.cells for row in self._rows]))

    def __iter__(self) -> Iterator[Entry]:
        return (row.entry for row in self._rows)

    def __len__(self) -> int:
        return len(self._rows)

    def __repr__(self) -> str:
        return f"<Glossary of {len(self):,} entries>"

    def _repr_html_(self) -> str:
        from easyread.writers import tables  # as a Report does: shown by its writer when asked

        return tables.show_glossary(self)

    def lookup(self, term: str) -> list[Entry]:
        """The entries whose term, variant or acronym is ``term`` in any spelling, best first."""
        wanted = [fold(word) for word in term.lower().split()]
        patterns = self._index.get(wanted[0], []) if wanted else []
        whole = fold("".join(wanted))
        found = [p for p in patterns if fold(p.alias.lower().replace(" ", "")) == whole]
        found.sort(key=lambda pattern: -pattern.rank)
        return list(dict.fromkeys(pattern.row.entry for pattern in found))

    def aliases(self, *, in_use: bool = False) -> Iterator[str]:
        """Every term, variant and acronym, of entries that are not in use too unless ``in_use``."""
        rows = (row for row in self._rows if row.is_in_use or not in_use)
        return (alias for row in rows for alias, _ in row.aliases())

    def find(self, words: str) -> list[Entry]:
        """The entries that have ``words`` in them, those where the term itself does first.

        Capitals and spelling do not matter. Looked through: the term, its variants and acronyms,
        what to use instead, and what it means.
        """
        wanted = _folded(words)
        ranked = [
            (rank, number, row)
            for number, row in enumerate(self._rows)
            if wanted and (rank := _nearness(row, wanted)) is not None
        ]
        ranked.sort(key=lambda each: (each[0], -each[1]))
        return [row.entry for _, _, row in ranked]

    def compare(self, other: Glossary) -> list[Pairing]:
        """Two glossaries side by side, word by word, in the order of this one."""
        return compare_rows(self._rows, other._rows)

    def merge(self, other: Glossary, names: tuple[str, str] = ("one panel", "another")) -> Glossary:
        """One glossary out of two; a word in conflict becomes contested, with both views.

        ``names`` stand for the groups where an entry does not name its own.
        """
        merged = Glossary()
        for cells in merge_rows(self.compare(other), names):
            merged.add(Row(cells, LOCAL, "merged", len(merged) + 1).entry)
        return merged

    def due(self, today: date) -> list[Entry]:
        """The entries of your own whose day or month to look at them again is over."""
        return [row.entry for row in self._dated if row.entry.is_due(today)]

    @property
    def signature(self) -> str:
        """A short hash of the words, for the signature of a result."""
        return self._hash.hexdigest()[:_SIGNS]


@cache
def _built_in_bytes(name: str) -> bytes:
    return (glossary_folder() / name).read_bytes()


def _nearness(row: Row, wanted: str) -> int | None:
    """0 for the very term, then the less near the higher; None where it does not occur."""
    names = [_folded(alias) for alias, _ in row.aliases()]
    if wanted in names:
        return 0
    says = [_folded(row.cells.get(column, "")) for column in ("use_instead", "meaning")]
    for rank, texts in enumerate((names, says), start=1):
        if any(wanted in text for text in texts):
            return rank
    return None


def _folded(text: str) -> str:
    """The text with a space before each word, so that what is looked for begins at a word."""
    return "".join(f" {fold(word)}" for word in text.split())
