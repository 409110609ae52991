"""``easyread check``: what makes papers hard, and what to write instead."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from easyread.commands.gating import Gate, add_gate_options
from easyread.commands.inputs import (
    add_fail_option,
    add_settings_options,
    find_inputs,
    settings_for,
    with_progress,
)
from easyread.commands.outputs import counts_against, print_problem, print_text
from easyread.disk import WriteError
from easyread.entries import GlossaryError
from easyread.readers import FORMATS as READERS
from easyread.readers import ReadError
from easyread.report import Report
from easyread.settings import Settings, SettingsError
from easyread.writers import csv, github, json, markdown, sarif, terminal
from easyread.writers.files import WORD, save

HELP = "check papers"
FORMATS = ("text", "json", "sarif", "github", "markdown", "csv")


def add_options(command: argparse.ArgumentParser) -> None:
    """Declare what may be typed after ``easyread check``."""
    add_settings_options(command)
    command.add_argument(
        "paths", nargs="+", metavar="PATH", help="files, folders, or - for what is piped in"
    )
    command.add_argument("--format", choices=FORMATS, default="text", help="how to print it")
    command.add_argument(
        "--as",
        dest="source_format",
        metavar="FORMAT",
        help=f"read every file as {', '.join(READERS)}, whatever its name says",
    )
    command.add_argument(
        "--select", action="append", default=[], metavar="RULE", help="look for this rule only"
    )
    command.add_argument(
        "--ignore", action="append", default=[], metavar="RULE", help="leave this rule out"
    )
    add_fail_option(command)
    command.add_argument(
        "--max-reading-age",
        type=_years,
        metavar="YEARS",
        help="end with status 1 where the reading age is higher",
    )
    command.add_argument(
        "-o",
        "--output",
        type=Path,
        metavar="FILE",
        help="write the report to a file; .docx is a copy of a Word paper with comments",
    )
    command.add_argument("--quiet", action="store_true", help="leave out “could fix” and the notes")
    add_gate_options(command)


def _years(text: str) -> float:
    try:
        return float(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"“{text}” is not a number of years") from None


def run(options: argparse.Namespace) -> int:
    """Check every paper; one that cannot be read is told, and the others go on."""
    gate = Gate(options)
    paths, problems = find_inputs(options.paths)
    if options.output is not None and len(paths) > 1:
        raise WriteError("--output takes the report of one paper: name one.")
    reports: list[Report] = []
    status = 0
    showing = options.format == "text" and options.output is None
    for path in with_progress(gate.changed(paths)):
        try:
            settings = settings_for(options, path)
            report = gate.new_only(path, gate.check(path, settings), settings)
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
        if gate.is_changing_baseline:
            continue
        over = _is_over(report, settings)
        status = max(status, over)
        if not showing:
            reports.append(report)
        elif over or not (options.quiet and terminal.is_silent(report)):
            colour = sys.stdout.isatty()
            print_text(terminal.render(report, colour=colour, quiet=options.quiet))
    if options.output is not None:
        for report in reports:
            save(_without_advice(report) if options.quiet else report, options.output)
            if not options.quiet:
                print_text(_tell_written(report, options.output))
    elif not showing and not gate.is_changing_baseline:
        print_text(_render(reports, problems, options.format, only_new=gate.is_narrowing))
    for message in problems:
        print_problem(message)
    for message in gate.finish():
        print_problem(message)
    return 2 if problems else status


def _tell_written(report: Report, target: Path) -> str:
    if target.suffix.lower() in WORD:
        return f"{target}: a copy of the paper with its findings as comments. Open it in Word."
    return f"{target}: the report of {report.name}."


def _without_advice(report: Report) -> Report:
    """The report with what should or must be fixed alone."""
    findings = [finding for finding in report.findings if finding.severity != "advice"]
    return report.model_copy(update={"findings": findings})


def _render(
    reports: Sequence[Report], problems: Sequence[str], form: str, *, only_new: bool
) -> str:
    if form == "json":
        return json.render_many(reports, problems)
    if form == "sarif":
        return sarif.render_many(reports, problems, only_new=only_new)
    if form == "csv":
        return csv.render_many(reports)
    if form == "markdown":
        return markdown.render_many(reports, problems)
    return "".join(map(github.render, reports))


def _is_over(report: Report, settings: Settings) -> int:
    """1 when a report breaks the limits of its settings, else 0."""
    if counts_against((finding.severity for finding in report.findings), settings.fail_on):
        return 1
    age, limit = report.level.reading_age, settings.max_reading_age
    return int(age is not None and limit is not None and age > limit)
