"""The inside of a Markdown block: what is prose, what is read but not judged, what is dropped."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from easyread.readers.emphasis import Delimiter, pair
from easyread.readers.flow import Flow, Segment
from easyread.readers.tags import CODE, REFERENCE, STRUCK, TAG, Closers, resolve

if TYPE_CHECKING:
    from collections.abc import Container

    from easyread.document import Builder

#: Start, end, what to write instead (None: the same text, verbatim; "": nothing).
Cut = tuple[int, int, str | None]

_SPECIAL = re.compile(r"[\\`*_~\[\]<&${@]|https?://|www\.")
_ESCAPED = frozenset("!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~")
_TAIL = re.compile(
    r"\(\s*+(?:<[^<>\n]*+>|(?:[^\s()\\<]|\\.|\((?:[^\s()\\]|\\.|\([^\s()]*+\))*+\))*+)"
    r"(?:\s++(?:\"(?:[^\"\\]|\\.)*+\"|'(?:[^'\\]|\\.)*+'|\([^()]*+\)))?+\s*+\)",
    re.DOTALL,
)
_LABEL = re.compile(r"\[([^\[\]]{0,999})\]")
_FOOTNOTE = re.compile(r"\[\^[^\[\]\s]{1,100}\]")
_WIKI = re.compile(r"\[\[(?:[^\[\]|\n]{1,300}\|)?([^\[\]|\n]{1,300})\]\](?![\[(])")
_AUTOLINK = re.compile(
    r"<(?:[A-Za-z][A-Za-z0-9+.-]{1,31}:[^\s<>]*+|[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63})++)>"
)
_ADDRESS_PART = r"[^\s<>\[\]()\"'`|*]"
_ADDRESS = re.compile(
    rf"(?:https?://|www\.)(?:{_ADDRESS_PART}++|\({_ADDRESS_PART}*+\))++", re.IGNORECASE
)
_DOMAIN = re.compile(r"[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63})+")
_ATTRIBUTES = re.compile(r"\{[:.#][^{}\n]{0,300}\}")
_MATHS = re.compile(r"\$\$[^$]{1,2000}\$\$|\$(?=[^\s$])[^$\n]{0,299}[^\s$\\]\$(?![\w$])")
_TICKS = re.compile("`+")
_PATIENCE = 40


def fold_label(label: str) -> str:
    """Return the form in which two labels of a reference link are compared."""
    return " ".join(label.split()).casefold()


def write_inline(
    builder: Builder, source: str, segments: list[Segment], definitions: Container[str]
) -> None:
    """Write the prose of ``segments`` into the open block of ``builder``.

    ``definitions`` holds the folded labels that reference links may use.
    """
    if len(segments) == 1:
        start, end = segments[0]
        text = source[start:end]
        if _SPECIAL.search(text) is None:
            builder.write(text, start)
            return
    else:
        text = "".join([source[start:end] for start, end in segments])
    position = 0
    flow = Flow(builder, text, segments)
    for start, end, written in sorted(_Scanner(text, definitions).scan()):
        if start < position:
            if end > position and written == "":
                position = end
            continue
        if start > position:
            flow.write(position, start)
        if text.startswith("<!--", start):
            builder.remark(text[start + 4 : end - 3], flow.locate(start)[0])
        if written is None:
            flow.write(start, end, verbatim=True)
        elif written:
            flow.replace(start, end, written)
        position = end
    flow.write(position, len(text))


class _Scanner:
    """Finds in one pass what of a block's text is not plain prose."""

    def __init__(self, text: str, definitions: Container[str]) -> None:
        self._text = text
        self._definitions = definitions
        self._cuts: list[Cut] = []
        self._delimiters: list[Delimiter] = []
        self._brackets: list[tuple[int, bool, int]] = []
        #: So many of the brackets, from the first on, are known to be those of images.
        self._images = 0
        self._closers = Closers(text)
        self._ticks: dict[int, list[int]] | None = None
        self._failures = 0

    def scan(self) -> list[Cut]:
        """Every cut of the text, in no order."""
        text = self._text
        search = _SPECIAL.search
        readers = _READERS
        found = search(text)
        while found is not None:
            at = found.start()
            reader = readers.get(text[at], _Scanner._read_address)
            found = search(text, reader(self, at))
        pair(self._delimiters, 0, self._cuts)
        return self._cuts

    def _read_escape(self, at: int) -> int:
        following = self._text[at + 1 : at + 2]
        if following == "\n" or following in _ESCAPED:
            self._cuts.append((at, at + 1, ""))
            return at + 2
        return at + 1

    def _read_ticks(self, at: int) -> int:
        text = self._text
        run = _TICKS.match(text, at)
        length = run.end() - at if run else 1
        if self._ticks is None:
            # Runs by length, the last first, so that each is looked at once.
            self._ticks = {}
            for each in reversed(list(_TICKS.finditer(text, at))):
                self._ticks.setdefault(each.end() - each.start(), []).append(each.start())
        start = at + length
        ends = self._ticks.get(length, [])
        while ends and ends[-1] < start:
            ends.pop()
        if not ends:
            return start
        close = ends.pop()
        first, last = start, close
        if last - first > 2 and text[first] in " \n" and text[last - 1] in " \n":
            first, last = first + 1, last - 1
        self._cuts += [(at, first, ""), (first, last, None), (last, close + length, "")]
        return close + length

    def _read_run(self, at: int) -> int:
        text = self._text
        mark = text[at]
        end = at + 1
        while end < len(text) and text[end] == mark:
            end += 1
        if mark != "~" or end - at == 2:
            self._delimiters.append(Delimiter.between(text, at, end))
        return end

    def _read_bracket(self, at: int) -> int:
        text = self._text
        following = text[at + 1 : at + 2]
        if following == "^":
            note = _FOOTNOTE.match(text, at)
            if note:
                self._cuts.append((at, note.end(), ""))
                return note.end()
        elif following == "[":
            wiki = _WIKI.match(text, at)
            if wiki and fold_label(wiki[1]) not in self._definitions:
                self._cuts += [(at, wiki.start(1), ""), (wiki.end(1), wiki.end(), "")]
                return wiki.end()
        image = at > 0 and text[at - 1] == "!" and not (at > 1 and text[at - 2] == "\\")
        self._brackets.append((at, image, len(self._delimiters)))
        return at + 1

    def _read_close(self, at: int) -> int:
        if not self._brackets:
            return at + 1
        start, image, depth = self._brackets.pop()
        self._images = min(self._images, len(self._brackets))
        end = self._link_end(start, at)
        if end < 0:
            return at + 1
        if image:
            self._cuts.append((start - 1, end, ""))
        else:
            self._cuts += [(start, start + 1, ""), (at, end, "")]
            # A link holds no link: what was opened before it can only be an image.
            images = [each for each in self._brackets[self._images :] if each[1]]
            self._brackets[self._images :] = images
            self._images = len(self._brackets)
        pair(self._delimiters, depth, self._cuts)
        del self._delimiters[depth:]
        return end

    def _link_end(self, start: int, at: int) -> int:
        """Where the link or image ends whose text is closed at ``at``; -1 when it is none."""
        text = self._text
        tail = _TAIL.match(text, at + 1)
        if tail:
            return tail.end()
        label = _LABEL.match(text, at + 1)
        if label and label[1] and fold_label(label[1]) in self._definitions:
            return label.end()
        if at - start < 1000 and fold_label(text[start + 1 : at]) in self._definitions:
            return label.end() if label and not label[1] else at + 1
        return -1

    def _read_angle(self, at: int) -> int:
        text, cuts = self._text, self._cuts
        following = text[at + 1 : at + 2]
        if following in ("!", "?"):
            closer = "-->" if text.startswith("<!--", at) else ">"
            stop = self._closers.find(closer, at + 2)
            if stop < 0:
                return at + 1
            cuts.append((at, stop + len(closer), ""))
            return stop + len(closer)
        link = _AUTOLINK.match(text, at)
        if link:
            end = link.end()
            cuts += [(at, at + 1, ""), (at + 1, end - 1, None), (end - 1, end, "")]
            return end
        tag = TAG.match(text, at) if self._failures < _PATIENCE else None
        if tag is None:
            self._failures += 1
            return at + 1
        name = tag[2].lower()
        end = tag.end()
        if not tag[1] and (name in STRUCK or name in CODE):
            stop = self._closers.find_tag(name, end)
            if stop >= 0:
                cuts.append((at, end, ""))
                cuts.append((end, stop, None if name in CODE else ""))
                return stop
        cuts.append((at, end, "\n" if name == "br" else ""))
        return end

    def _read_reference(self, at: int) -> int:
        reference = REFERENCE.match(self._text, at)
        if reference is None:
            return at + 1
        resolved = resolve(reference.group())
        if resolved != reference.group():
            self._cuts.append((at, reference.end(), resolved))
        return reference.end()

    def _read_maths(self, at: int) -> int:
        maths = _MATHS.match(self._text, at)
        if maths is None:
            return at + 1
        self._cuts.append((at, maths.end(), None))
        return maths.end()

    def _read_brace(self, at: int) -> int:
        stop = self._closers.template_end(at)
        if stop >= 0:
            self._cuts.append((at, stop, None if self._text[at + 1] == "{" else ""))
            return stop
        attributes = _ATTRIBUTES.match(self._text, at)
        if attributes is None:
            return at + 1
        self._cuts.append((at, attributes.end(), ""))
        return attributes.end()

    def _read_mail(self, at: int) -> int:
        text = self._text
        domain = _DOMAIN.match(text, at + 1)
        start, least = at, max(at - 64, 0)
        while start > least and (text[start - 1].isalnum() or text[start - 1] in "._+%-"):
            start -= 1
        if domain is None or start == at:
            return at + 1
        self._cuts.append((start, domain.end(), None))
        return domain.end()

    def _read_address(self, at: int) -> int:
        text = self._text
        if at > 0 and text[at - 1].isalnum():
            return at + 4
        address = _ADDRESS.match(text, at)
        if address is None:
            return at + 4
        end = at + len(address.group().rstrip(".,;:!?_~"))
        self._cuts.append((at, end, None))
        return end


_READERS = {
    "\\": _Scanner._read_escape,
    "`": _Scanner._read_ticks,
    "*": _Scanner._read_run,
    "_": _Scanner._read_run,
    "~": _Scanner._read_run,
    "[": _Scanner._read_bracket,
    "]": _Scanner._read_close,
    "<": _Scanner._read_angle,
    "&": _Scanner._read_reference,
    "$": _Scanner._read_maths,
    "{": _Scanner._read_brace,
    "@": _Scanner._read_mail,
}
