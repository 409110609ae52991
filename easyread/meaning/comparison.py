"""Hold two documents against one another: what was dropped, added or changed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from easyread.analysis import Analysis
from easyread.document import Span
from easyread.finding import Severity
from easyread.meaning.alignment import Group, align
from easyread.meaning.kept import meaning_kept, share_added, share_left_out
from easyread.meaning.kinds import DETECTORS
from easyread.meaning.lexicon import word_set
from easyread.meaning.pair import Difference, Pair, Range, words
from easyread.meaning.passage import Passage
from easyread.report import Change, Comparison

#: A plain text names again what “it” or “they” was, this many sentences off.
_NEAR = 2


def compare_texts(
    original: Analysis, revised: Analysis, severities: Mapping[str, Severity | str] | None = None
) -> Comparison:
    """Compare two texts. ``severities`` maps a kind to its severity, or to "off".

    What is advice by itself stays advice: it is too unsure to fail anything.
    """
    mine = [Passage(original, [sentence]) for sentence in original.sentences]
    theirs = [Passage(revised, [sentence]) for sentence in revised.sentences]
    changes: list[Change] = []
    pairs: list[Pair] = []
    for group in align(mine, theirs):
        pair = Pair(
            _joined(original, mine, group.original),
            _joined(revised, theirs, group.revised),
            _near(mine, group.original),
            _near(theirs, group.revised),
        )
        pairs.append(pair)
        for difference in _differences(pair, group):
            chosen = (severities or {}).get(difference.kind, difference.severity)
            if difference.severity == "advice" and chosen != "off":
                chosen = "advice"  # for a person to look at, whatever is strict
            if chosen != "off":
                changes.append(_change(pair, difference, chosen))  # type: ignore[arg-type]
    changes = _once(sorted(changes, key=_position))
    return Comparison(
        original_name=original.document.name,
        revised_name=revised.document.name,
        changes=changes,
        meaning_kept=meaning_kept(pairs, changes),
        left_out=share_left_out(pairs),
        added=share_added(pairs),
        faithful=not any(change.severity in ("error", "warning") for change in changes),
    )


def _once(changes: Sequence[Change]) -> list[Change]:
    """The changes, what is said of a fixed term told where it stands first."""
    found: dict[object, Change] = {}
    for number, change in enumerate(changes):
        term = change.kind == "fixed_term" and (change.message.lower(), change.severity)
        found.setdefault(term or number, change)
    return list(found.values())


def _joined(text: Analysis, passages: Sequence[Passage], chosen: Sequence[int]) -> Passage:
    """The chosen sentences as one passage; one alone has been read already."""
    if len(chosen) == 1:
        return passages[chosen[0]]
    return Passage(text, [passages[i].sentences[0] for i in chosen])


def _near(passages: Sequence[Passage], chosen: Sequence[int]) -> frozenset[str]:
    """The families of the words just around some sentences: what “it” and “they” may be."""
    around = {
        i for at in chosen for i in range(max(0, at - _NEAR), min(len(passages), at + _NEAR + 1))
    }.difference(chosen)
    return frozenset(key for i in around for key in passages[i].places if not key.startswith("="))


def _differences(pair: Pair, group: Group) -> Iterator[Difference]:
    """The differences of a pair, none on words that one before it has claimed."""
    if not group.revised:
        whole = (0, len(pair.original.atoms))
        yield Difference(
            "omission",
            _weight(pair.original),
            f"This is left out of the new text: “{_short(pair.original, whole)}”.",
            whole,
        )
        return
    if not group.original:
        whole = (0, len(pair.revised.atoms))
        yield Difference(
            "insertion",
            _weight(pair.revised),
            f"This is not in the original: “{_short(pair.revised, whole)}”.",
            None,
            whole,
        )
        return
    if pair.original.words == pair.revised.words:
        return
    if all(_is_heading(pair.original, number) for number in range(len(group.original))):
        return  # a heading may be put quite differently
    told: list[Difference] = []
    for detector in DETECTORS:
        for difference in detector(pair):
            if not any(_covers(before, difference) for before in told):
                told.append(difference)
    yield from told


def _is_heading(passage: Passage, number: int) -> bool:
    return passage.text.block_of(passage.sentences[number]).kind == "heading"


def _weight(passage: Passage) -> Severity:
    """A whole sentence is serious; a heading or a line of a few words is for a person to see."""
    content = sum(1 for atom in passage.atoms if atom.keys)
    explains = not word_set("explaining").isdisjoint(passage.words)
    return "advice" if _is_heading(passage, 0) or content < 3 or explains else "warning"


def _short(passage: Passage, span: Range) -> str:
    text = " ".join(words(passage, span).split())
    return text if len(text) < 80 else f"{text[:77]}…"


def _covers(before: Difference, after: Difference) -> bool:
    """Whether a later difference stands on the same words of both sides as one before it."""
    pairs = ((before.original, after.original), (before.revised, after.revised))
    same = before.kind == after.kind
    shared = [_overlap(a, b, same) for a, b in pairs if a is not None and b is not None]
    if before.kind in ("omission", "insertion") and after.original and after.revised:
        return False  # the words are not gone: something else stands for them
    if before.kind == "omission" and after.kind == "condition":
        return False  # what is left is bound by nothing, which is worse
    return bool(shared) and all(share > 0.5 for share in shared)


def _overlap(a: Range, b: Range, same: bool) -> float:
    """The share of the shorter range that both have; of the longer, for changes of two kinds."""
    common = min(a[1], b[1]) - max(a[0], b[0])
    lengths = (a[1] - a[0], b[1] - b[0])
    return max(0, common) / max(1, min(lengths) if same else max(lengths))


def _change(pair: Pair, difference: Difference, severity: Severity) -> Change:
    a, b = (_span(pair.original, difference.original), _span(pair.revised, difference.revised))
    mine, theirs = pair.original.text, pair.revised.text
    return Change(
        kind=difference.kind,
        severity=severity,
        message=difference.message,
        original=a,
        revised=b,
        original_text=mine.text[a.start : a.end] if a else "",
        revised_text=theirs.text[b.start : b.end] if b else "",
        original_place=mine.document.place(a) if a else None,
        revised_place=theirs.document.place(b) if b else None,
    )


def _span(passage: Passage, found: Range | None) -> Span | None:
    if found is None:
        return None
    first, last = found
    return Span(passage.atoms[first].start, max(a.end for a in passage.atoms[first:last]))


def _position(change: Change) -> tuple[int, int]:
    start = change.original.start if change.original else -1
    return (start if start >= 0 else 10**9, change.revised.start if change.revised else 0)
