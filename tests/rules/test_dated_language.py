"""Words for people that people no longer use for themselves."""

import pytest

from examples import assert_ignores, assert_reports, findings_of

RULE = "dated-language"

FLAGS = [
    "There are seats for [[the disabled -> disabled people]] here.",
    "He is [[wheelchair bound]].",
]

LEAVES_ALONE = [
    "There are seats for disabled people here.",
    "“I am one of the disabled,” he said.",
    "We disabled the alarm.",
    "The blind was down.",
    "The Mental Health Act 1983 is a law.",
    "They live in the Black Country.",
    "He uses a wheelchair.",
    "She said: “I am handicapped.”",
]


@pytest.mark.parametrize("example", FLAGS)
def test_flags(example):
    assert_reports(RULE, example)


@pytest.mark.parametrize("text", LEAVES_ALONE)
def test_leaves_alone(text):
    assert_ignores(RULE, text)


def test_is_never_changed_unasked():
    (finding,) = findings_of(RULE, "There are seats for the disabled here.")
    assert not any(suggestion.safe for suggestion in finding.suggestions)
