import pytest
from meaning.pairs import alarms, kinds

CHANGED = [
    (
        "You must bring your passport and a recent bill.",
        "You must bring your passport or a recent bill.",
    ),
    (
        "Both the doctor and the nurse must sign the form.",
        "Either the doctor or the nurse must sign the form.",
    ),
    (
        "The service closed because the funding ended.",
        "The funding ended because the service closed.",
    ),
    ("You can pay by cash or card.", "You can pay by cash and card."),
    ("All of these conditions must be met.", "One of these conditions must be met."),
    ("The applicant must be a tenant or a lodger.", "The applicant must be a tenant and a lodger."),
    ("Staff left because the shifts were long.", "The shifts were long because staff left."),
    (
        "Two things are needed: both a referral and a diagnosis.",
        "One of these is needed: a referral or a diagnosis.",
    ),
    (
        "The ward was shut because of an infection.",
        "There was an infection because the ward was shut.",
    ),
]

EQUAL = [
    (
        "Both the doctor and the nurse must sign the form.",
        "The doctor and the nurse must both sign the form.",
    ),
    ("The service closed because the funding ended.", "The funding ended, so the service closed."),
    ("You can pay by cash or card.", "You can pay by card or cash."),
    ("Staff left because the shifts were long.", "The shifts were long. As a result, staff left."),
    ("All of these conditions must be met.", "Each of these conditions must be met."),
    ("Owing to flooding, the meeting was moved.", "Because of flooding, the meeting was moved."),
    (
        "The ward was shut because of an infection.",
        "There was an infection. For this reason the ward was shut.",
    ),
    (
        "You must bring your passport and a recent bill.",
        "You must bring: - your passport - a recent bill",
    ),
    ("Either parent may give permission.", "One or other parent may give permission."),
    (
        "Neither the doctor nor the nurse signed the form.",
        "The doctor did not sign the form. The nurse did not sign it.",
    ),
]

# Known to be missed, or told as another kind: kept in the open.
MISSED = [
    ("Either parent may give permission.", "Both parents must give permission."),
]


@pytest.mark.parametrize(("original", "revised"), CHANGED)
def test_a_change_is_told(original, revised):
    assert "logic" in kinds(original, revised)


@pytest.mark.parametrize(("original", "revised"), EQUAL)
def test_equal_meanings_pass(original, revised):
    assert alarms(original, revised) == []


@pytest.mark.xfail(strict=True)
@pytest.mark.parametrize(("original", "revised"), MISSED)
def test_a_change_that_is_missed(original, revised):
    assert "logic" in kinds(original, revised)
