"""English words for Latin short forms."""

import pytest

from examples import assert_ignores, assert_reports

RULE = "latin-abbreviation"

FLAGS = [
    "Bring food, [[eg -> for example]] fruit.",
    "The chair, [[i.e. -> that is]] Ann, spoke.",
    "We sell tea, cake, [[etc -> and so on]].",
    "Bring food, [[e.g.]] fruit.",
    "Bring fruit [[etc]].",
]

LEAVES_ALONE = [
    "Bring food, for example fruit.",
    "“Bring food, eg fruit,” she said.",
    "The IE team met.",
    "He wrote “e.g. fruit” in it.",
]


@pytest.mark.parametrize("example", FLAGS)
def test_flags(example):
    assert_reports(RULE, example)


@pytest.mark.parametrize("text", LEAVES_ALONE)
def test_leaves_alone(text):
    assert_ignores(RULE, text)
