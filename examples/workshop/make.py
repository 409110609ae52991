"""Make every file of this example again, with “python examples/workshop/make.py”.

The sheet is made from the two papers and filled in as people fill in a sheet (with an x beside a
box, a slip in a label, a row too many). Then it is brought back into a glossary, and the papers are
checked without and with that glossary.
"""

from __future__ import annotations

import contextlib
import io
import zipfile
from collections.abc import Iterator
from copy import deepcopy
from pathlib import Path

import docx
from docx.enum.text import WD_COLOR_INDEX
from docx.oxml.ns import qn
from docx.table import Table
from docx.text.paragraph import Paragraph

from easyread import Finding, check
from easyread.cli import main

HERE = Path(__file__).parent
SHEET, FILLED, WORDS = "words-to-talk-about.docx", "words-filled-in.docx", "our-words.csv"
SAY, DECISION, VIEWS = "What we would say", "What we want to do", "If we did not agree"
ONE_DATE = (2026, 5, 20, 12, 0, 0)


def make(folder: Path) -> None:
    """Write all files of the example into ``folder``, which holds the papers and README.md."""
    with contextlib.chdir(folder):
        for name in (SHEET, FILLED, WORDS):
            Path(name).unlink(missing_ok=True)
        chosen = run("workshop", "papers", "-o", SHEET)
        fill_in(Path(SHEET), Path(FILLED))
        brought = run("glossary", "import", FILLED, "--into", WORDS)
        page = Path("README.md").read_text(encoding="utf-8")
        for name, said in (
            ("chosen", f"```\n{chosen}```"),
            ("brought back", f"```\n{brought}```"),
            ("before and after", "\n".join(compare())),
        ):
            page = put(page, name, said)
        Path("README.md").write_text(page, encoding="utf-8", newline="\n")


def run(*arguments: str) -> str:
    """What a command prints."""
    printed = io.StringIO()
    with contextlib.redirect_stdout(printed):
        main(arguments)
    return printed.getvalue()


def put(page: str, name: str, said: str) -> str:
    """The page with other words between the marks of that name."""
    start, end = f"<!-- {name} -->", f"<!-- end of {name} -->"
    before, _, rest = page.partition(start)
    return f"{before}{start}\n\n{said}\n\n{end}{rest.partition(end)[2]}"


def compare() -> Iterator[str]:
    """A table of what a check says of the panel's words, without and with their glossary."""
    yield "| Paper | Word | Without it | With it |"
    yield "|---|---|---|---|"
    for path in sorted(Path("papers").iterdir()):
        before = {finding.span: finding for finding in check(path).findings}
        told: set[str] = set()
        for finding in check(path, glossary=Path(WORDS)).findings:
            word = finding.text.lower()
            if "Panel A" in finding.message and word not in told:
                told.add(word)
                earlier = before.get(finding.span)
                yield f"| {path.name} | {word} | {tell(earlier)} | {tell(finding)} |"


def tell(finding: Finding | None) -> str:
    """What a check says at one place."""
    if finding is None:
        return "Nothing."
    meanings = [each.replacement for each in finding.suggestions if each.kind == "explain"]
    return " ".join([finding.message, *(f"It means: {meaning}" for meaning in meanings)])


def fill_in(sheet: Path, target: Path) -> None:
    """Fill in a sheet by hand."""
    document = docx.Document(str(sheet))
    words = {table.cell(0, 1).text: table for table in document.tables}

    board = words["integrated care board (ICB)"]
    write(board, SAY, "The NHS group that plans and pays for care where we live.")
    type_beside(board, "Keep it", "x ")

    rules = words["eligibility criteria"]
    write(rules, SAY, "rules about who can get help")
    click(rules, "Use another word")

    breaks = words["respite care"]
    write(breaks, SAY, "A break for you and the person who cares for you.")
    slip(breaks, "Keep it and say what it means", "✓ Keep it and say what it meens")

    people = words["service user"]
    click(people, "We did not agree")
    write(people, VIEWS, "Three of us: say people who use the service.")
    write(people, VIEWS, "Two of us: service user is fine, it is what we are used to.")

    buying = words["commissioning"]
    write(buying, SAY, "planning and buying services")
    highlight(buying, "Use another word")

    talk = words["needs assessment"]
    write(talk, SAY, "a talk about the help you need")
    click(talk, "Keep it")
    click(talk, "Use another word")

    click(words["procurement"], "Not sure")
    add_row(words["day service"], SAY, "We ran out of time for this one.")

    own = [table for table in document.tables if table.cell(0, 0).text == "The word"][-4]
    own.cell(0, 1).text = "triangulate"
    write(own, SAY, "check against")
    click(own, "Use another word")

    hard = next(text for text in words if text.startswith("Commissioning will be"))
    write(words[hard], SAY, "We will plan this with the ICB. Family carers will help us write it.")

    about = document.tables[-1]
    write(about, "Our group", "Panel A")
    write(about, "The month", "May 2026")
    write(about, "Filled in by", "Everyone, at the table")

    for row in talk.rows[3:4]:
        row.cells[0].merge(row.cells[1])
    document.save(str(target))
    settle(target)


def find_row(table: Table, label: str) -> int:
    """The number of the row with a label."""
    return next(n for n, row in enumerate(table.rows) if row.cells[0].text.startswith(label))


def write(table: Table, label: str, text: str) -> None:
    """Write a line into a box, below what is there."""
    cell = table.cell(find_row(table, label), 1)
    first = cell.paragraphs[0]
    if first.text:
        cell.add_paragraph(text)
    else:
        first.add_run(text)


def find_line(table: Table, label: str) -> Paragraph:
    """The paragraph of a box to tick."""
    cell = table.cell(find_row(table, DECISION), 1)
    return next(each for each in cell.paragraphs if label in each.text)


def click(table: Table, label: str) -> None:
    """Tick a box as a click in Word does."""
    line = find_line(table, label)._p
    line.find(f".//{qn('w14:checkbox')}/{qn('w14:checked')}").set(qn("w14:val"), "1")
    line.find(f".//{qn('w:sdtContent')}//{qn('w:t')}").text = "☒"


def type_beside(table: Table, label: str, text: str) -> None:
    """Type between the empty box and its label."""
    line = find_line(table, label)
    line.runs[-1].text = f" {text}{line.runs[-1].text.strip()}"


def slip(table: Table, label: str, text: str) -> None:
    """Type a line anew in place of the box and its label, as a person does, slips and all."""
    line = find_line(table, label)
    for control in line._p.findall(qn("w:sdt")):
        line._p.remove(control)
    line.runs[-1].text = text


def highlight(table: Table, label: str) -> None:
    """Mark the words beside a box with a pen."""
    for part in find_line(table, label).runs:
        part.font.highlight_color = WD_COLOR_INDEX.YELLOW


def add_row(table: Table, label: str, text: str) -> None:
    """Add a row below another, with something in it that is no answer."""
    row = table.rows[find_row(table, label)]._tr
    new = deepcopy(row)
    row.addnext(new)
    cells = table.rows[find_row(table, label) + 1].cells
    cells[0].paragraphs[0].runs[0].text = "Note"
    cells[1].text = text


def settle(path: Path) -> None:
    """Give every member of the file one date, so that the example stays the same."""
    with zipfile.ZipFile(path) as archive:
        members = [(info.filename, archive.read(info)) for info in archive.infolist()]
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members:
            info = zipfile.ZipInfo(name, ONE_DATE)
            info.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(info, data)


if __name__ == "__main__":
    make(HERE)
