"""The command ``easyread``.

Exit status 0: nothing over the limits; 1: something is; 2: it could not do what was asked.
"""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Iterator, Sequence
from contextlib import suppress
from functools import cache
from pathlib import Path

from easyread.checker import check, compare, fix, load_glossary, read
from easyread.corpus import find_papers
from easyread.document import Document
from easyread.entries import GlossaryError
from easyread.explanation import explain
from easyread.finding import SEVERITIES
from easyread.glossary import Glossary
from easyread.options import make_parser
from easyread.readers import read_bytes
from easyread.readers.decoding import encode
from easyread.readers.errors import ReadError
from easyread.report import Report
from easyread.settings import Settings, SettingsError
from easyread.writers import comparison as comparison_writer
from easyread.writers import csv, github, markdown, sarif, terminal
from easyread.writers import json as json_writer
from easyread.writers import revision as revision_writer
from easyread.writers.files import WriteError, save, write_whole

STANDARD_INPUT = "-"
#: From so many papers on, progress is shown on a terminal.
_MANY = 4


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command. ``arguments`` are those after the program's name."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):  # a console that lacks a sign shows “?”, never fails
            stream.reconfigure(errors="replace")
    options = make_parser(_RUNS).parse_args(arguments)
    try:
        status = int(options.run(options))
        sys.stdout.flush()  # here, where a failure can still be told
        return status
    except (ReadError, GlossaryError, SettingsError, WriteError) as problem:
        print(f"easyread: {problem}", file=sys.stderr)
        return 2
    except OSError as problem:
        _drop_output()
        if not isinstance(problem, BrokenPipeError):  # a reader that has seen enough is no fault
            print(f"easyread: cannot write the report: {problem.strerror}.", file=sys.stderr)
        return 2
    except KeyboardInterrupt:
        print("easyread: stopped.", file=sys.stderr)
        return 2


