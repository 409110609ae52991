"""The level moves as a reader would say it moves, and cannot be had cheaply."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from easyread import reading_level, word_difficulty
from easyread.levels.level import OLDEST, coefficients

PAPER = (
    "The steering group, which has ten members, met Amina Begum in May because the budget was late, "
    "and the Cumbria Northern Foundation Trust explained the consultation. When the meeting ended, "
    "the members had agreed the objectives, the timetable, and the evaluation. The implementation "
    "of the strategy, according to the chair, will require additional resources, so the committee "
    "has written to the department."
)
PLAIN = "We met in May. The money was late, so we asked for help. Then we went home on the bus."

HARDEST = (
    "The aforementioned remuneration framework necessitates multidisciplinary deliberation "
    "concerning the operationalisation of stakeholder accountability, notwithstanding "
    "jurisdictional heterogeneity and the exigencies of intergovernmental procurement."
)
OTHER_PAPERS = [
    (
        "At the last meeting, the board heard that fewer people had come to the clinics in March. "
        "In the north, where buses are rare, some had not been told of the change. The manager, "
        "who had met two of the families, said that letters, calls and texts were now sent, and "
        "that the first results were good. After some discussion, the board agreed a review."
    ),
    (
        "Our report, which took a year, looks at loneliness among carers, at what helps, and at "
        "what it costs. Of those we asked, most had cut their hours, some had left work, and a "
        "few had lost touch with friends. Although many services exist, carers rarely hear of "
        "them, because no one has the task of telling them."
    ),
    (
        "When the trust opened the new ward, it promised shorter waits, better food, and more "
        "time with nurses. By June, however, the waits had grown, partly because of sickness, "
        "and complaints, mostly about noise, had doubled. The director, speaking to members, "
        "blamed the design of the building, an old mill, and asked for patience."
    ),
]

EASY = ["dog", "house", "use", "help", "water", "people", "school", "day", "food", "money"]
HARD = ["utilisation", "consortium", "paradigm", "remuneration", "stakeholder", "deliberation"]
CLAUSES = [
    ", which came late",
    ", because the consortium asked for it",
    " when the remuneration is agreed",
    " and the people had food",
]


def age(text: str) -> float:
    found = reading_level(text).reading_age
    assert found is not None
    return found


def test_a_dense_paper_is_harder_than_a_plain_note() -> None:
    assert age(PAPER) > age(PLAIN) + 3


def test_the_age_lies_in_its_range() -> None:
    level = reading_level(PAPER)
    assert level.low is not None and level.high is not None
    assert level.low < age(PAPER) < level.high


@pytest.mark.parametrize("text", ["", "Notes of the meeting", "Too few.", "42"])
def test_too_little_text_has_no_age_but_a_reason(text: str) -> None:
    level = reading_level(text)
    assert level.reading_age is None
    assert level.reason


@pytest.mark.parametrize(
    "text",
    [
        "What did we do?",
        "We asked the carers",
        "She was late.",
        "It rained.",
        "Cancel all the meetings",
    ],
)
def test_a_short_sentence_has_an_age(text: str) -> None:
    assert age(text) < 11


def test_drivers_come_largest_first_and_point_to_the_sentences() -> None:
    easy, hard = "We went home.", "The consortium will facilitate stakeholder deliberation."
    text = f"{easy} {hard} {easy}"
    drivers = reading_level(text).drivers
    assert {driver.name for driver in drivers} == {"words", "sentences", "style"}
    sizes = [abs(driver.years) for driver in drivers]
    assert sizes == sorted(sizes, reverse=True)
    words = next(d for d in reading_level(f"{hard} {hard} {easy}").drivers if d.name == "words")
    assert words.years > 0
    assert words.message == "hard or rare words"
    assert words.spans[0].start == 0


def test_the_drivers_add_up_to_the_distance_from_a_plain_text() -> None:
    for text in (PAPER, f"{PLAIN} {PLAIN}", HARDEST):
        level = reading_level(text)
        told = sum(driver.years for driver in level.drivers)
        plain = coefficients()["plain_age"] + (coefficients()["joining"] if text != HARDEST else 0)
        assert told == pytest.approx(age(text) - plain, abs=0.16)


def test_no_text_asks_for_more_than_an_educated_adult() -> None:
    assert 15 < age(HARDEST) <= OLDEST


def test_a_text_for_young_children_is_far_below_a_plain_note_for_adults() -> None:
    child = "Can you see the dog? Yes, I can. It is a big dog. It has a red ball."
    adult = (
        "You can ask the council for help with the cost of your care. "
        "The council will look at how much money you have and tell you what you must pay."
    )
    assert age(child) < 8.5
    assert age(child) < age(adult) - 1


def test_short_definitions_are_not_taken_for_cut_sentences() -> None:
    text = "One of the councillors. They are in charge of one part of what the council does."
    assert age(text) < 11


class TestGames:
    """What lowers the score without helping the reader lowers it by half a year at most."""

    @pytest.mark.parametrize("paper", [PAPER, *OTHER_PAPERS])
    def test_a_full_stop_for_every_comma(self, paper: str) -> None:
        cut = re.sub(r", (\w)", lambda match: f". {match[1].upper()}", paper)
        assert age(cut) >= age(paper) - 0.5

    def test_no_because_and_no_so(self) -> None:
        bare = re.sub(r"\b(?:because|so) ", "", PAPER)
        assert age(bare) >= age(PAPER) - 0.5

    @pytest.mark.parametrize(
        ("name", "short"),
        [
            ("Amina Begum", "A B"),
            ("Amina Begum", "Amina"),
            ("Cumbria Northern Foundation Trust", "CNFT"),
            ("Cumbria Northern Foundation Trust", "Trust"),
        ],
    )
    def test_shorter_names(self, name: str, short: str) -> None:
        assert age(PAPER.replace(name, short)) >= age(PAPER) - 0.5


@given(st.lists(st.sampled_from(EASY + HARD), min_size=3, max_size=12), st.data())
@settings(max_examples=60, deadline=None)
def test_an_easy_word_for_a_hard_one_never_raises_it(words: list[str], data: st.DataObject) -> None:
    hard, easy = data.draw(st.sampled_from(HARD)), data.draw(st.sampled_from(EASY))
    text = f"The team will look at the {' and the '.join([*words, hard])} in the end."
    assert word_difficulty(easy) < word_difficulty(hard)
    assert age(text.replace(hard, easy)) <= age(text)


@given(
    st.lists(
        st.tuples(st.sampled_from(HARD + EASY), st.sampled_from(CLAUSES)), min_size=1, max_size=4
    ),
    st.integers(0, 3),
)
@settings(max_examples=60, deadline=None)
def test_leaving_a_clause_out_never_raises_it(parts: list[tuple[str, str]], at: int) -> None:
    at %= len(parts)
    whole = [f"The group will read about the {word}{clause}." for word, clause in parts]
    less = [*whole]
    less[at] = f"The group will read about the {parts[at][0]}."
    assert age(" ".join(less)) <= age(" ".join(whole))


@given(
    st.lists(
        st.sampled_from(["a new paper", "the old plan", "Notes of the meeting"]),
        min_size=3,
        max_size=8,
    )
)
@settings(max_examples=30, deadline=None)
def test_full_stops_after_bullets_do_not_move_it(items: list[str]) -> None:
    bare = "\n".join(f"- {item}" for item in items)
    stopped = "\n".join(f"- {item}." for item in items)
    head = "We will read these papers:\n\n"
    assert age(head + bare) == age(head + stopped)


def test_the_same_text_twice_has_the_same_age() -> None:
    assert age(f"{PAPER}\n\n{PAPER}") == pytest.approx(age(PAPER), abs=0.05)
