"""Names: runs of capitals that a suggestion must never land in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from easyread.language.resources import word_list

if TYPE_CHECKING:
    from easyread.language.sentences import Sentence

#: What has a capital wherever it stands.
_NO_NAMES = frozenset(("i", "i'm", "i've", "i'd", "i'll"))
#: Marks after which a capital is a matter of course, as at the start of a sentence.
_OPENERS = frozenset(':;?!.“"‘(•–—')


def name_indexes(sentence: Sentence) -> dict[int, tuple[int, int]]:
    """Find the names in a sentence: "Mental Health Act 1983", "Function Room", "Bob However".

    A name is a run of capitalised words joined by white space, with small words (of, the, and)
    inside it. One capital at the start of a sentence names nobody, nor does a title in which
    every word has one: there the whole title counts as a name.
    """
    words = sentence.words
    if sentence.is_shouted:
        return {}  # capitals throughout tell no name from another word
    if sentence.is_title:
        return dict.fromkeys(range(len(words)), (0, len(words)))
    found: dict[int, tuple[int, int]] = {}
    end = 0
    capitals = [index for index, word in enumerate(words) if word.is_capitalised]
    if capitals == [0] and not (len(words) > 1 and words[1].is_number):
        return found  # as most sentences are
    for first in capitals:
        if first < end or words[first].lower in _NO_NAMES:
            continue
        end = _run_end(sentence, first)
        if _opens(sentence, first):
            if end - first == 1 or _is_plain_opener(words[first].lower):
                first += 1
            if first == end:
                continue
        if end - first == 1 and words[first].is_upper:
            continue
        found.update(dict.fromkeys(range(first, end), (first, end)))
    return found


def _opens(sentence: Sentence, index: int) -> bool:
    gap = sentence.gap(index)  # with an address or code that was left out in it: GOV.UK Notify
    return index == 0 or (bool(_OPENERS.intersection(gap)) and not any(map(str.isalnum, gap)))


def _is_plain_opener(lower: str) -> bool:
    return lower in word_list("function_words")


def _run_end(sentence: Sentence, index: int) -> int:
    words = sentence.words
    end = index + 1
    while end < len(words) and (sentence.gap(end).isspace() or _follows_initial(sentence, end)):
        if words[end].is_capitalised or (words[end].is_number and end - index >= 1):
            end += 1
            continue
        small = end
        while small < len(words) and small - end < 2 and words[small].lower in _small_words():
            small += 1
        if (
            end < small < len(words)
            and words[small].is_capitalised
            and all(sentence.gap(i).isspace() for i in range(end, small + 1))
        ):
            end = small + 1
            continue
        break
    return end


def _follows_initial(sentence: Sentence, index: int) -> bool:
    """Whether a name goes on after an initial with its stop: Jane E. Brown."""
    before = sentence.words[index - 1]
    is_initial = len(before.text) == 1 and before.is_capitalised
    return is_initial and sentence.gap(index).strip() == "."


def _small_words() -> frozenset[str]:
    return word_list("small_words_in_names")
