"""Another program than ours opens the copies and reads the same words, where it is installed."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest
from word_changes import settle
from word_files import inserted, paragraph, run, word_file

import easyread

SOFFICE = shutil.which("soffice")
pytestmark = pytest.mark.skipif(
    SOFFICE is None, reason="LibreOffice (soffice) is not installed: nothing to compare with"
)


def said(*inside: str) -> str:
    return paragraph(*(each if each.startswith("<") else run(each) for each in inside))


def note(number: int) -> str:
    return f'<w:r><w:footnoteReference w:id="{number}"/></w:r>'


def paper() -> bytes:
    # LibreOffice knows no tracked deletion here, so these words get comments alone.
    control = f"<w:sdt><w:sdtContent>{said('The framework is there.')}</w:sdtContent></w:sdt>"
    body = (
        said("We will ", run("uti", "<w:b/>"), "lise the form.", note(1), " They utilise it.")
        + f"<w:tbl><w:tr><w:tc>{said('We utilise it in a table.')}</w:tc></w:tr></w:tbl>"
        + said(inserted(run("Ann says that we met.")), " We agree.", note(2))
        + control * 2
        + said("You utilise it, too.", note(3))
    )
    notes = "".join(
        f'<w:footnote w:id="{number}">'
        f"{said('<w:r><w:footnoteRef/></w:r>', f' Note {number}: we utilise it.')}</w:footnote>"
        for number in (1, 2, 3)
    )
    return word_file(body, footnotes=f"<w:footnotes>{notes}</w:footnotes>")


def texts_in_libreoffice(*paths: Path) -> list[list[str]]:
    """The words of each file after LibreOffice has opened and saved it."""
    folder = paths[0].parent / "saved"
    # A profile of its own, so that it runs beside another one.
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    command = [SOFFICE, profile, "--headless", "--convert-to", "docx", "--outdir", folder, *paths]
    subprocess.run(command, check=True, capture_output=True, timeout=120)
    return [easyread.read(folder / path.name).text.split() for path in paths]


def test_libreoffice_reads_the_same_words(tmp_path):
    names = ("paper", "checked", "plain", "rejected")
    original, checked, plain, rejected = paths = [tmp_path / f"{name}.docx" for name in names]
    original.write_bytes(paper())
    revision = easyread.fix(original)
    easyread.save(easyread.check(original), checked)
    easyread.save(revision, plain)
    rejected.write_bytes(settle(plain.read_bytes(), "easyread", accept=False))
    before, with_comments, with_changes, without_changes = texts_in_libreoffice(*paths)
    assert before == revision.document.text.split()
    assert with_comments == without_changes == before
    assert with_changes == revision.text.split() != before
