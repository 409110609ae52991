"""What the rule latin-abbreviation reports, and what it leaves alone."""

import pytest

from examples import found, read_example

FLAGS = ["Bring food, [[e.g.]] fruit.", "Bring fruit [[etc.]]"]
IGNORES = ["Bring food, for example fruit.", "He wrote “e.g. fruit” in it."]


@pytest.mark.parametrize("example", FLAGS)
def test_reports(example):
    marked = read_example(example)
    assert found(marked.text, "latin-abbreviation") == [marked.text[a:b] for a, b in marked.places]


@pytest.mark.parametrize("text", IGNORES)
def test_leaves_alone(text):
    assert found(text, "latin-abbreviation") == []
