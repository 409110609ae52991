"""What a finding offers besides its message."""

from __future__ import annotations

import pytest

from easyread.document import Span
from easyread.finding import Finding, Suggestion
from easyread.writers.wordings import offers

WORD = "“x” is a hard word."


def finding(message, *suggestions):
    return Finding(
        "hard-word",
        "advice",
        Span(0, 1),
        "x",
        message,
        suggestions=tuple(Suggestion(words, kind) for words, kind in suggestions),
    )


@pytest.mark.parametrize(
    ("message", "suggestions", "told"),
    [
        (WORD, [], []),
        (f"{WORD} Try “a”.", [("a", "replace")], []),
        (
            f"{WORD} Try “a”.",
            [("a", "replace"), ("b", "replace"), ("c", "replace")],
            ["Or try “b” or “c”."],
        ),
        (WORD, [("a", "replace")], ["Try “a”."]),
        (WORD, [("a", "rewrite")], ["Change the sentence, to say “a”."]),
        (
            f"{WORD} Try “a”.",
            [("a", "replace"), ("b", "replace"), ("c", "rewrite")],
            ["Or try “b”.", "Or change the sentence, to say “c”."],
        ),
        (WORD, [("A thing.", "explain")], ["It means: A thing."]),
    ],
)
def test_tells_what_the_message_does_not(message, suggestions, told):
    assert list(offers(finding(message, *suggestions))) == told


def test_tells_so_many_at_most():
    many = [(word, "replace") for word in "abcdef"]
    assert list(offers(finding(f"{WORD} Try “a”.", *many), most=3)) == ["Or try “b” or “c”."]
