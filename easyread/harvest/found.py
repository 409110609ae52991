"""What was found in papers, as a panel gets it."""

from __future__ import annotations

from dataclasses import dataclass

from easyread.entries import Entry


@dataclass(frozen=True, slots=True)
class Found:
    """A term or an acronym: how often it occurs, in which papers, and a sentence with it.

    ``term`` is the long form of an acronym, where a paper spells it out. ``example`` has the
    words in [[ ]], as the glossary wants it. ``score`` orders the terms; it has no unit.
    """

    term: str
    acronym: str
    times: int
    papers: tuple[str, ...]
    example: str
    score: float

    @property
    def entry(self) -> Entry:
        """A proposed entry, for a panel to fill in."""
        acronym = (self.acronym,) if self.acronym else ()
        papers = "1 paper" if len(self.papers) == 1 else f"{len(self.papers)} papers"
        times = "once" if self.times == 1 else f"{self.times} times"
        return Entry(
            term=self.term,
            acronym=acronym,
            example=self.example,
            status="proposed",
            action="keep",
            source=f"{times} in {papers}",
        )
