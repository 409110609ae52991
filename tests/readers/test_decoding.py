"""From bytes to text: what people's editors write, and what is no text at all."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from easyread.readers.decoding import decode
from easyread.readers.errors import ReadError

SAID = "The café’s “open” day costs £5 – come in."


@pytest.mark.parametrize(
    "data",
    [
        SAID.encode(),
        SAID.encode("utf-8-sig"),
        SAID.encode("utf-16"),
        b"\xfe\xff" + SAID.encode("utf-16-be"),
        SAID.encode("utf-16-le"),
        SAID.encode("utf-16-be"),
        SAID.encode("utf-32"),
        SAID.encode("cp1252"),
    ],
    ids=[
        "utf-8",
        "utf-8 with a mark",
        "utf-16",
        "utf-16 big-endian",
        "utf-16 without a mark",
        "utf-16 big-endian without a mark",
        "utf-32",
        "windows-1252",
    ],
)
def test_text_is_read_without_its_mark(data):
    assert decode(data, "a.txt") == SAID


def test_line_ends_stay_as_they_are():
    assert decode(b"one\r\ntwo\rthree\n", "a.txt") == "one\r\ntwo\rthree\n"


def test_a_broken_byte_does_not_turn_the_rest_into_another_encoding():
    data = SAID.encode() + b" \xff " + SAID.encode()
    assert decode(data, "a.txt") == f"{SAID} \ufffd {SAID}"


def test_a_few_stray_controls_are_no_reason_to_refuse():
    assert decode(b"One page\x0c two\x07.", "a.txt") == "One page\x0c two\x07."


@pytest.mark.parametrize(
    "data",
    [bytes(range(256)) * 4, b"text\x00text", b"\xff\xfe\x00", b"\xff\xfe\x00\xd8\x00\xd8"],
    ids=["every byte", "a zero", "half a character", "half a pair"],
)
def test_what_is_no_text_is_refused_by_name(data):
    with pytest.raises(ReadError, match=r"^letter\.txt: "):
        decode(data, "letter.txt")


@settings(max_examples=150)
@given(st.binary(max_size=300))
def test_any_bytes_are_text_or_a_clear_refusal(data):
    try:
        text = decode(data, "a.txt")
    except ReadError:
        return
    text.encode()  # no lone surrogate gets through


@settings(max_examples=100)
@given(st.text(st.characters(exclude_categories=["Cc", "Cs"]), max_size=100))
def test_utf_8_is_read_as_it_was_written(text):
    assert decode(text.encode("utf-8-sig"), "a.txt") == text
