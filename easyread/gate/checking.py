"""A check of the bytes of a paper that looks into the cache first."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

from easyread.checker import check
from easyread.gate.cache import Cache, key_of
from easyread.glossary import Glossary
from easyread.readers import read_bytes
from easyread.report import Report
from easyread.settings import Settings


class CachedCheck:
    """Checks papers, each only where no report of it is kept.

    ``glossary_of`` loads the words of the settings' files; it is called when a paper has to be
    read. ``form`` is the format to read every paper as. ``is_used`` turns the cache off; the
    setting ``cache`` does so too. A report from the cache has no document.
    """

    def __init__(
        self,
        glossary_of: Callable[[tuple[Path, ...]], Glossary],
        form: str | None = None,
        *,
        is_used: bool = True,
    ) -> None:
        self._glossary_of = glossary_of
        self._form = form
        self._is_used = is_used
        self._signatures: dict[tuple[Path, ...], str] = {}
        self._by_folder: dict[Path, Cache | None] = {}
        self._caches: dict[Path, Cache] = {}

    def __call__(self, data: bytes, path: Path, settings: Settings) -> Report:
        """The report of the paper at ``path``, which holds ``data``. Raises as the checker."""
        cache = self._near(path) if self._is_used and settings.cache else None
        if cache is None:
            return self._check(data, path, settings)
        words = self._signature_of(settings.glossary)
        # A report tells which of a panel's own words are past the day to look at them again.
        dated = f"{words} {date.today()}" if settings.glossary else words
        key = key_of(data, self._form or path.suffix.lower(), settings, dated)
        kept = cache.find(key)
        if kept is not None:
            return kept.model_copy(update={"name": str(path)})
        report = self._check(data, path, settings)
        # A file of words that was changed meanwhile must not be kept under what it was.
        if report.signature.glossary == words:
            cache.keep(key, report)
        return report

    def prune(self) -> None:
        """Keep the folders small, at the end of a run."""
        for cache in self._caches.values():
            cache.prune()

    def _check(self, data: bytes, path: Path, settings: Settings) -> Report:
        document = read_bytes(data, str(path), self._form)
        return check(document, glossary=self._glossary_of(settings.glossary), settings=settings)

    def _signature_of(self, files: tuple[Path, ...]) -> str:
        if files not in self._signatures:
            self._signatures[files] = Glossary.signature_of(files)
        return self._signatures[files]

    def _near(self, path: Path) -> Cache | None:
        folder = path.resolve().parent
        if folder not in self._by_folder:
            cache = Cache.near(folder)
            self._by_folder[folder] = cache and self._caches.setdefault(cache.folder, cache)
        return self._by_folder[folder]
