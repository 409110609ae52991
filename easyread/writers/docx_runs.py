"""Part the runs of a Word paragraph so that some characters have runs of their own."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from copy import deepcopy
from itertools import pairwise

from lxml import etree

from easyread.origins import Piece
from easyread.readers.xml import local_name
from easyread.writers.docx_package import Package, make

_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
_OUTER = frozenset({"r", "AlternateContent"})

#: A stretch of one text node: the node, and characters of it.
Stretch = tuple[etree._Element, int, int]


def stretch_of(package: Package, piece: Piece) -> Stretch:
    """Where the characters of a piece stand in the parts of a Word file."""
    return package.node(piece.part, piece.node), piece.at, piece.until


def own_run(element: etree._Element) -> etree._Element:
    """The outermost run (or choice of runs) around an element of a paragraph."""
    found = element
    for around in element.iterancestors():
        tag = local_name(around)
        if tag == "p":
            break
        if tag in _OUTER:
            found = around
    return found


class Runs:
    """The runs of some stretches: each stretch stands alone in its run, formatted as before.

    Where a run cannot be parted (text above other text, say), it is given as a whole.
    """

    def __init__(self, stretches: Iterable[Stretch]) -> None:
        edges: dict[etree._Element, set[int]] = {}
        for node, at, until in stretches:
            edges.setdefault(node, set()).update((at, until))
        self._starting: dict[tuple[etree._Element, int], etree._Element] = {}
        self._ending: dict[tuple[etree._Element, int], etree._Element] = {}
        for node, offsets in edges.items():
            for at, until, part in _cut(node, offsets):
                self._starting[node, at] = part
                self._ending[node, until] = part

    def first(self, stretch: Stretch) -> etree._Element:
        """The run that begins with the first character of a stretch."""
        return own_run(self._starting[stretch[0], stretch[1]])

    def last(self, stretch: Stretch) -> etree._Element:
        """The run that ends with the last character of a stretch."""
        return own_run(self._ending[stretch[0], stretch[2]])


def _cut(node: etree._Element, offsets: set[int]) -> Iterator[tuple[int, int, etree._Element]]:
    """Part a text node, and its run with it; yields (start, end, text node) of each part."""
    text, run = node.text or "", node.getparent()
    if run is None or own_run(node) is not run:
        for at in offsets:
            yield at, at, node
        return
    if 0 in offsets and any(
        local_name(each) != "rPr" for each in node.itersiblings(preceding=True)
    ):
        _part(run, node)
    edges = sorted({0, len(text), *offsets})
    for at, until in pairwise(edges):
        if at:
            part = make(node, "t")
            node.addnext(part)
            _part(_parent(node), part)
            node = part
        node.text = text[at:until]
        if len(edges) > 2:
            node.set(_SPACE, "preserve")
        yield at, until, node
    if len(text) in offsets and (following := node.getnext()) is not None:
        _part(_parent(node), following)


def _part(run: etree._Element, child: etree._Element) -> None:
    """Move ``child`` and what follows it into a new run with the same properties."""
    new = make(run, "r")
    new.attrib.update(run.attrib)
    new.extend(deepcopy(each) for each in run if local_name(each) == "rPr")
    new.extend([child, *child.itersiblings()])
    run.addnext(new)


def _parent(element: etree._Element) -> etree._Element:
    parent = element.getparent()
    assert parent is not None  # a text node stands in a run
    return parent
