"""Change some members of a zip file, and leave every other one byte for byte as it was."""

from __future__ import annotations

import io
import struct
import zipfile
from collections.abc import Iterator, Mapping
from itertools import pairwise

#: A record of the central directory: its fixed part, the three lengths in it, the offset in it.
_RECORD, _LENGTHS, _OFFSET = 46, slice(28, 34), slice(42, 46)
_END = struct.Struct("<4s4H2LH")
#: The day that zip counts from: Word dates every part so.
_DATE = (1980, 1, 1, 0, 0, 0)


def rewrite(data: bytes, changes: Mapping[str, bytes]) -> bytes:
    """The archive ``data`` with the members ``changes`` in place of its own, or added at the end.

    The order stays, and each changed member keeps its way of compression. What is not changed is
    not even unpacked. Raises zipfile.BadZipFile when ``data`` is no zip file.
    """
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        entries = {info.filename: entry for info, *entry in _entries(archive, data)}
        known = {info.filename: info for info in archive.infolist()}
    for name, content in changes.items():
        entries[name] = _pack(name, content, known.get(name))
    body, directory = bytearray(), bytearray()
    for local, record in entries.values():
        directory += record[: _OFFSET.start] + struct.pack("<L", len(body)) + record[_OFFSET.stop :]
        body += local
    count = len(entries)
    end = _END.pack(b"PK\5\6", 0, 0, count, count, len(directory), len(body), 0)
    return bytes(body + directory + end)


def _entries(
    archive: zipfile.ZipFile, data: bytes
) -> Iterator[tuple[zipfile.ZipInfo, bytes, bytes]]:
    """Each member with its local entry (header and content) and its record, as they stand."""
    infos = archive.infolist()
    starts = sorted({archive.start_dir, *(info.header_offset for info in infos)})
    ends = dict(pairwise(starts))
    at = archive.start_dir
    for info in infos:
        length = _RECORD + sum(struct.unpack("<3H", data[at:][_LENGTHS]))
        if info.header_offset not in ends:
            raise zipfile.BadZipFile(info.filename)
        yield info, data[info.header_offset : ends[info.header_offset]], data[at : at + length]
        at += length


def _pack(name: str, content: bytes, old: zipfile.ZipInfo | None) -> list[bytes]:
    info = zipfile.ZipInfo(name, old.date_time if old else _DATE)
    info.compress_type = old.compress_type if old else zipfile.ZIP_DEFLATED
    info.external_attr = old.external_attr if old else 0
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        archive.writestr(info, content)
        start = archive.start_dir
    made = buffer.getvalue()
    return [made[:start], made[start : -_END.size]]
