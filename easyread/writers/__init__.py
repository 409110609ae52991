"""Reports in the forms that people and programs read; ``save`` chooses by the suffix."""

from __future__ import annotations

from easyread.writers.files import save

__all__ = ["save"]
