from __future__ import annotations

import re
from collections.abc import Iterator

from easyread.analysis import Analysis
from easyread.document import Block
from easyread.entries import GENERAL, LOCAL
from easyread.finding import Finding
from easyread.matches import Match
from easyread.rules.registry import rule

#: What follows a term that is being explained.
_EXPLAINS_AFTER = re.compile(
    r"\W{0,3}(?:\(|[–—:=]\s|\bmeans?\b|that is\b|, or\b|, also called\b"
    r"|\b(?:is|are) (?:an?|when|where|money|help|people|something|someone)\b"
    r"|, (?:which|that) (?:is|are|means)\b)",
    re.IGNORECASE,
)
_EXPLAINS_NEXT = re.compile(
    r"\s*(?:this|that|these|it) (?:means?|is when|is where|are when)\b", re.IGNORECASE
)
_GLOSSARY_HEADING = re.compile(
    r"what (?:the|these|this) words? means?|glossary|key (?:words|terms)|definitions|jargon buster",
    re.IGNORECASE,
)
#: What stands between a name and its meaning in a list.
_AFTER_NAME = re.compile(r"\s*[:(–—=]|\s-\s")
_REACH = 60
#: A word of this frequency (Zipf) is one that people meet often.
_COMMON = 4.0
#: An explanation further on than this comes too late.
_NEAR = 600


@rule(
    flags=["You may get a [[direct payment]] for your care."],
    ignores=[
        "You may get a direct payment (money from the council to buy your own care).",
        "You may get a direct payment. This means money to buy your own care.",
        "# What the words mean\n\n- direct payment: money to buy your own care",
    ],
)
def unexplained_term(
    text: Analysis,
    *,
    difficulty: float = 0.0,
    general: float = 0.0,
    common: float = 0.3,
    warning: float = 0.68,
) -> Iterator[Finding]:
    """Keep the term, and say what it means the first time.

    Terms of law, medicine and research have a fixed meaning: another word could cost somebody a
    right. Keep them, and explain them where they first occur, in the next sentence or at the end
    of the paper. The paper may say “this means” after the term, put one of the two in brackets, or
    have a list of what the words mean. A heading may name a term that the text below it explains.
    A general word that is no term of a field (*anonymous*) is left alone while its difficulty is
    below `general`, or below `common` if people meet it often (*evidence*), and is advice while it
    is below `warning`. `difficulty` leaves easier terms of any kind alone, but not those of your
    own glossary.
    GOV.UK asks for this, and so do the rules for accessible web pages (part 3.1.3).
    """
    explained = _in_word_list(text)
    places: dict[str, list[Match]] = {}
    for match in text.matches:
        if match.pattern.rule != "unexplained-term" or match.pattern.via == "acronym":
            continue
        if text.block_of(match.sentence).kind != "heading":
            places.setdefault(match.entry.term, []).append(match)
    for term, matches in places.items():
        own = [match for match in matches if not match.sentence.is_quoted(match.first)]
        if not own or term.lower() in explained:
            continue
        first = own[0]
        field = first.entry.field
        least = difficulty
        if field == GENERAL:
            least = max(difficulty, general, common if _is_common(first) else 0.0)
        if first.difficulty < least and field != LOCAL:
            continue
        near = [match for match in matches if match.start - first.start < _NEAR]
        if not any(_is_explained(text, match) for match in near):
            is_mild = field == GENERAL and first.difficulty < warning
            yield text.found_term(
                first,
                f"Say what “{first.written}” means, the first time.",
                "advice" if is_mild else "warning",
            )


def _is_common(match: Match) -> bool:
    """Whether it is a single word that people meet often."""
    word = match.sentence.words[match.first]
    return match.last - match.first == 1 and word.zipf >= _COMMON


def _is_explained(text: Analysis, match: Match) -> bool:
    block = text.block_of(match.sentence)
    after = text.text[match.end : min(match.end + _REACH, block.end)]
    if _EXPLAINS_AFTER.match(after):
        return True
    before = text.text[max(block.start, match.start - 2) : match.start]
    if before.endswith("(") and match.sentence.gap(match.first).strip() == "(":
        return True
    rest = text.text[match.sentence.end : min(match.sentence.end + _REACH, block.end)]
    return bool(_EXPLAINS_NEXT.match(rest))


def _in_word_list(text: Analysis) -> set[str]:
    """The terms, in small letters, under a heading such as “What the words mean”."""
    inside: list[Block] = []
    level = 0
    for block in text.document.blocks:
        if block.kind == "heading":
            if level and block.level <= level:
                level = 0
            if not level and _GLOSSARY_HEADING.search(text.text[block.start : block.end]):
                level = block.level
        elif level:
            inside.append(block)
    if not inside:
        return set()
    # A term alone before its meaning has no sentence around it that would tell its sense.
    openings = (_AFTER_NAME.split(text.text[b.start : b.end], maxsplit=1)[0] for b in inside)
    named = {" ".join(opening.lower().split()) for opening in openings}
    starts = {block.start for block in inside}
    matches = text.matches_by_rule.get("unexplained-term", ())
    return named | {
        m.entry.term.lower() for m in matches if text.block_of(m.sentence).start in starts
    }
