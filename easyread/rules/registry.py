"""What a rule is: a function over the analysis, with its examples and its options."""

from __future__ import annotations

import inspect
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from easyread.analysis import Analysis
from easyread.finding import Finding

RuleFunction = Callable[..., Iterator[Finding]]


@dataclass(frozen=True)
class Rule:
    """A rule. ``flags`` and ``ignores`` are its examples, in the notation ``[[hard -> plain]]``.

    Two suggestions of one example are parted by ``|``; ``[[hard]]`` marks words alone. A text
    with line breaks is read as Markdown. ``glossary`` holds entries that the examples need.
    """

    function: RuleFunction
    flags: Sequence[str]
    ignores: Sequence[str]

    def __call__(self, text: Analysis, **options: Any) -> Iterator[Finding]:
        """Yield the rule's findings in ``text``; place and fingerprint are added later."""
        return self.function(text, **options)

    @property
    def name(self) -> str:
        """The public name, in kebab case."""
        return self.function.__name__.replace("_", "-")

    @property
    def summary(self) -> str:
        """What to do, in one line."""
        return self._documentation.partition("\n")[0]

    @property
    def explanation(self) -> str:
        """Why: what happens to the reader otherwise, and which guidance says so."""
        return self._documentation.partition("\n")[2].strip()

    @cached_property
    def _documentation(self) -> str:
        return inspect.cleandoc(self.function.__doc__ or "")

    @cached_property
    def options(self) -> Mapping[str, Any]:
        """Option name → default, from the keyword-only parameters."""
        parameters = inspect.signature(self.function).parameters.values()
        return {p.name: p.default for p in parameters if p.kind is p.KEYWORD_ONLY}


def rule(*, flags: Sequence[str], ignores: Sequence[str]) -> Callable[[RuleFunction], Rule]:
    """Make a function a rule. ``flags`` are texts it must report, ``ignores`` texts it must not."""

    def make(function: RuleFunction) -> Rule:
        return Rule(function, flags, ignores)

    return make
