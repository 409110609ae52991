"""The comments of a Word file, by number."""

from __future__ import annotations

from easyread.readers.errors import ReadError
from easyread.readers.xml import attribute, local_name, parse


def read_comments(data: bytes, name: str, part: str) -> dict[str, str]:
    """Number of a comment → its text, the paragraphs parted by line ends.

    A part that is damaged has none: the paper itself can be read all the same.
    """
    try:
        root = parse(data, name, part)
    except ReadError:
        return {}
    return {
        attribute(comment, "id") or "": "\n".join(
            "".join(node.text or "" for node in paragraph.iter() if local_name(node) == "t")
            for paragraph in comment
        )
        for comment in root
        if local_name(comment) == "comment"
    }
