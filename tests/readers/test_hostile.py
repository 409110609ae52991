"""Broken and hostile files: a clear error that names the file, or a text in bounded time."""

from __future__ import annotations

import io
import random
import zipfile

import pytest
from word_files import paragraph, word_file

from easyread.readers import ReadError, read_bytes

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600


def noise(seed: int) -> bytes:
    return random.Random(seed).randbytes(3000)


def archive(**members: str) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as file:
        for name, content in members.items():
            file.writestr(name.replace("__", "/") + ".xml", content)
    return buffer.getvalue()


ENTITIES = "<!DOCTYPE x [<!ENTITY a 'lol'>" + "".join(
    f"<!ENTITY a{n} '{f'&a{n - 1 if n else str()};' * 10}'>" for n in range(9)
)
BOMB = word_file(paragraph(" " * 300_000_000))


@pytest.mark.parametrize("suffix", ["md", "html", "txt", "docx"])
@pytest.mark.parametrize("seed", range(5))
def test_random_bytes(suffix, seed):
    with pytest.raises(ReadError, match=rf"paper\.{suffix}"):
        read_bytes(noise(seed), f"paper.{suffix}")


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (b"", "empty"),
        (OLE, "password"),
        (word_file(paragraph("Text."))[:200], "damaged"),
        (archive(other="<a/>"), "not a Word document"),
        (BOMB, "too large"),
    ],
    ids=["empty", "locked", "cut short", "another archive", "bomb"],
)
def test_a_broken_word_file_is_named_with_what_to_do(data, says):
    with pytest.raises(ReadError, match=says) as caught:
        read_bytes(data, "paper.docx")
    assert str(caught.value).startswith("paper.docx: ")
    assert str(caught.value).endswith(".")


def test_entities_are_not_expanded():
    data = word_file("")
    hostile = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(hostile, "w") as new:
        for item in old.namelist():
            content = old.read(item).decode()
            if item == "word/document.xml":
                content = (
                    ENTITIES + "]>" + content.replace("<w:body>", f"<w:body>{paragraph('&a8;')}")
                )
            new.writestr(item, content)
    with pytest.raises(ReadError, match=r"paper\.docx"):
        read_bytes(hostile.getvalue(), "paper.docx")


@pytest.mark.parametrize("suffix", ["doc", "rtf", "pages"])
def test_an_old_format_says_how_to_save_it(suffix):
    with pytest.raises(ReadError, match="Word"):
        read_bytes(b"{\\rtf1 text}", f"paper.{suffix}")


@pytest.mark.parametrize(
    ("name", "source"),
    [
        ("a.html", "<div>" * 50_000 + "Hello there." + "</div>" * 50_000),
        ("a.md", "> " * 20_000 + "Hello there."),
        ("a.md", "word " * 100_000),
        ("a.md", "*_" * 50_000),
        ("a.md", "[" * 50_000),
        ("a.md", "`" * 50_001),
        ("a.md", "|a" * 20_000 + "\n" + "|-" * 20_000),
        ("a.html", "<" * 100_000),
        ("a.html", "&" * 100_000),
        ("a.html", "<!--" * 30_000),
        ("a.txt", '“‘"' * 50_000),
    ],
    ids=lambda value: value[:8],
)
def test_extreme_text_is_read_in_time(name, source):
    assert read_bytes(source.encode(), name) is not None


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_encodings(encoding):
    source = "The café is “open” today."
    assert read_bytes(source.encode(encoding), "paper.txt").text == source
