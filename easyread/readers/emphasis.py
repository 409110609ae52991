"""Emphasis in Markdown: which asterisks, underscores and tildes are marks, as CommonMark has it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(slots=True)
class Delimiter:
    """A run of one mark: it begins at ``at``, and ``left`` of its characters are unused."""

    mark: str
    at: int
    length: int
    left: int
    opens: bool
    closes: bool

    @classmethod
    def between(cls, text: str, start: int, end: int) -> Delimiter:
        """Judge the run from ``start`` to ``end`` of ``text`` by the characters around it."""
        mark = text[start]
        before = text[start - 1] if start else " "
        after = text[end] if end < len(text) else " "
        space_before, space_after = before.isspace(), after.isspace()
        sign_before = not space_before and not before.isalnum()
        sign_after = not space_after and not after.isalnum()
        opens = not space_after and (not sign_after or space_before or sign_before)
        closes = not space_before and (not sign_before or space_after or sign_after)
        if mark == "_":
            opens, closes = (
                opens and (not closes or sign_before),
                closes and (not opens or sign_after),
            )
        return cls(mark, start, end - start, end - start, opens, closes)


def pair(delimiters: list[Delimiter], first: int, cuts: list[tuple[int, int, str | None]]) -> None:
    """Add to ``cuts`` the marks that pair up among ``delimiters`` from index ``first`` on.

    Text between two pairs of tildes is cut with them. Linear: a search that failed for one
    kind of closer is never made again over the same openers.
    """
    openers: list[Delimiter] = []
    floors: dict[tuple[str, bool, int], int] = {}
    for index in range(first, len(delimiters)):
        run = delimiters[index]
        key = (run.mark, run.opens, run.length % 3)
        while run.closes and run.left:
            found = _find_opener(openers, run, floors.get(key, 0))
            if found < 0:
                floors[key] = len(openers)
                break
            opener = openers[found]
            del openers[found + 1 :]
            used = 2 if opener.left > 1 and run.left > 1 else 1
            opener.left -= used
            start = run.at + run.length - run.left
            run.left -= used
            inner = opener.at + opener.left
            if run.mark == "~":
                cuts.append((inner, start + used, ""))
            else:
                cuts += [(inner, inner + used, ""), (start, start + used, "")]
            if not opener.left:
                openers.pop()
            for each, floor in floors.items():
                if floor > len(openers):
                    floors[each] = len(openers)
        if run.opens and run.left:
            openers.append(run)


def _find_opener(openers: list[Delimiter], run: Delimiter, floor: int) -> int:
    for index in range(len(openers) - 1, floor - 1, -1):
        opener = openers[index]
        if opener.mark != run.mark:
            continue
        both = (opener.closes or run.opens) and (opener.length + run.length) % 3 == 0
        if both and (opener.length % 3 or run.length % 3):
            continue
        return index
    return -1