def _drop_output() -> None:
    """Let what is still to be written go nowhere, or Python would fail on it at its end."""
    with suppress(OSError, ValueError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _check(options: argparse.Namespace) -> int:
    paths, problems = _find_files(options.paths)
    reports: list[Report] = []
    status = 0
    showing = options.format == "text" and options.output is None
    for path in _with_progress(paths):
        try:
            settings = _settings(options, _folder_of(path))
            report = check(
                _read(path, options.source_format),
                glossary=_glossary(settings.glossary),
                settings=settings,
            )
        except (ReadError, OSError) as problem:
            problems.append(str(problem))
            continue
        except (GlossaryError, SettingsError):
            raise
        except Exception as fault:
            kind = type(fault).__name__
            problems.append(
                f"{path}: easyread itself failed here ({kind}: {fault}). Please report it."
            )
            continue
        status = max(status, _is_over(report, settings))
        if showing:
            colour = sys.stdout.isatty()
            _print(terminal.render(report, colour=colour, quiet=options.quiet))
        else:
            reports.append(report)
    if options.output is not None:
        if len(reports) != 1:
            raise WriteError("--output takes the report of one paper: name one.")
        save(reports[0], options.output)
    elif options.format == "json":
        _print(json_writer.render_many(reports, problems))
    elif options.format in ("sarif", "csv"):
        writer = sarif if options.format == "sarif" else csv
        _print(writer.render_many(reports))
    elif not showing:
        render = github.render if options.format == "github" else markdown.render
        _print("\n".join(map(render, reports)))
    for message in problems:
        print(f"easyread: {message}", file=sys.stderr)
    return 2 if problems else status


def _compare(options: argparse.Namespace) -> int:
    settings = _settings(options, _folder_of(options.revised))
    comparison = compare(
        _read(options.original, None),
        _read(options.revised, None),
        glossary=_glossary(settings.glossary),
        settings=settings,
    )
    if options.format == "json":
        _print(comparison.model_dump_json(indent=2))
    else:
        _print(comparison_writer.render(comparison, quiet=options.quiet))
    if settings.fail_on == "never":
        return 0
    counted = SEVERITIES[: SEVERITIES.index(settings.fail_on) + 1]
    return int(any(change.severity in counted for change in comparison.changes))


def _fix(options: argparse.Namespace) -> int:
    path = Path(options.path)
    settings = _settings(options, _folder_of(options.path))
    document = read(path)
    if not document.source:
        raise WriteError(f"{path}: only text, Markdown and HTML can be fixed.")
    if options.replay is not None:
        from easyread.revision import load_plan, replay

        revision = replay(load_plan(options.replay), document)
    else:
        revision = fix(document, glossary=_glossary(settings.glossary), settings=settings)
    if options.plan is not None:
        save(revision, options.plan)
    target = path if options.in_place else options.output
    if target is not None:
        if target.exists() and not options.in_place:
            raise WriteError(f"{target}: this file is there already. Choose another name.")
        write_whole(target, _encoded(revision.text, path))
    _print(revision_writer.render(revision))
    if target is None and options.plan is None:
        print("Nothing was written. Name a new file with -o, or use --in-place.", file=sys.stderr)
    return 0


def _encoded(text: str, path: Path) -> bytes:
    try:
        return encode(text, path.read_bytes())
    except UnicodeEncodeError as problem:
        raise WriteError(
            f"{path}: its encoding ({problem.encoding}) lacks a letter of the plainer words. "
            "Save the paper as UTF-8 first."
        ) from problem


def _is_over(report: Report, settings: Settings) -> int:
    """1 when a report breaks the limits of its settings, else 0."""
    if settings.fail_on != "never":
        counted = SEVERITIES[: SEVERITIES.index(settings.fail_on) + 1]
        if any(finding.severity in counted for finding in report.findings):
            return 1
    age, limit = report.level.reading_age, settings.max_reading_age
    return int(age is not None and limit is not None and age > limit)


def _settings(options: argparse.Namespace, folder: Path) -> Settings:
    """The settings for the papers of a folder, with what was typed over them."""
    base = Settings.load(options.settings) if options.settings else _found_settings(folder)
    typed = {
        name: value
        for name in ("profile", "select", "fail_on", "max_reading_age")
        if (value := getattr(options, name, None)) not in (None, [])
    }
    return base.changed(
        **typed,
        glossary=(*base.glossary, *options.glossary),
        ignore=(*base.ignore, *getattr(options, "ignore", ())),
    )


def _folder_of(path: str) -> Path:
    return Path.cwd() if path == STANDARD_INPUT else Path(path).resolve().parent


@cache
def _found_settings(folder: Path) -> Settings:
    return Settings.find(folder)


@cache
def _glossary(files: tuple[Path, ...]) -> Glossary:
    return load_glossary(Settings(glossary=files))


def _read(path: str, source_format: str | None) -> Document:
    if path == STANDARD_INPUT:
        return read_bytes(sys.stdin.buffer.read(), "standard input", source_format or "text")
    return read(Path(path), source_format)


def _find_files(paths: Sequence[str]) -> tuple[list[str], list[str]]:
    files, problems = find_papers([path for path in paths if path != STANDARD_INPUT])
    return [path for path in paths if path == STANDARD_INPUT][:1] + files, problems


def _with_progress(paths: Sequence[str]) -> Iterator[str]:
    show = len(paths) >= _MANY and sys.stderr.isatty()
    for number, path in enumerate(paths, start=1):
        if show:
            print(f"\rReading {number} of {len(paths)}…", end="", file=sys.stderr, flush=True)
        yield path
    if show:
        print("\r" + " " * 40 + "\r", end="", file=sys.stderr)


def _explain(options: argparse.Namespace) -> int:
    glossary = _glossary(tuple(options.glossary))
    text = explain(" ".join(options.name), glossary)
    if text is None:
        print(
            f"easyread: neither a rule nor a term of the glossary: “{' '.join(options.name)}”.",
            file=sys.stderr,
        )
        return 2
    _print(text)
    return 0


def _print(text: str) -> None:
    encoding = sys.stdout.encoding or "utf-8"
    try:
        text.encode(encoding)
    except UnicodeEncodeError:
        text = text.replace("→", "->").replace("…", "...")
    sys.stdout.write(text if text.endswith("\n") else text + "\n")


_RUNS = {"check": _check, "compare": _compare, "explain": _explain, "fix": _fix}


if __name__ == "__main__":
    sys.exit(main())
