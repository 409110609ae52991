"""The worked example of a workshop is what its script makes, to the last word."""

from __future__ import annotations

import shutil
import zipfile
from pathlib import Path

import pytest
from filling import hand
from lxml import etree

from easyread.glossary import Glossary

FOLDER = Path(__file__).parent.parent / "examples" / "workshop"


@pytest.fixture(scope="module")
def made(tmp_path_factory) -> Path:
    folder = tmp_path_factory.mktemp("example") / "workshop"
    shutil.copytree(FOLDER, folder, ignore=shutil.ignore_patterns("__pycache__"))
    hand.make(folder)
    return folder


def body(path: Path) -> bytes:
    """What a Word file says, however its parts were packed."""
    with zipfile.ZipFile(path) as archive:
        return etree.tostring(etree.fromstring(archive.read("word/document.xml")), method="c14n")


@pytest.mark.parametrize("name", [hand.SHEET, hand.FILLED])
def test_the_sheets_are_the_ones_that_are_shown(made, name):
    assert body(made / name) == body(FOLDER / name)


@pytest.mark.parametrize("name", [hand.WORDS, "README.md"])
def test_the_glossary_and_the_page_are_the_ones_that_are_shown(made, name):
    assert (made / name).read_text(encoding="utf-8") == (FOLDER / name).read_text(encoding="utf-8")


def test_the_glossary_that_results_holds_together_and_no_name():
    entries = {entry.term: entry for entry in Glossary.load(FOLDER / hand.WORDS)}
    assert entries["service user"].status == "contested"
    assert entries["triangulate"].use_instead == ("check against",)
    assert all(entry.agreed_by == "Panel A" and not entry.people for entry in entries.values())


def test_the_files_it_speaks_of_are_there():
    page = (FOLDER / "README.md").read_text(encoding="utf-8")
    for link in (
        "papers/day-services.md",
        "papers/minutes.md",
        hand.SHEET,
        hand.FILLED,
        hand.WORDS,
    ):
        assert f"({link})" in page
        assert (FOLDER / link).is_file()
