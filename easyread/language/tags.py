"""Parts of speech: one Penn Treebank tag for each word, by an averaged perceptron.

The model is NLTK's, in NLTK's own folder layout, and the tags are those that NLTK's
``PerceptronTagger`` gives with it. The decoder differs so that it is fast: what a word adds to
the score of each tag is summed once for the word, in every place that it can take (two before to
two after), and all the tags' scores stand in one large whole number, a lane of 16 bits to a tag.
Few rules ask for the tags of a whole sentence, so :class:`Tags` finds only those asked for.
"""

from __future__ import annotations

import json
import struct
from bisect import bisect_left
from collections.abc import Callable, Sequence
from functools import cache
from typing import overload

from easyread.language.resources import data_folder

_FOLDER = "nltk_data/taggers/averaged_perceptron_tagger_eng"
_LANE = 16
_MIDDLE = 1 << (_LANE - 1)
#: Weights are spread over the lane (14 of up to 310 fill it), so that the upper byte often decides.
_SPREAD = 7
_START = ("-START-", "-START2-")
_END = ("-END-", "-END2-")
#: Past this many words the memory is worth more than the time.
_LIMIT = 100_000
_STRAIGHT = str.maketrans("’‘“”‑", "''\"\"-")

#: Scores below the middle, or hardly above it: the best tag has a better one nearly always.
_POOR = bytes(range(_MIDDLE // 256 + 1))

#: What a word adds: where it stands; one and two before; one and two after; its lower form; and
#: what is known so far of it after each tag.
Shares = tuple[int, int, int, int, int, str, dict[str, int]]


class _Edge(str):
    """NLTK's name for what stands before or after a sentence; never the same as a word."""

    __slots__ = ()
    __eq__ = object.__eq__
    __hash__ = object.__hash__


_BEFORE = tuple(map(_Edge, _START))
_AFTER = tuple(map(_Edge, _END))
_PADDING = len(_BEFORE)


def tag(words: Sequence[str]) -> list[str]:
    """The Penn Treebank tag of each word or mark of one sentence, as many as there are words.

    Contractions and words with hyphens or a possessive ending may stand in one; the tag is then
    that of the first part of a contraction ("don't" → VBP) and of the whole of a compound.
    Typographic quotation marks and apostrophes count as straight ones.
    """
    tags = Tags(words)
    tags.find_all()
    return list(tags)


class Tags(Sequence[str]):
    """The tags of one sentence, each found when it is first asked for.

    A tag hangs on the words around it and on the two tags before it. Many common words have one
    tag wherever they stand, so going back to two words that are decided is enough: the tag is
    the one that a pass from the start gives.

    ``asked`` are the indexes of the words whose tags this sequence holds; all where it is None.
    """

    __slots__ = ("_asked", "_found", "_tagger", "_words")

    def __init__(self, words: Sequence[str], asked: Sequence[int] | None = None) -> None:
        self._tagger = _tagger()
        self._words = [*_BEFORE, *words, *_AFTER]
        self._found = [*reversed(_START), *map(self._tagger.known.get, words)]
        self._asked = range(len(words)) if asked is None else asked

    def __len__(self) -> int:
        return len(self._asked)

    @overload
    def __getitem__(self, index: int) -> str: ...

    @overload
    def __getitem__(self, index: slice) -> list[str]: ...

    def __getitem__(self, index: int | slice) -> str | list[str]:
        if isinstance(index, slice):
            return [self[at] for at in range(*index.indices(len(self)))]
        at = self._asked[index] + _PADDING
        return self._found[at] or self._find(at)

    def _find(self, last: int) -> str:
        found = self._found
        first = last
        while found[first - 1] is None or found[first - 2] is None:
            first -= 1
        return self._tagger.decide(self._words, found, first, last)

    def find_all(self) -> None:
        """Find the tags of all words in one pass."""
        end = len(self._found)
        if end > _PADDING:
            self._tagger.decide(self._words, self._found, _PADDING, end - 1)


class _Shares(dict[str, Shares]):
    """Each word met so far → what it adds; another is worked out."""

    def __init__(self, learn: Callable[[str], Shares]) -> None:
        super().__init__()
        self._learn = learn

    def __missing__(self, word: str) -> Shares:
        shares = self[word] = self._learn(word)
        return shares


class Tagger:
    """The decoder: the weights of a feature are read, and those of a word summed, when first met.

    ``rows`` are the lines of the file of weights: one feature a line, in order, still JSON. Most
    are never asked for, so that reading them all would be most of the time to load.
    """

    def __init__(
        self,
        rows: Sequence[str],
        known: dict[str, str],
        classes: Sequence[str],
    ) -> None:
        self.rows = rows
        self.sums: dict[str, int] = {}
        self.known = known
        # Where scores are equal NLTK takes the last tag by name, so that one comes first here.
        self.classes = sorted(classes, reverse=True)
        self.lanes = {name: 1 << (_LANE * lane) for lane, name in enumerate(self.classes)}
        self.unpack = struct.Struct(f"<{len(self.classes)}H").unpack
        self.middle = _MIDDLE * sum(self.lanes.values())
        self.shares = _Shares(self._learn)
        self.pairs: dict[tuple[str, str], int] = {}
        self.after_tag: dict[str, dict[str, int]] = {}

    def decide(self, words: Sequence[str], tags: list[str | None], first: int, last: int) -> str:
        """Fill in ``tags`` from ``first`` to ``last``, and give the last of them.

        ``words`` and ``tags`` have what stands before the sentence in front; the two tags before
        ``first`` are known.
        """
        if len(self.shares) > _LIMIT:
            self.shares.clear()
            self.after_tag.clear()
        known, pairs, classes = self.known, self.pairs, self.classes
        row = list(map(self.shares.__getitem__, words[first - 2 : last + 3]))
        size = 2 * len(classes)
        before_that, before = tags[first - 2] or "", tags[first - 1] or ""
        for at in range(first, last + 1):
            choice = tags[at] or known.get(words[at])
            if choice is None:
                index = at - first + 2
                own, _, _, _, _, lower, after_tag = row[index]
                of_tags = pairs.get((before, before_that))
                if of_tags is None:
                    of_tags = self._pair(before, before_that)
                of_both = after_tag.get(before)
                if of_both is None:
                    of_both = after_tag[before] = self._sum(f"i-1 tag+i word {before} {lower}")
                score = own + of_tags + of_both
                score += row[index - 1][3] + row[index - 2][4]
                score += row[index + 1][1] + row[index + 2][2]
                lanes = score.to_bytes(size, "little")
                upper = lanes[1::2]
                good = upper.translate(None, _POOR) or upper
                top = max(good)
                if good.count(top) == 1:
                    choice = classes[upper.index(top)]
                else:
                    scores = self.unpack(lanes)
                    choice = classes[scores.index(max(scores))]
            tags[at] = choice
            before_that, before = before, choice
        return before

    def _learn(self, word: str) -> Shares:
        if isinstance(word, _Edge):
            return (0, *self._around(str(word)), str(word), {})
        plain = word.translate(_STRAIGHT)
        if plain != word and plain in self.known:
            self.known[word] = self.known[plain]
        lower = _normalise(plain)
        own = self._sum("bias", f"i suffix {plain[-3:]}", f"i pref1 {plain[:1]}", f"i word {lower}")
        after_tag = self.after_tag.setdefault(lower, {})
        return (own + self.middle, *self._around(lower), lower, after_tag)

    def _around(self, lower: str) -> tuple[int, int, int, int]:
        """What a word adds one and two places before it, and one and two after."""
        ending = lower[-3:]
        return (
            self._sum(f"i+1 word {lower}", f"i+1 suffix {ending}"),
            self._sum(f"i+2 word {lower}"),
            self._sum(f"i-1 word {lower}", f"i-1 suffix {ending}"),
            self._sum(f"i-2 word {lower}"),
        )

    def _pair(self, before: str, before_that: str) -> int:
        total = self.pairs[before, before_that] = self._sum(
            f"i-1 tag {before}", f"i-2 tag {before_that}", f"i tag+i-2 tag {before} {before_that}"
        )
        return total

    def _sum(self, *features: str) -> int:
        """The weights of some features together, each tag's in its lane."""
        sums, total = self.sums, 0
        for feature in features:
            known = sums.get(feature)
            if known is None:
                known = self._packed(feature)
                if feature.startswith(("bias", "i suffix", "i pref1", "i-1 suffix", "i+1 suffix")):
                    sums[feature] = known  # shared by many words
            total += known
        return total

    def _packed(self, feature: str) -> int:
        lanes, rows = self.lanes, self.rows
        opening = f"{json.dumps(feature)}:"
        at = bisect_left(rows, opening)
        if at == len(rows) or not rows[at].startswith(opening):
            return 0
        row = json.loads(rows[at][len(opening) :].rstrip(","))
        return sum(lanes[name] * weight * _SPREAD for name, weight in row.items())


def _normalise(word: str) -> str:
    """A word as the model knows it, by NLTK's rules."""
    if "-" in word and word[0] != "-":
        return "!HYPHEN"
    if word.isdigit() and len(word) == 4:
        return "!YEAR"
    if word and word[0].isdigit():
        return "!DIGITS"
    return word.lower()


@cache
def _tagger() -> Tagger:
    rows = _text("weights").split("\n")[1:-2]
    return Tagger(rows, json.loads(_text("tagdict")), json.loads(_text("classes")))


def _text(part: str) -> str:
    path = data_folder() / _FOLDER / f"averaged_perceptron_tagger_eng.{part}.json"
    return path.read_text(encoding="utf-8")
