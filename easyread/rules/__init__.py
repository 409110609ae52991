"""The rules, one a file: each says what is hard for a reader and, where it can, what to write."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from importlib import import_module
from pkgutil import iter_modules

from easyread.rules.registry import Rule

__all__ = ["Rule", "all_rules"]


@cache
def all_rules() -> Mapping[str, Rule]:
    """Rule name → rule, in order of name. A file in this folder that defines a rule is one."""
    found = {}
    for module in iter_modules(__path__):
        candidate = getattr(import_module(f"{__name__}.{module.name}"), module.name, None)
        if isinstance(candidate, Rule):
            found[candidate.name] = candidate
    return dict(sorted(found.items()))
