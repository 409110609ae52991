from __future__ import annotations

from collections.abc import Iterator

from easyread.analysis import Analysis
from easyread.finding import Finding, Suggestion
from easyread.language.inflection import match_case
from easyread.language.kinds import Kind
from easyread.language.latin import latin_row
from easyread.language.words import Word
from easyread.rules.registry import rule


@rule(
    flags=[
        "Bring a form of ID, [[e.g. -> for example]] a passport.",
        "The lead, [[ie -> that is]] the nurse, will call.",
        "Bring pens, paper [[etc -> and so on]].",
    ],
    ignores=["Bring a form of ID, for example a passport.", "“Use e.g. a pen,” he said."],
)
def latin_abbreviation(text: Analysis) -> Iterator[Finding]:
    """Write it in English words.

    Readers mix up “ie” and “eg”, and software that reads aloud says them wrong. Say “for
    example”, “that is” or “and so on”. GOV.UK and NHS style.
    """
    for sentence, index in text.places_of(text.words_of(_is_latin)):
        word = sentence.words[index]
        row = latin_row(word.lower)
        if row is None or sentence.is_quoted(index) or (word.is_upper and row["upper"] != "yes"):
            continue
        start, end = sentence.starts[index], sentence.end_of(index)
        if row["next"]:
            if index + 1 >= len(sentence.words) or sentence.words[index + 1].lower != row["next"]:
                continue
            end = sentence.end_of(index + 1)
        if text.text[end : end + 1] == "." and end + 1 < sentence.end:
            end += 1  # not the stop that ends the sentence too
        replacement = match_case(row["plain"], text.text[start:end])
        yield text.found(
            start,
            end,
            f"Write “{replacement}”.",
            "advice",
            [Suggestion(replacement, "replace", row["safe"] == "yes", "The same in English.")],
        )


@Kind
def _is_latin(word: Word) -> bool:
    return latin_row(word.lower) is not None
