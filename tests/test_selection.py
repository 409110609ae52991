"""Which rules run, with which options and severity."""

from __future__ import annotations

import pytest

from easyread.rules import all_rules
from easyread.selection import select_rules
from easyread.settings import Settings, SettingsError


def names(**given):
    return [rule.name for rule, _, _ in select_rules(Settings(**given))]


def test_without_a_choice_every_rule_runs_in_order():
    assert names() == sorted(all_rules())


def test_what_is_ignored_or_off_does_not_run_even_when_selected():
    chosen = ("hard-word", "jargon", "long-sentence")
    off = {"jargon": {"severity": "off"}}
    assert names(select=chosen, ignore=("hard-word",), rules=off) == ["long-sentence"]


def test_the_severity_and_the_options_come_with_the_rule():
    rules = {"long-sentence": {"severity": "error", "limit": 30}}
    ((_, options, severity),) = select_rules(Settings(select=("long-sentence",), rules=rules))
    assert (options, severity) == ({"limit": 30}, "error")


@pytest.mark.parametrize("place", ["select", "ignore"])
def test_an_unknown_rule_is_named_with_the_nearest(place):
    with pytest.raises(SettingsError, match=r"“hard-words”\. Did you mean “hard-word”"):
        names(**{place: ("hard-words",)})
