"""Write what is derived from the code: ``rules/README.md`` and the JSON Schemas of results.

``python -m easyread.documentation`` writes them; with ``--check`` it only says what differs.
"""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Iterator
from pathlib import Path

from easyread.report import Comparison, Model, Report, Revision
from easyread.rules import Rule, all_rules

_EXAMPLE = re.compile(r"\[\[(.*?)(?: -> (.*?))?\]\]", re.DOTALL)


def describe(rule: Rule) -> Iterator[str]:
    """The documentation of one rule, line by line, in Markdown."""
    yield f"## {rule.name}"
    yield ""
    yield f"**{rule.summary}**"
    yield ""
    yield rule.explanation
    yield ""
    if rule.options:
        yield "Options: " + ", ".join(
            f"`{name}` = {value!r}" for name, value in rule.options.items()
        )
        yield ""
    yield "Reported:"
    yield ""
    yield from (f"- {_shown(example)}" for example in rule.flags)
    yield ""
    yield "Left alone:"
    yield ""
    yield from (f"- {_shown(example)}" for example in rule.ignores)
    yield ""


def _shown(example: str) -> str:
    marked = _EXAMPLE.sub(lambda m: f"**{m[1]}**" + (f" → {m[2]}" if m[2] else ""), example)
    return marked.replace("\n", "⏎ ").replace("⏎ ⏎ ", "⏎ ")


def rules_page() -> str:
    """The whole of ``rules/README.md``."""
    lines = [
        "# The rules",
        "",
        "Written by `python -m easyread.documentation` from the rules themselves.",
        "",
    ]
    for rule in all_rules().values():
        lines.extend(describe(rule))
    return "\n".join(lines).rstrip() + "\n"


def schema_page(result: type[Model]) -> str:
    """The JSON Schema of a Report, Comparison or Revision, as it is written to JSON."""
    return json.dumps(result.model_json_schema(mode="serialization"), indent=2) + "\n"


def main(arguments: list[str]) -> int:
    """Write the pages, or with ``--check`` return 1 when one is out of date."""
    folder = Path(__file__).parent
    stale = 0
    for path, page in (
        (folder / "rules" / "README.md", rules_page()),
        (folder / "report.schema.json", schema_page(Report)),
        (folder / "comparison.schema.json", schema_page(Comparison)),
        (folder / "revision.schema.json", schema_page(Revision)),
    ):
        if path.is_file() and path.read_text(encoding="utf-8") == page:
            continue
        if "--check" in arguments:
            print(f"{path.name} is out of date: run python -m easyread.documentation")
            stale = 1
        else:
            path.write_text(page, encoding="utf-8", newline="\n")
    return stale


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
