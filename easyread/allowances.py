"""What the author of a paper allows in it, with a reason: remarks that let findings pass.

``easyread: allow hard-word "consortium": term of the contract`` stands in a comment of Markdown
or HTML, or in a comment of Word. With words in quotes it holds for them in the whole paper,
without for every finding of the rule in the block that it stands in or right before.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

from easyread.document import REMARK_SIGN, Document, Remark
from easyread.finding import Finding
from easyread.report import Allowance
from easyread.settings import nearest

_FORM = re.compile(
    r"\s*allow\b([^\"“”„:]*)((?:[\"“”„][^\"“”„]*[\"“”„][\s,]*)*)(?::(.*))?$",
    re.DOTALL | re.IGNORECASE,
)
_QUOTED = re.compile(r"[\"“”„]([^\"“”„]*)[\"“”„]")
_HELP = 'Write it as: easyread: allow hard-word "consortium": the reason.'


def apply_allowances(
    document: Document, findings: Sequence[Finding], known: Collection[str], ran: Collection[str]
) -> tuple[list[Finding], tuple[Allowance, ...]]:
    """The findings that stay, and what came of each remark.

    ``known`` are the names of all rules, ``ran`` those that the settings select: only of these
    can be said that a remark is needed no more. A remark without a reason, or with a rule that
    is not there, lets nothing pass.
    """
    left = list(findings)
    allowances: list[Allowance] = []
    for remark in document.remarks:
        allowance = _read(remark, document, known)
        if not allowance.problem:
            stays = [f for f in left if not _covers(allowance, remark, document, f)]
            passed, left = len(left) - len(stays), stays
            unused = not passed and set(allowance.rules) <= set(ran)
            problem = "nothing here needs it any more. Take it out." if unused else ""
            allowance = allowance.model_copy(update={"findings": passed, "problem": problem})
        allowances.append(allowance)
    return left, tuple(allowances)


def _read(remark: Remark, document: Document, known: Collection[str]) -> Allowance:
    place = document.place_of_remark(remark)
    form = _FORM.match(remark.text, len(REMARK_SIGN))
    if form is None:
        return Allowance(place=place, problem=f"it cannot be understood. {_HELP}")
    rules = tuple(form[1].replace(",", " ").lower().split())
    words = tuple(" ".join(each.split()) for each in _QUOTED.findall(form[2]) if each.strip())
    reason = " ".join((form[3] or "").split())
    unknown = [rule for rule in rules if rule not in known]
    if not rules:
        problem = f"it names no rule. {_HELP}"
    elif unknown:
        problem = f"there is no rule “{unknown[0]}”.{nearest(unknown[0], list(known))}"
    elif not reason:
        problem = f"it gives no reason, so it does not hold. {_HELP}"
    else:
        problem = ""
    return Allowance(rules=rules, words=words, reason=reason, place=place, problem=problem)


def _covers(allowance: Allowance, remark: Remark, document: Document, finding: Finding) -> bool:
    if finding.rule not in allowance.rules:
        return False
    if allowance.words:
        said = " ".join(finding.text.split())
        return any(_is_inside(words, said) for words in allowance.words)
    if remark.block >= len(document.blocks):
        return False
    block = document.blocks[remark.block]
    return block.start <= finding.span.start < block.end


def _is_inside(words: str, text: str) -> bool:
    """Whether ``words`` stand in ``text`` as whole words, in capitals or small letters."""
    pattern = rf"(?<!\w){re.escape(words)}(?!\w)"
    return re.search(pattern, text, re.IGNORECASE) is not None
