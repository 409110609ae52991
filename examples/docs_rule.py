"""A rule for documentation: every page stays within a reading age.

In MkDocs it is a hook. In ``mkdocs.yml``:

    hooks:
      - docs_rule.py

``mkdocs build`` then warns of each place, and ``mkdocs build --strict`` fails. For any other
builder, run it over the folder of Markdown pages first; it ends with 1 when a page breaks the rule:

    python docs_rule.py docs
"""

from __future__ import annotations

import logging
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import easyread

#: The reading age, in years, that a page may have at most.
LIMIT = 14
log = logging.getLogger("mkdocs.hooks.easyread")


def find_breaks(path: Path, name: str) -> Iterator[str]:
    """What to say of the page at ``path``, a line each; nothing where it is within the limit."""
    report = easyread.check(path, format="markdown")
    age = report.level.reading_age
    if age is not None and age > LIMIT:
        yield f"{name}: reading age {age:.1f}, over the limit of {LIMIT}. {report.headline}"
        for finding in report.findings:
            if finding.severity != "advice":
                yield f"{name}:{finding.place.line}: {finding.message}"


def on_page_markdown(markdown: str, page: Any, **_: Any) -> str:
    """Called by MkDocs for each page; the page is left as it is.

    The file is read, not ``markdown``, from which MkDocs has cut the front matter: the numbers
    of the lines are those that the author sees.
    """
    for message in find_breaks(Path(page.file.abs_src_path), page.file.src_path):
        log.warning(message)
    return markdown


if __name__ == "__main__":
    folder = Path(sys.argv[1])
    messages = [
        message
        for path in sorted(folder.rglob("*.md"))
        for message in find_breaks(path, path.relative_to(folder).as_posix())
    ]
    print("\n".join(messages) or "All pages are within the limit.")
    sys.exit(1 if messages else 0)
