"""Time and memory for a PDF of 500 pages, made here: python benchmarks/long_pdf.py

Needs reportlab, of the test extra. Nothing else is read.
"""

from __future__ import annotations

import io
import sys
import time
from pathlib import Path

import easyread
from easyread.readers import read_bytes

PAGES, LINES = 500, 50
LINE = "The group met in the town hall on Monday to talk about the plan and what it costs."


def make() -> bytes:
    from reportlab.pdfgen.canvas import Canvas

    buffer = io.BytesIO()
    canvas = Canvas(buffer)
    for page in range(PAGES):
        canvas.drawString(72, 820, f"Minutes, page {page + 1}")
        for line in range(LINES):
            canvas.drawString(72, 780 - line * 14, LINE)
        canvas.showPage()
    canvas.save()
    return buffer.getvalue()


def peak() -> str:
    """The peak memory of this process; Linux alone tells it."""
    status = Path("/proc/self/status")
    if not status.exists():
        return "not told on this system"
    lines = status.read_text(encoding="ascii").splitlines()
    return f"{int(next(x for x in lines if x.startswith('VmHWM')).split()[1]) // 1024} MB"


def main() -> None:
    try:
        data = make()
    except ImportError:
        sys.exit("reportlab is not installed: pip install reportlab")
    start = time.perf_counter()
    document = read_bytes(data, "long.pdf")
    read = time.perf_counter()
    words = easyread.check(document).summary.words
    done = time.perf_counter()
    print("| 500-page PDF | words | read | check | peak memory |\n|---|---|---|---|---|")
    print(f"| {PAGES} pages | {words:,} | {read - start:.1f} s | {done - read:.1f} s | {peak()} |")


if __name__ == "__main__":
    main()
