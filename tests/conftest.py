from collections.abc import Callable

import pytest

from easyread.analysis import Analysis
from easyread.glossary import Entry, Glossary
from easyread.readers import read_text


@pytest.fixture
def analyse() -> Callable[..., Analysis]:
    """Make an Analysis of a text, with the entries given as the only glossary."""

    def make(text: str, *entries: Entry, format: str = "text") -> Analysis:
        return Analysis(read_text(text, format=format), Glossary(entries))

    return make
