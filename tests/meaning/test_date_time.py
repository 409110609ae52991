import pytest
from meaning.pairs import alarms, kinds

CHANGED = [
    ("The consultation closes on 14 March 2025.", "The consultation closes on 14 May 2025."),
    ("Send the form before the meeting.", "Send the form after the meeting."),
    (
        "You must appeal within 28 days of the decision.",
        "You must appeal within 14 days of the decision.",
    ),
    ("The clinic opens at 9am on Tuesday.", "The clinic opens at 9am on Thursday."),
    ("Replies must arrive no later than 30 June.", "Replies must arrive after 30 June."),
    (
        "You have two months from the letter or one month from the meeting, whichever is later.",
        "You have two months from the letter or one month from the meeting, whichever is sooner.",
    ),
    ("The lift will be out of use until noon.", "The lift will be out of use until midnight."),
    (
        "Notice must be given at least five working days before the visit.",
        "Notice must be given no more than five working days before the visit.",
    ),
    ("The policy was last reviewed in 2019.", "The policy was last reviewed in 2021."),
    ("Discharge letters are sent within 24 hours.", "Discharge letters are sent."),
    ("The board will meet again on 3 October.", "The board will meet again on 13 October."),
]

EQUAL = [
    (
        "You must appeal within 28 days of the decision.",
        "You must appeal no later than 28 days after the decision.",
    ),
    ("Send the form prior to the meeting.", "Send the form before the meeting."),
    (
        "The consultation closes on 14 March 2025.",
        "You can reply to the consultation until 14 March 2025.",
    ),
    ("Payments are made every fortnight.", "Payments are made every two weeks."),
    ("The clinic opens at noon.", "The clinic opens at 12 noon."),
    (
        "Subsequent to the assessment, a plan is written.",
        "After the assessment, a plan is written.",
    ),
    ("The review took twelve months.", "The review took a year."),
    ("Replies must arrive no later than 30 June.", "Replies must arrive by 30 June."),
    (
        "Notice must be given not less than five days before the visit.",
        "Notice must be given at least 5 days before the visit.",
    ),
    ("The policy was reviewed in September 2019.", "In September 2019 the policy was reviewed."),
    (
        "The board meets in the week commencing 12 May.",
        "The board meets in the week starting 12 May.",
    ),
    ("Staff spoke to the family following the fall.", "Staff spoke to the family after the fall."),
]

# Known to be missed, or told as another kind: kept in the open.
MISSED = [
    ("The review takes place every six months.", "The review takes place every six weeks."),
]


@pytest.mark.parametrize(("original", "revised"), CHANGED)
def test_a_change_is_told(original, revised):
    assert "date_time" in kinds(original, revised)


@pytest.mark.parametrize(("original", "revised"), EQUAL)
def test_equal_meanings_pass(original, revised):
    assert alarms(original, revised) == []


@pytest.mark.xfail(strict=True)
@pytest.mark.parametrize(("original", "revised"), MISSED)
def test_a_change_that_is_missed(original, revised):
    assert "date_time" in kinds(original, revised)
