"""Which rules run, with which options: the settings held against the rules' signatures."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from easyread.finding import Severity
from easyread.rules import Rule, all_rules
from easyread.settings import SEVERITY_OPTION, Settings, SettingsError, is_severity, nearest


def select_rules(settings: Settings) -> Iterator[tuple[Rule, dict[str, Any], Severity | None]]:
    """Each rule that is to run, its options, and the severity that the settings give it.

    Raises SettingsError for a rule or an option that is not there, or a value that will not do.
    """
    rules = all_rules()
    for name in (*settings.select, *settings.ignore, *settings.rules):
        if name not in rules:
            raise SettingsError(f"There is no rule “{name}”.{nearest(name, list(rules))}")
    for name, rule in rules.items():
        if name in settings.ignore or (settings.select and name not in settings.select):
            continue
        options = settings.options(name)
        severity = options.pop(SEVERITY_OPTION, None)
        if severity is not None and not is_severity(severity):
            raise SettingsError(
                f"Rule “{name}”: severity is “{severity}”, not error, warning, advice or off."
            )
        _hold_against_signature(rule, options)
        if severity != "off":
            yield rule, options, severity


def _hold_against_signature(rule: Rule, options: Mapping[str, Any]) -> None:
    for option, value in options.items():
        if option not in rule.options:
            known = [*rule.options, SEVERITY_OPTION]
            raise SettingsError(
                f"Rule “{rule.name}” has no option “{option}”.{nearest(option, known)}"
            )
        default = rule.options[option]
        number = isinstance(default, int | float) and not isinstance(default, bool)
        fits = (
            isinstance(value, int | float) and not isinstance(value, bool)
            if number
            else isinstance(value, type(default))
        )
        if not fits:
            raise SettingsError(
                f"Rule “{rule.name}”, option “{option}”: {value!r} will not do; "
                f"the default is {default!r}."
            )
