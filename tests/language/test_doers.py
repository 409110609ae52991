"""Whether the reader of a passive misses the one who acts."""

import pytest

from easyread.language.doers import is_missed
from easyread.language.passives import find_passives
from easyread.language.sentences import Sentence


def missed(text):
    return [is_missed(passive) for passive in find_passives(Sentence(text, 0, len(text)))]


@pytest.mark.parametrize(
    "text",
    [
        "The rent must be paid by the tenant.",
        "The bill may be rejected without notice.",
        "They'll be reimbursed for the fares.",
        "Your record is stored for six years in a safe room at the clinic.",
        "Two of the wards are going to be shut next spring for repairs.",
        "It is estimated that half will leave.",
        "Was the parcel posted?",
        "The scheme got scrapped in March.",
        "The policy or plan has been scrapped since the last vote in the chamber.",
        "The letter that you signed will be shredded and the copy deleted.",
    ],
)
def test_a_duty_a_decision_or_a_promise_hides_its_doer(text):
    assert any(missed(text))


@pytest.mark.parametrize(
    "text",
    [
        "The stone was worn by the rain.",
        "The word is spelled with one letter in most of the older books.",
        "It can be bought in shops.",
        "Rooms that were painted last year look new.",
        "She hopes to be seen as a fair judge of such things.",
        "The lid does not have to be locked.",
        "The clock is automatically set each spring.",
        "The path is used by walkers that were seen there.",
    ],
)
def test_elsewhere_nobody_misses_it(text):
    assert not any(missed(text))
