"""Edits of a Word file as tracked changes, which the author accepts or rejects one by one."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from copy import deepcopy
from itertools import count

from lxml import etree

from easyread.readers.own_files import AUTHOR
from easyread.readers.xml import attribute, local_name
from easyread.writers.docx_package import make, nearest, qualified
from easyread.writers.docx_runs import Runs, Stretch, own_run

_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
#: What is told of a run once only, and so not of the words that take its place.
_TOLD = frozenset({"rPrChange", "ins", "del", "moveFrom", "moveTo"})


class Changes:
    """Tracked changes with one date (ISO 8601, UTC)."""

    def __init__(self, roots: Iterable[etree._Element], date: str) -> None:
        taken = {attribute(element, "id") for root in roots for element in root.iter()}
        self._ids = (str(n) for n in count(1) if str(n) not in taken)
        self._date = date

    def replace(
        self, runs: Runs, stretches: Sequence[Stretch], words: str
    ) -> tuple[etree._Element, etree._Element]:
        """Mark the stretches as deleted and ``words`` as inserted; returns the first and last mark.

        The new words are formatted as the first of the old ones. They stand beside a change that
        somebody else made there, never inside it: Word knows no insertion in an insertion.
        """
        old = [runs.first(stretch) for stretch in stretches]
        deleted = [self._delete(run) for run in old]
        first, last = deleted[0], deleted[-1]
        if words:
            group = [each for each in deleted if each.getparent() is first.getparent()]
            inserted = self._insert(old[0], words)
            self._put_after(group[-1], inserted)
            if len(group) == len(deleted):
                last = inserted
        return first, last

    def _delete(self, run: etree._Element) -> etree._Element:
        mark = self._mark(run, "del")
        run.addprevious(mark)
        mark.append(run)
        for text in run.findall("{*}t"):
            text.tag = qualified(text, "delText")
            text.set(_SPACE, "preserve")
        return mark

    def _insert(self, run: etree._Element, words: str) -> etree._Element:
        mark, new, text = self._mark(run, "ins"), make(run, "r"), make(run, "t")
        for properties in run:
            if local_name(properties) == "rPr":
                kept = deepcopy(properties)
                for child in list(kept):
                    if local_name(child) in _TOLD:
                        kept.remove(child)
                new.append(kept)
        text.text = words
        text.set(_SPACE, "preserve")
        new.append(text)
        mark.append(new)
        return mark

    def _put_after(self, deletion: etree._Element, inserted: etree._Element) -> None:
        around = deletion.getparent()
        if around is None or local_name(around) != "ins":
            deletion.addnext(inserted)
            return
        rest = list(deletion.itersiblings())
        around.addnext(inserted)
        if rest:
            other = make(around, "ins")
            other.attrib.update(around.attrib)
            other.set(qualified(other, "id"), next(self._ids))
            other.extend(rest)
            inserted.addnext(other)

    def _mark(self, beside: etree._Element, tag: str) -> etree._Element:
        return make(beside, tag, id=next(self._ids), author=AUTHOR, date=self._date)


def twins_of(stretch: Stretch) -> Iterator[Stretch]:
    """The same characters in the other versions of a text box, for programs that show those.

    A version whose paragraph says something else is passed over.
    """
    node, at, until = stretch
    choice = nearest(node, "AlternateContent")
    own = nearest(node, "p")
    if choice is None or own is None:
        return
    versions = [list(version.iter("{*}p")) for version in choice]
    number = next((v.index(own) for v in versions if own in v), None)
    before = _texts(own)
    offset = sum(len(each.text or "") for each in before[: before.index(node)])
    for paragraphs in versions:
        if own in paragraphs or number is None or number >= len(paragraphs):
            continue
        twin = _texts(paragraphs[number])
        same = "".join(e.text or "" for e in twin) == "".join(e.text or "" for e in before)
        if same and all(own_run(each) is each.getparent() for each in twin):
            yield from _inside(twin, offset + at, offset + until)


def _texts(paragraph: etree._Element) -> list[etree._Element]:
    return [each for each in paragraph.iter("{*}t") if nearest(each, "p") is paragraph]


def _inside(nodes: Sequence[etree._Element], start: int, end: int) -> Iterator[Stretch]:
    position = 0
    for node in nodes:
        length = len(node.text or "")
        at, until = max(start - position, 0), min(end - position, length)
        if at < until:
            yield node, at, until
        position += length
