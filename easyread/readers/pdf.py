"""PDF: the text of each page by pypdfium2, put together again into paragraphs."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from easyread.document import Builder, Document, Place
from easyread.readers.errors import ReadError
from easyread.readers.pdf_lines import BULLET, Group, Line, drop_running, group_lines

#: More pages than this are no meeting paper, and would take minutes.
_MOST_PAGES = 3000
#: More characters than this on one page are drawings or an attack.
_MOST_CHARACTERS = 200_000
_SAVE_AGAIN = "Open it in a PDF reader and save it again, or ask for the Word file"
_PROBLEMS = {
    4: ("the PDF is locked with a password", "Save a copy without the password"),
    3: ("the PDF is damaged, or is not a PDF", _SAVE_AGAIN),
    2: ("the PDF cannot be opened", _SAVE_AGAIN),
}
_BREAK = re.compile(r"\r\n|[\r\n]")
_BOLD = re.compile(rb"bold|black|heavy|semibold|demi", re.IGNORECASE)
_FONT_NAME = 128
#: Marks at a line's end where a word is parted: a soft hyphen, or what PDFium writes for a hyphen
#: that it took out, often with the rest of the word right after it.
_PARTED = ("\u0002", "\u00ad", "\ufffe")
_WHOLE = re.compile(r"[^\u0002\u00ad\ufffe]+")


def read_pdf(data: bytes, name: str) -> Document:
    """Read the text of a PDF, with the page of every block.

    Running headers, footers and page numbers are left out, and the notes say so. Raises
    ReadError for a locked or damaged file, and for a scan without text.
    """
    import pypdfium2

    try:
        pdf = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as problem:
        code = getattr(problem, "err_code", None)
        raise ReadError(name, *_PROBLEMS.get(code or 3, _PROBLEMS[3])) from None
    try:
        pages = len(pdf)
        if pages > _MOST_PAGES:
            raise ReadError(name, f"the PDF has {pages} pages", "Check it in parts")
        lines = [line for number in range(pages) for line in _read_page(pdf, number)]
    finally:
        pdf.close()
    if not any(line.text.strip() for line in lines):
        raise ReadError(
            name,
            "the PDF holds no text: its pages are pictures, as a scanner makes them",
            "Run text recognition (OCR) on it, or ask for the file it was printed from",
        )
    kept, dropped = drop_running(lines, pages)
    builder = Builder()
    for group in group_lines(kept):
        _write(builder, group)
    notes = (f"{dropped} page numbers, headers and footers were left out.",) if dropped else ()
    return builder.build(name=name, format="pdf", notes=notes)


def _read_page(pdf: Any, number: int) -> Iterator[Line]:
    import pypdfium2

    try:
        page = pdf[number]
        text_page = page.get_textpage()
    except pypdfium2.PdfiumError:
        return  # a broken page; the others are read
    try:
        height = page.get_height()
        count = min(text_page.count_chars(), _MOST_CHARACTERS)
        text = text_page.get_text_range(0, count) if count > 0 else ""
        start = 0
        for match in [*_BREAK.finditer(text), None]:
            end = match.start() if match else len(text)
            line = _line(text_page, text, start, end, number, height)
            if line is not None:
                yield line
            start = match.end() if match else end
    finally:
        text_page.close()
        page.close()


def _line(text_page: Any, text: str, start: int, end: int, page: int, height: float) -> Line | None:
    from pypdfium2 import raw

    seen = [at for at in range(start, end) if not text[at].isspace()]
    if not seen:
        return None
    first, last = seen[0], seen[-1]
    left, bottom, _, top = text_page.get_charbox(first, loose=True)
    _, _, right, _ = text_page.get_charbox(last, loose=True)
    return Line(
        text=text[first : last + 1],
        start=first,
        page=page,
        size=float(raw.FPDFText_GetFontSize(text_page.raw, first)) or top - bottom,
        left=left,
        right=right,
        top=height - top,
        bottom=height - bottom,
        page_height=height,
        bold=_is_bold(text_page, first) and _is_bold(text_page, seen[len(seen) // 2]),
    )


def _is_bold(text_page: Any, at: int) -> bool:
    """Whether a character is set in a bold font, by the font's weight or its name."""
    import ctypes

    from pypdfium2 import raw

    if raw.FPDFText_GetFontWeight(text_page.raw, at) >= 600:
        return True
    buffer = ctypes.create_string_buffer(_FONT_NAME)
    flags = ctypes.c_int()
    raw.FPDFText_GetFontInfo(text_page.raw, at, buffer, _FONT_NAME, ctypes.byref(flags))
    return bool(_BOLD.search(buffer.value))


def _write(builder: Builder, group: Group) -> None:
    builder.begin(group.kind, group.level, Place(page=group.lines[0].page + 1))
    for index, line in enumerate(group.lines):
        text, at = line.text, line.start
        if index == 0 and group.kind == "list-item":
            mark = BULLET.match(text)
            cut = mark.end() if mark else 0
            text, at = text[cut:], at + cut
        parted = text.endswith(_PARTED) and index + 1 < len(group.lines)
        text = text.rstrip("".join(_PARTED))
        for piece in _WHOLE.finditer(text):
            part = f"page {line.page + 1}"
            builder.write(piece[0], at + piece.start(), part=part, node=line.page)
        if not parted and index + 1 < len(group.lines) and not text.endswith("-"):
            builder.space()
    builder.end()
