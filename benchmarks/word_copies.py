"""Do Word copies keep their papers? Comments, tracked changes and all other parts, counted.

    python benchmarks/word_copies.py FOLDER

Every Word file below FOLDER is checked and fixed. Because few edits are safe, every first wording
that could take the place of its words is written as a tracked change too, safe or not: that tries
the file, not the wording.
"""

from __future__ import annotations

import io
import re
import sys
import tempfile
import zipfile
from collections import Counter
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1] / "tests"))

from word_changes import part, settle, words_of

import easyread
from easyread.document import Document
from easyread.readers import ReadError, read_bytes
from easyread.report import Edit, Report, Revision
from easyread.revision import replay

_MAY_CHANGE = re.compile(
    r"\[Content_Types\]\.xml|.*\.rels|.*/(?:document|comments|footnotes|endnotes|(?:head|foot)er)\d*\.xml"
)


def main(folder: str) -> int:
    counts: Counter[str] = Counter()
    for path in sorted(Path(folder).rglob("*.docx")):
        try:
            document = easyread.read(path)
        except ReadError as problem:
            print(f"left out: {problem}")
            continue
        counts["papers"] += 1
        report = easyread.check(document)
        with tempfile.TemporaryDirectory() as place:
            measure_comments(report, Path(place) / "checked", counts)
            measure_changes(easyread.fix(document), Path(place) / "plain", counts)
            measure_changes(replay(everything(report), document), Path(place) / "all", counts)
    if not counts:
        print(f"{folder}: there is no Word file here that can be read.")
        return 2
    print("| What | Count |\n|---|---|")
    for name, count in counts.items():
        print(f"| {name} | {count:,} |")
    return 0


def measure_comments(report: Report, target: Path, counts: Counter[str]) -> None:
    data = save(report, report.document, target)
    counts["findings"] += len(report.findings)
    body = part(data)
    on_words = Counter(
        words_of(body, identity).replace("\u00ad", "")
        for comment in part(data, "word/comments.xml")
        if "easyread" in comment.attrib.values()
        for identity in (value for key, value in comment.attrib.items() if key.endswith("}id"))
    )
    for finding in report.findings:
        words = re.sub(r"[\t\n\u2011]", "", finding.text)
        if on_words[words]:
            on_words[words] -= 1
            counts["comments on exactly their words"] += 1
        elif finding.place.part:
            counts["told at the text box or note, or on top: Word takes no comment there"] += 1
    counts["texts the same with comments"] += text(data) == report.document.text
    counts["copies with all other parts as they were"] += others_kept(report.document, data)


def measure_changes(revision: Revision, target: Path, counts: Counter[str]) -> None:
    data = save(revision, revision.document, target)
    counts["copies with tracked changes"] += 1
    counts["tracked changes"] += len(revision.applied)
    accepted = text(settle(data, "easyread", accept=True))
    counts["all accepted: the plainer text"] += accepted == revision.text
    rejected = text(settle(data, "easyread", accept=False))
    counts["all rejected: the old text"] += rejected == revision.document.text
    counts["copies with all other parts as they were"] += others_kept(revision.document, data)


def everything(report: Report) -> Revision:
    """A plan with every first wording that does not meet the one before it."""
    edits: list[Edit] = []
    for finding in report.findings:
        wording = next((s for s in finding.suggestions if s.kind == "replace"), None)
        if wording and not (edits and edits[-1].span.overlaps(finding.span)):
            edits.append(
                Edit(
                    rule=finding.rule,
                    span=finding.span,
                    text=finding.text,
                    suggestion=wording,
                    place=finding.place,
                )
            )
    return Revision(name=report.name, text="", applied=edits, withheld=[])


def save(result: Report | Revision, document: Document, target: Path) -> bytes:
    target = target.with_suffix(Path(document.name).suffix)
    easyread.save(result, target)
    return target.read_bytes()


def text(data: bytes) -> str:
    return read_bytes(data, "copy.docx").text


def others_kept(document: Document, data: bytes) -> bool:
    with zipfile.ZipFile(document.name) as old, zipfile.ZipFile(io.BytesIO(data)) as new:
        return new.namelist()[: len(old.namelist())] == old.namelist() and all(
            old.read(name) == new.read(name)
            for name in old.namelist()
            if not _MAY_CHANGE.fullmatch(name)
        )


if __name__ == "__main__":
    if len(sys.argv) != 2 or not Path(sys.argv[1]).is_dir():
        sys.exit("Name a folder with Word files: python benchmarks/word_copies.py FOLDER")
    sys.exit(main(sys.argv[1]))
