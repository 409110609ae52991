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
        ("a.html", "<b>" * 50_000 + "Hello there."),
        ("a.html", "<ul><li>" * 25_000 + "Hello there."),
        ("a.html", "<table><tr><td>" * 17_000 + "Hello there."),
        ("a.html", "<blockquote>a " * 20_000),
        ("a.html", "<script>" * 50_000),
        ("a.html", "<![CDATA[" * 50_000),
        ("a.html", "<p " + "a=b " * 100_000 + ">Hello"),
        ("a.html", "</p>" * 50_000),
        ("a.md", "word " * 400_000),
        ("a.md", "\\" * 100_000),
        ("a.md", "\t" * 300_000 + "a"),
        ("a.md", "#" * 300_000),
        ("a.md", "".join("  " * n + "- a\n" for n in range(400))),
        ("a.md", "".join(f"[^{n}]: a\n\n" for n in range(5_000))),
        ("a.txt", "a" * 2_000_000),
        ("a.txt", "\n" * 500_000),
        ("a.txt", "a" + " " * 1_000_000 + "b"),
    ],
    ids=lambda value: value[:8],
)
def test_extreme_text_is_read_in_time(name, source):
    assert read_bytes(source.encode(), name) is not None


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_encodings(encoding):
    source = "The café is “open” today."
    assert read_bytes(source.encode(encoding), "paper.txt").text == source


def flip(data: bytes, seed: int) -> bytes:
    chance = random.Random(seed)
    broken = bytearray(data)
    for _ in range(chance.randint(1, 12)):
        broken[chance.randrange(len(broken))] = chance.randrange(256)
    return bytes(broken)


@pytest.mark.parametrize("seed", range(60))
def test_a_damaged_word_file_is_read_or_named(seed):
    whole = word_file(paragraph("We will use it.") * 20, footnotes="<w:footnotes></w:footnotes>")
    for data in (flip(whole, seed), whole[: len(whole) * seed // 60]):
        try:
            read_bytes(data, "paper.docx")
        except ReadError as problem:
            assert str(problem).startswith("paper.docx: ")


@pytest.mark.parametrize(
    "body",
    [
        "<w:tbl>" * 3 + "<w:p/>" + "</w:tbl>" * 3,
        "<w:tc><w:tr><w:p><w:p><w:r><w:t>Hello.</w:t></w:r></w:p></w:p></w:tr></w:tc>",
        "<w:p><w:pPr><w:pStyle/><w:numPr/></w:pPr><w:r><w:t/></w:r></w:p>",
        "<w:p><w:r><w:fldChar/><w:fldChar w:fldCharType='end'/><w:t>Hello.</w:t></w:r></w:p>",
        "<mc:AlternateContent/><w:sdt/><w:hyperlink/>",
        "<w:sdt><w:sdtContent>" * 110 + "<w:p/>" + "</w:sdtContent></w:sdt>" * 110,
    ],
)
def test_a_word_file_against_the_standard_is_read(body):
    assert read_bytes(word_file(body), "paper.docx").format == "docx"


def test_a_word_file_nested_too_deep_is_named():
    body = "<w:sdt>" * 5_000 + "</w:sdt>" * 5_000
    with pytest.raises(ReadError, match=r"paper\.docx: .*damaged"):
        read_bytes(word_file(body), "paper.docx")


def test_too_many_parts_are_refused():
    data = archive(**{f"part{number}": "" for number in range(5_001)})
    with pytest.raises(ReadError, match="more than 5000 parts"):
        read_bytes(data, "paper.docx")


def test_a_part_that_lies_about_its_size_is_cut_off():
    data = bytearray(word_file(paragraph("Hello.")))
    at = data.rfind(b"word/document.xml") - 46  # its entry in the directory of the archive
    data[at + 24 : at + 28] = (10).to_bytes(4, "little")
    with pytest.raises(ReadError, match=r"paper\.docx: "):
        read_bytes(bytes(data), "paper.docx")
