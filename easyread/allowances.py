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
#: So many remarks of one paper are read: each is held against every finding.
_MOST = 500
#: More signs than this of a remark are not read.
_LONGEST = 1000
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
    for remark in document.remarks[:_MOST]:
        allowance = _read(remark, document, known)
        if not allowance.problem:
            stays = _without(left, allowance, remark, document)
            passed, left = len(left) - len(stays), stays
            unused = not passed and set(allowance.rules) <= set(ran)
            problem = "nothing here needs it any more. Take it out." if unused else ""
            allowance = allowance.model_copy(update={"findings": passed, "problem": problem})
        allowances.append(allowance)
    if len(document.remarks) > _MOST:
        place = document.place_of_remark(document.remarks[_MOST])
        problem = f"a paper can have {_MOST} of them. This one and those after it do not hold."
        allowances.append(Allowance(place=place, problem=problem))
    return left, tuple(allowances)


def _read(remark: Remark, document: Document, known: Collection[str]) -> Allowance:
    place = document.place_of_remark(remark)
    if remark.text[: len(REMARK_SIGN)].lower() != REMARK_SIGN:
        problem = f"it does not begin with “{REMARK_SIGN}”, so it does not hold. {_HELP}"
        return Allowance(place=place, problem=problem)
    form = _FORM.match(remark.text[:_LONGEST], len(REMARK_SIGN))
    if form is None:
        return Allowance(place=place, problem=f"it cannot be understood. {_HELP}")
    rules = tuple(form[1].replace(",", " ").lower().split())
    words = tuple(" ".join(each.split()) for each in _QUOTED.findall(form[2]) if each.strip())
    reason = " ".join((form[3] or "").split())
    unknown = [rule for rule in rules if rule not in known]
    if not rules:
        problem = f"it names no rule. {_HELP}"
    elif unknown:
        problem = f"there is no rule “{unknown[0][:40]}”.{nearest(unknown[0], list(known))}"
    elif not reason:
        problem = f"it gives no reason, so it does not hold. {_HELP}"
    else:
        problem = ""
    return Allowance(rules=rules, words=words, reason=reason, place=place, problem=problem)


def _without(
    findings: list[Finding], allowance: Allowance, remark: Remark, document: Document
) -> list[Finding]:
    """The findings that the allowance does not cover."""
    rules = frozenset(allowance.rules)
    if allowance.words:
        words = "|".join(map(re.escape, allowance.words))
        said = re.compile(rf"(?<!\w)(?:{words})(?!\w)", re.IGNORECASE)
        return [
            finding
            for finding in findings
            if finding.rule not in rules or not said.search(" ".join(finding.text.split()))
        ]
    if remark.block >= len(document.blocks):
        return findings
    block = document.blocks[remark.block]
    return [
        finding
        for finding in findings
        if finding.rule not in rules or not block.start <= finding.span.start < block.end
    ]
