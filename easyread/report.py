"""What a check, a comparison or a fix says: data only, no logic.

Results show themselves in a notebook; how, the writers know, which are imported when asked.

These models are what other programs read. The JSON Schemas of a Report, a Comparison and a
Revision stand beside this module (``report.schema.json`` and so on); ``schema_version`` rises when
a field changes its meaning.
"""

from __future__ import annotations

from typing import Any, Literal, get_args

from pydantic import BaseModel, ConfigDict, PrivateAttr

from easyread.document import Document, Place, Span
from easyread.finding import Finding, Severity, Suggestion

SCHEMA_VERSION = "1.0"

ChangeKind = Literal[
    "negation",
    "duty",
    "number",
    "date_time",
    "condition",
    "agent",
    "quantifier_hedge",
    "fixed_term",
    "omission",
    "insertion",
    "comparison_direction",
    "logic",
    "name_reference",
]

CHANGE_KINDS: tuple[str, ...] = get_args(ChangeKind)


class Model(BaseModel):
    """Frozen: a result does not change after it was given.

    What pydantic builds of a model waits until it is used: a check shown as text needs few.
    """

    model_config = ConfigDict(frozen=True, defer_build=True)


class Driver(Model):
    """One cause of the reading age. ``years`` is how much it adds (or, below 0, takes away)."""

    name: str
    years: float
    message: str
    spans: tuple[Span, ...] = ()


class ReadingLevel(Model):
    """An estimate of the age, in years, at which a UK reader can read the text with ease.

    ``low`` to ``high`` is the range it honestly stands for. All three are None where nothing
    can be said, and ``reason`` says why. ``drivers`` come with the largest effect first.
    """

    reading_age: float | None = None
    low: float | None = None
    high: float | None = None
    drivers: tuple[Driver, ...] = ()
    reason: str = ""


class Summary(Model):
    """Counts over the prose in English. Rates are per 100 words; 0.0 where there are none."""

    words: int = 0
    sentences: int = 0
    blocks: int = 0
    words_per_sentence: float = 0.0
    longest_sentence: int = 0
    hard_words_per_100: float = 0.0
    jargon_per_100: float = 0.0
    errors: int = 0
    warnings: int = 0
    advice: int = 0
    other_language_blocks: int = 0


class Allowance(Model):
    """A remark in the paper that lets findings pass: its rules, words, reason and place.

    Without ``words`` it holds for the block that it stands in or before, else for the whole
    paper. ``findings`` is the number that it let pass. ``problem`` says what is wrong with it:
    it does not hold then, or is needed no more.
    """

    rules: tuple[str, ...] = ()
    words: tuple[str, ...] = ()
    reason: str = ""
    place: Place = Place()
    findings: int = 0
    problem: str = ""


class Signature(Model):
    """What the result was made with, so that it can be made again."""

    easyread: str
    profile: str
    glossary: str
    settings: str


class Report(Model):
    """All that a check found in one document, findings in the order of the text.

    ``earlier`` is how many more there are that were known before and are left out.
    """

    schema_version: str = SCHEMA_VERSION
    name: str
    format: str
    profile: str
    aim: float
    headline: str
    level: ReadingLevel
    summary: Summary
    findings: list[Finding]
    notes: tuple[str, ...] = ()
    allowances: tuple[Allowance, ...] = ()
    earlier: int = 0
    signature: Signature
    _document: Document = PrivateAttr()

    @property
    def document(self) -> Document:
        """The document that was checked; it is not part of the JSON."""
        return self._document

    def __str__(self) -> str:
        """The report as plain text."""
        from easyread.writers import terminal

        return terminal.render(self)

    def _repr_pretty_(self, printer: Any, cycle: bool) -> None:
        """The plain-text twin that a notebook or IPython shows beside, or instead of, the HTML."""
        printer.text(str(self))

    def _repr_html_(self) -> str:
        from easyread.writers import html

        return html.render_fragment(self)

    def to_frame(self) -> Any:
        """The findings as a pandas DataFrame, one row each.

        Raises ImportError where pandas is not installed: the message says how to get it.
        """
        from easyread.writers import frame

        return frame.make_frame(self)


class Change(Model):
    """One difference in meaning between an original and its revision.

    ``original`` and ``revised`` are spans of the two texts; one of them is None where the words
    stand in one text only.
    """

    kind: ChangeKind
    severity: Severity
    message: str
    original: Span | None = None
    revised: Span | None = None
    original_text: str = ""
    revised_text: str = ""
    original_place: Place | None = None
    revised_place: Place | None = None


class Comparison(Model):
    """What a rewrite dropped, added or changed.

    ``faithful`` is true when no change is an error or warning. Three shares, each from 0 to 1:
    ``left_out`` of the original that the new text does not say, ``added`` to the new text that
    the original does not say, and ``meaning_kept``, which holds both and the changes against it.
    They are of words, not of facts: a plain rewrite of a hard text often keeps 60 to 80%.
    """

    schema_version: str = SCHEMA_VERSION
    original_name: str
    revised_name: str
    changes: list[Change]
    meaning_kept: float
    left_out: float = 0.0
    added: float = 0.0
    faithful: bool

    def __str__(self) -> str:
        """The comparison as plain text."""
        from easyread.writers import comparison

        return comparison.render(self)

    def _repr_pretty_(self, printer: Any, cycle: bool) -> None:
        printer.text(str(self))

    def _repr_html_(self) -> str:
        from easyread.writers import tables

        return tables.show_comparison(self)


class Edit(Model):
    """One suggestion of a fix: applied, or withheld for the ``reason``."""

    rule: str
    span: Span
    text: str
    suggestion: Suggestion
    place: Place
    reason: str = ""


class Revision(Model):
    """A plainer text, what was changed to get it, and what was left for a person to decide."""

    schema_version: str = SCHEMA_VERSION
    name: str
    text: str
    applied: list[Edit]
    withheld: list[Edit]
    _document: Document = PrivateAttr()

    @property
    def document(self) -> Document:
        """The document as it was before; it is not part of the JSON."""
        return self._document

    def __str__(self) -> str:
        """What was changed and what is left, as plain text."""
        from easyread.writers import revision

        return revision.render(self)

    def _repr_pretty_(self, printer: Any, cycle: bool) -> None:
        printer.text(str(self))

    def _repr_html_(self) -> str:
        from easyread.writers import tables

        return tables.show_revision(self)
