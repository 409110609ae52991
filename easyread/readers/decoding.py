"""From bytes to text: UTF-8, UTF-16, UTF-32 or Windows-1252, or a clear refusal."""

from __future__ import annotations

import codecs
import re

from easyread.readers.errors import ReadError

#: Longest mark first: the mark of UTF-32 begins with that of UTF-16.
_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f-\x84\x86-\x9f]")
_SAMPLE = 8192
_SAVE_AS = "Save it as UTF-8 text, or open it in a word processor and save it as .docx"


def decode(data: bytes, name: str) -> str:
    """Return the text of ``data`` without its byte order mark; line ends stay as they are.

    Windows-1252 is what is left when the bytes are neither UTF-8 nor UTF-16. Raises
    :class:`ReadError` when the bytes are not text.
    """
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _strict(data[len(mark) :], encoding, name)
    encoding = _wide_encoding(data[:_SAMPLE])
    if encoding:
        return _strict(data, encoding, name)
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        text = _decode_broken(data)
    return _checked(text, name)


def _strict(data: bytes, encoding: str, name: str) -> str:
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError as error:
        if encoding != "utf-8":
            problem = f"this looks like {encoding.upper()} text, but byte {error.start} is broken"
            raise ReadError(name, problem, _SAVE_AS) from None
        text = _decode_broken(data)
    return _checked(text, name)


def _wide_encoding(sample: bytes) -> str:
    """UTF-16 without a mark shows in its zeros: Latin letters have one in every second byte."""
    pairs = len(sample) // 2
    if pairs < 2:
        return ""
    first, second = sample[0::2].count(0), sample[1::2].count(0)
    if second > pairs * 0.4 and first < pairs * 0.05:
        return "utf-16-le"
    if first > pairs * 0.4 and second < pairs * 0.05:
        return "utf-16-be"
    return ""


def _decode_broken(data: bytes) -> str:
    """UTF-8 with a few broken bytes stays UTF-8; anything else is Windows-1252."""
    text = data.decode("utf-8", "replace")
    broken = text.count("\ufffd")
    whole = len(re.findall(r"[^\x00-\x7f]", text)) - broken
    if whole > broken:
        return text
    # The five bytes that Windows-1252 leaves undefined become controls, as browsers have it.
    return data.decode("cp1252", "surrogateescape").translate(_UNDEFINED)


_UNDEFINED = {0xDC00 + byte: byte for byte in (0x81, 0x8D, 0x8F, 0x90, 0x9D)}


def _checked(text: str, name: str) -> str:
    controls = len(_CONTROL.findall(text))
    if "\x00" in text or controls > 8 + len(text) // 500:
        raise ReadError(name, "this is not text: it holds binary data", _SAVE_AS)
    return text


def encode(text: str, like: bytes) -> bytes:
    """Return ``text`` in the encoding of ``like``, its byte order mark kept.

    Raises UnicodeEncodeError where that encoding lacks a letter of the text.
    """
    for mark, encoding in _MARKS:
        if like.startswith(mark):
            return mark + text.encode(encoding)
    wide = _wide_encoding(like[:_SAMPLE])
    if wide:
        return text.encode(wide)
    try:
        like.decode("utf-8")
    except UnicodeDecodeError:
        return text.encode("cp1252")
    return text.encode("utf-8")
