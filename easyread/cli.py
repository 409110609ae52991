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

from easyread.checker import check, compare, load_glossary, read
from easyread.corpus import find_papers
from easyread.document import Document
from easyread.entries import GlossaryError
from easyread.explanation import explain
from easyread.finding import SEVERITIES
from easyread.glossary import Glossary
from easyread.readers import read_bytes
from easyread.readers.errors import ReadError
from easyread.report import Report
from easyread.settings import Settings, SettingsError, profiles
from easyread.version import __version__
from easyread.writers import comparison as comparison_writer
from easyread.writers import csv, github, markdown, sarif, terminal
from easyread.writers import json as json_writer
from easyread.writers.files import WriteError, save

STANDARD_INPUT = "-"
FORMATS_OF_REPORTS = ("text", "json", "sarif", "github", "markdown", "csv")
#: From so many papers on, progress is shown on a terminal.
_MANY = 4


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command. ``arguments`` are those after the program's name."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):  # a console that lacks a sign shows “?”, never fails
            stream.reconfigure(errors="replace")
    options = _parser().parse_args(arguments)
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


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="easyread",
        description="Says how hard a paper is to read, which words make it hard, and what to "
        "write instead.",
    )
    parser.add_argument("--version", action="version", version=f"easyread {__version__}")
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    checking = commands.add_parser("check", help="check papers")
    checking.add_argument("paths", nargs="+", metavar="PATH", help="files, folders, or - for input")
    checking.add_argument("--profile", choices=list(profiles()), help="what the paper is")
    checking.add_argument(
        "--glossary", action="append", default=[], type=Path, metavar="CSV", help="your own words"
    )
    checking.add_argument("--settings", type=Path, metavar="TOML", help="use this settings file")
    checking.add_argument("--format", choices=FORMATS_OF_REPORTS, default="text")
    checking.add_argument("--as", dest="source_format", metavar="FORMAT", help="read every file as")
    checking.add_argument("--select", action="append", default=[], metavar="RULE")
    checking.add_argument("--ignore", action="append", default=[], metavar="RULE")
    checking.add_argument("--fail-on", choices=[*SEVERITIES, "never"])
    checking.add_argument("--max-reading-age", type=float, metavar="YEARS")
    checking.add_argument("--output", type=Path, metavar="FILE", help="write the report to a file")
    checking.add_argument("--quiet", action="store_true", help="leave out what could be fixed")
    checking.set_defaults(run=_check)
    comparing = commands.add_parser("compare", help="say what a rewrite dropped, added or changed")
    comparing.add_argument("original", metavar="OLD", help="the original, or - for input")
    comparing.add_argument("revised", metavar="NEW", help="the rewrite; its format may differ")
    comparing.add_argument("--profile", choices=list(profiles()), help="what the paper is")
    comparing.add_argument(
        "--glossary", action="append", default=[], type=Path, metavar="CSV", help="your own words"
    )
    comparing.add_argument("--settings", type=Path, metavar="TOML", help="use this settings file")
    comparing.add_argument("--format", choices=["text", "json"], default="text")
    comparing.add_argument("--fail-on", choices=[*SEVERITIES, "never"])
    comparing.add_argument("--quiet", action="store_true", help="leave out what could be fixed")
    comparing.set_defaults(run=_compare)
    explaining = commands.add_parser("explain", help="explain a rule or a term")
    explaining.add_argument("name", metavar="RULE|TERM", nargs="+")
    explaining.add_argument("--glossary", action="append", default=[], type=Path, metavar="CSV")
    explaining.set_defaults(run=_explain)
    return parser


def _check(options: argparse.Namespace) -> int:
    paths, problems = _find_files(options.paths)
    reports: list[Report] = []
    status = 0
    showing = options.format == "text" and options.output is None
    for path in _with_progress(paths):
        try:
            settings = _settings(options, path)
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
    folder = Path.cwd() if options.revised == STANDARD_INPUT else Path(options.revised).parent
    base = (
        Settings.load(options.settings) if options.settings else _found_settings(folder.resolve())
    )
    settings = base.model_copy(
        update={
            "profile": options.profile or base.profile,
            "glossary": (*base.glossary, *options.glossary),
            "fail_on": options.fail_on or base.fail_on,
        }
    )
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


def _is_over(report: Report, settings: Settings) -> int:
    """1 when a report breaks the limits of its settings, else 0."""
    if settings.fail_on != "never":
        counted = SEVERITIES[: SEVERITIES.index(settings.fail_on) + 1]
        if any(finding.severity in counted for finding in report.findings):
            return 1
    age, limit = report.level.reading_age, settings.max_reading_age
    return int(age is not None and limit is not None and age > limit)


def _settings(options: argparse.Namespace, path: str) -> Settings:
    folder = Path.cwd() if path == STANDARD_INPUT else Path(path).resolve().parent
    base = Settings.load(options.settings) if options.settings else _found_settings(folder)
    given = {
        "profile": options.profile or base.profile,
        "glossary": (*base.glossary, *options.glossary),
        "select": tuple(options.select) or base.select,
        "ignore": (*base.ignore, *options.ignore),
        "fail_on": options.fail_on or base.fail_on,
        "max_reading_age": (
            base.max_reading_age if options.max_reading_age is None else options.max_reading_age
        ),
    }
    return base.changed(**given)


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


if __name__ == "__main__":
    sys.exit(main())
