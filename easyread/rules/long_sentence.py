from __future__ import annotations

import re
from collections.abc import Iterator

from easyread.analysis import Analysis
from easyread.finding import Finding, Severity
from easyread.language.sentences import Sentence
from easyread.rules.registry import rule

#: Places where a sentence can often be parted.
_JOINT = re.compile(r"(?:; |: |, (?:and|but|so|which|who|where|while|whereas|although) | – | and )")


@rule(
    flags=[
        "[[We went to the shop and we bought some bread and some milk and some eggs, and then we "
        "walked home and we ate the bread with the eggs and drank it.]]"
    ],
    ignores=["We went to the shop. We bought some bread."],
)
def long_sentence(
    text: Analysis, *, limit: int = 25, advice: int = 20, error: int = 0
) -> Iterator[Finding]:
    """Split the sentence: one idea in each.

    Readers have to hold the start in mind until the end. Over `limit` words most readers lose
    the thread, over `advice` words some do; over `error` words it is an error (0: never). Each
    list item is a sentence of its own. GOV.UK: 25 words; NHS: 20; easy read: 15.
    """
    for sentence in text.sentences:
        count = len(sentence.words)
        if count <= advice or _is_mostly_quoted(sentence):
            continue
        severity: Severity = "warning" if count > limit else "advice"
        if error and count > error:
            severity = "error"
        end = sentence.start + len(sentence.text.rstrip())
        message = f"This sentence has {count} words. Split it{_hint(sentence)}."
        yield text.found(sentence.start, end, message, severity)


def _is_mostly_quoted(sentence: Sentence) -> bool:
    """Whether most of it is a quotation, which nobody may split."""
    if not sentence.quotes:
        return False
    quoted = sum(sentence.is_quoted(index) for index in range(len(sentence.words)))
    return quoted * 2 > len(sentence.words)


def _hint(sentence: Sentence) -> str:
    """Where it could be split: the joint nearest to its middle."""
    middle = len(sentence.text) / 2
    joints = list(_JOINT.finditer(sentence.text))
    if not joints:
        return ""
    best = min(joints, key=lambda joint: (joint.group() == " and ", abs(joint.start() - middle)))
    rest = sentence.text[best.start() :].strip(" ;:,–").split()
    return f", for example before “{' '.join(rest[:3])}”"
