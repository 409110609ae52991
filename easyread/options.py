"""The options of the command, as people type them."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Mapping
from pathlib import Path

from easyread.finding import SEVERITIES
from easyread.settings import profiles
from easyread.version import __version__

REPORT_FORMATS = ("text", "json", "sarif", "github", "markdown", "csv")
Run = Callable[[argparse.Namespace], int]


def make_parser(runs: Mapping[str, Run]) -> argparse.ArgumentParser:
    """Make the parser; ``runs`` holds what carries out each command."""
    parser = argparse.ArgumentParser(
        prog="easyread",
        description="Says how hard a paper is to read, which words make it hard, and what to "
        "write instead.",
    )
    parser.add_argument("--version", action="version", version=f"easyread {__version__}")
    commands = parser.add_subparsers(required=True, metavar="COMMAND")

    def add(name: str, says: str, *, fails: bool = True) -> argparse.ArgumentParser:
        command = commands.add_parser(name, help=says)
        command.set_defaults(run=runs[name])
        command.add_argument(
            "--glossary",
            action="append",
            default=[],
            type=Path,
            metavar="CSV",
            help="your own words",
        )
        if fails:
            command.add_argument("--profile", choices=list(profiles()), help="what the paper is")
            command.add_argument(
                "--settings", type=Path, metavar="TOML", help="use this settings file"
            )
        return command

    checking = add("check", "check papers")
    checking.add_argument("paths", nargs="+", metavar="PATH", help="files, folders, or - for input")
    checking.add_argument("--format", choices=REPORT_FORMATS, default="text")
    checking.add_argument("--as", dest="source_format", metavar="FORMAT", help="read every file as")
    checking.add_argument("--select", action="append", default=[], metavar="RULE")
    checking.add_argument("--ignore", action="append", default=[], metavar="RULE")
    checking.add_argument("--fail-on", choices=[*SEVERITIES, "never"])
    checking.add_argument("--max-reading-age", type=float, metavar="YEARS")
    checking.add_argument("--output", type=Path, metavar="FILE", help="write the report to a file")
    checking.add_argument("--quiet", action="store_true", help="leave out what could be fixed")

    fixing = add("fix", "write plainer words where that keeps the meaning")
    fixing.add_argument("path", metavar="PAPER", help="a text, Markdown or HTML file")
    place = fixing.add_mutually_exclusive_group()
    place.add_argument("-o", "--output", type=Path, metavar="FILE", help="write to this new file")
    place.add_argument("--in-place", action="store_true", help="write over the paper itself")
    fixing.add_argument("--plan", type=Path, metavar="JSON", help="save what would be changed")
    fixing.add_argument("--replay", type=Path, metavar="JSON", help="apply a plan that was saved")

    comparing = add("compare", "say what a rewrite dropped, added or changed")
    comparing.add_argument("original", metavar="OLD", help="the original, or - for input")
    comparing.add_argument("revised", metavar="NEW", help="the rewrite; its format may differ")
    comparing.add_argument("--format", choices=["text", "json"], default="text")
    comparing.add_argument("--fail-on", choices=[*SEVERITIES, "never"])
    comparing.add_argument("--quiet", action="store_true", help="leave out what could be fixed")

    explaining = add("explain", "explain a rule or a term", fails=False)
    explaining.add_argument("name", metavar="RULE|TERM", nargs="+")
    return parser
