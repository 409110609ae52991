"""The mark of a comment in a Word file: a run that shows nothing, behind the commented words."""

from __future__ import annotations

from lxml import etree

from easyread.readers.xml import local_name
from easyread.writers.docx_package import make, nearest
from easyread.writers.docx_runs import own_run


def mark_of(beside: etree._Element, identity: str) -> etree._Element:
    """A run with the mark of the comment ``identity``."""
    run = make(beside, "r")
    run.append(make(run, "commentReference", id=identity))
    return run


class Marks:
    """Places for the marks of comments in one body: behind the words, where nothing is lost by it.

    LibreOffice (7.4) loses what stands before a mark in the first paragraph of a content control,
    and mixes up all footnotes when a mark stands between the first two (endnotes likewise). There
    the mark goes to the next place that is free. The words that a comment is on stay the same:
    they are told by its range, not by its mark (ISO/IEC 29500-1, 17.13.4.5).
    """

    def __init__(self, body: etree._Element) -> None:
        paragraphs = [p for p in body.iter("{*}p") if nearest(p, "txbxContent") is None]
        self._order = {paragraph: number for number, paragraph in enumerate(paragraphs)}
        self._pairs = [
            tuple(references[:2])
            for kind in ("footnote", "endnote")
            if len(references := self._references(body, kind)) > 1
        ]
        self._near: dict[etree._Element, etree._Element] = {}
        near = paragraphs[0] if paragraphs else body
        for paragraph in reversed(paragraphs[1:]):
            if _begins_control(paragraph):
                self._near[paragraph] = near
            else:
                near = paragraph

    def put_after(self, run: etree._Element, mark: etree._Element) -> None:
        """Put a mark behind a run, or behind the next place where it may stand."""
        paragraph = nearest(run, "p")
        if paragraph in self._near:
            put_first(self._near[paragraph], mark)
        else:
            run.addnext(mark)
        for _ in self._pairs:  # out of the one pair it may have come into the other
            for first, second in self._pairs:
                if self._is_behind(mark, first) and not self._is_behind(mark, second):
                    own_run(second).addnext(mark)

    def _references(self, body: etree._Element, kind: str) -> list[etree._Element]:
        found = body.iter(f"{{*}}{kind}Reference")
        return [each for each in found if nearest(each, "p") in self._order]

    def _is_behind(self, mark: etree._Element, reference: etree._Element) -> bool:
        own, other = nearest(mark, "p"), nearest(reference, "p")
        assert own is not None and other is not None  # both stand in paragraphs
        if own is not other:
            return self._order[own] > self._order[other]
        return next(e for e in own.iter() if e is mark or e is reference) is reference


def put_first(paragraph: etree._Element, mark: etree._Element) -> None:
    """Put a mark at the start of a paragraph."""
    content = (n for n, each in enumerate(paragraph) if local_name(each) != "pPr")
    paragraph.insert(next(content, len(paragraph)), mark)


def _begins_control(paragraph: etree._Element) -> bool:
    return any(
        next(control.iter("{*}p"), None) is paragraph and control.find("*/{*}docPartObj") is None
        for control in paragraph.iterancestors("{*}sdt")
    )
