"""What Word does with a file: all changes of one author settled, the words of a comment shown."""

from __future__ import annotations

import io
import zipfile

from lxml import etree
from word_files import W


def settle(data: bytes, author: str, *, accept: bool) -> bytes:
    """The file with every insertion and deletion of ``author`` made real, or undone."""
    kept, dropped = ("ins", "del") if accept else ("del", "ins")
    buffer = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(buffer, "w") as new:
        for info in old.infolist():
            content = old.read(info)
            if info.filename.startswith("word/") and info.filename.endswith(".xml"):
                root = etree.fromstring(content)
                for mark in [*root.iter(f"{{*}}{dropped}")]:
                    if _author(mark) == author:
                        mark.getparent().remove(mark)
                for mark in [*root.iter(f"{{*}}{kept}")]:
                    if _author(mark) == author:
                        _unwrap(mark)
                content = etree.tostring(root)
            new.writestr(info.filename, content)
    return buffer.getvalue()


def _author(mark: etree._Element) -> str | None:
    return next((v for k, v in mark.attrib.items() if k.endswith("}author")), None)


def _unwrap(mark: etree._Element) -> None:
    for text in mark.iter("{*}delText"):
        text.tag = text.tag.replace("delText", "t")
    for child in mark:
        mark.addprevious(child)
    mark.getparent().remove(mark)


def part(data: bytes, name: str = "word/document.xml") -> etree._Element:
    """The root of one part of the file."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return etree.fromstring(archive.read(name))


def words_of(body: etree._Element, identity: str) -> str:
    """The words between the marks of a comment; what is no text is named in brackets."""
    inside, words = False, []
    for element in body.iter():
        tag = etree.QName(element).localname
        if element.get(f"{{{W}}}id") == identity and tag.startswith("commentRange"):
            inside = tag == "commentRangeStart"
        elif inside and tag in ("t", "delText", "footnoteReference", "txbxContent"):
            words.append(element.text or f"[{tag}]")
    return "".join(words)
