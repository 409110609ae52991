"""Vet a glossary: whether its rows are as good as the words that ship with easyread."""

from easyread.vetting.fault import Fault
from easyread.vetting.sheet import Sheet, vet

__all__ = ["Fault", "Sheet", "vet"]
