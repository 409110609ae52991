"""Point NLTK at the data that this package carries, so that it never asks the network."""

from __future__ import annotations

from functools import cache
from importlib.resources import as_file

from easyread.language.resources import data_folder


@cache
def point_nltk_at_package() -> None:
    """Put our ``nltk_data`` first on NLTK's search path: the CMU dictionary and the tagger."""
    import nltk

    with as_file(data_folder() / "nltk_data") as folder:
        nltk.data.path.insert(0, str(folder))
