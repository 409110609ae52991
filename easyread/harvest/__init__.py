"""The terms and acronyms of an archive that the glossary does not know yet."""

from __future__ import annotations

from easyread.harvest.found import Found
from easyread.harvest.ranking import harvest

__all__ = ["Found", "harvest"]
