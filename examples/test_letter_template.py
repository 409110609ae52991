"""Fail when a letter template gets harder to read than it was.

Put this file beside your other tests. The templates are the .txt files in ``letters``; their
levels stand in ``letters/levels.json``. Record the levels again after a change that the team has
agreed, and after a new version of easyread or of your glossary, and commit the file:

    python test_letter_template.py
"""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest

import easyread

LETTERS = Path(__file__).parent / "letters"
LEVELS = LETTERS / "levels.json"
RECORD = f"If this is right, record it: python {Path(__file__).name}"
#: A change of the reading age, in years, that is too small to fail for.
SLACK = 0.5


def check(template: Path) -> easyread.Report:
    """Check a template with each {{field}} filled, so that names of fields are not judged."""
    text = template.read_text(encoding="utf-8")
    return easyread.check(re.sub(r"\{\{\w+\}\}", "Sam", text))


def measure(report: easyread.Report) -> dict[str, Any]:
    """The two figures that a template is held to, and what they were measured with."""
    return {
        "reading_age": report.level.reading_age,
        "must_or_should_fix": report.summary.errors + report.summary.warnings,
        "measured_with": report.signature.model_dump(),
    }


@pytest.mark.parametrize("template", sorted(LETTERS.glob("*.txt")), ids=lambda path: path.name)
def test_the_letter_is_no_harder_than_it_was(template):
    known = json.loads(LEVELS.read_text(encoding="utf-8"))
    assert template.name in known, f"{template.name} is new. {RECORD}"
    before, report = known[template.name], check(template)
    now = measure(report)
    # A letter too short for a reading age has none: it counts as 0.
    harder = (now["reading_age"] or 0) > (before["reading_age"] or 0) + SLACK
    more = now["must_or_should_fix"] > before["must_or_should_fix"]
    if harder or more:
        same = now["measured_with"] == before["measured_with"]
        why = "" if same else "\nNote: easyread or the glossary is not the one of the record."
        pytest.fail(f"{template.name} got harder.\n{report}{why}\n{RECORD}", pytrace=False)


if __name__ == "__main__":
    levels = {path.name: measure(check(path)) for path in sorted(LETTERS.glob("*.txt"))}
    LEVELS.write_text(json.dumps(levels, indent=2) + "\n", encoding="utf-8")
    print(f"Recorded {len(levels)} letters in {LEVELS.name}.")
