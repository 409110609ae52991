"""Which version of the sheet a file says that it is."""

from __future__ import annotations

import re

from easyread.readers.archive import Archive
from easyread.readers.errors import ReadError
from easyread.readers.xml import local_name, parse
from easyread.word_sheet import SHEET_VERSION

_CORE = "docProps/core.xml"
_CATEGORY = re.compile(r"easyread word sheet (\d{1,4})")


def check_version(archive: Archive) -> None:
    """Pass a sheet of this version or an older one, or one that has lost its version.

    Raises ReadError for a sheet that a newer easyread made.
    """
    if _CORE not in archive:
        return
    for element in parse(archive.read(_CORE), archive.name, _CORE):
        found = _CATEGORY.fullmatch((element.text or "").strip())
        if local_name(element) == "category" and found and int(found[1]) > int(SHEET_VERSION):
            raise ReadError(
                archive.name,
                f"this is a word sheet of version {found[1]}, and this easyread reads up to "
                f"version {SHEET_VERSION}",
                "Install the newest easyread and try again",
            )
