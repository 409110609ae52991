import os
from collections.abc import Callable

import pytest
from hypothesis import settings

from easyread.analysis import Analysis
from easyread.glossary import Entry, Glossary
from easyread.readers import read_text

# The same examples on every run of CI; new ones on a developer's machine.
settings.register_profile("ci", derandomize=True, deadline=None)
settings.register_profile("here", deadline=None)
settings.load_profile("ci" if os.environ.get("CI") else "here")


@pytest.fixture
def analyse() -> Callable[..., Analysis]:
    """Make an Analysis of a text, with the entries given as the only glossary."""

    def make(text: str, *entries: Entry, format: str = "text") -> Analysis:
        return Analysis(read_text(text, format=format), Glossary(entries))

    return make
