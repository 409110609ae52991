"""Many papers at once: which files there are, and one row of figures for each."""

from __future__ import annotations

import os
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from functools import lru_cache, partial
from pathlib import Path

from pydantic import BaseModel, ConfigDict

from easyread.checker import check, load_glossary
from easyread.glossary import Glossary
from easyread.readers import FORMATS
from easyread.readers.errors import ReadError
from easyread.settings import Settings

#: Folders that hold no papers.
_SKIPPED_FOLDERS = frozenset({"node_modules", "__pycache__", "venv", "build", "dist"})
#: For fewer papers than this, starting other processes takes longer than reading.
_WORTH_WORKERS = 8


class Row(BaseModel):
    """One paper of a scan. Figures are None where the paper could not be read: see ``problem``.

    Ages are in years; rates are per 100 words.
    """

    model_config = ConfigDict(frozen=True)

    name: str
    format: str = ""
    words: int | None = None
    reading_age: float | None = None
    low: float | None = None
    high: float | None = None
    errors: int | None = None
    warnings: int | None = None
    advice: int | None = None
    hard_words_per_100: float | None = None
    jargon_per_100: float | None = None
    problem: str = ""


def scan(
    paths: Iterable[Path | str],
    *,
    workers: int = 1,
    progress: Callable[[int, int], object] | None = None,
    settings: Settings | Callable[[str], Settings] | None = None,
    left_out: Callable[[str], object] | None = None,
) -> list[Row]:
    """Check many files and folders: one row a document, in order of name within a folder.

    ``workers`` is the number of processes: 1 is this one alone, 0 as many as fit this computer and
    the number of papers. ``progress`` is called with the number of papers done and
    of all. ``settings`` are those of all papers, or a function from the path of a paper to its
    own (of a module, so that other processes can call it). What easyread itself wrote
    into a folder (word sheets, commented copies, reports) is left out, and ``left_out`` is called
    with a sentence on each. A paper that cannot be read gives a row with its ``problem``; the
    others go on. In a script, call it with more than one under ``if __name__ == "__main__":``, as
    for any use of processes.
    """
    files, problems = find_papers([str(path) for path in paths], left_out)
    fitting = min(os.cpu_count() or 1, len(files)) if len(files) >= _WORTH_WORKERS else 1
    count = workers or fitting
    work = partial(_row, settings=settings)
    rows = []
    for number, row in enumerate(_map(work, files, count), start=1):
        rows.append(row)
        if progress is not None:
            progress(number, len(files))
    return [*rows, *(Row(name=problem.partition(":")[0], problem=problem) for problem in problems)]


def _map(work: Callable[[str], Row], files: Sequence[str], workers: int) -> Iterator[Row]:
    if workers < 2:
        yield from map(work, files)
        return
    # Imported here: a check of one paper needs no processes.
    from concurrent.futures import ProcessPoolExecutor
    from multiprocessing import get_context

    # Spawned on every system, so that what works here works on Windows.
    with ProcessPoolExecutor(workers, mp_context=get_context("spawn")) as pool:
        yield from pool.map(work, files, chunksize=max(1, len(files) // (workers * 8)))


def _row(path: str, settings: Settings | Callable[[str], Settings] | None) -> Row:
    try:
        chosen = settings(path) if callable(settings) else settings or Settings()
        chosen = chosen.for_paper(Path(path))
        report = check(Path(path), settings=chosen, glossary=_words_of(chosen.glossary))
    except (ReadError, OSError) as problem:
        return Row(name=path, problem=str(problem))
    summary, level = report.summary, report.level
    return Row(
        name=path,
        format=report.format,
        words=summary.words,
        reading_age=level.reading_age,
        low=level.low,
        high=level.high,
        errors=summary.errors,
        warnings=summary.warnings,
        advice=summary.advice,
        hard_words_per_100=summary.hard_words_per_100,
        jargon_per_100=summary.jargon_per_100,
    )


def _words_of(files: tuple[Path, ...]) -> Glossary:
    """The words of these files over the built-in ones, loaded once as long as none changes."""
    try:
        stamps = tuple(file.stat().st_mtime_ns for file in files)
    except OSError:
        stamps = ()  # loading says what is wrong
    return _load_words(files, stamps)


@lru_cache(maxsize=4)
def _load_words(files: tuple[Path, ...], stamps: tuple[int, ...]) -> Glossary:
    return load_glossary(Settings(glossary=files))


def find_papers(
    paths: Iterable[str], left_out: Callable[[str], object] | None = None
) -> tuple[list[str], list[str]]:
    """The files to read, folders walked, and a message for each path that is not there.

    What easyread itself wrote is no paper, unless it is named: ``left_out`` is called with a
    sentence on each such file of a folder.
    """
    paths = list(paths)
    named = {Path(path) for path in paths}
    found: list[str] = []
    problems: list[str] = []
    for path in paths:
        if Path(path).is_dir():
            before = len(problems)
            walked = sorted(_walk(Path(path), problems))
            inside = list(_without_ours(walked, named, left_out))
            if not inside and len(problems) == before:
                problems.append(f"{path}: there is no paper in this folder that easyread can read.")
            found.extend(map(str, inside))
        elif Path(path).exists():
            found.append(path)
        else:
            problems.append(f"{path}: there is no such file. Check the name and the folder.")
    return list(dict.fromkeys(found)), problems


def _without_ours(
    files: Iterable[Path], named: Collection[Path], left_out: Callable[[str], object] | None
) -> Iterator[Path]:
    # Imported here: where no folder is walked, nothing is opened to be looked at.
    from easyread.readers.own_files import what_is_ours

    for each in files:
        ours = "" if each in named else what_is_ours(each)
        if not ours:
            yield each
        elif left_out is not None:
            left_out(f"left out: {each} is {ours}. To read it, name the file itself.")


def _walk(folder: Path, problems: list[str]) -> Iterator[Path]:
    readable = {suffix for known in FORMATS.values() for suffix in known.suffixes}
    try:
        inside = list(folder.iterdir())
    except OSError as problem:
        problems.append(f"{folder}: the folder cannot be opened ({problem.strerror}).")
        return
    for path in inside:
        if path.name.startswith((".", "~$")) or path.name in _SKIPPED_FOLDERS:
            continue
        if path.is_dir() and not path.is_symlink():
            yield from _walk(path, problems)
        elif path.is_file() and path.suffix.lower() in readable:
            yield path
