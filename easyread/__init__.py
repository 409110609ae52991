"""Say how hard a document is to read, which words make it hard, and what to write instead."""

from easyread.checker import check, compare, fix, read, reading_level, suggest
from easyread.corpus import scan
from easyread.document import Document, Span
from easyread.finding import Finding, Suggestion
from easyread.glossary import Entry, Glossary
from easyread.language.difficulty import word_difficulty
from easyread.levels.formulas import formulas
from easyread.report import Comparison, Report
from easyread.settings import Settings
from easyread.version import __version__
from easyread.writers import save

__all__ = [
    "Comparison",
    "Document",
    "Entry",
    "Finding",
    "Glossary",
    "Report",
    "Settings",
    "Span",
    "Suggestion",
    "__version__",
    "check",
    "compare",
    "fix",
    "formulas",
    "read",
    "reading_level",
    "save",
    "scan",
    "suggest",
    "word_difficulty",
]
