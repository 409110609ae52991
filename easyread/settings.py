"""Settings of a check: the profile, the limits, and what a project wants otherwise.

They stand in ``[tool.easyread]`` of ``pyproject.toml`` or at the top level of
``easyread.toml``, the nearest such file in or above the folder of the paper.
"""

from __future__ import annotations

import glob
import hashlib
import tomllib
from collections.abc import Mapping
from difflib import get_close_matches
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Any, Literal

from pydantic import BaseModel, ConfigDict, Field, ValidationError, field_validator

from easyread.finding import SEVERITIES
from easyread.globs import is_match

Profile = Literal["plain", "easy-read", "minutes", "research"]
FailOn = Literal["error", "warning", "advice", "never"]

#: What holds for a whole run, and not for one paper or another.
_OF_THE_RUN = frozenset({"baseline", "cache", "per_file"})
#: Every rule takes this option besides its own.
SEVERITY_OPTION = "severity"


class SettingsError(ValueError):
    """A setting that cannot be used: the message names the file and the nearest right name."""


class Settings(BaseModel):
    """What to check and how strictly.

    ``rules`` holds the options of each rule as plain mappings, over those of the profile; the
    checker holds them against the rules' signatures. ``aim`` is the reading age to aim at, in
    years. ``max_reading_age`` makes a higher estimate fail. ``glossary`` names CSV files, the last
    one winning, relative to the settings file. ``meaning`` gives kinds of change of a comparison
    another severity ("error", "warning", "advice" or "off"), over those of the profile: "minutes"
    makes each change of duty, date, number, name or doer serious; "research" each change of
    number, and of how many or how sure; "easy-read" lists what is left out or added as no more
    than "should fix", as such a paper says less on purpose. What is advice by itself is not
    raised. ``per_file`` holds tables of settings for some files: ``files`` names them
    (``["minutes/**"]``, from the folder of the settings file), the rest is put over the other
    settings, a later table over an earlier one; ``ignore`` and ``glossary`` are added to,
    ``rules`` and ``meaning`` name by name. ``baseline`` is a file with the findings that are
    known, and ``cache`` lets unchanged papers go unread.
    """

    model_config = ConfigDict(frozen=True, extra="forbid", populate_by_name=True)

    profile: Profile = "plain"
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    fail_on: FailOn = Field(default="error", alias="fail-on")
    max_reading_age: float | None = Field(default=None, alias="max-reading-age", gt=4, lt=30)
    glossary: tuple[Path, ...] = ()
    rules: Mapping[str, Mapping[str, Any]] = Field(default_factory=dict)
    meaning: Mapping[str, str] = Field(default_factory=dict)
    baseline: Path | None = None
    cache: bool = True
    per_file: tuple[Mapping[str, Any], ...] = Field(default=(), alias="per-file")

    @field_validator("per_file")
    @classmethod
    def _check_tables(cls, tables: tuple[Mapping[str, Any], ...]) -> tuple[Mapping[str, Any], ...]:
        return tuple(_check_table(table, number) for number, table in enumerate(tables, start=1))

    @property
    def aim(self) -> float:
        """The reading age that the profile aims at, in years."""
        return float(profiles()[self.profile]["aim"])

    def options(self, rule: str) -> dict[str, Any]:
        """The options of one rule: the profile's, then the project's over them."""
        return {
            **profiles()[self.profile].get("rules", {}).get(rule, {}),
            **self.rules.get(rule, {}),
        }

    def changed(self, **given: Any) -> Settings:
        """These settings with ``given`` over them. Raises SettingsError for a wrong value."""
        try:
            return Settings.model_validate({**self.model_dump(), **given})
        except ValidationError as problem:
            message = _explain(problem)
            raise SettingsError(message[:1].upper() + message[1:]) from problem

    def for_paper(self, path: Path) -> Settings:
        """The settings for the file at ``path``: these, with the tables that name it over them."""
        if not self.per_file:
            return self
        given = self.model_dump(exclude={"per_file"})
        where = path.resolve().as_posix()
        for table in self.per_file:
            if any(is_match(where, pattern) for pattern in table["files"]):
                for name, value in table.items():
                    if name != "files":
                        given[name] = _combine(given[name], name, value)
        return self.changed(**given, per_file=())

    @property
    def signature(self) -> str:
        """A short hash of what decides on the findings, besides the profile and the words."""
        chosen = self.model_dump_json(exclude={"profile", "glossary", *_OF_THE_RUN})
        return hashlib.sha256(chosen.encode("utf-8")).hexdigest()[:12]

    @property
    def severities_of_changes(self) -> dict[str, str]:
        """Kind of change → severity: the profile's, then the project's over them."""
        return {**profiles()[self.profile].get("meaning", {}), **self.meaning}

    @classmethod
    def load(cls, path: Path) -> Settings:
        """Read settings from a ``pyproject.toml`` or ``easyread.toml``.

        Raises SettingsError when the file cannot be read or names an unknown setting.
        """
        try:
            table = tomllib.loads(path.read_text(encoding="utf-8-sig"))
        except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as problem:
            raise SettingsError(f"{path}: cannot read the settings: {problem}") from problem
        if path.name == "pyproject.toml":
            tools = table.get("tool", {})
            table = tools.get("easyread", {}) if isinstance(tools, dict) else tools
        try:
            settings = cls.model_validate(table)
        except ValidationError as problem:
            raise SettingsError(f"{path}: {_explain(problem)}") from problem
        folder = path.parent
        return settings.model_copy(
            update={
                "glossary": tuple(folder / file for file in settings.glossary),
                "baseline": settings.baseline and folder / settings.baseline,
                "per_file": tuple(_anchor(table, folder) for table in settings.per_file),
            }
        )

    @classmethod
    def find(cls, folder: Path) -> Settings:
        """The settings that hold in ``folder``: the nearest file in or above it, else defaults.

        A ``glossary.csv`` beside the settings file (or in the folder) is used unasked.
        """
        file = find_settings_file(folder)
        if file is None:
            return _with_glossary_beside(cls(), folder)
        return _with_glossary_beside(cls.load(file), file.parent)


