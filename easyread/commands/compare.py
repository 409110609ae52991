"""``easyread compare``: what a rewrite dropped, added or changed."""

from __future__ import annotations

import argparse

from easyread.checker import compare
from easyread.commands.inputs import (
    add_fail_option,
    add_settings_options,
    glossary_of,
    read_input,
    settings_for,
)
from easyread.commands.outputs import counts_against, print_text
from easyread.writers import comparison as comparison_writer

HELP = "say what a rewrite dropped, added or changed"


def add_options(command: argparse.ArgumentParser) -> None:
    """Declare what may be typed after ``easyread compare``."""
    add_settings_options(command)
    command.add_argument("original", metavar="OLD", help="the original, or - for what is piped in")
    command.add_argument("revised", metavar="NEW", help="the rewrite; its format may differ")
    command.add_argument(
        "--format", choices=["text", "json"], default="text", help="how to print it"
    )
    add_fail_option(command)
    command.add_argument("--quiet", action="store_true", help="leave out “could fix”")


def run(options: argparse.Namespace) -> int:
    """Compare two papers; 1 when a change is as serious as ``--fail-on`` says."""
    settings = settings_for(options, options.revised)
    comparison = compare(
        read_input(options.original),
        read_input(options.revised),
        glossary=glossary_of(settings.glossary),
        settings=settings,
    )
    if options.format == "json":
        print_text(comparison.model_dump_json(indent=2))
    else:
        print_text(comparison_writer.render(comparison, quiet=options.quiet))
    severities = (change.severity for change in comparison.changes)
    return int(counts_against(severities, settings.fail_on))
