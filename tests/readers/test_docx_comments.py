"""Comments of a Word file."""

from __future__ import annotations

import pytest
from word_files import W, paragraph

from easyread.readers.docx_comments import read_comments


def part(inner):
    return f"<w:comments xmlns:w='{W}'>{inner}</w:comments>".encode()


def test_each_comment_has_its_text_whole():
    inner = paragraph("easyread: ", "allow") + paragraph("it")
    found = read_comments(part(f"<w:comment w:id='7'>{inner}</w:comment>"), "a.docx", "c")
    assert found == {"7": "easyread: allow\nit"}


@pytest.mark.parametrize("data", [b"", b"<a>", part("<w:other/>"), part("<!-- x --><?pi?>")])
def test_what_is_broken_or_empty_has_none(data):
    assert read_comments(data, "a.docx", "c") == {}
