"""A zip file with some members changed: every other one is the same, byte for byte."""

from __future__ import annotations

import io
import zipfile

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from easyread.writers.docx_archive import rewrite

_NAMES = st.text("abé/", min_size=1, max_size=6)
_MEMBERS = st.dictionaries(_NAMES, st.binary(max_size=60), min_size=1, max_size=6)
_WAYS = st.sampled_from((zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED))


def archive_of(members: dict[str, bytes], way: int = zipfile.ZIP_DEFLATED) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", way) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return buffer.getvalue()


def members_of(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        assert archive.testzip() is None
        return {name: archive.read(name) for name in archive.namelist()}


@settings(max_examples=60)
@given(_MEMBERS, _MEMBERS, _WAYS)
def test_what_is_changed_is_changed_and_the_rest_keeps_its_place(old, new, way):
    changed = members_of(rewrite(archive_of(old, way), new))
    assert changed == old | new
    assert list(changed) == list(old | new)


@settings(max_examples=60)
@given(_MEMBERS, _WAYS)
def test_nothing_changed_is_the_same_file(members, way):
    data = archive_of(members, way)
    assert rewrite(data, {}) == data


def test_a_file_with_something_before_it_is_understood():
    data = rewrite(b"before" + archive_of({"a": b"1", "b": b"2"}), {"a": b"3"})
    assert members_of(data) == {"a": b"3", "b": b"2"}


def test_what_is_written_as_a_stream_keeps_what_follows_each_member():
    class Stream(io.RawIOBase):
        """A file that cannot go back, so that sizes stand behind each member."""

        def __init__(self) -> None:
            self.data = bytearray()

        def writable(self) -> bool:
            return True

        def write(self, content) -> int:
            self.data += content
            return len(content)

    stream = Stream()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("a", b"1" * 99)
        archive.writestr("b", b"2" * 99)
    assert members_of(rewrite(bytes(stream.data), {"c": b"3"})) == {
        "a": b"1" * 99,
        "b": b"2" * 99,
        "c": b"3",
    }


@pytest.mark.parametrize("kept", [0, 10, 40])
def test_what_is_no_whole_zip_file_is_refused(kept):
    with pytest.raises(zipfile.BadZipFile):
        rewrite(archive_of({"a": b"1"})[:kept], {"a": b""})
