"""Choose the words and sentences of some papers that a panel could talk about in one session."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date
from itertools import chain
from pathlib import PurePath

from easyread.analysis import Analysis
from easyread.document import Span
from easyread.entries import LOCAL, Entry
from easyread.language.acronyms import singular
from easyread.language.frequency import zipf
from easyread.language.inflection import lemmas
from easyread.language.spelling import fold
from easyread.language.words import LEXICON
from easyread.word_sheet import SentenceCard, WordCard, WordSheet, sheet_texts
from easyread.workshop.candidates import Candidate, Use, find_candidates, find_new_terms, merge
from easyread.workshop.hard_sentences import find_hard_sentences
from easyread.workshop.quoting import quote
from easyread.workshop.ranking import choose_candidates

WORDS, MOST_WORDS = 8, 20
SENTENCES = 2
_LETTERS = 6
#: A plural is shown without its ending where the base is rarer (Zipf scale) by less than this.
_RARER = 0.6


def choose(
    papers: Sequence[Analysis],
    *,
    words: int = WORDS,
    sentences: int = SENTENCES,
    today: date | None = None,
) -> WordSheet:
    """The words most worth talking about in ``papers``, worthiest first, and a few hard sentences.

    At most ``words`` (1 to 20), no two of one family, names left out. Words that the panel's own
    glossary calls contested, or that it wants to look at again by ``today``, come first; those
    that it has agreed on stay out. Raises ValueError for a number out of range.
    """
    if not 1 <= words <= MOST_WORDS:
        raise ValueError(f"a sheet holds 1 to {MOST_WORDS} words, not {words}")
    known = (found for paper in papers for found in find_candidates(paper))
    candidates = merge(chain(known, find_new_terms(papers)))
    chosen = choose_candidates(candidates, len(papers), words, today or date.today())
    hard = find_hard_sentences(papers)
    return WordSheet(
        tuple(_name(paper) for paper in papers),
        tuple(_word_card(each, len(papers)) for each in chosen),
        tuple(
            SentenceCard(_code("s", sentence.text), quote(paper, sentence, None))
            for paper, sentence in hard[:sentences]
        ),
    )


def _word_card(candidate: Candidate, papers: int) -> WordCard:
    use = _best_use(candidate)
    term = _term(candidate)
    return WordCard(
        _code("w", candidate.entry.term if candidate.entry is not None else term),
        term,
        quote(use.paper, use.sentence, Span(use.start, use.end)),
        _used(candidate, papers),
        tuple(_sayings(candidate.entry)),
    )


def _code(kind: str, text: str) -> str:
    """A short name that stays the same for the same words."""
    plain = fold(" ".join(text.lower().split()))
    return f"{kind}-{hashlib.sha256(plain.encode('utf-8', 'replace')).hexdigest()[:_LETTERS]}"


def _name(paper: Analysis) -> str:
    return PurePath(paper.document.name).name


def _term(candidate: Candidate) -> str:
    """The word as its page is headed: that of the glossary, else as the papers mostly write it."""
    entry = candidate.entry
    if entry is not None:
        written = {use.written.removesuffix("s") for use in candidate.uses}
        acronym = next((each for each in entry.acronym if each.removesuffix("s") in written), "")
        return f"{entry.term} ({acronym})" if acronym and acronym != entry.term else entry.term
    words = (use.written for use in candidate.uses)
    forms = Counter(map(singular if candidate.is_acronym else _bare, words))
    return max(forms, key=lambda form: (forms[form], -len(form)))


def _bare(written: str) -> str:
    """A word without its possessive or plural ending, where that is a word as well."""
    if " " in written:
        return " ".join(written.lower().split())
    word = LEXICON[written.lower()].stem
    base, form = lemmas(word)[0]
    is_as_common = zipf(base) > zipf(word) - _RARER  # ethics is no plural of ethic
    return base if form in ("plural", "s") and zipf(base) and is_as_common else word


def _best_use(candidate: Candidate) -> Use:
    """Where the word can best be seen at work: in a sentence of some length, but not too long."""
    return min(candidate.uses, key=_distance)


def _distance(use: Use) -> tuple[bool, bool, int]:
    length = len(use.sentence.words)
    is_cut = not use.sentence.text.rstrip("”’\"')").endswith((".", "!", "?"))
    return use.in_heading, is_cut, max(8 - length, length - 22, 0)


def _used(candidate: Candidate, papers: int) -> str:
    count = len(candidate.uses)
    times = "1 time" if count == 1 else f"{count} times"
    if papers == 1:
        return f"It is there {times}."
    spread = len({id(use.paper) for use in candidate.uses})
    return f"It is there {times}, in {spread} of {papers} papers."


def _sayings(entry: Entry | None) -> Iterator[str]:
    texts = sheet_texts()["glossary"]
    if entry is None:
        yield texts["nothing"]
        return
    if entry.use_instead:
        yield texts["replace"].format(words=", or ".join(entry.use_instead[:3]))
    if entry.meaning:
        yield texts["explain"].format(meaning=entry.meaning)
    if entry.why and entry.action == "avoid":
        yield entry.why
    if entry.other_view:
        has_its_own = bool(entry.use_instead or entry.meaning)
        name = "other_view" if has_its_own else "all_views"
        yield texts[name].format(view=entry.other_view)
    if entry.agreement:
        yield entry.agreement
    elif entry.status == "draft" or entry.field != LOCAL:
        yield texts["draft"]
