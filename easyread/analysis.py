"""All that is known of one document, each part worked out once, when first asked for."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence, Set
from functools import cached_property
from hashlib import sha256
from itertools import chain

from easyread.document import NOWHERE, Block, Document, Span
from easyread.finding import Finding, Severity, Suggestion
from easyread.glossary import Glossary
from easyread.language.acronyms import Expansion, find_expansions, is_acronym
from easyread.language.kinds import Kind
from easyread.language.languages import language_of
from easyread.language.mentions import mentioned_blocks, set_aside
from easyread.language.quotations import find_quotations
from easyread.language.sentences import Sentence, split_sentences
from easyread.language.words import ADDRESS, ADDRESS_MARK, CODE, CODE_MARK, LEXICON, Word
from easyread.matches import Match
from easyread.surroundings import is_part_of_name
from easyread.terms import find_terms
from easyread.wording import answer, has_room

#: A heading is set in title case when at least this share of its content words has a capital.
_TITLE_SHARE = 0.6
#: So many words are no title, but in a heading or a cell.
_LONGEST_TITLE = 12
#: So many words show what a part of a text is about, and no sentence farther away is part of it.
_TELLING = 100
_NEAR = 12


class Analysis:
    """A document with its sentences, words and terms. Everything is lazy; nothing changes."""

    def __init__(self, document: Document, glossary: Glossary) -> None:
        self.document = document
        self.glossary = glossary
        self.text = document.text

    @cached_property
    def _read(self) -> list[list[Sentence]]:
        return [self._cut(index, block) for index, block in enumerate(self.document.blocks)]

    @cached_property
    def languages(self) -> list[str]:
        """The language of each block: "English", another name, or "" where it cannot be told."""
        return [
            language_of(
                sentences[0].words
                if len(sentences) == 1
                else list(chain.from_iterable([sentence.words for sentence in sentences]))
            )
            for sentences in self._read
        ]

    @property
    def other_language_blocks(self) -> int:
        """How many blocks are not in English, and so are left out."""
        return sum(language not in ("English", "") for language in self.languages)

    @cached_property
    def prose(self) -> list[int]:
        """The indexes of the blocks that are read: those in English or too short to tell."""
        return [index for index, name in enumerate(self.languages) if name in ("English", "")]

    @cached_property
    def sentences(self) -> list[Sentence]:
        """The sentences of every block of prose, in order, those without a word left out."""
        return [s for index in self.prose for s in self._read[index] if s.words]

    def sentences_in(self, block: int) -> list[Sentence]:
        """The sentences of one block."""
        return [sentence for sentence in self._read[block] if sentence.words]

    def _cut(self, index: int, block: Block) -> list[Sentence]:
        """The sentences of a block."""
        text = self.text
        holes = self._holes.get(block.start, ())
        quotes = (
            [(block.start, block.end)]
            if index in self._mentioned
            else find_quotations(text, block.start, block.end)
        )
        may_be_title = block.kind in ("heading", "table-cell")
        found = []
        for start, end in split_sentences(text, block.start, block.end):
            inside = [(a, b) for a, b in quotes if a < end and b > start] if quotes else ()
            sentence = Sentence(text, start, end, block=index, holes=holes, quotes=inside)
            if may_be_title or len(sentence.words) < _LONGEST_TITLE:
                sentence.is_title = _is_title(sentence, block)
            if named := set_aside(sentence):
                sentence.quotes = [*sentence.quotes, *named]
            found.append(sentence)
        return found

    @cached_property
    def _mentioned(self) -> frozenset[int]:
        """The blocks that show words not to use: quoted, as it were."""
        return mentioned_blocks(self.document)

    @cached_property
    def _holes(self) -> dict[int, list[tuple[int, int]]]:
        """Start of a block → what in it is no prose: verbatim, addresses, code. Few have any."""
        document, text = self.document, self.text
        found: dict[int, list[tuple[int, int]]] = {}
        for span in document.verbatim:
            block = document.block_at(span.start)
            if block is not None:
                found.setdefault(block.start, []).append((span.start, span.end))
        for mark, hole in ((ADDRESS_MARK, ADDRESS), (CODE_MARK, CODE)):
            marked = [document.block_at(each.start()) for each in mark.finditer(text)]
            for start, end in {block.start: block.end for block in marked if block}.items():
                spans = [each.span() for each in hole.finditer(text, start, end)]
                found.setdefault(start, []).extend(spans)
        return found

    @cached_property
    def _rows(self) -> list[list[Word]]:
        return [sentence.words for sentence in self.sentences]

    @cached_property
    def words(self) -> list[Word]:
        """Every word of the prose, in order."""
        return list(chain.from_iterable(self._rows))

    @cached_property
    def word_counts(self) -> Counter[Word]:
        """How often each word occurs."""
        return Counter(self.words)

    @cached_property
    def vocabulary(self) -> frozenset[Word]:
        """The different words of the prose."""
        return frozenset(self.word_counts)

    def topic_at(self, sentence: Sentence) -> frozenset[str] | None:
        """The folded base forms of the words near a sentence; None where they are too few to tell.

        A text of one or two sentences does not show what it is about.
        """
        at = bisect_right(self._sentence_starts, sentence.start) - 1
        near = self.sentences[max(0, at - _NEAR) : at + _NEAR + 1]
        if sum(len(each.words) for each in near) < _TELLING:
            return None
        return frozenset().union(*[each.keys for each in near])

    def words_of(self, kind: Kind) -> Set[Word]:
        """The different words of the prose that are of one kind."""
        return kind.among(self.vocabulary)

    def sentences_with(self, words: Set[Word]) -> list[Sentence]:
        """The sentences that hold at least one of some words of ``word_counts``."""
        if not words:
            return []
        lacks = map(words.isdisjoint, self._rows)
        return [sentence for sentence, no in zip(self.sentences, lacks, strict=True) if not no]

    def places_of(self, words: Set[Word]) -> Iterator[tuple[Sentence, int]]:
        """Where some words of ``word_counts`` stand: sentence and index, in order."""
        for sentence in self.sentences_with(words):
            for index, word in enumerate(sentence.words):
                if word in words:
                    yield sentence, index

    @cached_property
    def acronyms(self) -> Set[Word]:
        """The words of the text that are written as acronyms."""
        return self.words_of(is_acronym)

    @cached_property
    def matches(self) -> list[Match]:
        """The glossary's terms in the text, none over another; names keep theirs to themselves."""
        found: list[Match] = []
        for sentence in self.sentences:
            matches = find_terms(sentence, self.glossary.ways)
            found.extend(match for match in matches if not self._is_named(match))
        return found

    def _is_named(self, match: Match) -> bool:
        """Whether a term is a name or part of one."""
        if is_part_of_name(match):
            return True
        may_be = not match.first and match.last == 1 and not match.pattern.alias[0].isupper()
        word = match.sentence.words[match.first]
        return may_be and word.is_capitalised and word in self._names_alone

    @cached_property
    def _names_alone(self) -> frozenset[Word]:
        """Words that open a term and are a name wherever capitals tell: use Notify, Notify is."""
        counts, ways = self.word_counts, self.glossary.ways
        may_be = {
            word
            for word, count in counts.items()
            if count > 1 and word.is_capitalised and LEXICON[word.lower] not in counts
            if ways[word] is not None
        }
        return frozenset(
            sentence.words[index]
            for sentence, index in self.places_of(may_be)
            if index and not sentence.is_title and index in sentence.names
        )

    @cached_property
    def expansions(self) -> list[Expansion]:
        """The acronyms that the text spells out, in order."""
        sentences = self.sentences_with(self.acronyms)
        return [found for sentence in sentences for found in find_expansions(sentence)]

    @cached_property
    def matches_by_rule(self) -> dict[str, list[Match]]:
        """Rule name → the matches it reports; nobody changes the words of a quotation or a name."""
        found: dict[str, list[Match]] = {}
        for match in self.matches:
            rule = match.pattern.rule
            if rule is None or match.sentence.is_quoted(match.first):
                continue
            if has_room(match):
                found.setdefault(rule, []).append(match)
        return found

    @cached_property
    def matched_words(self) -> dict[tuple[int, int], Match]:
        """(sentence start, word index) of every word that belongs to a term → that term."""
        return {
            (match.sentence.start, index): match
            for match in self.matches
            for index in range(match.first, match.last)
        }

    def block_of(self, sentence: Sentence) -> Block:
        """The block that a sentence belongs to."""
        return self.document.blocks[sentence.block]

    def found(
        self,
        start: int,
        end: int,
        message: str,
        severity: Severity = "warning",
        suggestions: Sequence[Suggestion] = (),
    ) -> Finding:
        """A finding on ``text[start:end]``; the checker adds the rule, the place and the rest."""
        span = Span(start, end)
        written = self.text[start:end]
        return Finding("", severity, span, written, message, "", tuple(suggestions), NOWHERE)

    def found_term(self, match: Match, message: str, severity: Severity = "warning") -> Finding:
        """A finding on a glossary term, with the glossary's suggestions fitted to the sentence.

        The first plainer wording, as it fits there, ends the message, and then whose preference it
        is. What a group agreed on is never mere advice; a word that people see differently is no
        more than that, and the message tells both views.
        """
        entry = match.entry
        span, suggestions = answer(match)
        if entry.status == "contested":
            message, severity = f"“{match.written}”: {entry.agreement} {entry.views}", "advice"
        elif suggestions and suggestions[0].kind == "replace":
            message = f"{message} Try “{suggestions[0].replacement}”."
        elif suggestions and suggestions[0].kind == "rewrite":
            plainer = suggestions[0].replacement
            message = f"{message} Say it with “{plainer}”, and change the words around it."
        if entry.is_agreed:
            message = f"{message} {entry.agreement}"
            severity = "warning" if severity == "advice" else severity
        return self.found(span.start, span.end, message, severity, suggestions)

    def fingerprint(self, rule: str, span: Span) -> str:
        """The same for the same rule and words in the same sentence, wherever they stand."""
        sentence = self.sentence_at(span.start)
        around = sentence.squeezed if sentence is not None else ""
        words = " ".join(self.text[span.start : span.end].split())
        content = f"{rule}\0{words}\0{around}"
        return sha256(content.encode("utf-8", "surrogatepass")).hexdigest()[:16]

    def sentence_at(self, offset: int) -> Sentence | None:
        """The sentence that holds the character at ``offset``."""
        index = bisect_right(self._sentence_starts, offset) - 1
        if index >= 0 and offset < self.sentences[index].end:
            return self.sentences[index]
        return None

    @cached_property
    def _sentence_starts(self) -> list[int]:
        return [sentence.start for sentence in self.sentences]


def _is_title(sentence: Sentence, block: Block) -> bool:
    content = [
        word for word in sentence.words[1:] if not word.is_function_word and not word.is_number
    ]
    if len(content) < (1 if block.kind == "heading" else 3):
        return False
    capitals = sum(word.is_capitalised for word in content)
    return capitals / len(content) >= _TITLE_SHARE
