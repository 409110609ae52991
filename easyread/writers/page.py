"""What every page of ours shares: its head, and the style that holds inside it alone."""

from __future__ import annotations

from functools import cache
from importlib.resources import files


def whole(title: str, body: str, extra_style: str = "", *, generator: str = "") -> str:
    """A page to itself. ``title`` and ``body`` are HTML; nothing is asked for from elsewhere.

    ``generator`` is a mark that only programs see.
    """
    mark = f'<meta name="generator" content="{generator}">\n' if generator else ""
    return (
        '<!DOCTYPE html>\n<html lang="en-GB">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"{mark}<title>{title}</title>\n<style>\n{_style()}{extra_style}</style>\n"
        '</head>\n<body class="easyread-page">\n<main class="easyread">\n'
        f"{body}</main>\n</body>\n</html>\n"
    )


def fragment(label: str, body: str, extra_style: str = "") -> str:
    """A part of another page, a notebook say: its style holds for it alone."""
    return (
        f"<style>\n{_style()}{extra_style}</style>\n"
        f'<section class="easyread" lang="en-GB" aria-label="{label}">\n{body}</section>\n'
    )


@cache
def _style() -> str:
    return files("easyread.writers").joinpath("html.css").read_text(encoding="utf-8")
