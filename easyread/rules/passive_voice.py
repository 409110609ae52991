from __future__ import annotations

from collections.abc import Iterator

from easyread.analysis import Analysis
from easyread.finding import Finding, Severity
from easyread.language.doers import is_missed
from easyread.language.passives import find_passives, opens_passive
from easyread.language.resources import word_list
from easyread.rules.registry import rule


@rule(
    flags=[
        "The form [[was sent]] on Monday.",
        "The plan [[got approved]] in May.",
        "It has [[been quietly shelved]].",
        "Claims must [[be sent]] within 28 days.",
    ],
    ignores=[
        "We sent the form on Monday.",
        "We are interested in your views.",
        "She was born in Leeds.",
        "The office is closed.",
        "The form can be found on our website.",
        "The data were collected in six towns.",
        "Our office is located in Bristol.",
    ],
)
def passive_voice(
    text: Analysis, *, every: bool = False, record: bool = False
) -> Iterator[Finding]:
    """Say who does it.

    When a sentence does not say who acts, people cannot tell who to ask. It matters where somebody
    must, should or will do something, and where somebody decides. It matters where something is
    done to the reader or with what is theirs. A doer who is named may as well come first. Elsewhere
    a passive is left alone (“the form can be found below”), unless you ask for `every` one. With
    `record`, “it was agreed” and the like are left alone, as minutes use them. GOV.UK and the NHS
    ask you to say who does what.
    """
    for sentence in text.sentences_with(text.words_of(opens_passive)):
        for passive in find_passives(sentence):
            if sentence.is_quoted(passive.first) or (
                record and passive.participle in word_list("record_participles")
            ):
                continue
            if not every and not is_missed(passive):
                continue
            ends = {(sentence.start, passive.first), (sentence.start, passive.last - 1)}
            if ends <= text.matched_words.keys():
                continue  # the glossary has words for all of it: “be required to”
            lost = bool(passive.duty) and not passive.has_agent
            severity: Severity = "warning" if lost else "advice"
            start, end = sentence.starts[passive.first], sentence.end_of(passive.last - 1)
            if passive.has_agent:
                message = "Put the one who does it first."
            elif lost:
                message = f"Who “{passive.duty}” do this? Say who."
            else:
                message = "Who does this? Say so, if the reader needs to know."
            yield text.found(start, end, message, severity)
