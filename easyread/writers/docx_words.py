"""What the comments in a Word file say, in short and plain lines."""

from __future__ import annotations

from collections.abc import Sequence

from easyread.document import Place
from easyread.finding import SEVERITY_WORDS, Finding
from easyread.report import Edit, Report, Revision
from easyread.writers.escaping import begin, safe
from easyread.writers.notice import closing_lines, tell_nothing
from easyread.writers.wordings import offers

_LONGEST_QUOTE = 60
_UNKNOWN = (
    "easyread looks at words and sentences. It does not know whether what they say is right, "
    "and it does not look at pictures or at the layout."
)
#: Why the words of a rule are changed, where the suggestion gives no reason of its own.
_REASONS = {
    "hard-word": "More people know the new word.",
    "jargon": "People outside the field may not know the old word.",
    "latin-abbreviation": "Not everyone knows what the Latin means.",
    "wordy-phrase": "It says the same more simply.",
}
_REASON = "The new words are plainer and mean the same."


def tell_finding(finding: Finding, *, quoted: bool) -> list[str]:
    """What is hard and what to write instead. ``quoted`` says where, too: it stands elsewhere."""
    said = f"{begin(SEVERITY_WORDS[finding.severity])}: {finding.message}"
    lines = [f"{_where(finding.place)}, “{_quote(finding.text)}”."] if quoted else []
    lines += [said, *offers(finding)]
    return [safe(line) for line in lines]


def tell_edit(edit: Edit, *, quoted: bool) -> list[str]:
    """What was changed and why. ``quoted`` says where, too: the comment stands elsewhere."""
    old, new = _quote(edit.text), edit.suggestion.replacement
    changed = f"“{old}” is now “{new}”." if new else f"“{old}” is taken out."
    lines = [f"{_where(edit.place)}."] if quoted else []
    lines += [changed, edit.suggestion.reason or _REASONS.get(edit.rule, _REASON)]
    return [safe(line) for line in lines]


def sum_up_report(
    report: Report, elsewhere: Sequence[Finding], left_out: int, earlier: int
) -> list[str]:
    """The comment on top of a paper that was checked.

    ``elsewhere`` are findings where Word takes no comment; ``left_out`` counts those for which
    there was no room, ``earlier`` the comments of an earlier check.
    """
    summary = report.summary
    counts = zip(
        SEVERITY_WORDS.values(), (summary.errors, summary.warnings, summary.advice), strict=True
    )
    told = ", ".join(f"{number} {word}" for word, number in counts if number)
    lines = [
        report.headline,
        f"{_number(summary.words, 'word')}, {_number(summary.sentences, 'sentence')}. "
        + (f"Found: {told}." if told else tell_nothing(report)),
        *closing_lines(report),
        _UNKNOWN,
    ]
    if earlier:
        lines.append(
            f"This copy still has {_number(earlier, 'comment')} of an earlier check. To take all "
            "comments out, use Delete on the Review tab."
        )
    if left_out:
        lines.append(f"Word takes no more comments. Not shown: {_number(left_out, 'finding')}.")
    if elsewhere:
        lines.append("Word takes no comments in these places:")
        lines += [" ".join(tell_finding(finding, quoted=True)) for finding in elsewhere]
    return [safe(line) for line in lines]


def sum_up_revision(revision: Revision, elsewhere: Sequence[Edit]) -> list[str]:
    """The comment on top of a paper whose words were changed."""
    changed, left = len(revision.applied), len(revision.withheld)
    lines = [
        f"easyread made {_number(changed, 'tracked change')}, with the reason in a comment. "
        "Accept or reject each one on the Review tab."
        if changed
        else "easyread found no words that it could change by itself.",
        f"It left {_number(left, 'place')} for you to decide: “easyread check” shows them."
        if left
        else "",
        "Please read each change: a person who knows the subject has to say whether the meaning "
        "is still the same.",
    ]
    if elsewhere:
        lines.append("Word takes no comments in these places:")
        lines += [" ".join(tell_edit(edit, quoted=True)) for edit in elsewhere]
    return [safe(line) for line in lines if line]


def _where(place: Place) -> str:
    part = place.part or "text"
    return f"In {'' if part[-1].isdigit() else 'the '}{part}"


def _quote(text: str) -> str:
    plain = " ".join(text.split())
    return plain if len(plain) <= _LONGEST_QUOTE else f"{plain[: _LONGEST_QUOTE - 1].rstrip()}…"


def _number(count: int, noun: str) -> str:
    return f"{count:,} {noun}{'' if count == 1 else 's'}"
