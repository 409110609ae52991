"""Which words of a Word part would not stay as they are written, or may not be written at all.

Word fills in the result of a field and a bound control itself; a locked control refuses new
words; what was moved as a whole belongs to two places. Text that has a reading above it (ruby) or
several versions, and text deep in an insertion, has no place for a tracked change.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from lxml import etree

from easyread.readers.xml import attribute, local_name

#: Controls that hold a choice or a value, not prose.
_FILLED_IN = frozenset(
    {"dataBinding", "dropDownList", "comboBox", "date", "checkbox", "showingPlcHdr"}
)
_LOCKED = ("contentLocked", "sdtContentLocked")
#: The one field whose result is the author's own words.
_LINK = "HYPERLINK"


def locked_numbers(root: etree._Element, numbers: Mapping[etree._Element, int]) -> frozenset[int]:
    """The numbers of the text nodes of a part that are not to be rewritten."""
    found = (*_inside_guards(root), *_inside_fields(root), *_inside_others(root))
    return frozenset(numbers[node] for node in found if node in numbers)


def _inside_guards(root: etree._Element) -> Iterator[etree._Element]:
    for holder in root.iter("{*}sdt", "{*}fldSimple", "{*}moveTo"):
        if _is_guarded(holder):
            yield from holder.iter("{*}t")


def _is_guarded(holder: etree._Element) -> bool:
    tag = local_name(holder)
    if tag == "fldSimple":
        return not _is_link(attribute(holder, "instr") or "")
    if tag != "sdt":
        return True
    return any(
        local_name(child) in _FILLED_IN
        or (local_name(child) == "lock" and attribute(child, "val") in _LOCKED)
        for properties in holder
        if local_name(properties) == "sdtPr"
        for child in properties
    )


def _inside_fields(root: etree._Element) -> Iterator[etree._Element]:
    codes: list[str] = []
    for element in root.iter("{*}fldChar", "{*}instrText", "{*}t"):
        tag = local_name(element)
        if tag == "instrText":
            if codes:
                codes[-1] += element.text or ""
        elif tag == "t":
            if not all(map(_is_link, codes)):
                yield element
        elif attribute(element, "fldCharType") == "begin":
            codes.append("")
        elif codes and attribute(element, "fldCharType") == "end":
            codes.pop()


def _is_link(code: str) -> bool:
    return code.split()[:1] == [_LINK]


def _inside_others(root: etree._Element) -> Iterator[etree._Element]:
    """Text whose run stands where Word would know no deletion or no insertion beside it."""
    for holder in root.iter("{*}ins", "{*}AlternateContent", "{*}ruby"):
        for node in holder.iter("{*}t"):
            if _is_parted(node, holder):
                yield node


def _is_parted(node: etree._Element, holder: etree._Element) -> bool:
    """Whether ``holder`` is in the same paragraph, and no insertion of just this run."""
    for depth, around in enumerate(node.iterancestors()):
        if around is holder:
            return depth != 1 or local_name(holder) != "ins"
        if local_name(around) == "p":
            return False  # a text box: a paragraph of its own
    return False
