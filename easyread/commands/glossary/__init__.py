"""``easyread glossary``: the words that a panel keeps, one sub-command a module."""

from __future__ import annotations

from easyread.commands.glossary.group import HELP, add_options, run

__all__ = ["HELP", "add_options", "run"]