def find_settings_file(folder: Path) -> Path | None:
    """The nearest settings file in or above ``folder``."""
    for place in (folder, *folder.parents):
        for name in ("easyread.toml", "pyproject.toml"):
            file = place / name
            if file.is_file() and (name != "pyproject.toml" or _speaks_of_us(file)):
                return file
    return None


def _speaks_of_us(file: Path) -> bool:
    try:
        return "[tool.easyread" in file.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError):
        return False


def _with_glossary_beside(settings: Settings, folder: Path) -> Settings:
    beside = folder / "glossary.csv"
    if settings.glossary or not beside.is_file():
        return settings
    return settings.model_copy(update={"glossary": (beside,)})


def _check_table(table: Mapping[str, Any], number: int) -> Mapping[str, Any]:
    """One table of per-file settings, with the names that Python knows. Raises ValueError."""
    patterns, rest = table.get("files"), {k: v for k, v in table.items() if k != "files"}
    if not isinstance(patterns, list | tuple) or not patterns:
        raise ValueError(f'per-file table {number} needs files = ["…"]: the papers it is for.')
    if not all(isinstance(pattern, str) and pattern for pattern in patterns):
        raise ValueError(f"per-file table {number}: “files” is not a list of patterns.")
    for name in rest:
        if name.replace("-", "_") in _OF_THE_RUN:
            raise ValueError(f"per-file table {number}: “{name}” holds for all files or none.")
    try:
        settings = Settings.model_validate(rest)
    except ValidationError as problem:
        raise ValueError(f"per-file table {number}: {_explain(problem)}") from problem
    given = {name: getattr(settings, name) for name in settings.model_fields_set}
    return {"files": tuple(patterns), **given}


def _anchor(table: Mapping[str, Any], folder: Path) -> Mapping[str, Any]:
    """A per-file table whose files no longer depend on where the settings stand."""
    top = glob.escape(folder.resolve().as_posix()).rstrip("/")
    anchored = dict(table)
    anchored["files"] = tuple(
        f"{top}/{pattern.removeprefix('./') if '/' in pattern else f'**/{pattern}'}"
        for pattern in table["files"]
    )
    if "glossary" in table:
        anchored["glossary"] = tuple(folder / file for file in table["glossary"])
    return anchored


def _combine(base: Any, name: str, value: Any) -> Any:
    if name in ("ignore", "glossary"):
        return (*base, *value)
    if name == "rules":
        return {**base, **{rule: {**base.get(rule, {}), **value[rule]} for rule in value}}
    return {**base, **value} if name == "meaning" else value


def _explain(problem: ValidationError) -> str:
    first = problem.errors()[0]
    if first["type"] == "value_error":
        return str(first["ctx"]["error"])
    name = ".".join(str(part) for part in first["loc"]).replace("_", "-")
    if first["type"] == "extra_forbidden":
        known = [field.alias or key for key, field in Settings.model_fields.items()]
        return f"there is no setting “{name}”.{nearest(name, known)}"
    if not name:
        return "the settings are not a table of names and values."
    return f"the setting “{name}” is not right: {first['msg'].removeprefix('Input ')}."


def nearest(name: str, known: list[str]) -> str:
    """A sentence that offers the nearest known name, or lists them all."""
    close = get_close_matches(name, known, n=1)
    return f" Did you mean “{close[0]}”?" if close else f" Known are: {', '.join(sorted(known))}."


@cache
def profiles() -> Mapping[str, Mapping[str, Any]]:
    """The built-in profiles, from ``profiles.toml``: the aim and the options of each rule."""
    text = (files("easyread") / "profiles.toml").read_text(encoding="utf-8")
    return tomllib.loads(text)


def is_severity(value: object) -> bool:
    """Whether ``value`` may be given as a rule's severity ("off" silences the rule)."""
    return value == "off" or value in SEVERITIES
