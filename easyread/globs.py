"""Patterns for paths, as people know them from git: ``minutes/**``, ``*.md``, ``draft-?.docx``."""

from __future__ import annotations

import os
import re
from functools import cache


def is_match(path: str, pattern: str) -> bool:
    """Whether the whole ``path``, with ``/`` between folders, fits ``pattern``.

    ``*`` and ``?`` stand for signs inside one name, ``[ab]`` for one of some signs, and ``**``
    for any number of folders. Capitals count, but not on Windows.
    """
    return _compile(pattern).fullmatch(path) is not None


@cache
def _compile(pattern: str) -> re.Pattern[str]:
    *folders, last = pattern.split("/")
    inner = "".join("(?:[^/]+/)*" if each == "**" else _translate(each) + "/" for each in folders)
    end = ".+" if last == "**" else _translate(last)
    return re.compile(inner + end, re.DOTALL | (re.IGNORECASE if os.name == "nt" else 0))


_TOKEN = re.compile(r"\*+|\?|\[!?\]?[^\]/]*\]|.", re.DOTALL)


def _translate(name: str) -> str:
    return "".join(map(_one, _TOKEN.findall(name)))


def _one(token: str) -> str:
    if token.startswith("*"):
        return "[^/]*"
    if token == "?":
        return "[^/]"
    if token.startswith("[") and len(token) > 2:
        inside = re.sub(r"([\\\[\]^&~|])", r"\\\1", token[1:-1].removeprefix("!"))
        return f"[{'^/' if token[1] == '!' else ''}{inside}]"
    return re.escape(token)
