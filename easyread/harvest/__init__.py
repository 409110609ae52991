"""The terms and acronyms of an archive that the glossary does not know yet."""

from __future__ import annotations

from easyread.harvest.find import harvest
from easyread.harvest.found import Found

__all__ = ["Found", "harvest"]
