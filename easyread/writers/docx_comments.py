"""Comments in a Word file: what they say, and the words they stand at."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cached_property
from itertools import count

from lxml import etree

from easyread.readers.own_files import AUTHOR
from easyread.readers.xml import attribute, local_name
from easyread.writers.docx_marks import Marks, mark_of, put_first
from easyread.writers.docx_package import Package, make, nearest
from easyread.writers.docx_runs import Stretch

_INITIALS = "er"
_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
#: Word opens no file with more comment ranges than this (MS-OI29500, 2.1.315).
MOST = 32_767


class Comments:
    """The comments of one file. Those that are there already stay as they are.

    ``date`` is written on each new one (ISO 8601, UTC).
    """

    def __init__(self, package: Package, date: str) -> None:
        self._package = package
        self._date = date
        self._body = package.change(package.main)
        part = package.related_part("comments")
        if part:
            self._root = package.change(part)
        else:
            self._root = make(self._body, "comments")
            package.add("comments", self._root, _TYPE)
        taken = {attribute(each, "id") for each in self._root}
        taken.update(attribute(each, "id") for each in self._body.iter("{*}commentReference"))
        self._ids: Iterator[str] = (str(n) for n in count() if str(n) not in taken)
        self._marks = Marks(self._body)
        #: How many comments of an earlier check are still there.
        self.earlier = sum(attribute(each, "author") == AUTHOR for each in self._root)
        #: How many more comments Word would take.
        self.room = MOST - sum(1 for _ in self._body.iter("{*}commentRangeStart"))

    def put_around(self, first: etree._Element, last: etree._Element, lines: Sequence[str]) -> None:
        """Put a comment on all from the run ``first`` to the run ``last``.

        Of comments that begin at the same run, the one put first is the outer one.
        """
        self.room -= 1
        identity = self._write(lines)
        first.addprevious(make(first, "commentRangeStart", id=identity))
        self._marks.put_after(last, mark_of(last, identity))
        last.addnext(make(last, "commentRangeEnd", id=identity))

    def put_on_top(self, lines: Sequence[str]) -> None:
        """Put a comment at the very start of the body, where there is a paragraph."""
        top = next(self._body.iter("{*}p"), None)
        if top is not None:
            put_first(top, mark_of(top, self._write(lines)))

    def _write(self, lines: Sequence[str]) -> str:
        identity = next(self._ids)
        comment = make(
            self._root,
            "comment",
            id=identity,
            author=AUTHOR,
            date=self._date,
            initials=_INITIALS,
        )
        for number, line in enumerate(lines):
            paragraph = make(comment, "p")
            comment.append(paragraph)
            if number == 0:
                mark = make(paragraph, "r")
                mark.append(make(mark, "annotationRef"))
                paragraph.append(mark)
            run, text = make(paragraph, "r"), make(paragraph, "t")
            text.text = line
            text.set(_SPACE, "preserve")
            run.append(text)
            paragraph.append(run)
        self._root.append(comment)
        return identity

    def holder(self, stretch: Stretch, part: str) -> etree._Element | None:
        """The element of the body that takes a comment on these words; None where none does.

        Word passes over comments in text boxes, footnotes and endnotes (MS-OI29500, 2.1.315):
        they stand at the text box or at the number of the note. A header has no such place.
        """
        node = stretch[0]
        if part == self._package.main:
            box = nearest(node, "txbxContent")
            held = node if box is None else box
        else:
            note = next(node.iterancestors("{*}footnote", "{*}endnote"), None)
            key = ("", "") if note is None else (local_name(note), attribute(note, "id") or "")
            held = self._references.get(key, node)
            if held is node:
                return None
        gone = nearest(held, "p") is None or nearest(held, "del") is not None
        return None if gone else held

    @cached_property
    def _references(self) -> dict[tuple[str, str], etree._Element]:
        return {
            (local_name(each).removesuffix("Reference"), attribute(each, "id") or ""): each
            for each in self._body.iter("{*}footnoteReference", "{*}endnoteReference")
        }
