"""Every built-in glossary is fit to ship: each row, by the checks that anybody can run."""

import csv
import io

import pytest

from easyread.glossary import BUILT_IN, Glossary, glossary_folder
from easyread.vetting import vet

FILES = sorted(BUILT_IN)


@pytest.mark.parametrize("name", FILES)
def test_no_row_has_a_fault(name):
    faults = vet(glossary_folder() / name)
    assert not faults, "\n".join(map(str, faults))


@pytest.mark.parametrize("name", FILES)
def test_every_entry_is_a_draft_until_a_panel_agrees(name):
    table = list(csv.DictReader(io.StringIO((glossary_folder() / name).read_text("utf-8-sig"))))
    assert {row["status"] for row in table} == {"draft"}
    assert not any(row.get("agreed_by") for row in table)


def test_every_exception_has_a_reason_and_an_entry():
    terms = {entry.term for entry in Glossary.default()}
    text = (glossary_folder() / "exceptions.csv").read_text("utf-8-sig")
    for row in csv.DictReader(io.StringIO(text)):
        assert len(row["reason"]) > 10
        assert row["term"] in terms


@pytest.mark.parametrize(
    ("name", "least"),
    [
        ("health-and-social-care.csv", 450),
        ("research-and-evaluation.csv", 200),
        ("local-government-and-money.csv", 250),
        ("digital-and-data.csv", 100),
    ],
)
def test_a_field_has_its_terms(name, least):
    table = csv.DictReader(io.StringIO((glossary_folder() / name).read_text("utf-8-sig")))
    assert len({row["term"] for row in table}) >= least
