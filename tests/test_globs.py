"""Patterns for paths."""

from __future__ import annotations

import glob

import pytest
from hypothesis import given
from hypothesis import strategies as st

from easyread.globs import is_match


@pytest.mark.parametrize(
    ("pattern", "fits", "does_not"),
    [
        ("*.md", ["a.md", ".md"], ["a.mdx", "in/a.md", "a.docx"]),
        ("minutes/**", ["minutes/a.md", "minutes/in/deep/a.md"], ["minutes", "old/minutes/a.md"]),
        ("**/a.md", ["a.md", "in/a.md", "in/deep/a.md"], ["ba.md", "in/ba.md"]),
        ("in/**/a.md", ["in/a.md", "in/deep/er/a.md"], ["in/a.md/b", "a.md"]),
        ("draft-?.md", ["draft-1.md"], ["draft-.md", "draft-10.md", "draft-/.md"]),
        ("[ab].md", ["a.md", "b.md"], ["c.md", "ab.md"]),
        ("[!ab].md", ["c.md"], ["a.md", "/.md"]),
        ("a[.md", ["a[.md"], ["a.md"]),
        ("a+(b).md", ["a+(b).md"], ["aab.md"]),
    ],
)
def test_a_pattern_fits_whole_paths(pattern, fits, does_not):
    assert [path for path in fits if not is_match(path, pattern)] == []
    assert [path for path in does_not if is_match(path, pattern)] == []


@given(st.text(alphabet="ab/[]*?!^-\\.&~|é\n", min_size=1))
def test_a_path_that_is_escaped_fits_itself_alone(path):
    assert is_match(path, glob.escape(path))
    assert not is_match(path + "x", glob.escape(path))
