"""One acronym stands for one thing."""

import pytest

from examples import assert_ignores, assert_reports, findings_of

RULE = "conflicting-acronym"

FLAGS = [
    "The Care Review Team (CRT) met. The [[Crisis Response Team (CRT)]] came.",
    "The Local Care Plan (LCP) is new. The [[Leeds City Panel (LCP)]] is old.",
]

LEAVES_ALONE = [
    "The Care Review Team (CRT) met. The care review team (CRT) left.",
    "The Care Review Team (CRT) met. The Home Support Team (HST) came.",
    "The Care Review Teams (CRTs) met. One Care Review Team (CRT) left.",
    "The Local Care Plan (LCP) is new. A local care plan (LCP) helps.",
]


@pytest.mark.parametrize("example", FLAGS)
def test_flags(example):
    assert_reports(RULE, example)


@pytest.mark.parametrize("text", LEAVES_ALONE)
def test_leaves_alone(text):
    assert_ignores(RULE, text)


def test_must_be_fixed():
    text = "The Care Review Team (CRT) met. The Crisis Response Team (CRT) came."
    (finding,) = findings_of(RULE, text)
    assert finding.severity == "error"
    assert "Care Review Team" in finding.message
